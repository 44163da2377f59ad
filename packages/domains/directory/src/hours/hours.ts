/** Civil date "YYYY-MM-DD" in the place's own time zone. */
export type CivilDate = string;

/**
 * One rule of opening, in the civil time of the place.
 *
 * `from` and `to` are minutes after midnight of the day on which it opens; `to` is greater than `from`, and greater than
 * 1440 where it closes on the next day (DESIGN: at most 16 hours then). All day is 0 to 1440.
 */
export interface HoursRule {
  /** Bits: 1 Monday, 2 Tuesday, 4 Wednesday, 8 Thursday, 16 Friday, 32 Saturday, 64 Sunday. */
  readonly days: number;
  readonly from: number;
  readonly to: number;
  /** First and last day, both included. Absent means without end. */
  readonly validFrom?: CivilDate | undefined;
  readonly validTo?: CivilDate | undefined;
  /** Only in every n-th week, counted from the week (Monday first unless `weekStart`) of `anchor`. */
  readonly everyWeeks?: { readonly n: number; readonly anchor: CivilDate } | undefined;
  /** Only on these days of the month (1 to 31; -1 is the last day). */
  readonly monthDays?: readonly number[] | undefined;
  /** Only on the n-th such weekday of the month (1 to 5; -1 is the last). */
  readonly nthOfMonth?: readonly number[] | undefined;
}

/** A day that differs from the rules: holidays, closures. Its spans replace every rule on that day; none means closed. */
export interface HoursException {
  readonly date: CivilDate;
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

/**
 * All that is known of when a service can be reached at a place.
 * Three-valued: where no rule says open, a day whose bit is in `unknownDays` is unknown, not closed.
 */
export interface Hours {
  readonly rules: readonly HoursRule[];
  readonly exceptions: readonly HoursException[];
  /** Days of which something was written that could not be read with certainty; 127 where nothing at all is known. */
  readonly unknownDays: number;
  /** What the source says in its own words, kept wherever something could not be read. */
  readonly text: readonly string[];
}

export type OpenState = 'open' | 'closed' | 'unknown';

export interface OpenStatus {
  readonly state: OpenState;
  /** The next change that is certain, if there is one within eight days. `at` is milliseconds since the epoch. */
  readonly next?: { readonly at: number; readonly state: 'open' | 'closed' } | undefined;
}
