import type { HsdsTable } from '../dataset.js';
import { nameId } from './record-id.js';

/** The UUID of a record that has no id: version 5 of what it says, so that the same record has the same id in every run. */
export function contentId(table: HsdsTable, record: Readonly<Record<string, unknown>>): string {
  const parts = Object.keys(record)
    .filter((field) => typeof record[field] !== 'object')
    .sort()
    .map((field) => `${field}=${String(record[field])}`);
  return nameId(`${table}?${parts.join('&')}`);
}
