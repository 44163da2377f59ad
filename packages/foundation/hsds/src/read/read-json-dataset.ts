import { NewcomerError } from '@newcomer/core';
import type { Dataset, SourceFiles } from '../dataset.js';
import { DatasetBuilder } from './dataset-builder.js';
import { readJson } from './json/read-json.js';

/**
 * Reads HSDS or Open Referral UK records as JSON, and nothing else: what a page that asks an API takes, without the readers of
 * spreadsheets and archives.
 *
 * @throws NewcomerError `hsds/bad-json` and `hsds/unknown-format`.
 */
export async function readJsonDataset(files: SourceFiles): Promise<Dataset> {
  const builder = new DatasetBuilder();
  const format = await readJson(files, files.names, builder);
  if (!format) throw new NewcomerError('hsds/unknown-format', 'none of the JSON is a record of a directory');
  return builder.build(format);
}
