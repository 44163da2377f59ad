import type { HsdsTable, Translation } from '@newcomer/hsds';
import type { Draft } from './draft.js';
import { TABLES, TEXT_FIELDS } from './tables.js';

/** Goes through every human text of the rows that are shown, field by field. */
export function eachText(
  draft: Draft,
  visit: (text: string, table: HsdsTable, at: number, field: string) => void,
  fields: Readonly<Record<string, readonly string[]>> = TEXT_FIELDS,
): void {
  for (const table of TABLES) {
    for (const field of fields[table] ?? []) {
      for (const at of draft.rows(table)) {
        const text = draft.value(table, at, field);
        if (typeof text === 'string' && text !== '') visit(text, table, at, field);
      }
    }
  }
}

/** Changes the text of translations; a text that becomes blank is taken out. */
export function mendTranslations(draft: Draft, mend: (text: string, translation: Translation) => string): void {
  draft.translations = draft.translations.flatMap((translation) => {
    const text = mend(translation.text, translation);
    if (text === translation.text) return [translation];
    return text === '' ? [] : [{ ...translation, text }];
  });
}

/** Fields of one line: names, addresses and what is copied or dialled. All others may have paragraphs. */
const LINES = new Set([
  'name',
  'alternate_name',
  'attention',
  'address_1',
  'address_2',
  'city',
  'region',
  'state_province',
  'postal_code',
  'country',
  'title',
  'department',
  'label',
  'number',
  'email',
  'url',
  'website',
]);

export function isLine(field: string): boolean {
  return LINES.has(field);
}

/**
 * Does the same for the same text once: exports repeat whole descriptions from table to table, and what is mended should
 * not be kept twice.
 */
export function once<T>(change: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length < LONG) return change(text);
    let changed = known.get(text);
    if (changed === undefined) known.set(text, (changed = change(text)));
    return changed;
  };
}

/** Shorter texts cost less than to remember them. */
const LONG = 80;
