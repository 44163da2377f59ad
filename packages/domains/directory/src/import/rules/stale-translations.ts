import { textHash } from '../../translation/text-hash.js';
import type { ImportCheck, ImportRule } from '../rule.js';

const STALE: ImportRule = {
  id: 'translation-stale',
  severity: 'warning',
  title: 'The original has changed since it was translated: the original is shown until somebody translates it anew',
};

/** Leaves out translations of what the original said before; last of all, because other checks still change texts. */
export const staleTranslations: ImportCheck = {
  rules: [STALE],
  run(draft) {
    const hashes = new Map<string, string>();
    draft.translations = draft.translations.filter((translation) => {
      const { object, id, field, originalHash, language, file, row } = translation;
      if (originalHash === undefined) return true;
      const at = draft.find(object, id);
      const text = at === undefined ? undefined : draft.text(object, at, field);
      if (text === undefined) return false;
      let hash = hashes.get(text);
      if (hash === undefined) hashes.set(text, (hash = textHash(text)));
      if (hash === originalHash) return true;
      draft.recorder.addFinding({
        rule: STALE.id,
        severity: STALE.severity,
        table: 'translations',
        file,
        row,
        id,
        message: `(${object}.${field}) translates into "${language}" what the original said before. Run newcomer translate export and have it translated anew.`,
      });
      return false;
    });
  },
};
