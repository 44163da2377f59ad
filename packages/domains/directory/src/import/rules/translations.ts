import { canonicalTag, isSameLanguage } from '@newcomer/core/languages';
import { normalizeForSearch } from '@newcomer/core/search-text';
import type { Severity, Translation } from '@newcomer/hsds';
import type { Draft } from '../draft.js';
import { quote } from '../quote.js';
import type { ImportCheck, ImportRule } from '../rule.js';

const IDENTICAL: ImportRule = {
  id: 'translation-identical',
  severity: 'note',
  title: 'A translation repeats the original word for word: it is none, and was left out',
};
const ORPHAN: ImportRule = { id: 'translation-of-nothing', severity: 'warning', title: 'A translation belongs to no row of the source' };
const LANGUAGE: ImportRule = {
  id: 'translation-language',
  severity: 'warning',
  title: 'A translation does not say in which language it is',
};
const SCRIPT: ImportRule = {
  id: 'translation-script',
  severity: 'warning',
  title: 'A translation has not one letter of the script of its language: it is left out',
};

/** Languages that are always written in a script of their own. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  ps: /\p{Script=Arabic}/u,
  ur: /\p{Script=Arabic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
  el: /\p{Script=Greek}/u,
  ti: /\p{Script=Ethiopic}/u,
  am: /\p{Script=Ethiopic}/u,
  zh: /\p{Script=Han}/u,
};

/** Leaves out translations that are none. */
export const translations: ImportCheck = {
  rules: [ORPHAN, LANGUAGE, SCRIPT, IDENTICAL],
  run(draft) {
    const original = draft.config.language ?? 'en';
    draft.translations = draft.translations.filter((translation) => {
      const { object, id, field, language, text } = translation;
      const at = draft.find(object, id);
      if (at === undefined)
        return drop(draft, ORPHAN, translation, `translates a row of ${object} that is not in the source. Mend its id.`);
      if (canonicalTag(language) === undefined) {
        return drop(
          draft,
          LANGUAGE,
          translation,
          `has the language ${quote(language)}, which is no language tag. Write one such as "es" or "pt-BR".`,
        );
      }
      const source = draft.text(object, at, field);
      if (source !== undefined && !isSameLanguage(language, original) && normalizeForSearch(source) === normalizeForSearch(text)) {
        return drop(draft, IDENTICAL, translation, `repeats the original of ${field}; it was left out. Translate it, or delete it.`);
      }
      if (lacksScript(language, text)) {
        return drop(
          draft,
          SCRIPT,
          translation,
          `says that it is ${quote(language)}, but has not one letter of its script; it was left out. Check the column.`,
        );
      }
      return true;
    });
  },
};

/** Whether a text of some length has not one letter of its language's script. A short name may well be written as on the door. */
export function lacksScript(language: string, text: string): boolean {
  const script = SCRIPTS[language.split('-')[0]?.toLowerCase() ?? ''];
  return script !== undefined && !/-latn\b/i.test(language) && text.length > 40 && !script.test(text);
}

function drop(
  draft: Draft,
  { id, severity }: { readonly id: string; readonly severity: Severity },
  { file, row, object, id: of, field }: Translation,
  message: string,
): false {
  draft.recorder.addFinding({ rule: id, severity, table: 'translations', file, row, id: of, message: `(${object}.${field}) ${message}` });
  return false;
}
