import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { dateOf, dayOf, weekdayOf } from '@newcomer/core/civil-time';
import * as assessment from '../assessment/words.js';
import * as idGuide from '../id-guide/words.js';
import * as licensing from '../licensing-guide/words.js';
import { catalogs } from '../localize/catalogs.js';
import * as finder from '../localize/english-core.js';
import * as detail from '../localize/english-detail.js';
import { languageName } from '../localize/language-name.js';
import { fill, Localize, type Values } from '../localize/localize.js';
import type { Message, WordSet } from '../localize/message.js';
import { numberText, sumText } from '../localize/numbers.js';
import { ownName } from '../localize/own-names.js';
import { whenText } from '../localize/when.js';
import * as mythCard from '../myth-card/words.js';
import * as scorecard from '../scorecard/words.js';
import { provide } from '../registry.js';
import { nameIn } from '../service-finder/more/show-this.js';
import { exceptionDay } from '../service-finder/record-facts.js';
import { figure as figureOf } from './figure.js';

// Every date, time, number, list and count that our code can show, in every language that ships. The machine that runs the
// browsers keeps what the first said, and later ones must say the same.

const BUILT = new URL('/packages/surfaces/components/dist/elements/', location.origin).href;
/** The folder of an element's words, and its English ones. */
const WORDS: readonly (readonly [folder: string, set: WordSet])[] = [
  ['locales/', finder.words],
  ['words/id-guide/', idGuide.words],
  ['words/licensing-guide/', licensing.words],
  ['words/myth-card/', mythCard.words],
  ['words/assessment/', assessment.words],
  ['words/scorecard/', scorecard.words],
];
const figure = (what: string, value: number, target?: number) => figureOf(what, value, '', target, 'Languages');

/** What a language is written in, where that is not what English is written in. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  am: /\p{Script=Ethiopic}/u,
  ar: /\p{Script=Arabic}/u,
  el: /\p{Script=Greek}/u,
  fa: /\p{Script=Arabic}/u,
  ps: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
  ti: /\p{Script=Ethiopic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ur: /\p{Script=Arabic}/u,
  'zh-Hans': /\p{Script=Han}/u,
};
/** Words that the language has from where English has them; a person has looked at each. */
const SHARED_WORDS = ['Contact', 'Date', 'E-mail', 'Link', 'No', 'Note', 'In {language}'];

/** Where months have numbers instead of names. */
const NUMBERED_MONTHS = ['vi', 'zh-Hans'];

/** Languages of newcomers beside those of the catalogs. */
const SPOKEN =
  'ase bn ckb da fi he hi hr hu hy id ja ka km ko ku ln lo mk mn ms my ne nl om pa pl prs rhg ro rw si sk sq sr sv sw ta te th tg ug wo yo yue zh-Hant'.split(
    ' ',
  );

const LONG: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
/** A thousand days from 1999 to 2042, with the ends of February and of years among them. */
const DAYS = [
  ...Array.from({ length: 994 }, (_, n) => 10_600 + n * 16),
  ...['2024-02-29', '2026-02-28', '2026-12-31', '2027-01-01', '2028-02-29', '2027-03-21'].map(dayOf),
];
const SUMS = [0, 12.5, 999, 1234, 1234567.89];
const CURRENCIES = ['USD', 'EUR', 'CAD', 'GBP', 'CHF', 'TRY', 'UAH', 'JPY'];
const COUNTS = [...Array.from({ length: 201 }, (_, n) => n), 0.1, 0.5, 1.2, 1.5, 2.5, 10.5, 1000, 1_000_000];
const CATEGORIES = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };

async function localized(lang: string, [folder, set]: (typeof WORDS)[number] = WORDS[0]!): Promise<Localize> {
  const localize = new Localize(set);
  localize.base = BUILT + folder;
  await localize.use(lang);
  return localize;
}

/** Engines put spaces of different width before "PM". */
const spaced = (text: string) => text.replace(/\s/g, ' ');

