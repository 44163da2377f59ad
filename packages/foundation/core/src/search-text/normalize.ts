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
const ASCII = /^[\x00-\x7f]*$/;

// "l'école" and "dell'asilo" are the words "école" and "asilo"; "don't" and "go'aan" are one word each.
const ELISION = /(^|[^\p{L}\p{M}\p{N}'])(?:[cdjlmnst]|qu|[dns]ell|all|un|jusqu|lorsqu)'(?=[aeiouh])/gu;

function foldScripts(text: string): string {
  const folded = text
    .replace(ARABIC_JOINER, '$1 ')
    .replace(INVISIBLE, '')
    .replace(/´/g, "'")
    .normalize('NFKC')
    .toLowerCase()
    .replace(DECOMPOSED, (part) => part.normalize('NFD'))
    .replace(APOSTROPHES, "'")
    .replace(MARKS, '')
    .replace(LETTERS, (letter) => FOLDED[letter] ?? letter)
    .replace(ETHIOPIC_HOMOPHONES, (letter) => String.fromCharCode(letter.charCodeAt(0) + (letter < '\u1300' ? 0x10 : -8)));
  return asciiDigits(folded).normalize('NFC');
}

// й, ї and ў are letters of their own, not letters with an accent.
const DECOMPOSED = /[^йїў]+/g;

const APOSTROPHES = /[’‘ʼʻ`ʹ′]/g;

// A Persian zero-width non-joiner stands where others write a space; in Indic scripts it only shapes a letter.
const ARABIC_JOINER = /([\u0600-\u06ff])\u200c+/g;

const INVISIBLE = /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u3164\ufe00-\ufe0f\uffa0]/gu;

// Combining accents, Hebrew points, Arabic harakat and tatweel, the Devanagari nukta.
const MARKS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff\u093c\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]/g;

const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ګ: 'گ',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ء: '',
};
const LETTERS = /[ßæœøđðþłħŧıςٱىیېےکڪګةەہھء]/g;

// Two rows of the Ethiopic syllabary that sound like another one in Tigrinya and Amharic and are written for it.
const ETHIOPIC_HOMOPHONES = /[\u1220-\u1227\u1340-\u1346]/g;
