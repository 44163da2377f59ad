import { asciiDigits } from '@newcomer/core/text';
import { numberWord, spelledNumber, type NumberWord } from './number-words.js';

/** A house as addresses are compared: "1601 N.W. 12th Ave., Suite 5" is number 1601, name 12, direction nw, kind av. */
export interface House {
  readonly number: string;
  /** One to four words. */
  readonly name: readonly string[];
  /** Blank where the line does not say it. */
  readonly direction: string;
  readonly kind: string;
}

/** A word of a text as addresses are compared, and where it stands. */
export interface AddressWord {
  readonly key: string;
  readonly role: 'number' | 'word' | 'direction' | 'kind' | 'filler' | 'unit';
  /** Where it is a number, or part of one, that is written out. */
  readonly spelled?: NumberWord | undefined;
  readonly start: number;
  readonly end: number;
}

const KINDS = table({
  st: 'street str st strasse straße',
  av: 'avenue ave av avenida avda',
  rd: 'road rd',
  blvd: 'boulevard blvd bulevar',
  dr: 'drive dr',
  ln: 'lane ln',
  ct: 'court ct',
  pl: 'place pl plaza plz platz piazza',
  ter: 'terrace ter terr',
  way: 'way weg',
  hwy: 'highway hwy carretera',
  pkwy: 'parkway pkwy',
  cir: 'circle cir',
  sq: 'square sq',
  tr: 'trail trl tr',
  calle: 'calle',
  rua: 'rua',
  rue: 'rue',
  via: 'via viale',
  allee: 'allee allée',
  paseo: 'paseo',
  odos: 'odos οδος',
});
const DIRECTIONS = table({
  n: 'north n norte nord',
  s: 'south s sur',
  e: 'east e este',
  w: 'west w oeste',
  ne: 'northeast ne',
  nw: 'northwest nw',
  se: 'southeast se',
  sw: 'southwest sw',
});
// "St. Brendan", "Saint Brendan" and "Brendan" are one street.
const FILLERS = new Set('de del la el los las du des da do dos der die das the of y and box saint sainte sankt'.split(' '));
const UNITS = new Set(
  'suite ste unit apt apartment apto floor fl room rm building bldg dept piso oficina local etage stock wohnung po p'.split(' '),
);
/** Words that are written short: "Mt. Vernon" is "Mount Vernon". */
const SAME = new Map([
  ['mt', 'mount'],
  ['ft', 'fort'],
]);
// Soft hyphens and other marks that nobody sees stand inside words.
const WORD = /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{Cf}]*(?:['’][\p{L}\p{M}\p{Cf}]+)*|\p{N}+(?:\p{L}{1,2}(?!\p{L}))?/gu;

/** The words of a text in order; "one hundred twelve" is one, unless `joined` is false. */
export function addressWords(text: string, joined = true): AddressWord[] {
  const words: AddressWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const key = keyOf(match[0]);
    if (key === '') continue;
    const street = /^(\p{L}{3,})(?:strasse|straße|str)$/u.exec(key)?.[1];
    if (street !== undefined) words.push({ key: street, role: 'word', start, end }, { key: 'st', role: 'kind', start, end });
    else words.push({ ...roleOf(key), start, end });
  }
  return joined ? joinedNumbers(words, text) : words;
}

/** Numbers of several words as one: "One Hundred and Twelve Main Street" is 112 Main Street, "Twenty-Third Street" is 23rd Street. */
function joinedNumbers(words: readonly AddressWord[], text: string): AddressWord[] {
  const joined: AddressWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    const run = spelledRun(words, at, text);
    const { length, number } = spelledNumber(run.map(([, each]) => each));
    const end = run[length - 1]?.[0] ?? at;
    joined.push(end > at ? { key: number, role: 'number', start: word.start, end: words[end]?.end ?? word.end } : word);
    at = end;
  }
  return joined;
}

/** The words of a written-out number from one on, with their positions: nothing but blanks and hyphens stands between them. */
function spelledRun(words: readonly AddressWord[], from: number, text: string): [number, NumberWord][] {
  const run: [number, NumberWord][] = [];
  for (let at = from; at < words.length && run.length < 8; at += 1) {
    const word = words[at];
    const before = words[at - 1];
    if (!word || (at > from && before && !/^[\s\u002d\u2010-\u2015]{1,3}$/.test(text.slice(before.end, word.start)))) break;
    if (word.spelled) run.push([at, word.spelled]);
    else if (word.key !== 'and' || run[run.length - 1]?.[1].kind !== 'power') break;
  }
  return run;
}