/** All that this language says of days, clocks, numbers, sums and lists, by what it is about. */
function saidIn(localize: Localize): Record<string, string> {
  const said: Record<string, string> = {};
  for (const day of DAYS) {
    const iso = dateOf(day);
    said[`date ${iso}`] = localize.date(iso);
    said[`long date ${iso}`] = localize.date(iso, LONG);
  }
  for (let n = 0; n < 366; n++)
    said[`day of every year ${n}`] = exceptionDay({ date: `-${dateOf(dayOf('2024-01-01') + n).slice(4)}` } as never, localize);
  for (let day = 4; day < 11; day++) said[`weekday ${day}`] = localize.day(day);
  for (const country of ['US', 'FR', undefined]) {
    for (let minutes = 0; minutes < 1440; minutes += 7) said[`clock ${minutes} ${country}`] = spaced(localize.clock(minutes, country));
  }
  const now = Date.parse('2026-11-22T15:00:00Z');
  for (let hours = 1; hours < 400; hours += 9)
    said[`in ${hours} hours`] = spaced(whenText(now + hours * 3_600_000, now, localize, { timeZone: 'America/New_York', country: 'US' }));
  for (const n of SUMS) {
    said[`number ${n}`] = numberText(n, localize);
    for (const currency of [undefined, ...CURRENCIES]) said[`sum ${n} ${currency}`] = sumText(n, currency, localize);
  }
  said.list = localize.list(['A', 'B', 'C']);
  return said;
}

/** Words that only English has; names of months are those of other languages too. */
const ENGLISH = /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|at|tomorrow|and)\b/;
const OTHER_DIGITS = /(?![0-9])\p{Nd}/u;

