import { readClockTime } from './clock-time.js';
import type { HoursException, HoursRule } from './hours.js';
import { parseHoursText } from './hours-text.js';
import { openingSpan } from './opening-span.js';
import { readDate, readRecurrence, type RecurrenceFields } from './recurrence.js';
import { EVERY_DAY, type DayBits } from './weekdays.js';

/**
 * What came of one row of a schedule table. Only `read`, `overnight`, `closed`, `text` and `holiday` say anything certain;
 * all others leave their days unknown and keep the row's own words.
 */
export type ScheduleOutcomeKind =
  /** Read in full. */
  | 'read'
  /** Closes after midnight, and both times are explicit. */
  | 'overnight'
  /** Says "closed". */
  | 'closed'
  /** Has no fields but a description, and that could be read in full. */
  | 'text'
  /** A holiday or closure, with dates. */
  | 'holiday'
  /** One or both times are missing. */
  | 'missing-times'
  /** A time, day or date cannot be read without guessing. */
  | 'unreadable'
  /** Closes before it opens: a typing error. */
  | 'closes-before-opens'
  | 'opens-equals-closes'
  /** Morning and evening are both possible ("6:00" to "8:00pm"). */
  | 'ambiguous'
  /** Nothing says on which days. */
  | 'no-days'
  /** A recurrence beyond the standard's subset. */
  | 'unsupported'
  /** Ends before it begins, or no day fits. */
  | 'never';

export interface ScheduleOutcome {
  readonly kind: ScheduleOutcomeKind;
  /** Days (bits as in `HoursRule.days`) that stay unknown because of this row. */
  readonly unknownDays: DayBits;
  /** Days that the row itself says are closed. */
  readonly closedDays: DayBits;
  readonly rules: readonly HoursRule[];
  readonly exceptions: readonly HoursException[];
  /** The row's own words, kept where they say more than was read. */
  readonly text: readonly string[];
  /** The field that could not be read, and what it holds. */
  readonly field?: string | undefined;
  readonly value?: string | undefined;
  /** What the row says it is ahead of UTC, in minutes; it only cross-checks the place's time zone. */
  readonly offset?: number | undefined;
}

/** A schedule row of any HSDS version, or a 1.x/2.x holiday (`closed`, `start_date`, `end_date`). */
export type ScheduleRow = Readonly<Record<string, unknown>>;

const TEXT_FIELDS = ['original_text', 'description', 'notes'] as const;
const CLOSED = /^(?:closed|cerrado)\.?$/i;

function field(row: ScheduleRow, name: string): string | undefined {
  const value = row[name];
  if (Array.isArray(value)) return value.map(String).join(',').trim() || undefined;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  return String(value).trim() || undefined;
}

function ownWords(row: ScheduleRow): string[] {
  return TEXT_FIELDS.map((name) => field(row, name)).filter((text): text is string => text !== undefined);
}

/** The row as a person would quote it, for rows that have no text of their own. */
function quoted(row: ScheduleRow): string {
  const day = field(row, 'weekday') ?? field(row, 'byday') ?? field(row, 'start_date');
  const times = [field(row, 'opens_at'), field(row, 'closes_at')].map((time) => time ?? '?').join('–');
  return [day, times === '?–?' ? undefined : times].filter(Boolean).join(' ');
}

function keptWords(row: ScheduleRow): string[] {
  const words = ownWords(row);
  return words.length > 0 ? words : [quoted(row)].filter(Boolean);
}

function unknown(kind: ScheduleOutcomeKind, row: ScheduleRow, unknownDays: DayBits, name?: string): ScheduleOutcome {
  const value = name === undefined ? undefined : field(row, name);
  return { kind, unknownDays, closedDays: 0, rules: [], exceptions: [], text: keptWords(row), field: name, value };
}

/**
 * Reads one row: HSDS 1.x (`weekday`, times as people type them), 2.x and 3.x (RRULE fields), a holiday of 1.x and 2.x, or a
 * row that has nothing but a description. Never throws, and never guesses.
 */
export function readScheduleRow(row: ScheduleRow): ScheduleOutcome {
  if (field(row, 'start_date') ?? field(row, 'end_date')) return readHoliday(row);
  const recurrenceFields: RecurrenceFields = {
    freq: field(row, 'freq'), interval: field(row, 'interval'), byday: field(row, 'byday'), byweekno: field(row, 'byweekno'),
    bymonthday: field(row, 'bymonthday'), byyearday: field(row, 'byyearday'), wkst: field(row, 'wkst'), dtstart: field(row, 'dtstart'),
    until: field(row, 'until'), count: field(row, 'count'), valid_from: field(row, 'valid_from'), valid_to: field(row, 'valid_to'),
    weekday: field(row, 'weekday'),
  };
  const opens = field(row, 'opens_at');
  const closes = field(row, 'closes_at');
  const words = ownWords(row);
  const { freq, byday, weekday, bymonthday, dtstart } = recurrenceFields;
  if (!opens && !closes && !freq && !byday && !weekday && !bymonthday && !dtstart && words.length > 0) return readDescription(row, recurrenceFields, words);

  const recurrence = readRecurrence(recurrenceFields);
  if (recurrence.kind !== 'read') return unknown(recurrence.kind, row, recurrence.bits, recurrence.field);
  const days = recurrence.days.reduce((all, rule) => all | rule.days, 0);
  if (CLOSED.test(opens ?? '') && (!closes || CLOSED.test(closes))) return { kind: 'closed', unknownDays: 0, closedDays: days, rules: [], exceptions: [], text: [] };
  if (!opens || !closes) return unknown('missing-times', row, days, opens ? 'closes_at' : 'opens_at');
  const from = readClockTime(opens);
  const to = readClockTime(closes);
  if (!from || !to) return unknown('unreadable', row, days, from ? 'closes_at' : 'opens_at');
  const span = openingSpan(from, to);
  if (!('from' in span)) return unknown(span.kind, row, days, 'closes_at');
  return {
    kind: span.kind,
    unknownDays: 0,
    closedDays: 0,
    rules: recurrence.days.map((rule) => ({ ...rule, from: span.from, to: span.to })),
    exceptions: [],
    text: words.filter((text) => saysMore(text)),
    offset: from.offset ?? to.offset,
  };
}

