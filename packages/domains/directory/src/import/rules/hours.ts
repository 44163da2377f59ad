import { offsetAt } from '@newcomer/core/civil-time';
import { scheduleHours, type ScheduleOutcome, type ScheduleOutcomeKind } from '../../hours/reading.js';
import { saysOnlyDays } from '../../hours/schedule-outcome.js';
import type { Draft } from '../draft.js';
import { quote } from '../quote.js';
import type { ImportCheck, ImportRule } from '../rule.js';

const MISSING: ImportRule = { id: 'hours-missing-times', severity: 'warning', title: 'Opening hours lack a time: people are told to call' };
const BLANK_DAY: ImportRule = {
  id: 'hours-blank-day',
  severity: 'warning',
  title: 'Some days have hours and others are blank, which may mean closed or not asked: people are told to call on them',
};
const UNREADABLE: ImportRule = {
  id: 'hours-unreadable',
  severity: 'warning',
  title: 'Opening hours cannot be read without guessing: people are told to call',
};
const BACKWARDS: ImportRule = {
  id: 'hours-close-before-open',
  severity: 'warning',
  title: 'The closing time comes before the opening time',
};
const OVERNIGHT: ImportRule = {
  id: 'hours-overnight',
  severity: 'note',
  title: 'Closes on the day after: taken as it is written, since both times are explicit',
};
const EQUAL: ImportRule = { id: 'hours-equal', severity: 'warning', title: 'Opens and closes at the same time: open all day, or never?' };
const AMBIGUOUS: ImportRule = {
  id: 'hours-ambiguous',
  severity: 'warning',
  title: 'A time can be morning or evening: people are told to call',
};
const NO_DAYS: ImportRule = {
  id: 'hours-no-days',
  severity: 'warning',
  title: 'Nothing says on which days the hours are: people are told to call',
};
const UNSUPPORTED: ImportRule = {
  id: 'hours-unsupported',
  severity: 'warning',
  title: 'The recurrence is beyond what HSDS knows: people are told to call',
};
const NEVER: ImportRule = { id: 'hours-never', severity: 'severe', title: 'The service is never open by its own hours' };
const CONTRADICTED: ImportRule = {
  id: 'hours-contradicted',
  severity: 'warning',
  title: 'The times of a row and its own text disagree: only what both say is shown',
};
const LOST: ImportRule = {
  id: 'hours-lost',
  severity: 'warning',
  title: 'The text tells of days that no row has: people are told to call on them',
};
const EXPIRED: ImportRule = { id: 'hours-expired', severity: 'warning', title: 'All opening hours have ended: nothing is known of today' };
const NONE: ImportRule = { id: 'hours-none', severity: 'note', title: 'No opening hours are given: people are told to call' };
const OFFSET: ImportRule = {
  id: 'hours-other-time-zone',
  severity: 'warning',
  title: 'The hours say another distance from UTC than the place has',
};

const BY_KIND: Readonly<Partial<Record<ScheduleOutcomeKind, ImportRule>>> = {
  'missing-times': MISSING,
  unreadable: UNREADABLE,
  'closes-before-opens': BACKWARDS,
  overnight: BACKWARDS,
  'opens-equals-closes': EQUAL,
  ambiguous: AMBIGUOUS,
  'no-days': NO_DAYS,
  unsupported: UNSUPPORTED,
  never: NEVER,
};

/** Tells which opening hours will mislead. What can be read is decided in `hours/`; nothing is changed here. */
export const hours: ImportCheck = {
  rules: [
    NEVER,
    MISSING,
    BLANK_DAY,
    UNREADABLE,
    BACKWARDS,
    EQUAL,
    AMBIGUOUS,
    NO_DAYS,
    UNSUPPORTED,
    CONTRADICTED,
    LOST,
    EXPIRED,
    OFFSET,
    OVERNIGHT,
    NONE,
  ],
  run(draft) {
    const offsets = zoneOffsets(draft);
    for (const rows of groups(draft).values()) {
      const reading = scheduleHours(rows.map((at) => draft.row('schedules', at).record));
      const blank = rows.filter((at) => isBlankDay(draft, at));
      reading.rows.forEach((outcome, index) => {
        if (!blank.includes(rows[index] ?? 0)) reportRow(draft, rows[index] ?? 0, outcome, offsets);
      });
      if (blank.length > 0) reportBlank(draft, blank);
      const first = rows[0] ?? 0;
      if (reading.lostDays)
        draft.report(
          LOST,
          'schedules',
          first,
          () => `the text ${quote(textOf(draft, first))} tells of days that have no row. Add them, or mend the text.`,
          'description',
        );
      reportGroup(draft, rows, reading.rows);
    }
    reportNone(draft);
  },
};

