import type { HsdsTable } from '../dataset.js';
import { FIELDS, type FieldKind, type FieldSpec } from '../tables/field-kinds.js';
import { TABLE_SPECS } from '../tables/table-specs.js';

export const TRANSLATION_COLUMNS = ['object', 'id', 'field', 'language', 'text', 'provenance', 'updated'] as const;

interface Field {
  readonly name: string;
  readonly type: string;
  readonly format?: string;
  readonly constraints?: { readonly required: boolean; readonly unique?: boolean; readonly enum?: readonly string[] };
}

const TYPES: Readonly<Record<FieldKind, { readonly type: string; readonly format?: string }>> = {
  id: { type: 'string', format: 'uuid' },
  reference: { type: 'string', format: 'uuid' },
  text: { type: 'string' },
  number: { type: 'number' },
  date: { type: 'string' },
  instant: { type: 'datetime', format: 'any' },
  uri: { type: 'string', format: 'uri' },
  email: { type: 'string', format: 'email' },
  choice: { type: 'string' },
};

function describe(name: string, spec: FieldSpec | undefined, unique: boolean): Field {
  if (!spec) return { name, type: 'string' };
  const { type, format } = TYPES[spec.kind];
  return {
    name,
    type,
    ...(format !== undefined && { format }),
    constraints: { required: spec.required, ...(unique && { unique: true }), ...(spec.choices && { enum: spec.choices }) },
  };
}

/** The package's description after the Tabular Data Package profile: which files, which columns, what points to what. */
export function datapackage(columns: ReadonlyMap<HsdsTable, readonly string[]>, hasTranslations: boolean): unknown {
  const resources = [...columns].map(([table, names]) => ({
    name: TABLE_SPECS[table].object,
    path: `${table}.csv`,
    ...CSV,
    schema: {
      primaryKey: 'id',
      fields: names.map((name) => describe(name, FIELDS[table].get(name), name === 'id')),
      foreignKeys: Object.entries(TABLE_SPECS[table].references)
        .filter(([field, to]) => names.includes(field) && columns.has(to))
        .map(([field, to]) => ({ fields: field, reference: { resource: TABLE_SPECS[to].object, fields: 'id' } })),
    },
  }));
  const translations = {
    name: 'translation',
    path: 'translations.csv',
    ...CSV,
    schema: { fields: TRANSLATION_COLUMNS.map((name) => ({ name, type: 'string', constraints: { required: name !== 'updated' } })) },
  };
  return {
    name: 'human_services_data',
    title: 'Human services directory',
    profile: 'tabular-data-package',
    version: '3.1.0',
    homepage: 'https://docs.openreferral.org/',
    resources: hasTranslations ? [...resources, translations] : resources,
  };
}

const CSV = { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', profile: 'tabular-data-resource' } as const;
