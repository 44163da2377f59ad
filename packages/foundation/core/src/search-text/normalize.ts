import { asciiDigits } from '../text/digits.js';

/**
 * Text as it is compared in search: spellings that a person takes for one word become one.
 *
 * NFKC and case; accents of Latin, Greek and Cyrillic; Arabic and Persian letter variants, harakat and tatweel; Turkish
 * dotted and dotless i; soft hyphens and other invisible marks; digits of any script; French and Italian elisions. Vowel
 * signs of Indic scripts are letters and stay. The same whatever the language: a query's is a guess, and both sides must
 * agree. The result is words of letters and digits with one space between them.
 */
export function normalizeForSearch(text: string): string {
  return (ASCII.test(text) ? text.toLowerCase() : foldScripts(text))
    .replace(ELISION, '$1')
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

// Most text of most directories: no table has to be asked.
const ASCII = /^\p{ASCII}*$/u;

// "l'école" and "dell'asilo" are the words "école" and "asilo"; "don't" and "go'aan" are one word each.
const ELISION = /(^|[^\p{L}\p{M}\p{N}'])(?:[cdjlmnst]|qu|[dns]ell|all|un|jusqu|lorsqu)'(?=[aeiouh])/gu;

function foldScripts(text: string): string {
  const folded = text
    .replace(TOO_MANY_MARKS, '$1')
    .replace(ARABIC_JOINER, '$1 ')
    .replace(INVISIBLE, '')
    .replace(/´/g, "'")
    .normalize('NFKC')
    .toLowerCase()
    .replace(DECOMPOSED, (part) => part.normalize('NFD'))
    .replace(APOSTROPHES, "'")
    .replace(MARKS, '')
    .replace(LETTERS, (letter) => FOLDED.get(letter) ?? letter)
    .replace(ETHIOPIC_HOMOPHONES, (letter) => String.fromCharCode(letter.charCodeAt(0) + (letter < '\u1300' ? 0x10 : -8)));
  return asciiDigits(folded).normalize('NFC');
}

// й, ї and ў are letters of their own, not letters with an accent.
const DECOMPOSED = /[^йїў]+/g;

const APOSTROPHES = /[’‘ʼʻ`ʹ′]/g;

// No letter carries as many; the engine would sort a hundred thousand of them one by one.
const TOO_MANY_MARKS = /(\p{M}{8})\p{M}+/gu;

// A Persian zero-width non-joiner stands where others write a space; in Indic scripts it only shapes a letter.
const ARABIC_JOINER = /([\u0600-\u06ff])\u200c+/g;

const INVISIBLE = /[\p{Cf}\p{DI}]/gu;

// Marks that are written or left out as people like, as ranges of code points. Vowel signs of other scripts are not among them.
const OPTIONAL_MARKS = [
  '0300-036f 0483-0487 1ab0-1aff 1dc0-1dff 20d0-20f0 fe20-fe2f', // accents of Latin, Greek, Cyrillic
  '0591-05bd 05bf 05c1-05c2 05c4-05c5 05c7', // Hebrew points
  '0610-061a 0640 064b-065f 0670 06d6-06dc 06df-06e8 06ea-06ed 08d3-08ff', // harakat, tatweel
  '093c', // the Devanagari nukta
];
const MARKS = new RegExp(
  `[${OPTIONAL_MARKS.join('')
    .replace(/ /g, '')
    .replace(/[\da-f]{4}/g, '\\u$&')}]`,
  'g',
);

// A letter and what stands for it: Latin and Greek, then Arabic, Persian, Urdu, Pashto and Kurdish. A lone hamza falls away.
const FOLDED = new Map(
  'ßss æae œoe øo đd ðd þth łl ħh ŧt ıi ςσ ٱا ىي یي ېي ےي کك ڪك ګگ ةه ەه ہه ھه ء'.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const LETTERS = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'g');

// Two rows of the Ethiopic syllabary that sound like another one in Tigrinya and Amharic and are written for it.
const ETHIOPIC_HOMOPHONES = /[\u1220-\u1227\u1340-\u1346]/g;
