import { normalizeForSearch } from '../search-text/normalize.js';
import { canonicalTag, tagParts } from './canonical-tag.js';
import { DIRECTORY_NAMES, LANGUAGES } from './language-table.js';

let names: Map<string, string> | undefined;
let tags: Set<string> | undefined;

/**
 * The BCP 47 tag of one language as a directory writes it: a name in English, in Spanish or in itself ("Spanish",
 * "Creole", "Kreyòl ayisyen", "Lenguaje de señas"), an ISO 639 code of two or three letters ("SPA", "fre") or a tag ("es_MX").
 * Undefined where it is not known for certain.
 */
export function languageTagOf(text: string): string | undefined {
  const plain = normalizeForSearch(text);
  if (plain === '') return undefined;
  const byName = (names ??= readNames()).get(plain);
  if (byName) return byName;
  // Without this, "no" in a column of languages would become Norwegian.
  if (plain === 'no') return undefined;
  const code = text.trim();
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i.test(code)) return undefined;
  const parts = tagParts(code);
  tags ??= new Set(LANGUAGES.map((tag) => tagParts(tag)?.language ?? tag));
  return parts && tags.has(parts.language) ? parts.tag : undefined;
}

function readNames(): Map<string, string> {
  const found = new Map<string, string>();
  const add = (name: string | undefined, tag: string) => {
    const plain = name === undefined ? '' : normalizeForSearch(name);
    if (plain !== '' && !found.has(plain)) found.set(plain, canonicalTag(tag) ?? tag);
  };
  // What directories write comes first: their "Chinese" or "Creole" is narrower than a dictionary's.
  for (const [tag, written] of Object.entries(DIRECTORY_NAMES)) for (const name of written.split('|')) add(name, tag);
  for (const language of ['en', 'es', 'self']) {
    for (const tag of LANGUAGES) add(displayName(language === 'self' ? tag : language, tag), tag);
  }
  return found;
}

function displayName(language: string, tag: string): string | undefined {
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(tag);
  } catch {
    return undefined;
  }
}

export interface LanguagesInText {
  /** BCP 47 tags in the order in which they were named, each once. */
  readonly tags: readonly string[];
  /** Pieces that are no language that we know for certain, as they were written. */
  readonly unknown: readonly string[];
}

const SEPARATORS = /[,;/|•·\n&+]|\s(?:and|or|y|e|o|u|et|und)\s/i;
// "Fluent in Spanish", "Spanish-speaking staff available", "Idiomas: español".
const BEFORE = /^(?:languages?|idiomas?|lenguas?|also|fluent in|spoken|hablamos|se habla)\b[\s:]*/i;
const AFTER = /(?:[\s-]{1,3}(?:speaking|speakers?|spoken|languages?|interpreters?|interpretation|available|staff|only)){1,4}$/i;

/** A longer piece is a sentence, whatever it ends in; no name of a language comes near. */
const LONGEST = 200;

/** All languages that a cell names: "English, Spanish and Creole; ASL". */
export function languagesInText(text: string): LanguagesInText {
  const tags = new Set<string>();
  const unknown: string[] = [];
  for (const piece of text.split(SEPARATORS)) {
    const trimmed = piece.trim().replace(/\.$/, '');
    if (trimmed === '') continue;
    if (trimmed.length > LONGEST) {
      unknown.push(trimmed);
      continue;
    }
    const bare = trimmed
      .replace(/(?<!\s)\s*\([^()]*\)\s*/g, ' ')
      .replace(BEFORE, '')
      .replace(AFTER, '')
      .trim();
    const tag = languageTagOf(trimmed) ?? languageTagOf(bare);
    if (tag) tags.add(tag);
    else unknown.push(trimmed);
  }
  return { tags: [...tags], unknown };
}
