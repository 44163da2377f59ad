import { asciiDigits } from '@newcomer/core/text';

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
const FILLERS = new Set('de del la el los las du des da do dos der die das the of y and box'.split(' '));
const UNITS = new Set(
  'suite ste unit apt apartment apto floor fl room rm building bldg dept piso oficina local etage stock wohnung po p'.split(' '),
);
const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+(?:\p{L}{1,2}(?!\p{L}))?/gu;

/** The words of a text in order. */
export function addressWords(text: string): AddressWord[] {
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
  return words;
}

function keyOf(word: string): string {
  const lower = word.toLowerCase();
  const plain = /^[a-z0-9]+$/.test(lower) ? lower : asciiDigits(lower.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[.'’]/g, ''));
  return plain.replace(/^0+(?=\d)/, '').replace(/^(\d+)(?:st|nd|rd|th|º|ª)$/, '$1');
}

function roleOf(key: string): Pick<AddressWord, 'key' | 'role'> {
  if (/^\d/.test(key)) return { key, role: 'number' };
  const direction = DIRECTIONS.get(key);
  if (direction !== undefined) return { key: direction, role: 'direction' };
  const kind = KINDS.get(key);
  if (kind !== undefined) return { key: kind, role: 'kind' };
  if (UNITS.has(key)) return { key, role: 'unit' };
  return { key, role: FILLERS.has(key) ? 'filler' : 'word' };
}

/** The house that a street line names; undefined where it names none. */
export function houseOf(line: string): House | undefined {
  const words = addressWords(line.replace(/#\s*[\p{L}\p{N}-]+/gu, ' '));
  const at = words.findIndex((word, index) => word.role === 'number' && words[index - 1]?.role !== 'unit');
  const number = words[at];
  if (!number) return undefined;
  // "12 Main Street" as in English, "Hauptstraße 12" as in German.
  const after = nameIn(words.slice(at + 1));
  const before = words.slice(0, at).filter((word) => word.role !== 'unit');
  const part = after.some(isName) ? after : before.slice(-6);
  const name = part.filter(isName).map((word) => word.key);
  if (name.length === 0) return undefined;
  const joined = (role: AddressWord['role']): string =>
    part
      .filter((word) => word.role === role)
      .map((word) => word.key)
      .join('');
  return { number: number.key, name: name.slice(0, 4), direction: joined('direction'), kind: joined('kind') };
}

/** From the number to the end of the street: its kind after its name, a comma that was a unit, a town without either. */
function nameIn(words: readonly AddressWord[]): readonly AddressWord[] {
  let named = false;
  for (const [at, word] of words.entries()) {
    if (word.role === 'unit') return words.slice(0, at);
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
