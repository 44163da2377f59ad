import { canonicalTag, languagesInText, languageTagOf } from '@newcomer/core/languages';
import { str, type AnyRecord } from './record-index.js';

export interface SpokenLanguages {
  /** BCP 47 tags in the source's order. */
  readonly tags: readonly string[];
  /** What stands among the languages and is none ("Language line available"). */
  readonly remarks: readonly string[];
}

/** What is spoken, from rows that hold codes, names, several names or whole sentences. */
export function spokenLanguages(records: readonly AnyRecord[]): SpokenLanguages {
  const tags = new Set<string>();
  const remarks: string[] = [];
  for (const record of records) {
    const code = str(record, 'code');
    const name = str(record, 'name');
    const tag = code === undefined ? undefined : (languageTagOf(code) ?? canonicalTag(code));
    if (tag !== undefined) tags.add(tag);
    else {
      const found = languagesInText(name ?? code ?? '');
      for (const language of found.tags) tags.add(language);
      remarks.push(...found.unknown);
    }
    const note = str(record, 'note');
    if (note !== undefined) remarks.push(note);
  }
  return { tags: [...tags], remarks };
}
