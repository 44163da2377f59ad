import { quote } from '../quote.js';
import type { ImportCheck, ImportRule } from '../rule.js';
import { repairBroken, showsDosCodePage } from '../text/broken-characters.js';
import { eachText, mendTranslations, once } from '../texts.js';

const PUNCTUATION: ImportRule = {
  id: 'broken-punctuation',
  severity: 'note',
  title: 'Quotes and dashes were broken by a wrong encoding and have been repaired',
};
const LETTERS: ImportRule = {
  id: 'broken-letters',
  severity: 'note',
  title: 'Letters were broken by a wrong encoding and have been repaired',
};
const LEFT: ImportRule = {
  id: 'broken-characters-left',
  severity: 'warning',
  title: 'Characters are broken and cannot be repaired without guessing',
};

/** Repairs text whose characters were broken by being read in a wrong encoding, where only one original is possible. */
export const brokenCharacters: ImportCheck = {
  rules: [PUNCTUATION, LETTERS, LEFT],
  run(draft) {
    let dosEvidence = false;
    eachText(draft, (text) => (dosEvidence ||= showsDosCodePage(text)));
    const repairOf = once((text) => repairBroken(text, { dosEvidence, language: draft.config.language }));
    eachText(draft, (text, table, at, field) => {
      const repair = repairOf(text);
      if (repair.text !== text) {
        draft.mend(table, at, field, repair.text);
        const message = 'was read in a wrong encoding somewhere on its way; it was repaired. Mend the source, or export it as UTF-8.';
        if (repair.punctuation) draft.report(PUNCTUATION, table, at, message, field);
        if (repair.letters) draft.report(LETTERS, table, at, message, field);
      }
      if (repair.left) {
        draft.report(LEFT, table, at, () => `has characters that cannot be read: ${quote(around(repair.text))}. Write them anew.`, field);
      }
    });
    mendTranslations(draft, (text, { language }) => repairBroken(text, { dosEvidence, language }).text);
  },
};

function around(text: string): string {
  const at = text.search(/\ufffd|[a-z]\+[¦¬]|G[Çé][\u0080-\u00ff]/iu);
  return text.slice(Math.max(0, at - 20), at + 20);
}