describe('what is said in the languages that ship', () => {
  let strings = 0;
  let plurals = 0;
  let messages = 0;
  after(async () => {
    await figure(
      `dates, times, numbers and lists in ${catalogs.length} languages, each the same in every engine and none in English`,
      strings,
    );
    await figure('counts whose plural form is that of CLDR', plurals);
    await figure('messages, none of them English under another name', messages);
  });

  it('never writes English where a language is named in another one', async () => {
    provide('names', ownName);
    const tags = [...catalogs.map(([tag]) => tag), ...SPOKEN];
    const said: Record<string, string> = {};
    const faults: string[] = [];
    for (const tag of tags) {
      const { name, lang } = languageName(tag);
      said[`${tag} in itself`] = name;
      if (name === tag) faults.push(`${tag} has no name of its own`);
      if (lang !== tag && lang !== 'en') faults.push(`${tag} is said to be named in ${lang}`);
      for (const [other] of catalogs) {
        const there = nameIn(other, tag);
        if (there === undefined || there === tag) continue;
        said[`${tag} in ${other}`] = there.toLowerCase();
        if (SCRIPTS[other] && !SCRIPTS[other].test(there)) faults.push(`${tag} in ${other} is ${there}`);
      }
    }
    expect(faults).to.deep.equal([]);
    const different = await executeServerCommand<string[], object>('agree', { what: 'names of languages', said });
    await figure('names of languages, which are those of the engine', Object.keys(said).length);
    await figure('names of languages that engines before this one have otherwise or not at all', different.length);
  });

  for (const [tag, , rtl] of catalogs) {
    describe(tag, () => {
      it('says days, times, numbers and lists as every engine does, in its own words and Western digits', async () => {
        const localize = await localized(tag);
        const said = saidIn(localize);
        const english = saidIn(await localized('en'));
        strings += Object.keys(said).length;
        const faults: string[] = [];
        for (const [what, text] of Object.entries(said)) {
          const isFigure = /^(?:number|sum|clock|list)/.test(what);
          if (OTHER_DIGITS.test(text)) faults.push(`${what} has other digits: ${text}`);
          if (tag === 'en' || isFigure) continue;
          if (ENGLISH.test(text)) faults.push(`${what} is English: ${text}`);
          // Times of this day are figures alone.
          if (text === english[what] && /[a-z]/i.test(text.replace(/[AP]M/, ''))) faults.push(`${what} is what English says: ${text}`);
          if (SCRIPTS[tag] && /\p{L}/u.test(text) && !SCRIPTS[tag].test(text)) faults.push(`${what} is in another script: ${text}`);
        }
        expect(faults).to.deep.equal([]);
        expect(await executeServerCommand('agree', { what: `said in ${tag}`, said })).to.deep.equal([]);
      });

      it('means the same Gregorian day by each date', async () => {
        const localize = await localized(tag);
        /** What is left of a date without its weekday and its figures: what the language calls the month. */
        const word = (day: number) =>
          localize
            .day(day, LONG)
            .replace(localize.day(day), '')
            .replace(/[\d\s,،.]/g, '');
        const numbered = NUMBERED_MONTHS.includes(tag);
        const months = new Map<string, number>();
        const faults: string[] = [];
        for (const day of DAYS) {
          const iso = dateOf(day);
          const [year, month, date] = iso.split('-').map(Number);
          const text = localize.date(iso, LONG);
          if (!text.includes(localize.day(weekdayOf(day) + 4))) faults.push(`${iso} lacks its weekday: ${text}`);
          const figures = text.match(/\d+/g)!.map(Number);
          const name = numbered ? String(figures[1]) : word(day);
          const own = numbered ? [year!, month!, date!] : [year!, date!];
          if (figures.sort().join() !== own.sort().join()) faults.push(`${iso} has other numbers: ${text}`);
          if ((months.get(name) ?? month) !== month) faults.push(`${iso} is called as another month is: ${text}`);
          months.set(name, month!);
        }
        expect(faults).to.deep.equal([]);
        expect(new Set(months.values()).size).to.equal(12);
        expect(months.size, [...months.keys()].join()).to.equal(12);
      });

      it('counts by the rules of CLDR', async () => {
        const own = COUNTS.map((count) => fill(CATEGORIES, {}, tag, count));
        plurals += own.length;
        const expected = await executeServerCommand<string[], object>('plural-forms', { lang: tag, counts: COUNTS });
        const faults = COUNTS.flatMap((count, n) => (own[n] === expected[n] ? [] : [`${count} is ${own[n]}, not ${expected[n]}`]));
        expect(faults).to.deep.equal([]);
      });

      it('has its own words for every message of every element, with what they are about', async () => {
        const faults: string[] = [];
        const inScript = SCRIPTS[tag];
        const check = (message: Message | undefined, original: Message, where: string) => {
          messages++;
          const forms = typeof message === 'object' ? Object.values(message) : [message ?? ''];
          const letters = (text: string) => text.replace(/\{\w+\}|#/g, '').replace(/\b(?:km|mi|m)\b/, '');
          if (tag !== 'en') {
            for (const form of forms) {
              if (!/\p{L}/u.test(letters(form)) || SHARED_WORDS.includes(form)) continue;
              if (form === original) faults.push(`${where} is English: ${form}`);
              if (inScript && !inScript.test(form)) faults.push(`${where} is in another script: ${form}`);
            }
          }
          const names = [...new Set([...JSON.stringify(original).matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))];
          const values: Values = Object.fromEntries(names.map((name) => [name, `\u2068${name}\u2069`]));
          for (const count of [0, 1, 2, 5, 11, 100, 1.5]) {
            const text = fill(message, values, tag, count);
            if (!text.trim() && where !== 'separator') faults.push(`${where} is empty for ${count}`);
            if (/[{}]|undefined|NaN/.test(text)) faults.push(`${where} is not filled for ${count}: ${text}`);
          }
        };
        for (const entry of WORDS) {
          const [folder, { english }] = entry;
          const localize = await localized(tag, entry);
          const own = tag === 'en' ? english : (await localize.read(tag, 0)).slice(1);
          english.forEach((original, n) => check(own[n] as Message, original, `${folder}${n}`));
          expect(localize.dir).to.equal(rtl ? 'rtl' : 'ltr');
        }
        const own = tag === 'en' ? detail.english : await (await localized(tag)).read(tag, 1);
        detail.english.forEach((original, n) => check(own[n] as Message, original, `detail ${n}`));
        expect(faults).to.deep.equal([]);
      });
    });
  }
});
