import fc from 'fast-check';
import type { Dataset, HsdsTable, Translation } from '../dataset.js';
import { FIELDS, isTranslatable, type FieldSpec } from '../tables/field-kinds.js';
import { HSDS_TABLES, TABLE_SPECS } from '../tables/table-specs.js';
import { cleanText } from '../mend/mend-value.js';

type Fields = Record<string, unknown>;

const PER_TABLE = 3;

/** Text as a reader gives it: clean, and not one of the words for nothing. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      '@here',
      "'quoted",
      '-2+3',
      '+1 305 555 0100',
      'a,b',
      'say "hi"',
      '"',
      'two\nlines',
      'tab\there',
      'مأوى',
      'ñandú',
      '{"a":1}',
      '[x]',
      'NULL and void',
      '007',
    ),
  )
  .map((each) => cleanText(each.replace(/\r\n?/g, '\n')))
  .filter((each) => each !== '' && each !== 'null' && each !== 'NULL');

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function valueOf(spec: FieldSpec, ids: Readonly<Record<HsdsTable, readonly string[]>>): fc.Arbitrary<unknown> {
  switch (spec.kind) {
    case 'id':
      return fc.uuid();
    case 'reference':
      return spec.to ? fc.constantFrom(...ids[spec.to], '00000000-0000-4000-8000-00000000dead') : fc.constantFrom(...ids.services);
    case 'number':
      return fc.oneof(
        fc.integer({ min: -1000, max: 1000 }),
        fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value + 0),
      );
    case 'date':
      return day;
    case 'instant':
      return fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
    case 'uri':
      return fc.webUrl();
    case 'email':
      return fc.emailAddress().filter((address) => /^[a-z0-9.@-]+$/.test(address) && !/\.\.|^\.|\.@/.test(address));
    case 'choice':
      return fc.constantFrom(...(spec.choices ?? []));
    case 'text':
      return text;
  }
}

/** A reader takes a language's name of two or three small letters for its code, and never gives such a name. */
const languageName = text.filter((each) => !/^[a-z]{2,3}$/.test(each));

const LINKED: readonly HsdsTable[] = ['services', 'locations', 'organizations'];

/** Datasets whose every record the strict schemas take, with links among them and fields that the standard does not know. */
export const strictDataset: fc.Arbitrary<Dataset> = fc
  .tuple(...HSDS_TABLES.map(() => fc.uniqueArray(fc.uuid(), { minLength: PER_TABLE, maxLength: PER_TABLE })))
  .chain((lists) => {
    const ids = Object.fromEntries(HSDS_TABLES.map((table, at) => [table, lists[at] ?? []])) as unknown as Record<
      HsdsTable,
      readonly string[]
    >;
    const tables = HSDS_TABLES.map((table) =>
      fc
        .tuple(...ids[table].map((id) => recordOf(table, id, ids)))
        .map((records) => records.map((record, at) => ({ record, file: `${table}.csv`, row: at + 1 }))),
    );
    return fc.tuple(fc.tuple(...tables), translationsOf(ids)).map(([rows, translations]) => ({
      format: { name: 'hsds', version: '3.1' },
      tables: Object.fromEntries(HSDS_TABLES.map((table, at) => [table, rows[at] ?? []])) as unknown as Dataset['tables'],
      translations,
      problems: [],
    }));
  });

function recordOf(table: HsdsTable, id: string, ids: Readonly<Record<HsdsTable, readonly string[]>>): fc.Arbitrary<Fields> {
  const shape: Record<string, fc.Arbitrary<unknown>> = {};
  const required: string[] = [];
  for (const [field, spec] of FIELDS[table]) {
    shape[field] = field === 'id' ? fc.constant(id) : table === 'languages' && field === 'name' ? languageName : valueOf(spec, ids);
    if (spec.required) required.push(field);
  }
  const link =
    table === 'attributes'
      ? (['link_id', 'link_entity'] as const)
      : table === 'metadata'
        ? (['resource_id', 'resource_type'] as const)
        : undefined;
  const unknown = fc.dictionary(fc.constantFrom('operating_hours_note', 'x_local', 'source_note'), text, { noNullPrototype: true });
  return fc
    .tuple(fc.record(shape, { requiredKeys: required, noNullPrototype: true }), unknown, fc.constantFrom(...LINKED), fc.nat(PER_TABLE - 1))
    .map(([record, more, to, at]) => ({
      ...more,
      ...record,
      ...(link && { [link[0]]: ids[to][at], [link[1]]: TABLE_SPECS[to].object }),
      ...(table === 'service_capacity' && { unit_id: ids.units[at] }),
    }));
}

function translationsOf(ids: Readonly<Record<HsdsTable, readonly string[]>>): fc.Arbitrary<Translation[]> {
  const object = fc.constantFrom<HsdsTable>('services', 'locations', 'organizations', 'schedules');
  const one = object.chain((table) =>
    fc.record({
      object: fc.constant(table),
      id: fc.constantFrom(...ids[table]),
      field: fc.constantFrom(...[...FIELDS[table].keys()].filter((field) => isTranslatable(table, field))),
      language: fc.constantFrom('ar', 'es', 'uk', 'zh-Hans'),
      text,
      provenance: fc.constantFrom('original' as const, 'human' as const, 'reviewed' as const, 'machine' as const),
      updated: fc.option(day, { nil: undefined }),
      file: fc.constant('translations.csv'),
      row: fc.nat(),
    }),
  );
  return fc.uniqueArray(one, { maxLength: 6, selector: (each) => [each.object, each.id, each.field, each.language].join('/') });
}
