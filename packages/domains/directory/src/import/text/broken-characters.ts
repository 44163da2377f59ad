import { CP437, CP850, MAC_ROMAN, WINDOWS_1251, WINDOWS_1252 } from './code-pages.js';

/** What became of text whose characters were broken by being read in a wrong encoding. */
export interface Repair {
  readonly text: string;
  /** Quotes, dashes, dots: "ArmyGÇÖs" → "Army’s". */
  readonly punctuation: boolean;
  /** Letters and spaces: "C+íncer" → "Cáncer". */
  readonly letters: boolean;
  /** Something broken is left that cannot be repaired without guessing. */
  readonly left: boolean;
}

export interface RepairOptions {
  /**
   * True where other text of the same source was surely read in an old DOS code page. Only then is "-á" a space
   * that cannot break, and not a hyphen before a letter.
   */
  readonly dosEvidence?: boolean | undefined;
  /** BCP 47 of the text: it decides between letters that were broken into the same sign. */
  readonly language?: string | undefined;
}

/**
 * Repairs text that was written as UTF-8 and read as something else, where only one original is possible.
 *
 * Two ways of breaking are known: whole bytes ("â€™", "ÔÇÖ", "‚Äô", "Ð¿Ñ€") and bytes that lost their frame afterwards
 * ("GÇÖ", "+í": the DOS code page 437, whose Greek and box-drawing signs were then replaced by what looks alike).
 */
export function repairBroken(text: string, options: RepairOptions = {}): Repair {
  if (/^[\u0000-\u007f]*$/.test(text)) return { text, punctuation: false, letters: false, left: false };
  let punctuation = false;
  let letters = false;
  const note = (repaired: string): string => {
    if (/^[\u2000-\u2bff\u200b]*$/u.test(repaired)) punctuation = true;
    else letters = true;
    return tidy(repaired);
  };
  let repaired = text.replace(/[\u0080-\uffff]{2,}/gu, (run) => wholeBytes(run, note));
  repaired = repaired.replace(/â€(?=\s|[.,;:!?)]|$)/gu, () => note('”'));
  repaired = repaired.replace(/G([\u0080-\uffff])([\u0080-\uffff])/gu, (broken, a: string, b: string) => {
    const found = threeBytes(a, b);
    return found === undefined ? broken : note(found);
  });
  const evidence = options.dosEvidence === true || punctuation;
  repaired = repaired.replace(/(^|.)\+([\u0080-\uffff])(?=(.?))/gu, (broken, before: string, sign: string, after: string) => {
    if (!isLetter(before) && !(evidence && isLetter(after))) return broken;
    const found = twoBytes(sign, before, after, options.language);
    return found === undefined ? broken : before + note(found);
  });
  if (evidence) {
    repaired = minusFamily(repaired, (original) => {
      letters = true;
      return original;
    });
  }
  repaired = repaired.replace(/[\u0080-\u009f]/g, (control) => note(WINDOWS_1252[control.charCodeAt(0) - 128] ?? ''));
  return { text: repaired, punctuation, letters, left: /\ufffd|[a-z]\+[¦¬]|G[Çé][\u0080-\u00ff]/iu.test(repaired) };
}

/** True where a text bears the surest sign of the DOS code page: a broken quote or dash. */
export function showsDosCodePage(text: string): boolean {
  return /GÇ[\u0080-\u00ff]/u.test(text);
}

const CODE_PAGES = [WINDOWS_1252, CP850, CP437, MAC_ROMAN, WINDOWS_1251].map(
  (page) => new Map([...page].map((character, at) => [character, at + 128] as const)),
);

/** Reads a run of broken characters back into the bytes that they were, and those as UTF-8. */
function wholeBytes(run: string, note: (repaired: string) => string): string {
  // Small letters alone ("œàœà", which Mac Roman would make Greek of) are how somebody writes; what breaks has signs and capitals.
  if (/^\p{Ll}+$/u.test(run)) return run;
  for (const page of CODE_PAGES) {
    const bytes: number[] = [];
    for (const character of run) {
      const byte = page.get(character);
      if (byte === undefined) break;
      bytes.push(byte);
    }
    if (bytes.length !== [...run].length) continue;
    const text = decodeUtf8(bytes);
    if (text !== undefined && isLikely(text)) return [...text].map(note).join('');
  }
  return run;
}

