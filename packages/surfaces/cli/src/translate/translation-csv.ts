import { keyOf, protectedParts, type TextStanding, type TranslatedRow } from '@newcomer/directory/translation';
import { NewcomerError } from '@newcomer/core';
import { readSheets } from '@newcomer/hsds/read';
import { csvCell } from '@newcomer/hsds/write';
import type { SourceFiles } from '@newcomer/hsds';

const COLUMNS = ['key', 'where', 'state', 'length', 'keep as it is', 'original', 'translation', 'made by', 'name', 'date'] as const;

/** Texts to be translated as a spreadsheet: a row each, with what must stay as it is beside it. */
export function writeTranslationCsv(standings: readonly TextStanding[]): string {
  const rows = standings.map(({ text, state, translation, updated, by }) => [
    keyOf(text),
    text.context,
    state,
    String(text.text.length),
    protectedParts(text.text)
      .map((part) => part.text)
      .join(' | '),
    text.text,
    translation ?? '',
    // What a person writes over a machine's words is not the machine's any more: only an untouched row says who made it.
    '',
    by ?? '',
    updated ?? '',
  ]);
  return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/**
 * Reads what came back, from a CSV file in whatever form a spreadsheet program saved it, or a workbook.
 *
 * @throws NewcomerError `cli/bad-translation-sheet` where the columns "key" and "translation" are missing.
 */
export async function readTranslationCsv(files: SourceFiles): Promise<TranslatedRow[]> {
  const { sheets } = await readSheets(files);
  const rows = sheets.flatMap(({ rows: found }) => found);
  if (!rows.some(({ fields }) => fields.key !== undefined))
    throw new NewcomerError(
      'cli/bad-translation-sheet',
      'the sheet has no column "key": send back the file that translate export wrote, with its first row',
    );
  return rows.map(({ row, fields }) => ({
    at: `row ${row + 1}`,
    key: fields.key ?? '',
    original: fields.original,
    text: fields.translation ?? '',
    provenance: fields['made by'],
    by: fields.name,
    updated: fields.date,
  }));
}
