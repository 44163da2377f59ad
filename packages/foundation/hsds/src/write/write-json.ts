import type { HsdsTable, Translation } from '../dataset.js';
import { NESTED } from '../tables/nested-fields.js';
import { HSDS_TABLES, TABLE_SPECS, tableNamed } from '../tables/table-specs.js';
import type { Writable, WritableTables } from './writable-tables.js';
import type { WrittenFile } from './written-file.js';

/** Where a row is nested, the most particular first: its parents, each by the field that names it. */
const PARENTS: readonly (readonly [HsdsTable, readonly (readonly [field: string, parent: HsdsTable])[]])[] = [
  [
    'languages',
    [
      ['phone_id', 'phones'],
      ['location_id', 'locations'],
      ['service_id', 'services'],
    ],
  ],
  [
    'phones',
    [
      ['contact_id', 'contacts'],
      ['service_at_location_id', 'service_at_location'],
      ['location_id', 'locations'],
      ['service_id', 'services'],
      ['organization_id', 'organizations'],
    ],
  ],
  [
    'contacts',
    [
      ['service_at_location_id', 'service_at_location'],
      ['location_id', 'locations'],
      ['service_id', 'services'],
      ['organization_id', 'organizations'],
    ],
  ],
  [
    'schedules',
    [
      ['service_at_location_id', 'service_at_location'],
      ['location_id', 'locations'],
      ['service_id', 'services'],
    ],
  ],
  [
    'service_areas',
    [
      ['service_at_location_id', 'service_at_location'],
      ['service_id', 'services'],
    ],
  ],
  ['addresses', [['location_id', 'locations']]],
  ['accessibility', [['location_id', 'locations']]],
  [
    'funding',
    [
      ['service_id', 'services'],
      ['organization_id', 'organizations'],
    ],
  ],
  [
    'url',
    [
      ['service_id', 'services'],
      ['organization_id', 'organizations'],
    ],
  ],
  ['required_documents', [['service_id', 'services']]],
  ['cost_options', [['service_id', 'services']]],
  ['service_capacity', [['service_id', 'services']]],
  ['organization_identifiers', [['organization_id', 'organizations']]],
  ['service_at_location', [['service_id', 'services']]],
];

/**
 * HSDS 3.1 as JSON: services.json with everything that belongs to a service nested in it, as `GET /services/{id}` answers; and,
 * where something belongs to no service, a further list of each such kind, so that nothing is lost.
 */
export function writeJson(writable: WritableTables): WrittenFile[] {
  const tree = new Tree(writable);
  const files: WrittenFile[] = [];
  if (writable.tables.services.length > 0) files.push(tree.file('services', writable.tables.services));
  // What a service shows is known only when all are nested.
  for (const table of ORDER) {
    const rest = writable.tables[table].filter((record) => !tree.isNested(table, record));
    if (rest.length > 0) files.push(tree.file(table, rest));
  }
  return files;
}

const ORDER: readonly HsdsTable[] = [
  'organizations',
  'service_at_location',
  'locations',
  'contacts',
  'phones',
  ...HSDS_TABLES.filter(
    (table) => !['services', 'organizations', 'service_at_location', 'locations', 'contacts', 'phones'].includes(table),
  ),
];

class Tree {
  /** Rows by parent table, parent id and property. */
  readonly #children = new Map<string, Writable[]>();
  readonly #records = new Map<string, Writable>();
  readonly #nested = new Set<Writable>();
  readonly #translations = new Map<string, Translation[]>();

