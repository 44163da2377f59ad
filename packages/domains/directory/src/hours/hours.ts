import type { CivilDate } from '@newcomer/core/civil-time';

export type { CivilDate };

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
  /** Only in every n-th week, counted in weeks that begin on Monday from the week of `anchor`. */
  readonly everyWeeks?: { readonly n: number; readonly anchor: CivilDate } | undefined;
  /** Only on these days of the month (1 to 31; -1 is the last day, -31 the earliest). */
  readonly monthDays?: readonly number[] | undefined;
  /** Only on the n-th such weekday of the month (1 to 5; -1 is the last). */
  readonly nthOfMonth?: readonly number[] | undefined;
}

/**
 * Days that differ from the rules: holidays, closures. The spans replace whatever would open on these days; none means closed.
 * What opened on the evening before still closes at its own time.
 */
export interface HoursException {
  /** The first day; "--12-25" where it comes every year. */
  readonly date: CivilDate;
  /** The last day, written like `date`. Absent means one day. */
  readonly to?: CivilDate | undefined;
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  /** Something differs, but it could not be read what: outside the spans the day is unknown. */
  readonly unknown?: boolean | undefined;
}

/**
 * All that is known of when a service can be reached at a place.
 *
 * Three-valued: where no rule says open, a day whose bit is in `unknownDays` is unknown, not closed. So is a day on which
 * none of the rules is valid (all over, or not begun), for then nothing is known of it.
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
  /**
   * The next change that is certain, if there is one within eight days. `at` is milliseconds since the epoch.
   * While open: the closing, absent where it is unknown what follows. While closed: the next opening that is certain (it may
   * open before on a day that is unknown). While unknown: the beginning of the first time that is not.
   */
  readonly next?: { readonly at: number; readonly state: 'open' | 'closed' } | undefined;
}
