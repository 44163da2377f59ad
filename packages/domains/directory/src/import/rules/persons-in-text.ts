import type { HsdsTable } from '@newcomer/hsds';
import type { Draft } from '../draft.js';
import { fullName, isPersonName } from '../privacy/person-name.js';
import { TAKEN_OUT } from '../privacy/span.js';
import type { ImportCheck, ImportRule } from '../rule.js';
import { TEXT_FIELDS } from '../tables.js';
import { mendTranslations, eachText } from '../texts.js';

const PERSON: ImportRule = {
  id: 'person-in-text',
  severity: 'warning',
  title: 'A text names a person who is a contact: the name was taken out',
};

/** Running text; a name on a door ("Ada Lane Family Day Care") is the door's. */
const FIELDS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(TEXT_FIELDS).map(([table, fields]) => [
    table,
    fields.filter((field) => !['name', 'alternate_name', 'city', 'region', 'state_province', 'address_1'].includes(field)),
  ]),
);

/** Takes the names and named e-mail addresses of contact persons out of texts: "ask for Ada Lane" becomes "ask for …". */
export const personsInText: ImportCheck = {
  rules: [PERSON],
  run(draft) {
    const persons = personsOf(draft);
    if (persons.names.size === 0) return;
    const look = (text: string, table: HsdsTable, at: number, field: string): void => {
      const without = withoutPersons(text, persons);
      if (without === text) return;
      draft.forgetOriginal(table, at, field);
      draft.set(table, at, field, without);
      draft.report(
        PERSON,
        table,
        at,
        'names a contact person; the name was taken out. Write the role instead: a person leaves, the office stays.',
        field,
      );
    };
    eachText(draft, look, FIELDS);
    eachText(draft, (text, table, at, field) => {
      // What stands on the door keeps its name, but what it was before it was mended need not be kept.
      if (!FIELDS[table]?.includes(field) && withoutPersons(text, persons) !== text) draft.forgetOriginal(table, at, field);
    });
    mendTranslations(draft, (text, { field }) => (field === 'name' ? text : withoutPersons(text, persons)));
  },
};

interface Persons {
  /** First word → whole names that begin with it, in the words of a contact. */
  readonly names: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** E-mail addresses that hold their person's last name. */
  readonly emails: ReadonlySet<string>;
}

function personsOf(draft: Draft): Persons {
  const names = new Map<string, (readonly string[])[]>();
  const emails = new Set<string>();
  for (let at = 0; at < draft.size('contacts'); at += 1) {
    const name = draft.isWithheld('contacts', at) ? draft.text('contacts', at, 'name') : undefined;
    const words = name === undefined ? undefined : fullName(name);
    if (name === undefined || !words || !isPersonName(name, NO_OFFICES)) continue;
    const [first = '', last = ''] = [words[0], words[words.length - 1]];
    const email = draft.text('contacts', at, 'email')?.toLowerCase();
    if (email !== undefined && last.length > 2 && email.split('@')[0]?.includes(last.toLowerCase())) emails.add(email);
    const known = names.get(first.toLowerCase());
    if (!known) names.set(first.toLowerCase(), [words]);
    else if (!known.some((each) => each.join(' ') === words.join(' '))) known.push(words);
  }
  leaveOutDoors(draft, names);
  return { names, emails };
}

const NO_OFFICES: ReadonlySet<string> = new Set();

/** A founder's name on a door ("Ada Lane Family Day Care") is no secret. */
function leaveOutDoors(draft: Draft, names: Map<string, (readonly string[])[]>): void {
  for (const table of ['organizations', 'services', 'locations'] as const) {
    for (const at of draft.rows(table)) {
      for (const field of ['name', 'alternate_name']) {
        const words = (draft.text(table, at, field) ?? '')
          .toLowerCase()
          .split(/[^\p{L}\p{M}'’.-]+/u)
          .map(bare);
        for (let start = 0; start < words.length - 1; start += 1) {
          const candidates = names.get(words[start] ?? '');
          const left = candidates?.filter((name) => !name.every((part, index) => words[start + index] === part.toLowerCase()));
          if (left && left.length !== candidates?.length) names.set(words[start] ?? '', left);
        }
      }
    }
  }
}

const EMAIL = /(?<![^\s<>()[\],;:"'@])[^\s<>()[\],;:"'@]+@[^\s<>()[\],;:"'@]*[^\s<>()[\],;:"'@.!?]/gu;
/** Two words that both begin like a name; letters without case always do. */
const ASCII_PAIR = /([A-Z][A-Za-z'.-]{0,30})\s+(?=[A-Z])/g;
const PAIR = /([\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]{0,30})\s+(?=[\p{Lu}\p{Lo}])/gu;

function withoutPersons(text: string, { names, emails }: Persons): string {
  let left = text;
  if (emails.size > 0 && left.includes('@')) {
    left = left.replace(EMAIL, (written) => (emails.has(written.toLowerCase()) ? TAKEN_OUT : written));
  }
  const spans: { readonly start: number; readonly end: number }[] = [];
  for (const match of left.matchAll(/^[\u0000-\u007f]*$/.test(left) ? ASCII_PAIR : PAIR)) {
    const candidates = names.get(bare(match[1] ?? '').toLowerCase());
    const end = candidates?.map((name) => endOf(left, match.index, name)).find((each) => each !== undefined);
    if (end !== undefined) spans.push({ start: match.index, end });
  }
  const lasts = spans
    .map(({ start, end }) => left.slice(start, end).split(/\s+/).pop()?.toLowerCase() ?? '')
    .filter((last) => last.length > 3);
  for (const { start, end } of spans.reverse()) left = left.slice(0, start) + TAKEN_OUT + left.slice(end);
  // "Call Ada Lane at alane@…": the address of whoever was named here.
  return lasts.length === 0
    ? left
    : left.replace(EMAIL, (written) => (lasts.some((last) => written.toLowerCase().split('@')[0]?.includes(last)) ? TAKEN_OUT : written));
}

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’.-]*/uy;

/** Where a name ends that begins here, or undefined where it does not stand here. */
function endOf(text: string, start: number, name: readonly string[]): number | undefined {
  let at = start;
  let end = start;
  for (const part of name) {
    while (/\s/.test(text.charAt(at))) at += 1;
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (word === undefined || bare(word).toLowerCase() !== part.toLowerCase()) return undefined;
    end = at + bare(word).length;
    at += word.length;
  }
  return end;
}

function bare(word: string): string {
  return word.replace(/(?<![.'’-])[.'’-]+$/, '');
}