  constructor(readonly writable: WritableTables) {
    const { tables, translations } = writable;
    for (const table of HSDS_TABLES) {
      for (const record of tables[table]) {
        const key = keyOf(table, record.id);
        if (!this.#records.has(key)) this.#records.set(key, record);
      }
    }
    for (const [table, parents] of PARENTS) {
      const steps = parents.map(([field, parent]) => [field, parent, propertyOf(parent, table)] as const);
      for (const record of tables[table]) {
        const step = steps.find(([field, parent]) => this.#records.has(keyOf(parent, record[field])));
        if (step) this.#hang(keyOf(step[1], record[step[0]]), step[2], record);
      }
    }
    for (const record of tables.attributes) this.#hangByName(record, record.link_entity, record.link_id, 'attributes');
    for (const record of tables.metadata) this.#hangByName(record, record.resource_type, record.resource_id, 'metadata');
    for (const each of translations) {
      const key = keyOf(each.object, each.id);
      const others = this.#translations.get(key);
      if (others) others.push(each);
      else this.#translations.set(key, [each]);
    }
    this.#reach();
  }

  isNested(_table: HsdsTable, record: Writable): boolean {
    return this.#nested.has(record);
  }

  file(table: HsdsTable, records: readonly Writable[]): WrittenFile {
    return { name: `${table}.json`, count: records.length, pieces: () => this.#pieces(table, records) };
  }

  *#pieces(table: HsdsTable, records: readonly Writable[]): Generator<string> {
    yield '[';
    for (const [at, record] of records.entries())
      yield `${at === 0 ? '\n' : ',\n'}${JSON.stringify(this.#object(table, record, new Set()))}`;
    yield '\n]\n';
  }

  /** The record with what belongs to it. `above` are the records it stands in, which are not nested again. */
  #object(table: HsdsTable, record: Writable, above: ReadonlySet<Writable>): Writable {
    const result: Record<string, unknown> = { ...record };
    const key = keyOf(table, record.id);
    const within = new Set([...above, record]);
    const first = this.#records.get(key) === record;
    for (const [property, { table: inner, forth }] of Object.entries(NESTED[table])) {
      if (forth !== undefined) {
        const target = this.#records.get(keyOf(inner, record[forth]));
        if (target && !within.has(target)) result[property] = this.#object(inner, target, within);
      } else if (first) {
        const children = this.#children.get(`${key}/${property}`);
        if (children) result[property] = children.filter((child) => !within.has(child)).map((child) => this.#object(inner, child, within));
      }
    }
    // A capacity says nothing without its unit, and the standard takes none.
    if (table === 'service_capacity' && result.unit === undefined)
      result.unit = { id: typeof record.unit_id === 'string' ? record.unit_id : record.id, name: '' };
    const translations = first ? this.#translations.get(key) : undefined;
    if (translations)
      result.translations = translations.map(({ field, language, text, provenance, updated }) => ({
        field,
        language,
        text,
        provenance,
        updated,
      }));
    return result;
  }

  /** Marks all that is nested in a service. */
  #reach(): void {
    const visit = (table: HsdsTable, record: Writable): void => {
      if (this.#nested.has(record)) return;
      this.#nested.add(record);
      const key = keyOf(table, record.id);
      for (const [property, { table: inner, forth }] of Object.entries(NESTED[table])) {
        const target = forth === undefined ? undefined : this.#records.get(keyOf(inner, record[forth]));
        if (target) visit(inner, target);
        if (this.#records.get(key) === record) for (const child of this.#children.get(`${key}/${property}`) ?? []) visit(inner, child);
      }
    };
    for (const record of this.writable.tables.services) visit('services', record);
  }

  #hang(parent: string, property: string, record: Writable): void {
    const key = `${parent}/${property}`;
    const others = this.#children.get(key);
    if (others) others.push(record);
    else this.#children.set(key, [record]);
  }

  #hangByName(record: Writable, name: unknown, id: unknown, property: string): void {
    const parent = typeof name === 'string' ? tableNamed(name) : undefined;
    const key = parent && keyOf(parent, id);
    if (key !== undefined && parent && property in NESTED[parent] && this.#records.has(key) && name === TABLE_SPECS[parent].object)
      this.#hang(key, property, record);
  }
}

function keyOf(table: HsdsTable, id: unknown): string {
  return `${table}:${typeof id === 'string' ? id : ''}`;
}

/** The property of a parent that holds rows of a table: "additional_urls" of a service. */
function propertyOf(parent: HsdsTable, table: HsdsTable): string {
  return Object.entries(NESTED[parent]).find(([, nested]) => nested.table === table && nested.back !== undefined)?.[0] ?? table;
}
