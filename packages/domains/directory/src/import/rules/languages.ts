import { canonicalTag, languagesInText, languageTagOf } from '@newcomer/core/languages';
import { quote } from '../quote.js';
import type { ImportCheck, ImportRule } from '../rule.js';

const SENTENCE: ImportRule = {
  id: 'language-sentence',
  severity: 'note',
  title: 'A sentence stands in the place of a language: it is shown as a remark, and cannot be filtered by',
};
const UNKNOWN: ImportRule = {
  id: 'language-unknown',
  severity: 'warning',
  title: 'A language is not known by this name: nobody who looks for it finds the service',
};

/** Finds languages that are sentences or unknown names. They are kept: what they say is shown as a remark. */
export const languages: ImportCheck = {
  rules: [UNKNOWN, SENTENCE],
  run(draft) {
    const known = new Map<string, 'known' | 'sentence' | 'unknown'>();
    for (const at of draft.rows('languages')) {
      const name = draft.text('languages', at, 'name');
      const code = draft.text('languages', at, 'code');
      if (code !== undefined && (languageTagOf(code) ?? canonicalTag(code)) !== undefined) continue;
      const text = name ?? code;
      if (text === undefined) {
        if (draft.text('languages', at, 'note') === undefined) draft.withhold('languages', at, 'language-none');
        continue;
      }
      let kind = known.get(text);
      if (kind === undefined) known.set(text, (kind = kindOf(text)));
      if (kind === 'sentence') {
        draft.report(
          SENTENCE,
          'languages',
          at,
          () => `${quote(text)} is no language but a remark. Put each language into a row of its own, and the remark into note.`,
          'name',
        );
      } else if (kind === 'unknown') {
        draft.report(
          UNKNOWN,
          'languages',
          at,
          () => `${quote(text)} is no language that we know. Write its name in English, or its ISO 639 code.`,
          'name',
        );
      }
    }
  },
};

function kindOf(text: string): 'known' | 'sentence' | 'unknown' {
  const { tags, unknown } = languagesInText(text);
  if (unknown.length === 0 && tags.length > 0) return 'known';
  if (unknown.some((piece) => piece.split(/\s+/).length > 2) || tags.length > 0) return 'sentence';
  return 'unknown';
}
