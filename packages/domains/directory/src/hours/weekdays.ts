/** Bits of the days as in `HoursRule.days`: 1 Monday to 64 Sunday. */
export type DayBits = number;

export const EVERY_DAY: DayBits = 127;
const WORKING_DAYS: DayBits = 31;
const WEEKEND: DayBits = 96;

const ICAL = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** Names of days as people write them, without accents. Letters that stand for two days are left out. */
const NAMES: Readonly<Record<'en' | 'es', readonly (readonly string[])[]>> = {
  en: [
    ['monday', 'mondays', 'mon', 'mons', 'mo', 'm'],
    ['tuesday', 'tuesdays', 'tue', 'tues', 'tu'],
    ['wednesday', 'wednesdays', 'wed', 'weds', 'we', 'w'],
    ['thursday', 'thursdays', 'thu', 'thur', 'thurs', 'thr', 'th'],
    ['friday', 'fridays', 'fri', 'fr', 'f'],
    ['saturday', 'saturdays', 'sat', 'sats', 'sa'],
    ['sunday', 'sundays', 'sun', 'suns', 'su'],
  ],
  es: [
    ['lunes', 'lun', 'lu', 'l'],
    ['martes', 'mar', 'ma'],
    ['miercoles', 'mier', 'mie', 'mi', 'x'],
    ['jueves', 'jue', 'ju', 'j'],
    ['viernes', 'vier', 'vie', 'vi', 'v'],
    ['sabado', 'sabados', 'sab', 'sa', 's'],
    ['domingo', 'domingos', 'dom', 'do', 'd'],
  ],
};

const GROUPS: Readonly<Record<'en' | 'es', Readonly<Record<string, DayBits>>>> = {
  en: {
    daily: EVERY_DAY,
    everyday: EVERY_DAY,
    'every day': EVERY_DAY,
    'every day of the week': EVERY_DAY,
    '7 days a week': EVERY_DAY,
    'seven days a week': EVERY_DAY,
    '7 days': EVERY_DAY,
    'all week': EVERY_DAY,
    weekdays: WORKING_DAYS,
    weekday: WORKING_DAYS,
    'every weekday': WORKING_DAYS,
    weekends: WEEKEND,
    weekend: WEEKEND,
    'the weekend': WEEKEND,
  },
  es: {
    diario: EVERY_DAY,
    diariamente: EVERY_DAY,
    'a diario': EVERY_DAY,
    'todos los dias': EVERY_DAY,
    'cada dia': EVERY_DAY,
    'toda la semana': EVERY_DAY,
    'los 7 dias de la semana': EVERY_DAY,
    '7 dias a la semana': EVERY_DAY,
    'los siete dias de la semana': EVERY_DAY,
    'entre semana': WORKING_DAYS,
    'dias laborables': WORKING_DAYS,
    'fines de semana': WEEKEND,
    'fin de semana': WEEKEND,
    'los fines de semana': WEEKEND,
  },
};

export type HoursLanguage = 'en' | 'es';

/** The day or days that a plain (lower case, no accents) name stands for; 0 where it is none. */
export function daysNamed(name: string, languages: readonly HoursLanguage[] = ['en', 'es']): DayBits {
  for (const language of languages) {
    const index = NAMES[language].findIndex((names) => names.includes(name));
    if (index >= 0) return 1 << index;
    const group = GROUPS[language];
    if (Object.prototype.hasOwnProperty.call(group, name)) return group[name] ?? 0;
  }
  return 0;
}

/** Every name, the longest first, so that a tokenizer takes "every day of the week" before "every day". */
export function dayNames(languages: readonly HoursLanguage[]): string[] {
  return languages.flatMap((language) => [...NAMES[language].flat(), ...Object.keys(GROUPS[language])]).sort((a, b) => b.length - a.length);
}

/** From one day to another, over the week's end if need be: Saturday to Monday is three days. */
export function dayRange(first: DayBits, last: DayBits): DayBits {
  let days = 0;
  for (let day = first; ; day = day === 64 ? 1 : day << 1) {
    days |= day;
    if (day === last) return days;
  }
}

export function isOneDay(days: DayBits): boolean {
  return days > 0 && (days & (days - 1)) === 0;
}

/** "MO" → 1; undefined where it is no iCalendar day. */
export function icalDay(code: string): DayBits | undefined {
  const index = ICAL.indexOf(code.trim().toLowerCase());
  return index < 0 ? undefined : 1 << index;
}
