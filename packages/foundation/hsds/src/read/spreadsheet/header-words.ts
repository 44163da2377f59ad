import { languageTagOf } from '@newcomer/core/languages';

/** A header without case, accents, numbers in brackets and marks: "¿Código Postal?" is "codigo postal". */
export function plainHeader(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}:]+/gu, ' ')
    .trim();
}

export interface HeaderLanguage {
  readonly base: string;
  /** BCP 47. */
  readonly language: string;
}

const SUFFIX =
  /(?:[([]\s*([\p{L}-]{2,20}(?: [\p{L}-]{2,20})?)\s*[)\]]|[:|]\s*([\p{L}-]{2,20})|_([a-zA-Z]{2,3}(?:[-_][a-zA-Z]{2,4})?)|\s[-–—]\s*([\p{L}-]{2,20})|\s(?:in|en)\s+([\p{L}-]{2,20}))$/u;
const PREFIX = /^([\p{L}-]{3,20})\s+(\S.*)$/u;

/** A header that says its language: "name:ar", "name_ar", "Name (Arabic)", "Nombre en inglés", "Spanish description". */
export function headerLanguage(header: string): HeaderLanguage | undefined {
  if (header.length > 100) return undefined;
  const found = SUFFIX.exec(header.trimEnd());
  if (found) {
    const name = found.slice(1).find(Boolean);
    const base = header.slice(0, found.index).trim();
    const language =
      name === undefined ? undefined : languageOf(name, found[3] !== undefined || found[2] !== undefined || /^[a-z]{2}$/.test(name));
    if (language && base) return { base, language };
  }
  const before = PREFIX.exec(header);
  const language = before?.[1] === undefined ? undefined : languageOf(before[1], false);
  return language && before?.[2] ? { base: before[2], language } : undefined;
}

/** Codes are believed only in brackets and as suffixes, for "in" and "no" are words. */
function languageOf(name: string, codes: boolean): string | undefined {
  if (name.length < 4 && !codes) return undefined;
  return languageTagOf(name.replace(/_/g, '-'));
}
