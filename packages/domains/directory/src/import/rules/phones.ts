import { phoneHref } from '@newcomer/core/urls';
import { quote } from '../quote.js';
import type { ImportCheck, ImportRule } from '../rule.js';

const NONE: ImportRule = { id: 'phone-none', severity: 'warning', title: 'A telephone number holds no number: it is left out' };
const UNDIALABLE: ImportRule = {
  id: 'phone-unclear',
  severity: 'warning',
  title: 'A telephone number cannot be dialled as it is written: it is shown as text, without a link',
};

/** Finds telephone numbers that are none, and those that no link can be made of. */
export const phones: ImportCheck = {
  rules: [NONE, UNDIALABLE],
  run(draft) {
    for (const at of draft.rows('phones')) {
      const number = draft.text('phones', at, 'number');
      // A row of ids without a number is how some exports write "no telephone".
      if (number === undefined) {
        draft.withhold('phones', at, NONE.id);
      } else if (!/\p{Nd}/u.test(number)) {
        draft.report(
          NONE,
          'phones',
          at,
          () => `${quote(number)} is no telephone number; it is left out. Write the number, or delete the row.`,
          'number',
        );
        draft.withhold('phones', at, NONE.id);
      } else if (draft.country !== undefined && phoneHref(number, draft.country) === undefined) {
        draft.report(
          UNDIALABLE,
          'phones',
          at,
          () =>
            `${quote(number)} cannot be dialled with certainty. Write one number with its area code; other numbers in rows of their own.`,
          'number',
        );
      }
    }
  },
};
