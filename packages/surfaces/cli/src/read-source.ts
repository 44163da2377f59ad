import type { Dataset, SheetMapping } from '@newcomer/hsds';
import { filesOfPath } from '@newcomer/hsds/node';
import { readDataset } from '@newcomer/hsds/read';

/** Reads a path or the address of an API into a dataset. */
export async function readSource(source: string, mapping: SheetMapping | undefined): Promise<Dataset> {
  return readDataset(await filesOfPath(source), { mapping });
}
