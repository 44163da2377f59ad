import { negotiate } from '@newcomer/core/languages';
import type { Provenance } from '@newcomer/core/localized-text';
import { EngineError } from '../engine-error.js';
import { languageOf, type Pack, type TextsByLanguage } from './pack.js';

/** Text of a pack in the language that was found. */
export interface PackText {
  readonly text: string;
  /** BCP 47 of `text`, which may not be the language that was asked for: every run of text carries its own. */
  readonly lang: string;
  /** `machine` is labelled wherever it is shown. */
  readonly provenance: Provenance;
}

/**
 * The text of a key for a reader of `lang`: in that language and script, else in the pack's own language, else in English,
 * else in any. The language that was found is always said, so that none passes for another.
 *
 * @throws {EngineError} `engines/missing-text` where no language has the key: never an empty string.
 */
export function textOf(texts: TextsByLanguage, key: string, lang: string, own = 'en'): PackText {
  const languages = Object.keys(texts).filter((tag) => entryOf(texts, tag, key) !== undefined);
  const found = negotiate([lang], languages, { pageDefault: own })?.tag ?? languages[0];
  if (found === undefined) {
    throw new EngineError('engines/missing-text', `no language of the pack has a text for "${key}"`, [key]);
  }
  return { text: entryOf(texts, found, key)!, lang: found, provenance: texts[found]!.provenance };
}

/** `textOf` for all keys of a whole pack. */
export function textsOf(pack: Pack, lang: string): (key: string) => PackText {
  const texts = pack.texts ?? {};
  return (key) => textOf(texts, key, lang, languageOf(pack));
}

/** Own entries with words in them: a key such as "constructor" finds nothing in an object's prototype. */
function entryOf(texts: TextsByLanguage, tag: string, key: string): string | undefined {
  const entries = texts[tag]?.entries;
  const text = entries && Object.prototype.hasOwnProperty.call(entries, key) ? entries[key] : undefined;
  return text === undefined || text.trim() === '' ? undefined : text;
}
