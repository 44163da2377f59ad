import type { HsdsTable } from '../dataset.js';
import { DateTime, Email, Uri, Uuid } from '../models/formats.js';
import { HSDS_TABLES, RECORD_SCHEMAS, TABLE_SPECS } from './table-specs.js';

/** What a field holds, so that a reader knows what may be mended and a writer what must be valid. */
export type FieldKind = 'id' | 'reference' | 'text' | 'number' | 'date' | 'instant' | 'uri' | 'email' | 'choice';

export interface FieldSpec {
  readonly kind: FieldKind;
  readonly required: boolean;
  /** For references. */
  readonly to?: HsdsTable | undefined;
  /** For choices. */
  readonly choices?: readonly string[] | undefined;
}

const DATES = new Set(['valid_from', 'valid_to', 'dtstart', 'until', 'assured_date', 'last_action_date']);

interface SchemaNode {
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly innerType?: SchemaNode;
      readonly entries?: Readonly<Record<string, string>>;
      readonly shape?: Readonly<Record<string, SchemaNode>>;
    };
  };
}

const FORMATS: ReadonlyMap<unknown, FieldKind> = new Map<unknown, FieldKind>([
  [DateTime, 'instant'],
  [Email, 'email'],
  [Uri, 'uri'],
  [Uuid, 'reference'],
]);

function specOf(table: HsdsTable, field: string, schema: SchemaNode): FieldSpec {
  const required = schema._zod.def.type !== 'optional';
  const inner = required ? schema : (schema._zod.def.innerType ?? schema);
  if (field === 'id') return { kind: 'id', required };
  const to = TABLE_SPECS[table].references[field];
  if (to) return { kind: 'reference', required, to };
  if (DATES.has(field)) return { kind: 'date', required };
  const { type, entries } = inner._zod.def;
  if (type === 'number') return { kind: 'number', required };
  if (type === 'enum') return { kind: 'choice', required, choices: Object.values(entries ?? {}) };
  return { kind: FORMATS.get(inner) ?? 'text', required };
}

/** The fields of each table in the order of its columns. */
export const FIELDS: { readonly [T in HsdsTable]: ReadonlyMap<string, FieldSpec> } = Object.fromEntries(
  HSDS_TABLES.map((table) => {
    const shape = (RECORD_SCHEMAS[table] as unknown as SchemaNode)._zod.def.shape ?? {};
    return [table, new Map(Object.entries(shape).map(([field, schema]) => [field, specOf(table, field, schema)]))];
  }),
) as unknown as { readonly [T in HsdsTable]: ReadonlyMap<string, FieldSpec> };

/** Text that means the same in every language: never translated. */
const NOT_TRANSLATED = new Set([
  'number',
  'type',
  'code',
  'postal_code',
  'country',
  'currency',
  'tax_id',
  'tax_status',
  'external_identifier',
  'external_identifier_type',
  'identifier',
  'identifier_scheme',
  'scheme',
  'extent',
  'extent_type',
  'uri',
  'logo',
  'byday',
  'byweekno',
  'bymonthday',
  'byyearday',
  'opens_at',
  'closes_at',
  'link_type',
  'link_entity',
  'resource_type',
  'last_action_type',
  'field_name',
  'previous_value',
  'replacement_value',
  'updated_by',
  'language',
  'character_set',
  'version',
  'value',
  'attending_type',
]);

/** Whether people read the field, so that it can have a translation. */
export function isTranslatable(table: HsdsTable, field: string): boolean {
  const spec = FIELDS[table].get(field);
  return spec?.kind === 'text' && !NOT_TRANSLATED.has(field);
}
