import { dayOf, weekdayOf } from '@newcomer/core/civil-time';
import { negotiate } from '@newcomer/core/languages';
import { catalogs } from './catalogs.js';
import { separator } from './frame.js';
import type { Message, WordSet } from './message.js';

/** Names of days and months where no engine is trusted to have them. */
interface Calendar {
  /** Monday first. */
  readonly days: readonly string[];
  readonly months: readonly string[];
  /** Order of a date: "{weekday}, {day} {month} {year}". */
  readonly date: string;
}

export type Values = Readonly<Record<string, string | number>>;

const DAY = 86_400_000;
/** Where clocks on doors say "5 pm", in languages that can say so. Everywhere else it is "17:00". */
const TWELVE_HOURS = /^(ar|el|en|es)-(AU|BD|CA|IN|NZ|PH|PK|US)$/;

/**
 * Fills `{name}` and, in a plural form, `#`. Western digits everywhere: they are what stands on the doors, buses and
 * telephones that the text speaks of.
 */
export function fill(message: Message | undefined, values: Values, lang: string, count?: number): string {
  const text = typeof message === 'object' ? (message[pluralCategory(lang, count ?? 0)] ?? message.other) : message;
  return (text ?? '').replace(/\{(\w+)\}|#/g, (all: string, name: string | undefined) =>
    name === undefined ? (count === undefined ? all : String(count)) : String(values[name] ?? ''),
  );
}

/** Making one takes longer than asking it a thousand times. */
const plurals = new Map<string, Intl.PluralRules | undefined>();

function pluralCategory(lang: string, count: number): string {
  if (!plurals.has(lang)) plurals.set(lang, Intl.PluralRules.supportedLocalesOf(lang)[0] ? new Intl.PluralRules(lang) : undefined);
  // Somali, Pashto and Haitian Creole count like English; Tigrinya treats none like one.
  return plurals.get(lang)?.select(count) ?? (count === 1 || (count === 0 && lang === 'ti') ? 'one' : 'other');
}

/** The language among ours that suits a wish, or undefined: nobody is handed another script silently. */
export function localeFor(wish: string, available: readonly string[]): string | undefined {
  const found = negotiate([wish], available);
  return found?.match === 'english' ? undefined : found?.tag;
}

/** The words, numbers and dates of one language. */
export class Localize {
  /** BCP 47 of the words that are on screen now. */
  lang = 'en';
  /** Where the catalogs lie; ends with a slash. */
  base: string | undefined;
  private _words: readonly Message[];
  private _calendar: Calendar | null = null;
  private _index: Promise<unknown> | undefined;
  /** By language and options: an engine takes longer to make one than to draw a card. */
  private readonly _formats: Record<string, Intl.DateTimeFormat> = {};

  constructor(private readonly _set: WordSet) {
    this._words = _set.english;
  }

  get dir(): 'ltr' | 'rtl' {
    return catalogs.find(([tag]) => tag === this.lang)?.[2] ? 'rtl' : 'ltr';
  }

  /** True where a person has read every word of this language. */
  get reviewed(): boolean {
    return this._set.reviewed.includes(this.lang);
  }

  /** The message at a place of the first list. */
  term(key: number, values?: Values, count?: number): string {
    return this.format(this._words[key], values, count);
  }

  format(message: Message | undefined, values: Values = {}, count?: number): string {
    return fill(message, values, this.lang, count);
  }

  list(items: readonly string[]): string {
    return items.join(this.term(separator));
  }

  /** Takes over another language. Rejects where its words cannot be had or are not the ones that were built. */
  async use(lang: string, signal?: AbortSignal): Promise<void> {
    if (lang === this.lang) return;
    const [calendar, ...words] = lang === 'en' ? [null, ...this._set.english] : await this.read(lang, 0);
    if (signal?.aborted) throw new DOMException('', 'AbortError');
    this.lang = lang;
    this._words = words as readonly Message[];
    this._calendar = calendar as Calendar | null;
  }

  /**
   * The first list (0) or the detail (1) of a language. Rejects where it cannot be had or is not what was built: this code carries
   * the hash of a list, and the list the hashes of all languages.
   */
  async read(lang: string, part: 0 | 1): Promise<readonly unknown[]> {
    const index = (this._index ??= this._fetch('index', this._set.integrity)) as Promise<Record<string, readonly string[]>>;
    try {
      return (await this._fetch(part ? `${lang}-detail` : lang, (await index)[lang]![part]!)) as readonly unknown[];
    } catch (error) {
      this._index = undefined;
      throw error;
    }
  }

  private async _fetch(name: string, integrity: string): Promise<unknown> {
    return (await fetch(new URL(`${name}.json`, this.base), { integrity, credentials: 'omit' })).json();
  }

  /** "22 November 2026", or what the options name of it; the text itself where it is no date. */
  date(iso: string, options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }): string {
    const day = dayOf(iso.slice(0, 10));
    return Number.isNaN(day) ? iso : this.day(day, options);
  }

  /**
   * A civil day (days since 1970-01-01) or, by default, its weekday, always of the Gregorian calendar. Where the engine has
   * no names in this language, a date is given in full, but for a day of every year.
   */
  day(day: number, options: Intl.DateTimeFormatOptions = { weekday: 'long' }): string {
    const calendar = this._calendar;
    if (!calendar) return this._format(options).format(day * DAY);
    const weekday = calendar.days[weekdayOf(day)] ?? '';
    const date = new Date(day * DAY);
    const month = calendar.months[date.getUTCMonth()] ?? '';
    const number = date.getUTCDate();
    if (!options.day) return weekday;
    return (options.weekday ?? options.year)
      ? fill(calendar.date, { weekday, month, day: number, year: date.getUTCFullYear() }, '')
      : `${number} ${month}`;
  }

  /** Minutes after midnight as the clocks of the country show them. */
  clock(minutes: number, country?: string): string {
    const hour12 = TWELVE_HOURS.test(`${this.lang}-${country}`);
    const at = (minutes % 1440) * 60_000;
    return hour12
      ? this._format({ hour: 'numeric', minute: '2-digit', hourCycle: 'h12' }).format(at)
      : new Date(at).toISOString().slice(11, 16);
  }

  private _format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return (this._formats[this.lang + JSON.stringify(options)] ??= new Intl.DateTimeFormat(this.lang, {
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone: 'UTC',
      ...options,
    }));
  }
}
