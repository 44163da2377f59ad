import { parse, v5 } from 'uuid';
import type { HsdsTable } from '../dataset.js';
import { isUuid } from '../text/formats.js';

/**
 * The namespace of the UUIDs that stand for ids of other kinds. It never changes: an id of a source gives the same UUID
 * in every run, on every machine, so that links to a record go on working.
 */
export const ID_NAMESPACE = 'b6f0cf6e-5f0b-4a0e-9d7b-3a5f7c1f2e64';

const NAMESPACE_BYTES = parse(ID_NAMESPACE);

/** Version 5 of a name in our namespace. */
export function nameId(name: string): string {
  return v5(name, NAMESPACE_BYTES);
}

/**
 * The UUID of a record: the source's own where it is one, else version 5 of "table/id" in `ID_NAMESPACE`
 * ("services/136" for service 136).
 */
export function recordId(table: HsdsTable, sourceId: string): string {
  if (isUuid(sourceId)) return sourceId.toLowerCase().replace(/^urn:uuid:/, '');
  return nameId(`${table}/${sourceId}`);
}
