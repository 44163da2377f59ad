import type { Dataset, SheetMapping, SourceFiles } from '@newcomer/hsds';
import { filesOfPath } from '@newcomer/hsds/node';
import { proposeSourceMapping, readDataset } from '@newcomer/hsds/read';
import { filesOfApi } from './api-files.js';
import { today } from './options.js';
import { spareMemory } from './spare-memory.js';
import type { Terminal } from './terminal.js';

/** Whether a source is the address of an API, and no path. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** Reads a path or the address of an API into a dataset. */
export async function readSource(source: string, mapping: SheetMapping | undefined, terminal: Terminal): Promise<Dataset> {
  const files = await filesOfSource(source, terminal);
  spareMemory(files);
  return readDataset(files, { mapping, today: today() });
}

/** The mapping that `check` proposes for a spreadsheet; undefined where the source is none. */
export async function proposeMappingOf(source: string): Promise<SheetMapping | undefined> {
  return isAddress(source) ? undefined : proposeSourceMapping(await filesOfPath(source));
}

function filesOfSource(source: string, terminal: Terminal): Promise<SourceFiles> {
  return isAddress(source) ? filesOfApi(source, (done, total) => terminal.progress('downloading', done, total)) : filesOfPath(source);
}
