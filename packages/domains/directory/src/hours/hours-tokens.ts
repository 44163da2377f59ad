import { plainHoursText, readClockTime, type ClockTime } from './clock-time.js';
import { dayNames, daysNamed, type DayBits, type HoursLanguage } from './weekdays.js';

/** How strongly two things are kept apart: nothing or a space, a comma or "and", a line end, a semicolon or full stop. */
export type Separation = 0 | 1 | 2 | 3;

export type HoursToken =
  | { readonly type: 'time'; readonly time: ClockTime }
  | { readonly type: 'days'; readonly days: DayBits }
  /** First, second, last… of the month. */
  | { readonly type: 'nth'; readonly nth: number }
  /** "of the month", after ordinals. */
  | { readonly type: 'of-month' }
  /** `dash` where a hyphen is written, which may also part days from times. */
  | { readonly type: 'range'; readonly dash: boolean }
  | { readonly type: 'separator'; readonly separation: Separation }
  | { readonly type: 'closed' }
  | { readonly type: 'all-day' }
  /** By appointment, varies: something is said of a time, but not when. */
  | { readonly type: 'unclear' }
  /** "Closed on holidays": true of most places, without a date. */
  | { readonly type: 'holidays' };

interface Words {
  readonly range: readonly string[];
  readonly and: readonly string[];
  readonly closed: readonly string[];
  readonly allDay: readonly string[];
  readonly unclear: readonly string[];
  readonly ofMonth: readonly string[];
  readonly noise: readonly string[];
  readonly holidays: RegExp;
  readonly ordinals: Readonly<Record<string, number>>;
}

const WORDS: Readonly<Record<HoursLanguage, Words>> = {
  en: {
    range: ['through', 'thru', 'until', 'till', 'til', 'to'],
    and: ['and', '&', '+'],
    closed: ['closed on', 'closed'],
    allDay: [
      '24 hours a day',
      '24 hours per day',
      '24 hours/day',
      '24 hours daily',
      '24 hours',
      '24 hrs',
      '24hrs',
      '24-hours',
      '24 hr',
      '24h',
      'twenty-four hours',
      'around the clock',
      'all day',
    ],
    unclear: [
      'by appointment only',
      'by appointment',
      'appointment only',
      'by appt only',
      'by appt',
      'hours vary',
      'times vary',
      'varies',
      'vary',
      'call for hours',
      'call for times',
      'on call',
      'on-call',
    ],
    ofMonth: ['of every month', 'of each month', 'of the month', 'every month', 'each month', 'of month', 'monthly'],
    noise: [
      'opening hours',
      'open hours',
      'business hours',
      'hours of operation',
      'hours',
      'open on',
      'open from',
      'open',
      'from',
      'between',
      'on',
      'every',
      'the',
    ],
    holidays:
      /^(?:(?:and )?(?:except|excluding|excl\.?)(?: for| on)?|(?:and )?closed(?: on| for)?|not) (?:all |most |some )?(?:major |public |federal |national |legal |bank |us |u\.s\. )*holidays(?![a-z])/,
    ordinals: { '1st': 1, first: 1, '2nd': 2, second: 2, '3rd': 3, third: 3, '4th': 4, fourth: 4, '5th': 5, fifth: 5, last: -1 },
  },
  es: {
    range: ['hasta las', 'hasta', 'a las', 'al', 'a'],
    and: ['y de', 'y', 'e'],
    closed: ['cerrado los', 'cerrado el', 'cerrados', 'cerrado', 'cerrada'],
    allDay: ['las 24 horas del dia', 'las 24 horas', '24 horas al dia', '24 horas', '24 hs', '24h', 'todo el dia'],
    unclear: [
      'solo con cita previa',
      'solo con cita',
      'con cita previa',
      'con cita',
      'cita previa',
      'previa cita',
      'por cita',
      'solo por cita',
      'horario variable',
      'segun disponibilidad',
      'llame para',
    ],
    ofMonth: ['de cada mes', 'del mes'],
    noise: [
      'horario de atencion',
      'horario',
      'horas',
      'abierto de',
      'abierto los',
      'abierto',
      'abierta',
      'desde las',
      'desde',
      'de las',
      'entre las',
      'los',
      'las',
      'el',
      'de',
      'en',
    ],
    holidays: /^(?:excepto|salvo|menos|cerrad[oa]s?)(?: en)?(?: los)?(?: dias)? (?:festivos|feriados)(?![a-z])/,
    ordinals: {
      '1er': 1,
      primer: 1,
      primero: 1,
      primeros: 1,
      segundo: 2,
      segundos: 2,
      tercer: 3,
      tercero: 3,
      terceros: 3,
      cuarto: 4,
      cuartos: 4,
      ultimo: -1,
      ultimos: -1,
    },
  },
};

