import type { Dataset, SheetMapping, SourceFiles } from '@newcomer/hsds';
import { filesOfPath } from '@newcomer/hsds/node';
import { proposeSourceMapping, readDataset } from '@newcomer/hsds/read';
import { today } from './options.js';

/** Reads a path or the address of an API into a dataset. */
export async function readSource(source: string, mapping: SheetMapping | undefined): Promise<Dataset> {
  return readDataset(await filesOfSource(source), { mapping, today: today() });
}

/** The mapping that `check` proposes for a spreadsheet; undefined where the source is none. */
export async function proposeMappingOf(source: string): Promise<SheetMapping | undefined> {
  return proposeSourceMapping(await filesOfSource(source));
}

function filesOfSource(source: string): Promise<SourceFiles> {
  return filesOfPath(source);
}
