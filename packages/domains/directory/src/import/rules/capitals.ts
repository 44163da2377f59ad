import type { Draft } from '../draft.js';
import type { ImportCheck, ImportRule } from '../rule.js';
import { recase, type CaseStyle } from '../text/recase.js';
import { isShouted, WordCasing } from '../text/word-casing.js';
import { mendTranslations, eachText } from '../texts.js';

const CAPITALS: ImportRule = {
  id: 'capitals',
  severity: 'note',
  title: 'Text is written in capitals, which is hard to read and which screen readers spell out; it is shown in normal case',
};

/** Characters from which the source's own spelling is learned: enough for any vocabulary, little for any machine. */
const LEARN = 1_500_000;
/** Names and lines; every other text is made of sentences. */
const NAMES = new Set(['name', 'alternate_name', 'address_1', 'address_2', 'attention', 'city', 'region', 'label']);
/** Codes stay as they are. */
const CODES = new Set(['state_province', 'country', 'postal_code']);

/** Shows text in capitals in normal case; how the source writes its words elsewhere decides first. The original is kept. */
export const capitals: ImportCheck = {
  rules: [CAPITALS],
  run(draft) {
    let casing: WordCasing | undefined;
    const language = draft.config.language ?? 'en';
    const known = new Map<string, string | undefined>();
    const normal = (text: string, field: string, tag: string): string | undefined => {
      if (CODES.has(field) || !isShouted(text)) return undefined;
      const style: CaseStyle = NAMES.has(field) ? 'name' : 'sentence';
      const key = `${style} ${tag} ${text}`;
      if (!known.has(key)) known.set(key, recase(text, (casing ??= learn(draft)), style, tag));
      return known.get(key);
    };
    eachText(draft, (text, table, at, field) => {
      // Opening hours are read as they are written ("9AM-5PM MON-FRI"), and shown so where they cannot be read.
      if (table === 'schedules') return;
      const recased = normal(text, field, language);
      if (recased === undefined) return;
      draft.mend(table, at, field, recased);
      draft.report(
        CAPITALS,
        table,
        at,
        'is written in capitals; it is shown in normal case. Check it, and write it so in the source.',
        field,
      );
    });
    mendTranslations(draft, (text, translation) => normal(text, translation.field, translation.language) ?? text);
  },
};

function learn(draft: Draft): WordCasing {
  const casing = new WordCasing();
  let learned = 0;
  eachText(draft, (text) => {
    if (learned > LEARN) return;
    casing.learn(text);
    learned += text.length;
  });
  return casing;
}
