/** Days of the week as packs write them, Monday first. */
export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** One span of opening, in the clock time of the place, on each of its days. */
export interface OfficeSpan {
  readonly days: readonly Weekday[];
  /** "08:30", 24 hours. */
  readonly opens: string;
  /** "16:30", later than `opens`: no office is open past midnight. */
  readonly closes: string;
}

/**
 * An office where something of a guide is done. Where the city's directory has it as a service, `service` names that
 * record and what the record says goes first.
 */
export interface Office {
  /** Key of its name. */
  readonly name: string;
  /** Id of the service in the city's directory. Absent: it is in none. */
  readonly service?: string | undefined;
  /** As it stands on signs, so it is never translated. */
  readonly address?: string | undefined;
  /** As people write it at the place. */
  readonly phone?: string | undefined;
  /** The same number for a telephone: "+13125550100". Absent: it is shown, and no link. */
  readonly tel?: string | undefined;
  readonly url?: string | undefined;
  /** IANA name. Absent: whether it is open cannot be said. */
  readonly timeZone?: string | undefined;
  /** Absent: nothing is known of its hours, which is not closed. */
  readonly hours?: readonly OfficeSpan[] | undefined;
  /** Key of the pack's `sources`: where address, phone and hours were read. */
  readonly source?: string | undefined;
}
