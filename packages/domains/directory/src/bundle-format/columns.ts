import type { Provenance } from '@newcomer/core/localized-text';
import { packNumbers, unpackNumbers } from '../parts/packed-numbers.js';
import { TextTable, type TextField } from '../parts/text-table.js';

/** A column of texts: a text, -n for n entries without one, n for the same text as n places before. */
export type PackedTexts = readonly (string | number)[];

const BACK = 2000;

export function packTexts(values: readonly string[]): PackedTexts {
  const packed: (string | number)[] = [];
  const last = new Map<string, number>();
  values.forEach((value, i) => {
    const before = packed[packed.length - 1];
    const at = last.get(value);
    if (value === '') {
      if (typeof before === 'number' && before < 0) packed[packed.length - 1] = before - 1;
      else packed.push(-1);
    } else if (at !== undefined && i - at <= BACK && value.length > 4) packed.push(i - at);
    else packed.push(value);
    last.set(value, i);
  });
  return packed;
}

export function unpackTexts(packed: PackedTexts): string[] {
  const values: string[] = [];
  for (const item of packed) {
    if (typeof item === 'string') values.push(item);
    else if (item > 0) values.push(values[values.length - item] ?? '');
    else for (let i = item; i < 0; i++) values.push('');
  }
  return values;
}

export interface PackedTable {
  readonly lang: string;
  readonly provenance: Provenance;
  readonly fields: Readonly<Partial<Record<TextField, PackedTexts>>>;
  readonly odd?: Readonly<Record<string, readonly [string, Provenance]>>;
}

export function packTable(table: TextTable): PackedTable {
  const fields: Partial<Record<TextField, PackedTexts>> = {};
  for (const field of table.fields()) {
    const column = table.column(field) ?? [];
    if (column.some((text) => text !== '')) fields[field] = packTexts(column);
  }
  return { lang: table.lang, provenance: table.provenance, fields, ...(table.odd.size > 0 && { odd: Object.fromEntries(table.odd) }) };
}

export function unpackTable({ lang, provenance, fields, odd }: PackedTable): TextTable {
  const table = new TextTable(lang, provenance);
  for (const [field, packed] of Object.entries(fields)) table.fill(field as TextField, unpackTexts(packed));
  for (const [key, value] of Object.entries(odd ?? {})) table.odd.set(key, value);
  return table;
}

/** Few distinct values and which one each entry has; the commonest come first, because small numbers are short. */
export interface PackedChoices<T> {
  readonly of: readonly T[];
  readonly at: string;
}

export function packChoices<T>(values: readonly T[], keyOf: (value: T) => string = JSON.stringify): PackedChoices<T> {
  const found = new Map<string, { value: T; count: number; first: number }>();
  const keys = values.map((value, first) => {
    const key = keyOf(value);
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { value, count: 1, first });
    return key;
  });
  const sorted = [...found].sort((a, b) => b[1].count - a[1].count || a[1].first - b[1].first);
  const position = new Map(sorted.map(([key], i) => [key, i]));
  return { of: sorted.map(([, { value }]) => value), at: packNumbers(keys.map((key) => position.get(key) ?? 0)) };
}

/** Equal choices are one object. */
export function unpackChoices<T, U = T>({ of, at }: PackedChoices<T>, read: (value: T) => U): U[] {
  const values = of.map(read);
  return unpackNumbers(at).map((i) => values[i] as U);
}

/** Words in order, each without what it shares with the one before: its length, then the rest. */
export function packSorted(words: readonly string[]): string {
  return words
    .map((word, i) => {
      const before = words[i - 1] ?? '';
      let same = 0;
      while (same < MOST_SHARED && same < word.length && word[same] === before[same]) same++;
      return String.fromCharCode(SHARED + same) + word.slice(same);
    })
    .join(' ');
}

export function unpackSorted(packed: string): string[] {
  let last = '';
  return packed === '' ? [] : packed.split(' ').map((item) => (last = last.slice(0, item.charCodeAt(0) - SHARED) + item.slice(1)));
}

// From "#" on, and not as far as the backslash.
const SHARED = 35;
const MOST_SHARED = 50;