/** "4821 St. Brendan", "rue Ste Anne": before a name it is no street and no suite. */
export function isSaint({ key, start, end }: AddressWord): boolean {
  return (key === 'st' || key === 'ste') && end - start <= 3;
}

function keyOf(word: string): string {
  const lower = word.toLowerCase();
  const plain = /^[a-z0-9]+$/.test(lower)
    ? lower
    : asciiDigits(
        lower
          .replace(/(\p{M}{8})\p{M}+/gu, '$1')
          .normalize('NFKD')
          .replace(/[\p{M}\p{Cf}]/gu, '')
          .replace(/[.'’]/g, ''),
      );
  return SAME.get(plain) ?? plain.replace(/^0+(?=\d)/, '').replace(/^(\d+)(?:st|nd|rd|th|º|ª)$/, '$1');
}

function roleOf(key: string): Pick<AddressWord, 'key' | 'role' | 'spelled'> {
  if (/^\d/.test(key)) return { key, role: 'number' };
  const spelled = numberWord(key);
  if (spelled) return { key: String(spelled.value), role: 'number', spelled };
  const direction = DIRECTIONS.get(key);
  if (direction !== undefined) return { key: direction, role: 'direction' };
  const kind = KINDS.get(key);
  if (kind !== undefined) return { key: kind, role: 'kind' };
  if (UNITS.has(key)) return { key, role: 'unit' };
  return { key, role: FILLERS.has(key) ? 'filler' : 'word' };
}

/** The house that a street line names; undefined where it names none. */
export function houseOf(line: string): House | undefined {
  const text = line.replace(/#\s*[\p{L}\p{N}-]+/gu, ' ');
  const words = addressWords(text);
  // "5 Seven Oaks Lane", "One Stop Center, 20 Main Street": what is written in digits is the house's.
  const numbers = words.filter(({ role }, at) => role === 'number' && !isUnitNumber(words, at));
  const number = numbers.find(({ start }) => /\p{N}/u.test(text.charAt(start))) ?? numbers[0];
  const at = number ? words.indexOf(number) : -1;
  if (!number) return undefined;
  // "12 Main Street" as in English, "Hauptstraße 12" as in German.
  const after = nameIn(words.slice(at + 1));
  const before = words.slice(0, at).filter((word) => word.role !== 'unit');
  const part = after.some(isName) ? after : before.slice(-6);
  const name = part.filter(isName).map((word) => word.key);
  if (name.length === 0) return undefined;
  const first = part.findIndex(isName);
  const joined = (role: AddressWord['role']): string =>
    part
      .filter((word, index) => word.role === role && !(index < first && isSaint(word)))
      .map((word) => word.key)
      .join('');
  return { number: number.key, name: name.slice(0, 4), direction: joined('direction'), kind: joined('kind') };
}

/** "Suite 5", "2nd Floor". */
function isUnitNumber(words: readonly AddressWord[], at: number): boolean {
  return words[at + 1]?.role === 'unit' || (words[at - 1]?.role === 'unit' && words[at - 2]?.role !== 'number');
}

/** From the number to the end of the street: its kind after its name, a comma that was a unit, a town without either. */
function nameIn(words: readonly AddressWord[]): readonly AddressWord[] {
  let named = false;
  for (const [at, word] of words.entries()) {
    if (word.role === 'unit' && (named || !isSaint(word))) return words.slice(0, at);
    if (named && word.role === 'kind') {
      const next = words[at + 1];
      return words.slice(0, next?.role === 'direction' ? at + 2 : at + 1);
    }
    named ||= isName(word);
  }
  return words;
}

function isName(word: AddressWord): boolean {
  return word.role === 'word' || word.role === 'number';
}

/** Whether two houses can be one: same number and name, and nothing that both say differs. */
export function isSameHouse(a: House, b: House): boolean {
  if (a.number !== b.number || differs(a.direction, b.direction) || differs(a.kind, b.kind)) return false;
  const length = Math.min(a.name.length, b.name.length);
  return a.name.slice(0, length).join(' ') === b.name.slice(0, length).join(' ');
}

export function differs(a: string, b: string): boolean {
  return a !== '' && b !== '' && a !== b;
}

function table(lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(lists).flatMap(([key, words]) => words.split(' ').map((word) => [word, key] as const)));
}
