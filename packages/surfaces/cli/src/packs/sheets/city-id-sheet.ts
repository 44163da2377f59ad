import { DOCUMENT_TYPES, type DocumentType } from '@newcomer/core/document-type';
import type { CityIdRule, CityIdValues } from '@newcomer/municipal-id';
import { cityIdTemplate } from './city-id-template.js';
import { RULE_WORDS } from './city-id-words.js';
import type { SheetKind } from './sheet-kind.js';
import type { SheetReader, SheetRow } from './sheet-reader.js';

const MODES = ['identity', 'benefits-only'] as const;
const PLACES = ['permanent', 'temporary', 'cultural', 'financial'] as const;

/** A city's card as a spreadsheet: a row for each rule, document, fee, benefit and place. */
export const cityIdSheet: SheetKind = {
  columns: [
    'group',
    'identity',
    'residency',
    'photo',
    'birth date',
    'expires',
    'max age days',
    'common',
    'type',
    'up to age',
    'from',
    'to',
    'source',
  ],
  template: cityIdTemplate,
  values(reader): CityIdValues {
    const rules = new Map(reader.rows('program').map((row) => [row.cells.id ?? '', row]));
    const rule = (id: string) => (rules.has(id) ? reader.number(rules.get(id)!, 'value') : undefined);
    const own = rules.get('name') ?? { at: 'section "program"', cells: {} };
    const introduction = rules.get('introduction') && reader.text(rules.get('introduction')!, 'name', 'program.introduction');
    const mode = (rules.get('mode') && reader.oneOf(rules.get('mode')!, 'value', MODES)) ?? 'identity';
    const endedOn = rules.get('endedOn') && reader.date(rules.get('endedOn')!, 'value');
    const points = pointsOf(rule);
    const requires = { photo: flag(reader, rules.get('photo')), birthDate: flag(reader, rules.get('birth date')) };
    const ages = {
      from: rule('age from') ?? 0,
      ...optional('caretakerBelow', rule('caretaker below')),
      ...optional('contactBelow', rule('contact below')),
      ...optional('noPhotoUpTo', rule('no photo up to')),
    };
    const processing = rules.get('processing');
    const validity = reader.rows('validity').map((row) => ({
      ...optional('upTo', reader.number(row, 'up to age')),
      value: reader.word(row, 'value') === 'never' ? ('never' as const) : reader.neededNumber(row, 'value'),
    }));
    const replacement = rule('replacement fee');
    const [firstFee] = reader.rows('fee');
    return {
      name: reader.neededText(own, 'name', 'program.name'),
      ...optional('introduction', introduction),
      mode,
      ...optional('endedOn', endedOn),
      ages,
      ...optional('points', points),
      requires,
      groups: labels(reader, 'group'),
      documents: reader.rows('document').map((row) => documentOf(reader, row)),
      reasons: reasonsOf(reader, { mode, ages, points, requires, endedOn }),
      ...(validity.length > 0 && { validity }),
      ...(firstFee && {
        fee: {
          currency: rules.get('currency')?.cells.value ?? '',
          bands: reader
            .rows('fee')
            .map((row) => ({ ...optional('upTo', reader.number(row, 'up to age')), value: reader.neededNumber(row, 'value') })),
          ...optional('replacement', replacement),
          ...optional('source', reader.word(firstFee, 'source')),
        },
      }),
      ...list(
        'waivers',
        reader.rows('waiver').map((row) => ({
          id: reader.neededWord(row, 'id'),
          label: reader.neededText(row, 'name', `waiver.${row.cells.id ?? ''}`),
          ...optional('source', reader.word(row, 'source')),
        })),
      ),
      ...(rule('renew days before') !== undefined && {
        renewal: { daysBefore: rule('renew days before') ?? 0, monthsAfter: rule('renew months after') ?? 0 },
      }),
      ...(processing && {
        processing: {
          min: reader.neededNumber(processing, 'from'),
          ...optional('max', reader.number(processing, 'to')),
          unit: reader.oneOf(processing, 'value', ['days', 'business-days'] as const) ?? 'days',
        },
      }),
      ...list(
        'choices',
        reader.rows('choice').map((row) => reader.neededText(row, 'name', `choice.${row.cells.id ?? ''}`)),
      ),
      ...list(
        'limits',
        reader.rows('limit').map((row) => reader.neededText(row, 'name', `limit.${row.cells.id ?? ''}`)),
      ),
      categories: labels(reader, 'category'),
      benefits: reader.rows('benefit').map((row) => ({
        id: reader.neededWord(row, 'id'),
        category: reader.neededWord(row, 'group'),
        title: reader.neededText(row, 'name', `benefit.${row.cells.id ?? ''}`),
        ...optional('url', reader.word(row, 'url')),
        ...optional('fromAge', reader.number(row, 'from')),
        ...optional('toAge', reader.number(row, 'to')),
        ...optional('source', reader.word(row, 'source')),
      })),
      places: reader.rows('place').map((row) => ({
        id: reader.neededWord(row, 'id'),
        name: reader.neededText(row, 'name', `place.${row.cells.id ?? ''}`),
        type: reader.oneOf(row, 'type', PLACES) ?? 'permanent',
        ...optional('serviceId', reader.word(row, 'value')),
        ...optional('from', reader.date(row, 'from')),
        ...optional('to', reader.date(row, 'to')),
        ...optional('source', reader.word(row, 'source')),
      })),
      retention: reader.rows('retention').map((row) => ({
        text: reader.neededText(row, 'name', `retention.${row.cells.id ?? ''}`),
        ...optional('days', reader.number(row, 'value')),
        ...optional('source', reader.word(row, 'source')),
      })),
    };
  },
};

