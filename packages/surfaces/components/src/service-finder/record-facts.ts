import type { Answer, ChosenText, DirectoryInfo, HoursException, ServiceCard, ServiceDetail } from '@newcomer/directory';
import * as words from '../localize/english-core.js';
import { ageFrom, ages, ageTo, allDay } from '../localize/english-detail.js';
import type { Localize, Values } from '../localize/localize.js';

// What a record says, in words and without markup. The finder draws it on a screen, and the command writes it into pages that
// need no script: one place decides, so that the two never say different things.

/** A message of the finder's second list. */
type Term = (key: number, values?: Values) => string;

/** What decides whether somebody is turned away: key, words for yes, no and ask. In this order on every card. */
export const QUESTIONS = [
  ['noPapers', words.noPapersYes, words.noPapersNo, words.noPapersAsk],
  ['free', words.freeYes, words.freeNo, words.freeAsk],
  ['walkIn', words.walkInYes, words.walkInNo, words.walkInAsk],
  ['families', words.familiesYes, words.familiesNo, words.familiesAsk],
  ['womenOnly', words.womenOnlyYes, words.womenOnlyNo, words.womenOnlyAsk],
  ['minors', words.minorsYes, words.minorsNo, words.minorsAsk],
  ['interpreter', words.interpreterYes, words.interpreterNo, words.interpreterAsk],
  ['wheelchair', words.wheelchairYes, words.wheelchairNo, words.wheelchairAsk],
] as const;

/** Yes and no as facts with the sign that goes before them, and what is unknown. */
export function accessFacts(
  card: Pick<ServiceCard, 'access' | 'interpreter' | 'wheelchair'>,
  localize: Localize,
): { readonly facts: readonly { readonly sign: 'yes' | 'no'; readonly text: string }[]; readonly ask: readonly string[] } {
  const answers: Readonly<Record<string, Answer>> = { ...card.access, interpreter: card.interpreter, wheelchair: card.wheelchair };
  const ask: string[] = [];
  const facts = QUESTIONS.flatMap(([key, yes, no, unknown]) => {
    const answer = answers[key];
    if (answer === 'yes' || answer === 'no')
      // That men are welcome too is no refusal.
      return { sign: key === 'womenOnly' ? ('yes' as const) : answer, text: localize.term(answer === 'yes' ? yes : no) };
    ask.push(localize.term(unknown));
    return [];
  });
  return { facts, ask };
}

/** True where nobody has confirmed the record for longer than the city allows. */
export function isStale(
  { assured = '' }: Pick<ServiceCard, 'assured'>,
  { info, now }: { readonly info: Pick<DirectoryInfo, 'staleDays'> | undefined; readonly now: number },
): boolean {
  const days = (now - Date.parse(assured)) / 86_400_000;
  return !(days > -2 && days < (info?.staleDays ?? 0));
}

/** What else it is called, each name once; who runs it is said in the next line. */
export function otherNames({ name, nameOnDoor, alternateName, location, organization }: ServiceDetail): readonly ChosenText[] {
  const said = new Set([name.text, organization?.text]);
  return [nameOnDoor, alternateName, location].filter((other): other is ChosenText => {
    if (!other || said.has(other.text)) return false;
    said.add(other.text);
    return true;
  });
}

/** For whom it is by age; empty where the record does not say. */
export function agesText({ minimumAge: min, maximumAge: max }: ServiceDetail, term: Term): string {
  if (min !== undefined && max !== undefined) return term(ages, { min, max });
  if (min !== undefined) return term(ageFrom, { min });
  return max === undefined ? '' : term(ageTo, { max });
}

/** What a browser may be led to; anything else a record holds is text. */
export function followable(address: string): URL | undefined {
  try {
    const url = new URL(address);
    return /^(https?|mailto):$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

const SAME_DAY = 1440;

/** From when until when, as the clocks of the country show it. */
export function spanText(
  { from, to }: { readonly from: number; readonly to: number },
  localize: Localize,
  country: string | undefined,
  term: Term,
): string {
  return from === 0 && to === SAME_DAY ? term(allDay) : `${localize.clock(from, country)} – ${localize.clock(to, country)}`;
}

/** A date, or a day of every year ("--12-25"), or several days on end. */
export function exceptionDay({ date, to }: HoursException, localize: Localize): string {
  const said = (iso: string) => {
    const parts: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
    // 2024 has a 29 February.
    return iso.startsWith('--')
      ? localize.date(`2024${iso.slice(1)}`, parts)
      : localize.date(iso, { ...parts, weekday: 'long', year: 'numeric' });
  };
  return to && to !== date ? `${said(date)} – ${said(to)}` : said(date);
}