/** What the spreadsheet reader makes of a blank cell in a column for one day. */
function isBlankDay(draft: Draft, at: number): boolean {
  return draft.dataset.format.name === 'spreadsheet' && saysOnlyDays(draft.row('schedules', at).record);
}

function reportBlank(draft: Draft, blank: readonly number[]): void {
  const days = blank.map((at) => DAY_NAMES.get(draft.text('schedules', at, 'byday') ?? '') ?? '');
  draft.report(
    BLANK_DAY,
    'schedules',
    blank[0] ?? 0,
    () =>
      `has hours on other days, and nothing for ${days.join(', ')}; people are told to call then. Write "closed" where it is closed. If a blank means closed in the whole sheet, write "blankDays": "closed" into the mapping of newcomer.json.`,
  );
}

const DAY_NAMES = new Map([
  ['MO', 'Monday'],
  ['TU', 'Tuesday'],
  ['WE', 'Wednesday'],
  ['TH', 'Thursday'],
  ['FR', 'Friday'],
  ['SA', 'Saturday'],
  ['SU', 'Sunday'],
]);

/** Rows of one service at one place, in the order of the source. */
function groups(draft: Draft): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const at of draft.rows('schedules')) {
    const key = ['service_at_location_id', 'service_id', 'location_id'].map((field) => draft.text('schedules', at, field) ?? '').join(' ');
    const group = found.get(key);
    if (group) group.push(at);
    else found.set(key, [at]);
  }
  return found;
}

function reportRow(draft: Draft, at: number, outcome: ScheduleOutcome, offsets: ReadonlySet<number>): void {
  const rule = BY_KIND[outcome.kind];
  if (rule)
    draft.report(
      rule,
      'schedules',
      at,
      () => messageOf(draft, at, outcome),
      outcome.field ?? (textOf(draft, at) === '' ? undefined : 'description'),
    );
  if (outcome.kind === 'text' && outcome.unknownDays !== 0) {
    draft.report(
      UNREADABLE,
      'schedules',
      at,
      () =>
        `says ${quote(textOf(draft, at))}, part of which cannot be read with certainty; people are told to call then. Write days and times without exceptions.`,
      'description',
    );
  }
  if (outcome.kind === 'overnight') {
    draft.report(
      OVERNIGHT,
      'schedules',
      at,
      () => `opens ${times(draft, at)}; it is shown as closing on the day after. Check that this is meant.`,
      'closes_at',
    );
  }
  if (outcome.contradicted) {
    draft.report(
      CONTRADICTED,
      'schedules',
      at,
      () => `says ${times(draft, at)}, but its text ${quote(textOf(draft, at))} says otherwise. Mend whichever is wrong.`,
      'description',
    );
  }
  const offset = outcome.offset ?? offsetIn(draft.text('schedules', at, 'timezone'));
  if (offset !== undefined && offsets.size > 0 && !offsets.has(offset)) {
    draft.report(
      OFFSET,
      'schedules',
      at,
      `says that it is ${offset / 60} hours ahead of UTC, which ${draft.timeZone ?? 'its place'} never is. Check the time zone in newcomer.json.`,
      'timezone',
    );
  }
}

