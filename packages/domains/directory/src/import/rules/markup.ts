import { sanitizeLine, sanitizeText } from '@newcomer/core/text';
import type { HsdsTable } from '@newcomer/hsds';
import type { Draft } from '../draft.js';
import { quote } from '../quote.js';
import type { ImportCheck, ImportRule } from '../rule.js';
import { TEXT_FIELDS } from '../tables.js';
import { eachText, isLine, mendTranslations, once } from '../texts.js';

const LINE_ENDS: ImportRule = {
  id: 'literal-line-ends',
  severity: 'note',
  title: 'Line ends were written as "\\n"; they are line ends again',
};
const RESIDUE: ImportRule = {
  id: 'template-residue',
  severity: 'note',
  title: 'Marks of a program ("###MON###") stood in the text and have been taken out',
};
const PLACEHOLDER: ImportRule = {
  id: 'placeholder-left',
  severity: 'warning',
  title: 'A placeholder that nobody filled in stands in the text',
};
const MARKUP: ImportRule = { id: 'markup', severity: 'note', title: 'HTML stood in the text; it is shown as plain text' };
const UNSAFE: ImportRule = {
  id: 'unsafe-characters',
  severity: 'note',
  title: 'Control characters or marks that turn the direction of text stood in it and have been taken out',
};

/** Makes plain text of what stood in a field: line ends, program marks, HTML, invisible characters. */
export const markup: ImportCheck = {
  rules: [LINE_ENDS, RESIDUE, PLACEHOLDER, MARKUP, UNSAFE],
  run(draft) {
    const line = once((text) => plainText(text, true));
    const paragraphs = once((text) => plainText(text, false));
    const look = (text: string, table: HsdsTable, at: number, field: string): void => {
      const plain = isLine(field) ? line(text) : paragraphs(text);
      if (plain.text !== text) {
        if (plain.changes.length > 0) draft.mend(table, at, field, plain.text);
        else draft.set(table, at, field, plain.text === '' ? undefined : plain.text);
        for (const change of plain.changes) draft.report(change, table, at, MESSAGES[change.id] ?? change.title, field);
      }
      reportPlaceholder(draft, plain.text, table, at, field);
    };
    eachText(draft, look, FIELDS);
    mendTranslations(draft, (text, { field }) => plainText(text, isLine(field)).text);
  },
};

const CONTACT = ['number', 'email', 'url', 'website'];
const FIELDS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(TEXT_FIELDS).map(([table, fields]) => [
    table,
    [...fields, ...CONTACT, ...(table === 'addresses' ? ['postal_code', 'country'] : [])],
  ]),
);

const MESSAGES: Readonly<Record<string, string>> = {
  [LINE_ENDS.id]: 'writes line ends as "\\n"; they were made into line ends. Let the export write real ones.',
  [RESIDUE.id]: 'holds marks of a program, such as ###MON###; they were taken out. Fill in what they stand for, or delete them.',
  [MARKUP.id]: 'holds HTML; it is shown as plain text. Write it as plain text.',
  [UNSAFE.id]: 'holds characters that cannot be seen and do harm; they were taken out.',
};

interface Plain {
  readonly text: string;
  readonly changes: readonly ImportRule[];
}

function plainText(text: string, line: boolean): Plain {
  // Most of what stands in a table is letters, digits and spaces.
  if (/^[\w ,.:;'()/@!?"%*=$[\]-]*$/.test(text) && !/ {2}|^ | $/.test(text)) return { text, changes: [] };
  const changes: ImportRule[] = [];
  let plain = text;
  if (plain.includes('\\') && !/(?:^|\s)[A-Za-z]:\\|\\\\\w/.test(plain)) {
    const ended = plain.replace(/\\r\\n|\\n|\\r/g, '\n').replace(/\\t/g, ' ');
    if (ended !== plain) changes.push(LINE_ENDS);
    plain = ended;
  }
  if (plain.includes('###')) {
    const without = plain.replace(/###\s?[\p{L}\p{N}_ -]{1,24}?\s?###/gu, ' ');
    if (without !== plain) changes.push(RESIDUE);
    plain = without;
  }
  const clean = (line ? sanitizeLine : sanitizeText)(plain);
  if (visible(clean) !== visible(plain)) changes.push(/<[a-z!/?]|&[#\w]+;/i.test(plain) ? MARKUP : UNSAFE);
  return { text: clean, changes };
}

/** Space that was tidied is no change worth telling. */
function visible(text: string): string {
  return text.replace(/\s/g, '');
}

const PLACEHOLDERS =
  /\{\{[^{}]{1,60}\}\}|\$\{[^{}]{1,60}\}|%%\w{1,40}%%|\[\[\w[^[\]]{0,60}\]\]|<(?:insert|enter|your|name|phone)\b[^<>]{0,60}>|\blorem ipsum\b|\[(?:insert|enter|your|tbd|placeholder)\b[^[\]]{0,60}\]|\bX{4,}\b/i;

function reportPlaceholder(draft: Draft, text: string, table: HsdsTable, at: number, field: string): void {
  const found = PLACEHOLDERS.exec(text)?.[0];
  if (found !== undefined)
    draft.report(PLACEHOLDER, table, at, () => `still holds a placeholder, ${quote(found)}. Fill it in, or delete it.`, field);
}