/** Latin letters, punctuation and signs; of other scripts only two letters or more of one, since a pair of bytes may be chance. */
function isLikely(text: string): boolean {
  if (/^[\u00a0-\u017f\u2010-\u203a\u20ac\u2122\u200b-\u200f\ufeff]+$/u.test(text)) return true;
  return [/^[\u0400-\u04ff]{2,}$/u, /^[\u0370-\u03ff]{2,}$/u, /^[\u0600-\u06ff]{2,}$/u, /^[\u0590-\u05ff]{2,}$/u].some((script) =>
    script.test(text.replace(/[\u00a0-\u00bf\u2010-\u203a]/gu, '')),
  );
}

function decodeUtf8(bytes: readonly number[]): string | undefined {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    if (!length || at + length > bytes.length) return undefined;
    let code = lead & (0xff >> (length + 1));
    for (let next = at + 1; next < at + length; next += 1) {
      const byte = bytes[next] ?? 0;
      if ((byte & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (byte & 0x3f);
    }
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
    text += String.fromCodePoint(code);
    at += length;
  }
  return text;
}

/**
 * The byte 0x80 to 0xbf that a DOS sign stands for. 0xb0 to 0xbf drew boxes and fell together into "¦" and "+", and two signs
 * became "¬": those have no one original.
 */
const DOS_BYTES: ReadonlyMap<string, number> = new Map(
  [...CP437.slice(0, 48)].map((sign, at) => [sign, at + 128] as const).filter(([sign]) => sign !== '⌐' && sign !== '¬'),
);

/** "Ç" and "Ö" after the "G" that was 0xe2. */
function threeBytes(a: string, b: string): string | undefined {
  const second = DOS_BYTES.get(a);
  const third = b === '¬' ? 0xa9 : DOS_BYTES.get(b);
  if (second === undefined || third === undefined) return undefined;
  const code = 0x2000 | ((second & 0x3f) << 6) | (third & 0x3f);
  return /[\u200b-\u203a\u20ac\u2122\u2190-\u21ff\u2500-\u27bf]/u.test(String.fromCharCode(code)) ? String.fromCharCode(code) : undefined;
}

/** "í" after the "+" that was 0xc3: a letter of Latin-1. */
function twoBytes(sign: string, before: string, after: string, language = 'en'): string | undefined {
  const byte = DOS_BYTES.get(sign);
  if (byte !== undefined) return String.fromCharCode(0xc0 | (byte & 0x3f));
  const base = language.split('-')[0];
  if (base !== 'en' && base !== 'es') return undefined;
  if (sign === '¬') return 'é';
  if (sign !== '¦') return undefined;
  if (/[aeiou]/i.test(before) && /[aeiou]/i.test(after)) return 'ñ';
  return /[i]/i.test(before) && /n/i.test(after) ? 'ó' : undefined;
}

/** What followed the "-" that was 0xc2: signs of Latin-1, and of Windows-1252 where those had been broken before. */
const MINUS: Readonly<Record<string, string>> = { á: ' ', '«': '®', '¬': '©', '¡': '', Æ: '’', û: '–', ô: '“', ö: '”' };

function minusFamily(text: string, note: (repaired: string) => string): string {
  return text
    .replace(/-Ç-([\u0080-\uffff])/gu, (broken, sign: string) => {
      const byte = DOS_BYTES.get(sign);
      return byte === undefined ? broken : note(String.fromCharCode(0x2000 | (byte & 0x3f)));
    })
    .replace(/(['’])-Ç/gu, (_, quote: string) => quote + note(''))
    .replace(/-([á«¬¡Æûôö])/gu, (_, sign: string) => note(MINUS[sign] ?? ''));
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

/** Characters that nobody sees as what they are when they stand in a name: fixed spaces, hyphens and marks without width. */
function tidy(text: string): string {
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/\u2011/g, '-')
    .replace(/[\u200b\ufeff\u00ad]/g, '');
}
