import { ACRONYMS, COMMON_SHORT_WORDS, SMALL_ABBREVIATIONS, SMALL_WORDS } from './short-words.js';
import { isShouted, type WordCasing } from './word-casing.js';

/** Where a text stands: a name capitalizes its words, a sentence only what is a name in it. */
export type CaseStyle = 'name' | 'sentence';

/**
 * Text in capitals in normal case: "YMCA OF GREATER MIAMI, INC." → "YMCA of Greater Miami, Inc.". Undefined where the text is
 * not in capitals, or is one abbreviation.
 *
 * What the source writes elsewhere in mixed case decides first, then lists and the shape of the word. Scripts without case come
 * back unchanged, as undefined. `language` is BCP 47 (Turkish and Azeri have their own i).
 */
export function recase(text: string, casing: WordCasing, style: CaseStyle, language = 'en'): string | undefined {
  if (!isShouted(text)) return undefined;
  const context: Context = { casing, style, language, source: text };
  let starts = true;
  const recased = text.replace(TOKEN, (token, at: number) => {
    const before = text.slice(Math.max(0, at - 2), at);
    const opens = starts || (/[(:;"“«[]\s?$|[–—-]\s$|[.!?]\s$/u.test(before) && (style === 'name' || /[.!?:]\s$/u.test(before)));
    starts = false;
    return recaseToken(token, context, opens, before.endsWith('('), at);
  });
  return recased === text ? undefined : recased;
}

interface Context {
  readonly casing: WordCasing;
  readonly style: CaseStyle;
  readonly language: string;
  readonly source: string;
}

/** Letters and digits with what holds them together: "M-DC", "HIV/AIDS", "CHILDREN'S", "U.S.A.", "501(C)(3)". */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&/+-]*(?:\([\p{L}\p{N}]\))*/gu;

function recaseToken(token: string, context: Context, opens: boolean, bracketed: boolean, at: number): string {
  if (/[@]|^https?:|^www\./iu.test(token) || /\.\p{L}{2,}\.?$/u.test(token)) return token.toLowerCase();
  if (/^(?:\p{Lu}\.){2,}\p{Lu}?\.?$/u.test(token)) return token;
  const bare = token.replace(/(?<!\.)\.+$/u, '');
  if (bracketed && isInitials(bare, context.source.slice(0, at))) return token;
  const parts = token.split(/([-/.&+]+)/u);
  if (parts.length === 1) return recaseWord(token, context, opens);
  // "M-DC", "AT&T": short parts joined without a space are abbreviations.
  if (/^[\p{Lu}\p{N}]{1,2}(?:[-&][\p{Lu}\p{N}]{1,2})+$/u.test(bare) && !parts.some((part) => isSmall(part))) return token;
  return parts.map((part, index) => (index % 2 ? part : recaseWord(part, context, opens || index > 0))).join('');
}

function recaseWord(word: string, context: Context, opens: boolean): string {
  if (word === '') return word;
  if (/\p{N}/u.test(word)) return recaseNumbered(word);
  const { casing, style, language } = context;
  // Alone, what the source never writes as a word is the short form of a name: "LUAC".
  const alone = word.length <= 6 && context.source.replace(/[^\p{L}]/gu, '') === word;
  const key = word.toLowerCase();
  const capital = capitalize(word, language);
  if (/\p{Ll}/u.test(word)) return mixed(word, language);
  if (word.length === 1) return isSmall(word) && !opens ? key : word;
  if (isSmall(word)) return opens && style === 'name' ? capital : opens ? capital : key;
  if (ACRONYMS.has(key) || ROMAN.test(word)) return word;
  if (SMALL_ABBREVIATIONS.has(key)) return capital;
  const seen = casing.of(word);
  if (seen?.kind === 'other') return seen.spelling;
  if (seen?.kind === 'upper') return word;
  if (seen === undefined && !COMMON_SHORT_WORDS.has(key) && (alone || looksLikeAbbreviation(word))) return word;
  const shaped = capitalizeParts(word, language);
  if (style === 'name' || opens || seen?.kind === 'capital') return shaped;
  return shaped === capital ? word.toLocaleLowerCase(language) : shaped;
}

/** A word that is not all in capitals knows why: "PrEP" stays, "McDONALD" is half done. */
function mixed(word: string, language: string): string {
  const [, prefix, rest] = /^(Mc|Mac|O['’]|De|La|Di)(\p{Lu}{2,})$/u.exec(word) ?? [];
  return prefix === undefined || rest === undefined ? word : prefix + capitalize(rest, language);
}

/** Two to twenty; "I", "V" and "X" are single letters and stay anyway. */
const ROMAN = /^(?:II|III|IV|VI|VII|VIII|IX|XI{1,3}|XIV|XV|XVI{0,3}|XIX|XX)$/;

function isSmall(word: string): boolean {
  return SMALL_WORDS.has(word.toLowerCase());
}

/** "21ST" → "21st", "501(C)(3)" → "501(c)(3)"; "K12" and "COVID19" stay. */
function recaseNumbered(word: string): string {
  if (/^\d+(?:ST|ND|RD|TH|S)$/i.test(word) || /^\d+(?:\(\p{L}\)|\(\d\))+$/u.test(word)) return word.toLowerCase();
  return word;
}

function capitalize(word: string, language: string): string {
  const lower = word.toLocaleLowerCase(language);
  const [first = ''] = lower;
  return first.toLocaleUpperCase(language) + lower.slice(first.length);
}

/** "MCDONALD" → "McDonald", "O'BRIEN" → "O'Brien", "L'ECOLE" → "L'Ecole", "CHILDREN'S" → "Children's". */
function capitalizeParts(word: string, language: string): string {
  const [, head, apostrophe, tail] = /^(\p{L}+)(['’])(.*)$/u.exec(word) ?? [];
  if (head !== undefined && apostrophe !== undefined && tail !== undefined) {
    const name = head.length === 1 && tail.length > 2;
    return capitalizeParts(head, language) + apostrophe + (name ? capitalizeParts(tail, language) : tail.toLocaleLowerCase(language));
  }
  if (/^MC[BCDFGHKLMNPQRSTVW]?[A-Z]{3,}$/.test(word) && !/^MC(?:[AEIOU]?H|S)$/.test(word)) {
    return `Mc${capitalize(word.slice(2), language)}`;
  }
  return capitalize(word, language);
}

/** Letters that nobody can pronounce, or two or three that are no word: "RCMA", "DCF", "UM". */
function looksLikeAbbreviation(word: string): boolean {
  if (!/^[A-Z]+$/.test(word) || word.length > 6) return false;
  if (word.length <= 3) return true;
  if (!/[AEIOUY]/.test(word)) return true;
  const consonants = word.split(/[AEIOUY]/);
  const onset = consonants[0] ?? '';
  const coda = consonants[consonants.length - 1] ?? '';
  return (onset.length > 1 && !ONSETS.has(onset)) || (coda.length > 2 && !CODAS.test(coda)) || ILLEGAL_CODA.test(coda);
}

const ONSETS: ReadonlySet<string> = new Set(
  (
    'BL BR CH CL CR DR DW FL FR GH GL GN GR KH KL KN KR LL MC MN PH PL PR PS QU RH SC SCH SCHL SCHW SCL SCR SH SHR SK SL SM SN SP SPH SPL SPR SQ ST STR ' +
    'SV SW TH THR TR TS TW VL WH WR ZH'
  ).split(' '),
);
const CODAS =
  /^(?:CHS|CHT|CKS|CTS|DTH|FTH|FTS|GHS|GHT|GHTS|GTH|HNS|LCH|LDS|LFS|LFTH|LKS|LLS|LMS|LPH|LPS|LSH|LTH|LTS|LTZ|MPH|MPHS|MPS|MPT|MPTS|NCH|NCT|NDS|NGS|NGTH|NGTHS|NKS|NST|NTH|NTHS|NTS|NTZ|PHS|PTS|RCH|RDS|RGH|RKS|RLD|RLDS|RLS|RMS|RMTH|RNS|RPS|RST|RSH|RTH|RTHS|RTS|RTZ|SCH|SHT|SKS|SSN|STH|STS|THS|TCH|TZS|WDS|WKS|WLS|WNS|XTH|XTS|LSS|NSH|SMS)$/;
const ILLEGAL_CODA =
  /^(?:BC|CB|CD|CF|CG|CM|CP|DB|DC|DF|DM|DP|FB|FC|FD|FM|FP|GB|GC|GD|HB|HC|HD|HF|HP|JC|LC|MC|MD|MF|NB|NF|NM|NP|PB|PC|PD|PM|RCM|SB|SC|SD|SF|TB|TC|TD|TF|TM|TP|VA|VC|VD|WB|WC)$/;

/** True where the letters are the first ones of words before them, in their order: "University of Miami (UM)". */
function isInitials(letters: string, before: string): boolean {
  if (!/^\p{Lu}{2,8}$/u.test(letters)) return false;
  const initials = (before.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []).map((word) => word[0] ?? '');
  let at = initials.length - 1;
  for (const letter of [...letters].reverse()) {
    while (at >= 0 && initials[at]?.toUpperCase() !== letter) at -= 1;
    if (at < 0) return false;
    at -= 1;
  }
  return true;
}
