/** A word that is a number, or a part of one: "twelve", "twenty", "hundred", "fifth". */
export interface NumberWord {
  readonly value: number;
  readonly kind: 'unit' | 'teen' | 'ten' | 'power';
  /** "fifth" ends the number that it belongs to. */
  readonly ordinal: boolean;
}

const WORDS = new Map<string, NumberWord>();

function add(kind: NumberWord['kind'], values: readonly number[], cardinals: string, ordinals: string): void {
  const ordinalWords = ordinals.split(' ');
  cardinals.split(' ').forEach((word, at) => {
    const value = values[at] ?? 0;
    WORDS.set(word, { value, kind, ordinal: false });
    const ordinal = ordinalWords[at];
    if (ordinal) WORDS.set(ordinal, { value, kind, ordinal: true });
  });
}

const upFrom = (first: number, count: number, step = 1): number[] => Array.from({ length: count }, (_, at) => first + at * step);
add('unit', upFrom(1, 9), 'one two three four five six seven eight nine', 'first second third fourth fifth sixth seventh eighth ninth');
add(
  'teen',
  upFrom(10, 10),
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
);
add(
  'ten',
  upFrom(20, 8, 10),
  'twenty thirty forty fifty sixty seventy eighty ninety',
  'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
);
add('power', [100, 1000], 'hundred thousand', 'hundredth thousandth');
WORDS.set('zero', { value: 0, kind: 'unit', ordinal: false });

const CARDINAL = new RegExp(`\\b(?:${[...WORDS].flatMap(([word, { ordinal }]) => (ordinal ? [] : [word])).join('|')})\\b`, 'i');

/** What an English word says as a number; undefined where it is none. */
export function numberWord(key: string): NumberWord | undefined {
  return WORDS.get(key);
}

/** True where a text may hold a house number that is written out: "Nine Almond Court". */
export function hasSpelledNumber(text: string): boolean {
  return CARDINAL.test(text);
}

/**
 * How many words, from the first on, are one number, and which: "one hundred twelve", "twelve hundred", and, as houses are also
 * read, in groups that stand side by side: "one twelve" is 112, "forty-eight twenty-one" is 4821.
 */
export function spelledNumber(words: readonly NumberWord[]): { readonly length: number; readonly number: string } {
  const [first] = words;
  if (!first) return { length: 0, number: '' };
  let length = 0;
  let last: NumberWord | undefined;
  // What stands before "thousand", what has a power by now, and the groups below a hundred that follow.
  let thousands = 0;
  let hundreds = 0;
  let hasPower = false;
  let groups: number[] = [];
  for (const word of words) {
    const isPart = last?.kind === 'ten' && word.kind === 'unit' && word.value > 0;
    // "Nine Fifth Street": a new number, where nothing is open that it could end.
    if (word.ordinal && last && !isPart && word.kind !== 'power' && last.kind !== 'power') break;
    if (word.kind === 'power') {
      const before = groups.length === 0 && last?.kind !== 'power' ? 1 : Number(groups.join(''));
      if (word.value === 1000) {
        thousands = hundreds + (groups.length > 0 || hundreds === 0 ? before : 0);
        hundreds = 0;
      } else hundreds = before * 100;
      groups = [];
      hasPower = true;
    } else if (isPart) groups[groups.length - 1] = (groups[groups.length - 1] ?? 0) + word.value;
    else if (hasPower && groups.length > 0) break;
    else groups.push(word.value);
    last = word;
    length += 1;
    if (word.ordinal || length === MOST_WORDS) break;
  }
  const rest = groups.join('');
  return { length, number: hasPower ? String(thousands * 1000 + hundreds + Number(rest)) : rest };
}

/** "Four thousand eight hundred twenty-one" has six. */
const MOST_WORDS = 8;
