import { partNamed } from '../registry.js';
import { catalogs } from './catalogs.js';

/** A language's name, and the language in which that name is written. */
export interface LanguageName {
  readonly name: string;
  readonly lang: string;
}

/**
 * The name of a language in itself: a speaker finds their own language by its own name, whatever the page's language is.
 * In English where neither we nor the engine know it, and the tag where nobody does.
 */
export function languageName(tag: string): LanguageName {
  const own = catalogs.find((row) => row[0] === tag)?.[1] ?? partNamed('names')?.(tag);
  if (own) return { name: own, lang: tag };
  let name = named.get(tag);
  if (!name) named.set(tag, (name = engineName(tag)));
  return name;
}

/** What the engine said: it takes long to answer, and every card asks for the same ten. */
const named = new Map<string, LanguageName>();

function engineName(tag: string): LanguageName {
  try {
    const lang = Intl.DisplayNames.supportedLocalesOf(tag)[0] ? tag : 'en';
    const name = new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
    return { name: name.charAt(0).toLocaleUpperCase(lang) + name.slice(1), lang };
  } catch {
    return { name: tag, lang: 'und' };
  }
}
