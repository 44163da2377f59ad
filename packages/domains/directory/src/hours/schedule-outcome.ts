import type { HoursException, HoursRule } from './hours.js';
import type { DayBits } from './weekdays.js';

/**
 * What came of one row of a schedule table. `read`, `overnight`, `closed`, `text` and `holiday` are certain; all others leave
 * their days unknown and keep the row's own words.
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
  /**
   * The row's own text gives other times for its days. The rules are then what both say, and the rest of these days is unknown:
   * exports that make rows out of a text are known to give one day's times to another.
   */
  readonly contradicted?: boolean | undefined;
  /** The row's own words, kept where they say more than was read. */
  readonly text: readonly string[];
  /** The field that could not be read, and what it holds. */
  readonly field?: string | undefined;
  readonly value?: string | undefined;
  /** What the row says it is ahead of UTC, in minutes; it only cross-checks the place's time zone. */
  readonly offset?: number | undefined;
}

/**
 * A schedule row of any HSDS version, or a holiday of 1.x: `closed` with `start_date` and `end_date`, or, as our reader
 * moves it into the schedules of 3.1, with `exception`, `valid_from` and `valid_to`.
 */
export type ScheduleRow = Readonly<Record<string, unknown>>;

const TEXT_FIELDS = ['original_text', 'description', 'notes'] as const;
export const CLOSED = /^(?:closed|cerrado)\.?$/i;

export function field(row: ScheduleRow, name: string): string | undefined {
  const value = row[name];
  if (Array.isArray(value)) return value.map(String).join(',').trim() || undefined;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  return String(value).trim() || undefined;
}

export function ownWords(row: ScheduleRow): string[] {
  return TEXT_FIELDS.map((name) => field(row, name)).filter((text): text is string => text !== undefined);
}

/** A row that names days of the week and nothing else: there is nothing to quote. */
export function saysOnlyDays(row: ScheduleRow): boolean {
  const isThere = (name: string): boolean => field(row, name) !== undefined;
  return (isThere('byday') || isThere('weekday')) && !['opens_at', 'closes_at', ...TEXT_FIELDS].some(isThere);
}

/** The row as a person would quote it, for rows that have no text of their own. */
function quoted(row: ScheduleRow): string {
  const day = field(row, 'weekday') ?? field(row, 'byday') ?? field(row, 'start_date') ?? field(row, 'valid_from');
  const times = [field(row, 'opens_at'), field(row, 'closes_at')].map((time) => time ?? '?').join('–');
  if (saysOnlyDays(row)) return '';
  return [day, times === '?–?' ? undefined : times].filter(Boolean).join(' ');
}

function keptWords(row: ScheduleRow): string[] {
  const words = ownWords(row);
  return words.length > 0 ? words : [quoted(row)].filter(Boolean);
}

export function unknownRow(kind: ScheduleOutcomeKind, row: ScheduleRow, unknownDays: DayBits, name?: string): ScheduleOutcome {
  const value = name === undefined ? undefined : field(row, name);
  return { kind, unknownDays, closedDays: 0, rules: [], exceptions: [], text: keptWords(row), field: name, value };
}