function messageOf(draft: Draft, at: number, { kind, field, value }: ScheduleOutcome): string {
  switch (kind) {
    case 'missing-times':
      if (field === undefined && textOf(draft, at) !== '') {
        return `says ${quote(textOf(draft, at))}, which cannot be read with certainty; people are told to call. Write days and times, such as "Mon–Fri 9am–5pm".`;
      }
      return `has no ${field === 'closes_at' ? 'closing' : 'opening'} time; people are told to call. Fill it in.`;
    case 'closes-before-opens':
      return `opens ${times(draft, at)}, which closes before it opens; people are told to call. Write a.m. or p.m. at both times, or the right one.`;
    case 'overnight':
      return `opens ${times(draft, at)}, which closes before it opens unless it is open past midnight, as it is shown. Check it.`;
    case 'opens-equals-closes':
      return `opens ${times(draft, at)}; write 00:00 to 24:00 where it is open all day.`;
    case 'ambiguous':
      return `opens ${times(draft, at)}, which can be morning or evening. Write a.m. or p.m. at both times.`;
    case 'no-days':
      return 'names no days. Fill them in.';
    case 'unsupported':
      return `repeats in a way that HSDS does not know${value === undefined ? '' : ` (${field ?? 'rule'} ${quote(value)})`}. Write it by days of the week or month.`;
    case 'never':
      return 'is never open: it ends before it begins, or no day fits. Mend its dates and days.';
    default:
      return `has ${field ?? 'something'} that cannot be read${value === undefined ? '' : `, ${quote(value)}`}; people are told to call. Write it as 9:00 or 9:00 pm.`;
  }
}

function times(draft: Draft, at: number): string {
  return quote(`${draft.text('schedules', at, 'opens_at') ?? '?'}–${draft.text('schedules', at, 'closes_at') ?? '?'}`);
}

function textOf(draft: Draft, at: number): string {
  return draft.text('schedules', at, 'original_text') ?? draft.text('schedules', at, 'description') ?? '';
}

function reportGroup(draft: Draft, rows: readonly number[], outcomes: readonly ScheduleOutcome[]): void {
  const first = rows[0] ?? 0;
  if (outcomes.every((outcome) => outcome.kind === 'closed') && outcomes.reduce((days, outcome) => days | outcome.closedDays, 0) === 127) {
    draft.report(NEVER, 'schedules', first, 'is closed on every day of the week. Mark the service inactive if it is, or mend its hours.');
  }
  const rules = outcomes.flatMap((outcome) => outcome.rules);
  if (rules.length > 0 && rules.every((rule) => rule.validTo !== undefined && rule.validTo < draft.today)) {
    draft.report(EXPIRED, 'schedules', first, () => `its hours ended on ${rules[0]?.validTo ?? ''}. Write the new ones.`, 'valid_to');
  }
}

function reportNone(draft: Draft): void {
  const known = new Set<string>();
  for (const at of draft.rows('schedules')) {
    for (const field of ['service_id', 'service_at_location_id', 'location_id']) known.add(draft.text('schedules', at, field) ?? '');
  }
  const places = new Map<string, string[]>();
  for (const at of draft.rows('service_at_location')) {
    const service = draft.text('service_at_location', at, 'service_id') ?? '';
    const ids = [draft.id('service_at_location', at), draft.text('service_at_location', at, 'location_id') ?? ''];
    places.set(service, [...(places.get(service) ?? []), ...ids]);
  }
  for (const at of draft.rows('services')) {
    const id = draft.id('services', at);
    if (![id, ...(places.get(id) ?? [])].some((each) => each !== '' && known.has(each))) {
      draft.report(NONE, 'services', at, 'has no opening hours; people are told to call. Add them where it has any.');
    }
  }
}

/** What the place is ahead of UTC in winter and summer, in minutes; empty where the zone is unknown. */
function zoneOffsets(draft: Draft): ReadonlySet<number> {
  const { timeZone, today } = draft;
  if (timeZone === undefined) return new Set();
  const year = Number(today.slice(0, 4)) || 2026;
  return new Set([0, 6].map((month) => Math.round(offsetAt(Date.UTC(year, month, 15, 12), timeZone) / 60_000)));
}

/** HSDS's `timezone`: "-5", "-05:00", "+0530", in hours ahead of UTC. */
function offsetIn(text: string | undefined): number | undefined {
  const [, sign, hours, minutes = '0'] = /^(?:UTC|GMT)?\s*([+-]?)(\d{1,2})(?::?(\d\d))?$/i.exec(text ?? '') ?? [];
  if (hours === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
