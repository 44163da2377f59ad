import { FIELDS } from '../../tables/field-kinds.js';
import { tableNamed } from '../../tables/table-specs.js';
import { proposeMapping } from '../spreadsheet/propose-mapping.js';
import type { TableFile } from '../table-file.js';
import type { DeclaredPackage } from './declared-package.js';
import { fieldName, type TabularFile } from './read-tabular.js';
import { baseName, localizedTable, sourceTable, type OldTable, type SourceTable } from './table-names.js';

/** The tables of an HSDS package among the tables of a source; none where it is something else. */
export function tabularTables(tables: readonly TableFile[], declared: DeclaredPackage | undefined): TabularFile[] {
  const found: TabularFile[] = [];
  const originals = new Set<SourceTable>();
  const localized: TabularFile[] = [];
  for (const source of tables) {
    const other = localizedTable(source.name);
    const table = tableOf(source, declared);
    if (other && (!table || tables.some((each) => each !== source && !localizedTable(each.name) && tableOf(each, declared) === table))) {
      localized.push({ source, table: other.table, language: other.language });
    } else if (table && !originals.has(table) && hasHsdsColumns(source.head[0] ?? [], table)) {
      originals.add(table);
      found.push({ source, table });
    }
  }
  const [only] = found;
  if (found.length === 1 && only && !declared && isFlat(only)) return [];
  // Beside such tables, one with an id and a name of the standard's own is of the package too, though most columns are the city's.
  for (const source of found.length > 0 ? tables : []) {
    const table = tableNamed(baseName(source.name));
    if (!table || source.sheet !== undefined || originals.has(table) || source.head[0]?.includes('id') !== true) continue;
    originals.add(table);
    found.push({ source, table });
  }
  return found.length === 0 ? [] : [...found, ...localized.filter(({ table }) => originals.has(table))];
}

function tableOf(source: TableFile, declared: DeclaredPackage | undefined): SourceTable | undefined {
  const name = source.sheet ?? source.name;
  const own = sourceTable(name);
  if (own || !declared) return own;
  const path = [...declared.tables.keys()].find((each) => source.name === each || source.name.endsWith(`/${each}`));
  return path === undefined ? undefined : sourceTable(declared.tables.get(path) ?? '');
}

/**
 * A lone table whose rows hold what HSDS keeps in tables of its own is a city's spreadsheet, though it is named "services" and
 * calls some columns as HSDS does: "ID, Name, Description, Address, Phone".
 */
function isFlat({ source, table }: TabularFile): boolean {
  const own = tableNamed(table);
  if (own !== 'services' && own !== 'organizations' && own !== 'locations') return false;
  const [header = [], ...rows] = source.head;
  return Object.entries(proposeMapping(header, rows).columns).some(
    ([name, target]) => target !== null && /^(?:addresses|phones|schedules)\./.test(target) && !FIELDS[own].has(fieldName(name)),
  );
}

const OLD_COLUMNS: Readonly<Record<OldTable, readonly string[]>> = {
  regular_schedules: ['id', 'service_id', 'location_id', 'service_at_location_id', 'weekday', 'opens_at', 'closes_at'],
  holiday_schedules: ['id', 'service_id', 'location_id', 'closed', 'start_date', 'end_date', 'opens_at', 'closes_at'],
  physical_addresses: ['id', 'location_id', 'address_1', 'city', 'state_province', 'postal_code', 'country'],
  postal_addresses: ['id', 'location_id', 'address_1', 'city', 'state_province', 'postal_code', 'country'],
  taxonomy: ['id', 'taxonomy_id', 'name', 'parent_id', 'parent_name', 'vocabulary'],
  services_taxonomy: ['id', 'service_id', 'taxonomy_id', 'taxonomy_detail'],
  service_attributes: ['id', 'service_id', 'taxonomy_term_id'],
  other_attributes: ['id', 'link_id', 'link_type', 'taxonomy_term_id', 'taxonomy_id'],
  eligibility: ['id', 'service_id', 'eligibility'],
  payments_accepted: ['id', 'service_id', 'payment'],
  accessibility_for_disabilities: ['id', 'location_id', 'accessibility', 'details'],
};

/** A city's own "services.csv" has other columns than HSDS's: it is a spreadsheet. */
function hasHsdsColumns(header: readonly string[], table: SourceTable): boolean {
  const names = header.filter(Boolean).map(fieldName);
  if (table === 'translations') return names.includes('object') && names.includes('text');
  const hsds = tableNamed(table);
  const known = new Set<string>(
    table in OLD_COLUMNS
      ? OLD_COLUMNS[table as OldTable]
      : [...FIELDS[hsds!].keys(), 'url', 'language', 'taxonomy_ids', 'weekday', 'service_area', 'accessibility', 'term'],
  );
  const hits = names.filter((name) => known.has(name));
  const linked = hits.some((name) => name === 'id' || name.endsWith('_id'));
  // As it is written: "Service Name" and "Address" are words of people, "organization_id" is one of programs.
  return (
    linked &&
    hits.length * 2 >= Math.min(names.length, 8) &&
    header.filter((name) => known.has(name.trim().toLowerCase())).length * 2 >= hits.length
  );
}
