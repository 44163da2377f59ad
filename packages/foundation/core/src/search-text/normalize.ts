/**
 * Text as it is compared in search: any two spellings that a person takes for one word become one.
 *
 * NFKC and case; accents of Latin, Greek and Cyrillic; Arabic and Persian letter variants, harakat and tatweel; Turkish
 * dotted and dotless i; soft hyphens and other invisible marks; digits of any script. Vowel signs of Indic scripts are
 * letters and stay. The result is words of letters and digits with one space between them.
 */
export function normalizeForSearch(text: string): string {
  return (PLAIN_ASCII.test(text) ? text.toLowerCase() : foldScripts(text))
    .replace(ELISION, '$1 ')
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

// Most text of most directories: no table has to be asked.
const PLAIN_ASCII = /^[\x20-\x7e]*$/;

// "l'école" is the word "école"; "women's" and "don't" are one word each.
const ELISION = /([a-z])'(?=[aeiouh])/g;

function foldScripts(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(ARABIC_JOINER, '$1 ')
    .replace(INVISIBLE, '')
    .replace(MARKS, (_mark, letter: string | undefined) => letter ?? '')
    .replace(LETTERS, (letter) => FOLDED[letter] ?? letter)
    .replace(ETHIOPIC_HOMOPHONES, (letter) => String.fromCharCode(letter.charCodeAt(0) + (letter < '\u1300' ? 0x10 : -8)))
    .replace(OTHER_DIGITS, digitValue)
    .normalize('NFC');
}

const APOSTROPHES = /[’‘ʼʻ`´ʹ′＇]/g;

// A Persian zero-width non-joiner stands where others write a space; in Indic scripts it only shapes a letter.
const ARABIC_JOINER = /([\u0600-\u06ff])\u200c+/g;

const INVISIBLE = /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u3164\ufe00-\ufe0f]/gu;

// Combining accents, Hebrew points, Arabic harakat and tatweel, the Devanagari nukta. й, ї and ў are letters of their own.
const MARKS =
  /(и\u0306|і\u0308|у\u0306)|[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff\u093c\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]/g;

const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i', ς: 'σ',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ے: 'ي', ک: 'ك', ڪ: 'ك', ګ: 'گ', ة: 'ه', ە: 'ه', ہ: 'ه', ھ: 'ه', ء: '',
};
const LETTERS = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'g');

// Two rows of the Ethiopic syllabary that sound like another one in Tigrinya and Amharic and are written for it.
const ETHIOPIC_HOMOPHONES = /[\u1220-\u1227\u1340-\u1346]/g;

const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu;

/** Digits of a script follow one another from a code point that ends in 0, or in 6 for the scripts of India. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const value = (code & 15) - (code >= 0x900 && code < 0xe00 ? 6 : 0);
  return value >= 0 && value <= 9 ? String(value) : digit;
}