/** A text that can be read in full says the same as the row's own fields; any other may hold a condition and is shown. */
function saysMore(text: string): boolean {
  const parsed = parseHoursText(text);
  return parsed.unknownDays !== 0 || parsed.text.length > 0;
}

function readDescription(row: ScheduleRow, fields: RecurrenceFields, words: readonly string[]): ScheduleOutcome {
  const parsed = parseHoursText(words[0] ?? '');
  const bounds = readRecurrence({ weekday: '1,2,3,4,5,6,7', valid_from: fields.valid_from, valid_to: fields.valid_to });
  if (bounds.kind !== 'read') return unknown(bounds.kind, row, bounds.bits, bounds.field);
  const { validFrom, validTo } = bounds.days[0] ?? {};
  return {
    kind: parsed.unknownDays === EVERY_DAY ? 'missing-times' : 'text',
    unknownDays: parsed.unknownDays,
    closedDays: parsed.rules.length > 0 ? 0 : EVERY_DAY & ~parsed.unknownDays,
    rules: parsed.rules.map((rule) => ({ ...rule, ...(validFrom && { validFrom }), ...(validTo && { validTo }) })),
    exceptions: [],
    text: [...parsed.text, ...words.slice(1)],
  };
}

/** An ISO date, or a day that comes every year where the source has no year (Ohana writes the year 1). */
function holidayDate(text: string | undefined): string {
  const iso = readDate(text) || (text ? longDate(text) : '');
  return iso.startsWith('0001-') ? `-${iso.slice(4)}` : iso;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "January 01, 0001" → ISO. Figures alone ("12/24/15") could be read in two ways unless one part is above 12. */
function longDate(text: string): string {
  const named = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/i.exec(text.trim());
  const figures = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)$/.exec(text.trim());
  let [year, month, day] = ['', 0, 0];
  if (named) [year, month, day] = [named[3] ?? '', MONTHS.indexOf((named[1] ?? '').toLowerCase()) + 1, Number(named[2])];
  else if (figures) {
    const [first, second] = [Number(figures[1]), Number(figures[2])];
    if (first <= 12 === second <= 12 && first !== second) return '';
    year = figures[3]?.length === 2 ? `20${figures[3]}` : (figures[3] ?? '');
    [month, day] = first > 12 ? [second, first] : [first, second];
  }
  return readDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

function readHoliday(row: ScheduleRow): ScheduleOutcome {
  const start = holidayDate(field(row, 'start_date') ?? field(row, 'end_date'));
  const end = field(row, 'end_date') === undefined ? start : holidayDate(field(row, 'end_date'));
  const yearly = start.startsWith('--');
  // A date that cannot be read says nothing of the other days of the year: the words are kept, the week stays as it is.
  if (!start || !end || yearly !== end.startsWith('--')) return unknown('unreadable', row, 0, start ? 'end_date' : 'start_date');
  if (!yearly && end < start) return unknown('never', row, 0, 'end_date');
  const range = { date: start, ...(end !== start && { to: end }) };
  const holiday = (exception: HoursException, text: readonly string[] = []): ScheduleOutcome => ({
    kind: 'holiday', unknownDays: 0, closedDays: 0, rules: [], exceptions: [exception], text,
  });
  const closed = (field(row, 'closed') ?? '').toLowerCase();
  const opens = field(row, 'opens_at');
  const closes = field(row, 'closes_at');
  if (/^(?:true|t|yes|y|1|x|si|sí)$/.test(closed) || (CLOSED.test(opens ?? '') && !closes)) return holiday({ ...range, spans: [] }, ownWords(row));
  const from = readClockTime(opens ?? '');
  const to = readClockTime(closes ?? '');
  const span = from && to ? openingSpan(from, to) : undefined;
  if (span && 'from' in span) return holiday({ ...range, spans: [{ from: span.from, to: span.to }] }, ownWords(row));
  const kind = span && !('from' in span) ? span.kind : opens && closes ? 'unreadable' : 'missing-times';
  return { ...unknown(kind, row, 0, opens ? 'closes_at' : 'opens_at'), exceptions: [{ ...range, spans: [], unknown: true }] };
}