function documentOf(reader: SheetReader, row: SheetRow): CityIdValues['documents'][number] {
  const id = reader.neededWord(row, 'id');
  const type = reader.oneOf<DocumentType>(row, 'type', DOCUMENT_TYPES);
  const common = reader.number(row, 'common');
  return {
    id,
    label: reader.neededText(row, 'name', `document.${id}`),
    ...optional('type', type),
    group: reader.neededWord(row, 'group'),
    identity: reader.number(row, 'identity') ?? 0,
    residency: reader.number(row, 'residency') ?? 0,
    photo: reader.flag(row, 'photo'),
    birthDate: reader.flag(row, 'birth date'),
    expires: reader.flag(row, 'expires'),
    ...optional('maxAgeDays', reader.number(row, 'max age days')),
    common: common === 1 || common === 3 ? common : 2,
    ...optional('source', reader.word(row, 'source')),
  };
}

function pointsOf(rule: (id: string) => number | undefined): CityIdValues['points'] {
  const [identity, residency, total] = [rule('identity points'), rule('residency points'), rule('total points')];
  if (identity === undefined && residency === undefined && total === undefined) return undefined;
  const [who = 0, where = 0] = [identity, residency];
  return { identity: who, residency: where, total: total ?? who + where };
}

const PARTS = ['met', 'unmet', 'next'] as const;

/** The words of every rule that can fail: those of the sheet where it has some (section "reason"), else ours. */
function reasonsOf(
  reader: SheetReader,
  { mode, ages, points, requires, endedOn }: Pick<CityIdValues, 'mode' | 'ages' | 'points' | 'requires' | 'endedOn'>,
): CityIdValues['reasons'] {
  const rules: CityIdRule[] = [
    'age',
    ...(endedOn === undefined ? [] : (['running'] as const)),
    ...(ages.caretakerBelow === undefined ? [] : (['caretaker'] as const)),
    ...(mode === 'benefits-only' ? (['resident'] as const) : []),
    ...(points ? (['identity', 'residency', 'total'] as const) : []),
    ...(requires.photo ? (['photo'] as const) : []),
    ...(requires.birthDate ? (['birth-date'] as const) : []),
  ];
  const written = new Map(reader.rows('reason').map((row) => [row.cells.id ?? '', row]));
  const languages = new Set([reader.language, ...reader.texts.keys()]);
  return Object.fromEntries(
    rules.map((rule) => [
      rule,
      Object.fromEntries(
        [...PARTS, ...(rule === 'photo' && ages.noPhotoUpTo !== undefined ? (['spared'] as const) : [])].map((part) => {
          const key = `reason.${rule}.${part}`;
          const row = written.get(`${rule} ${part}`);
          if (row) return [part, reader.neededText(row, 'name', key)];
          for (const lang of languages) {
            const text = RULE_WORDS[lang]?.[rule][part];
            if (text !== undefined) reader.keep(lang, key, text.replace('{age}', String(ages.noPhotoUpTo)));
          }
          return [part, key];
        }),
      ),
    ]),
  );
}

function labels(reader: SheetReader, section: string): Record<string, { label: string }> {
  return Object.fromEntries(
    reader
      .rows(section)
      .map((row) => [reader.neededWord(row, 'id'), { label: reader.neededText(row, 'name', `${section}.${row.cells.id ?? ''}`) }]),
  );
}

function flag(reader: SheetReader, row: SheetRow | undefined): boolean {
  return row ? reader.flag(row, 'value') : false;
}

/** A field that is only there where it has a value. */
function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}

function list<Key extends string, Item>(key: Key, items: readonly Item[]): { readonly [K in Key]?: readonly Item[] } {
  return optional(key, items.length > 0 ? items : undefined);
}
