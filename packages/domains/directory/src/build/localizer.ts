import { canonicalTag } from '@newcomer/core/languages';
import type { LocalizedText } from '@newcomer/core/localized-text';
import type { HsdsTable, Translation } from '@newcomer/hsds';
import type { ConfigText } from '../city-config.js';
import { localizedConfig } from '../config-text.js';
import { str, type AnyRecord } from './record-index.js';

/** Joins the text of a record with its translations. */
export class Localizer {
  readonly #translations = new Map<string, Translation[]>();

  constructor(
    readonly language: string,
    translations: readonly Translation[],
  ) {
    for (const translation of translations) {
      if (translation.text.trim() === '') continue;
      const key = `${translation.object}/${translation.id}/${translation.field}`;
      const list = this.#translations.get(key);
      if (list) list.push(translation);
      else this.#translations.set(key, [translation]);
    }
  }

  /** The field in every language; undefined where there is no text at all. */
  field(table: HsdsTable, record: AnyRecord | undefined, field: string): LocalizedText | undefined {
    const original = str(record, field);
    const translations = this.#translations.get(`${table}/${str(record, 'id') ?? ''}/${field}`) ?? [];
    if (original === undefined && translations.length === 0) return undefined;
    const text: Record<string, LocalizedText[string]> = {};
    if (original !== undefined) text[this.language] = { text: original, provenance: 'original' };
    for (const { language, text: version, provenance, updated } of translations) {
      const tag = canonicalTag(language);
      if (tag === undefined || Object.prototype.hasOwnProperty.call(text, tag)) continue;
      text[tag] = updated === undefined ? { text: version, provenance } : { text: version, provenance, updated };
    }
    return text;
  }

  config(text: ConfigText | undefined): LocalizedText | undefined {
    return text === undefined ? undefined : localizedConfig(text, this.language);
  }
}

/** Texts one below the other, language by language; a language that has only some of them gives only those. */
export function joinTexts(texts: readonly (LocalizedText | undefined)[], separator = '\n'): LocalizedText | undefined {
  const present = texts.filter((text): text is LocalizedText => text !== undefined);
  if (present.length < 2) return present[0];
  const joined: Record<string, LocalizedText[string]> = {};
  for (const text of present) {
    for (const [lang, version] of Object.entries(text)) {
      const before = joined[lang];
      joined[lang] = before ? { ...before, text: `${before.text}${separator}${version.text}` } : version;
    }
  }
  return joined;
}