const TIME =
  /^(?:\d{1,2}(?:[:.]\d\d)?[ap](?![a-z])|(?:12(?:[:.]00)? ?)?(?:noon|midday|midnight|mediodia|medianoche)|\d{1,2}(?:[:.h]\d\d)?(?::\d\d)? ?(?:am|pm|hrs?|hs|horas|h|)|[012]\d[0-5]\d ?(?:hrs|hs|h))(?![a-z\d])/;

interface Pattern {
  readonly test: RegExp;
  readonly token: (match: string) => HoursToken | undefined;
}

function wordPattern(words: readonly string[], token: (match: string) => HoursToken | undefined): Pattern {
  const sorted = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return { test: new RegExp(`^(?:${sorted.join('|')})(?![a-z\\d])`), token };
}

const patterns = new Map<HoursLanguage, readonly Pattern[]>();

function patternsOf(language: HoursLanguage): readonly Pattern[] {
  const known = patterns.get(language);
  if (known) return known;
  const words = WORDS[language];
  const names = dayNames([language]);
  const days = (match: string): HoursToken => ({ type: 'days', days: daysNamed(match, [language]) });
  const constant =
    (token: HoursToken): (() => HoursToken) =>
    () =>
      token;
  // Order is meaning: long phrases before the words that they begin with, letters that stand for a day last.
  const made: Pattern[] = [
    { test: words.holidays, token: constant({ type: 'holidays' }) },
    { test: /^24\/7(?:\/365)?(?!\d)/, token: constant({ type: 'all-day' }) },
    wordPattern(words.closed, constant({ type: 'closed' })),
    wordPattern(words.unclear, constant({ type: 'unclear' })),
    wordPattern(words.allDay, constant({ type: 'all-day' })),
    wordPattern(Object.keys(words.ordinals), (match) => ({ type: 'nth', nth: words.ordinals[match] ?? 0 })),
    wordPattern(words.ofMonth, constant({ type: 'of-month' })),
    wordPattern(
      names.filter((name) => name.length > 1),
      days,
    ),
    { test: TIME, token: timeToken },
    wordPattern(words.range, constant({ type: 'range', dash: false })),
    wordPattern(words.and, constant({ type: 'separator', separation: 1 })),
    wordPattern(words.noise, () => undefined),
    wordPattern(
      names.filter((name) => name.length === 1),
      days,
    ),
    { test: /^-/, token: constant({ type: 'range', dash: true }) },
    { test: /^[,/&+]/, token: constant({ type: 'separator', separation: 1 }) },
    { test: /^\n/, token: constant({ type: 'separator', separation: 2 }) },
    { test: /^[;.|]/, token: constant({ type: 'separator', separation: 3 }) },
    { test: /^[:()]/, token: () => undefined },
  ];
  patterns.set(language, made);
  return made;
}

function timeToken(match: string): HoursToken | undefined {
  const time = readClockTime(match);
  return time && { type: 'time', time };
}

/** Splits a text into what it says; undefined where there is a word that is not known, for then nothing of it is certain. */
export function hoursTokens(text: string, language: HoursLanguage): HoursToken[] | undefined {
  let rest = plainHoursText(text.replace(/\\n|\r\n?/g, '\n'));
  const tokens: HoursToken[] = [];
  while (rest) {
    const pattern = patternsOf(language).find(({ test }) => test.test(rest));
    const match = pattern?.test.exec(rest)?.[0];
    if (!pattern || !match) return undefined;
    const token = pattern.token(match);
    // Figures that make no time ("25:00") are not skipped over.
    if (!token && pattern.test === TIME) return undefined;
    if (token) tokens.push(token);
    rest = rest.slice(match.length).replace(/^ +/, '');
  }
  return tokens;
}
