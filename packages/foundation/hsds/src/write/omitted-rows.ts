import type { Dataset, HsdsTable } from '../dataset.js';
import { HSDS_TABLES, TABLE_SPECS, tableNamed } from '../tables/table-specs.js';

export interface OmittedRows {
  /** The rows themselves. */
  readonly rows: ReadonlySet<object>;
  /** Ids of records of which no row is left. */
  readonly ids: ReadonlyMap<HsdsTable, ReadonlySet<string>>;
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields that name a neighbor, not the record that a row is a part of. */
const NEIGHBORS = new Set(['parent_organization_id', 'program_id', 'parent_id', 'taxonomy_id', 'taxonomy_term_id', 'unit_id']);

/**
 * The rows that no output may hold: those with a safety mark, all that hangs on them, and places where only such services are.
 * The import does the same and more; this is the last door, for whoever writes a dataset without it.
 */
export function omittedRows(dataset: Dataset): OmittedRows {
  const rows = new Set<object>();
  const ids = new Map<HsdsTable, Set<string>>(HSDS_TABLES.map((table) => [table, new Set<string>()]));
  for (const table of HSDS_TABLES) {
    for (const row of dataset.tables[table]) {
      if (!row.marks || row.marks.length === 0) continue;
      rows.add(row);
      const { id } = row.record as Fields;
      if (typeof id === 'string') ids.get(table)?.add(id);
    }
  }
  if (rows.size === 0) return { rows, ids };
  const placed = placesOf(dataset, new Set());
  let before = -1;
  while (before !== rows.size) {
    before = rows.size;
    for (const table of HSDS_TABLES) {
      for (const row of dataset.tables[table]) {
        if (rows.has(row) || !hangs(table, row.record, ids)) continue;
        rows.add(row);
        const { id } = row.record as Fields;
        if (typeof id === 'string') ids.get(table)?.add(id);
      }
    }
    const left = placesOf(dataset, rows);
    for (const row of dataset.tables.locations) {
      const { id } = row.record;
      if (rows.has(row) || typeof id !== 'string' || !placed.has(id) || left.has(id)) continue;
      rows.add(row);
      ids.get('locations')?.add(id);
    }
  }
  return { rows, ids };
}

function hangs(table: HsdsTable, record: Fields, ids: ReadonlyMap<HsdsTable, ReadonlySet<string>>): boolean {
  for (const [field, to] of Object.entries(TABLE_SPECS[table].references)) {
    const value = record[field];
    if (!NEIGHBORS.has(field) && typeof value === 'string' && ids.get(to)?.has(value)) return true;
  }
  const [idField, typeField] =
    table === 'attributes' ? ['link_id', 'link_entity'] : table === 'metadata' ? ['resource_id', 'resource_type'] : [];
  if (idField === undefined || typeField === undefined) return false;
  const id = record[idField];
  const type = record[typeField];
  const to = typeof type === 'string' ? tableNamed(type) : undefined;
  return typeof id === 'string' && (to ? [to] : HSDS_TABLES).some((each) => ids.get(each)?.has(id) ?? false);
}

function placesOf(dataset: Dataset, without: ReadonlySet<object>): ReadonlySet<string> {
  const places = new Set<string>();
  for (const row of dataset.tables.service_at_location) {
    if (!without.has(row) && typeof row.record.location_id === 'string') places.add(row.record.location_id);
  }
  return places;
}
