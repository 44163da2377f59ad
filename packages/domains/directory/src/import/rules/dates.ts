import { quote } from '../quote.js';
import type { ImportCheck, ImportRule } from '../rule.js';

const NEVER: ImportRule = {
  id: 'never-assured',
  severity: 'note',
  title: 'Nobody says when the record was last checked',
};
const OLD: ImportRule = {
  id: 'assured-long-ago',
  severity: 'warning',
  title: 'The record was last checked too long ago: it is shown as not checked recently',
};
const FUTURE: ImportRule = { id: 'assured-in-future', severity: 'warning', title: 'The record was checked on a day that has not come yet' };
const UNREADABLE: ImportRule = { id: 'date-unreadable', severity: 'warning', title: 'A date cannot be read, or could be two days' };
const COST_ENDED: ImportRule = { id: 'cost-ended', severity: 'warning', title: 'A price is no longer valid; it is left out' };

const UNDATED: ImportRule = {
  id: 'data-date-unknown',
  severity: 'warning',
  title: 'Nothing says how old the data is: the list tells people so, and asks them to call',
};

/** Days after which a record counts as unchecked where the city says nothing. */
export const STALE_DAYS = 365;
const DAY = 86_400_000;

/** Tells which records nobody has checked for long, and prices that have ended. */
export const dates: ImportCheck = {
  rules: [UNDATED, OLD, FUTURE, UNREADABLE, COST_ENDED, NEVER],
  run(draft) {
    const today = Date.parse(draft.today);
    let isDated = draft.config.dataDate !== undefined;
    const stale = draft.config.staleDays ?? STALE_DAYS;
    for (const at of draft.rows('services')) {
      const text = draft.text('services', at, 'assured_date');
      isDated ||= [text, draft.text('services', at, 'last_modified')].some((each) => isPast(each, draft.today));
      const date = text === undefined ? NaN : Date.parse(/^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? '');
      if (text === undefined) {
        draft.report(NEVER, 'services', at, 'does not say when it was last checked. Have it checked, and fill in assured_date.');
      } else if (Number.isNaN(date)) {
        draft.report(
          UNREADABLE,
          'services',
          at,
          () => `has the assured_date ${quote(text)}, which is no certain day. Write it as 2026-11-22.`,
          'assured_date',
        );
      } else if (date > today + DAY) {
        draft.report(
          FUTURE,
          'services',
          at,
          () => `was checked on ${quote(text)}, which has not come yet. Mend assured_date.`,
          'assured_date',
        );
      } else if (today - date > stale * DAY) {
        draft.report(
          OLD,
          'services',
          at,
          () => `was last checked on ${quote(text)}. Call the service, mend the record, and fill in the new date.`,
          'assured_date',
        );
      }
    }
    if (!isDated && draft.rows('services').length > 0)
      draft.recorder.addFinding({
        rule: UNDATED.id,
        severity: UNDATED.severity,
        table: 'source',
        file: '',
        row: 0,
        id: '',
        message:
          'no record has a date that can be read, and the city gives none. Write "dataDate", the day of the export, into newcomer.json.',
      });
    for (const at of draft.rows('cost_options')) {
      const end = draft.text('cost_options', at, 'valid_to');
      if (end === undefined || !/^\d{4}-\d\d-\d\d$/.test(end) || end >= draft.today) continue;
      draft.report(COST_ENDED, 'cost_options', at, () => `ended on ${quote(end)}; it was left out. Write what it costs now.`, 'valid_to');
      draft.withhold('cost_options', at, COST_ENDED.id);
    }
  },
};

function isPast(text: string | undefined, today: string): boolean {
  const day = /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0];
  return day !== undefined && day <= today;
}
