/** A time of day as somebody wrote it. */
export interface ClockTime {
  /** Minutes after midnight; 1440 for "24:00". */
  readonly minutes: number;
  /**
   * `meridiem`: a.m. or p.m., noon or midnight is written. `24-hour`: cannot be a half-day time ("17:00", "09:00", "0900").
   * `bare`: "9:00" alone could be either.
   */
  readonly style: 'meridiem' | '24-hour' | 'bare';
  /** What the text says it is ahead of UTC, in minutes ("Z" is 0). It only cross-checks the place's time zone. */
  readonly offset?: number | undefined;
}

const NOON = /^(?:12(?:[:.]00)? ?)?(?:noon|midday|mediodia)$/;
const MIDNIGHT = /^(?:12(?:[:.]00)? ?)?(?:midnight|medianoche)$/;
const HALF_DAY = /^(\d{1,2})(?:[:.](\d\d))?(?::00(?:\.0+)?)? ?(am?|pm?)$/;
const WHOLE_DAY = /^(\d{1,2})(?:[:.h](\d\d))(:\d\d(?:\.\d+)?)? ?(?:hrs?|hs|h|horas|uhr)?(z|[+-]\d\d:?(?:\d\d)?)?$/;
const HOUR_ONLY = /^(\d{1,2}) ?(?:hrs?|hs|h|horas|uhr)?$/;
const FOUR_DIGITS = /^([01]\d|2[0-4])([0-5]\d) ?(?:hrs?|hs|h|horas)?$/;

/** Lower case, no accents, plain spaces and hyphens, "a.m." as "am": what the readers of times and days look at. */
export function plainHoursText(text: string): string {
  return (
    text
      // Once before, for the engine would sort a hundred thousand marks on one letter one by one.
      .replace(/\p{M}/gu, '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[\u2010-\u2015\u2212~]/g, '-')
      .replace(/(\d ?)([ap])\. ?m\b\.?/g, '$1$2m')
      .replace(/(\d) ?([ap])\.(?=\s|$|[-,;])/g, '$1$2')
      .replace(/ de la manana\b/g, 'am')
      .replace(/ de la (?:tarde|noche)\b/g, 'pm')
      .replace(/[^\S\n]+/g, ' ')
      .trim()
  );
}

function time(hour: number, minute: number, style: ClockTime['style'], offset?: number): ClockTime | undefined {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return undefined;
  return { minutes: hour * 60 + minute, style, ...(offset === undefined ? {} : { offset }) };
}

const LONGEST_TIME = 40;
const read = new Map<string, ClockTime | undefined>();

/** Reads one time, alone in its text. Undefined where it cannot be read without guessing ("6:300pm", "830am", "8:00m"). */
export function readClockTime(text: string): ClockTime | undefined {
  if (text.length > LONGEST_TIME) return undefined;
  // A directory has thousands of rows and a few dozen times.
  if (!read.has(text)) {
    if (read.size > 1000) read.clear();
    read.set(text, parseTime(text));
  }
  return read.get(text);
}

function parseTime(text: string): ClockTime | undefined {
  const plain = plainHoursText(text);
  if (NOON.test(plain)) return time(12, 0, 'meridiem');
  if (MIDNIGHT.test(plain)) return time(0, 0, 'meridiem');
  const half = HALF_DAY.exec(plain);
  if (half) {
    const hour = Number(half[1]);
    const pm = half[3]?.startsWith('p');
    // "17:00 pm" says the same thing twice; "17:00 am" contradicts itself.
    if (hour > 12 && pm && hour < 24) return time(hour, Number(half[2] ?? 0), 'meridiem');
    if (hour > 12 || (hour === 0 && pm)) return undefined;
    return time((hour % 12) + (pm ? 12 : 0), Number(half[2] ?? 0), 'meridiem');
  }
  const four = FOUR_DIGITS.exec(plain);
  if (four) return time(Number(four[1]), Number(four[2]), '24-hour');
  const whole = WHOLE_DAY.exec(plain) ?? HOUR_ONLY.exec(plain);
  if (!whole) return undefined;
  const [, hours = '', minutes = '0', seconds, zone] = whole;
  const hour = Number(hours);
  const explicit = hour === 0 || hour > 12 || (hours.startsWith('0') && minutes !== '0') || seconds !== undefined || zone !== undefined;
  const offset = zone === undefined ? undefined : offsetOf(zone);
  // No place is as far from UTC as "-17:00": the text is two times, not one.
  if (offset !== undefined && (offset < -12 * 60 || offset > 14 * 60)) return undefined;
  return time(hour, Number(minutes), explicit ? '24-hour' : 'bare', offset);
}

function offsetOf(zone: string): number {
  // "Z" has none: no hours, no minutes.
  const digits = zone.replace(/\D/g, '');
  return (zone.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
}
