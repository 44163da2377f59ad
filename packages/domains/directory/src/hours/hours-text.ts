import type { Hours, HoursRule } from './hours.js';
import { hoursTokens, type HoursToken, type Separation } from './hours-tokens.js';
import { mergedRules } from './merge-rules.js';
import { openingSpan } from './opening-span.js';
import { EVERY_DAY, dayRange, isOneDay, type DayBits, type HoursLanguage } from './weekdays.js';

/** Nobody writes hours at such length; whoever writes more writes something else. */
const LONGEST_TEXT = 2000;

interface Span {
  readonly from: number;
  readonly to: number;
}

type Opening = { readonly type: 'spans'; readonly spans: readonly Span[] } | { readonly type: 'closed' } | { readonly type: 'unclear' };

interface Days {
  readonly bits: DayBits;
  readonly nth: readonly number[];
}

type Item = { readonly separation: Separation } & ({ readonly days: Days } | { readonly opening: Opening });

/** Days and what is said of them. `daysFirst` tells which of the two was written first. */
interface Statement {
  days: readonly Days[];
  opening: Opening;
  readonly daysFirst: boolean;
}

/**
 * Reads opening hours from free text in English and Spanish, as far as that is certain: "Mon-Fri 9am-5pm, Sat 10-noon",
 * "Lunes a viernes de 9:00 a 17:00", "24 hours", "Closed Sundays".
 *
 * One word that is not known, a time that could be morning or evening, or days that could belong to two times, and the days
 * concerned (or all) are unknown. The text is then kept. Never throws.
 *
 * @param lang BCP 47 of the text; without it both languages are tried.
 */
export function parseHoursText(text: string, lang?: string): Hours {
  const unknown: Hours = { rules: [], exceptions: [], unknownDays: EVERY_DAY, text: text.trim() ? [text.trim()] : [] };
  if (text.length > LONGEST_TEXT) return unknown;
  const base = lang?.toLowerCase().split('-')[0];
  const languages: readonly HoursLanguage[] = base === 'en' || base === 'es' ? [base] : base ? [] : ['en', 'es'];
  const readings = languages.map((language) => readText(text, language)).filter((hours): hours is Hours => hours !== undefined);
  const [first, second] = readings;
  if (!first || (second && JSON.stringify(first) !== JSON.stringify(second))) return unknown;
  return first;
}

function readText(text: string, language: HoursLanguage): Hours | undefined {
  const tokens = hoursTokens(text, language);
  const items = tokens && itemsOf(tokens.filter(({ type }) => type !== 'holidays'));
  const statements = items && statementsOf(items);
  if (!tokens || !statements || statements.length === 0) return undefined;
  const hours = hoursOf(statements);
  const complete = hours.unknownDays === 0 && tokens.every(({ type }) => type !== 'holidays');
  return { ...hours, text: complete ? [] : [text.trim()] };
}

/** Joins tokens to days ("Mon-Fri", "first and third Sat") and openings ("9:00-12:00"). Undefined where one is left over. */
function itemsOf(tokens: readonly HoursToken[]): Item[] | undefined {
  const items: Item[] = [];
  let separation: Separation = 0;
  const add = (item: { days: Days } | { opening: Opening }): void => {
    items.push({ ...item, separation });
    separation = 0;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    const third = tokens[at + 2];
    switch (token?.type) {
      case 'separator':
        if (token.separation > separation) separation = token.separation;
        break;
      case 'range':
        // A hyphen between days and times parts them; any other range has lost an end.
        if (!token.dash || !tokens[at - 1] || !next) return undefined;
        if ((tokens[at - 1]?.type === 'days') === (next.type === 'days')) return undefined;
        break;
      case 'days':
        if (next?.type === 'range' && third?.type === 'days') {
          if (!isOneDay(token.days) || !isOneDay(third.days)) return undefined;
          add({ days: { bits: dayRange(token.days, third.days), nth: [] } });
          at += 2;
        } else add({ days: { bits: token.days, nth: [] } });
        break;
      case 'nth': {
        const nth = [token.nth];
        while (tokens[at + 1]?.type === 'separator' && tokens[at + 2]?.type === 'nth') {
          const more = tokens[(at += 2)];
          if (more?.type === 'nth') nth.push(more.nth);
        }
        const days = tokens[++at];
        if (days?.type !== 'days') return undefined;
        if (tokens[at + 1]?.type === 'of-month') at++;
        add({ days: { bits: days.days, nth } });
        break;
      }
      case 'time': {
        if (next?.type !== 'range' || third?.type !== 'time') return undefined;
        const span = openingSpan(token.time, third.time);
        add({ opening: 'from' in span ? { type: 'spans', spans: [{ from: span.from, to: span.to }] } : { type: 'unclear' } });
        at += 2;
        break;
      }
      case 'all-day':
        add({ opening: { type: 'spans', spans: [{ from: 0, to: 1440 }] } });
        break;
      case 'closed':
      case 'unclear':
        add({ opening: { type: token.type } });
        break;
      default:
        return undefined;
    }
  }
  return items;
}

/**
 * Says which days each opening belongs to. Things of one kind are joined only within a line and without a semicolon, days and
 * their times also over a line end. Undefined where something is left alone.
 */
function statementsOf(items: readonly Item[]): Statement[] | undefined {
  const statements: Statement[] = [];
  let days: readonly Days[] = [];
  let opening: Opening | undefined;
  for (const item of items) {
    const last = statements[statements.length - 1];
    const near = item.separation <= 1;
    if ('days' in item) {
      if (opening && item.separation > 2) {
        // "Tue: 9-12; 1-5; Wed: 10-2": times alone between semicolons go on with the days before them.
        if (!goesOn(last, opening)) return undefined;
        opening = undefined;
        days = [item.days];
      } else if (opening) {
        statements.push({ days: [item.days], opening, daysFirst: false });
        opening = undefined;
      } else if (days.length > 0) {
        if (!near) return undefined;
        days = [...days, item.days];
      } else if (last && !last.daysFirst && near) {
        last.days = [...last.days, item.days];
      } else days = [item.days];
    } else if (days.length > 0) {
      if (item.separation > 2) return undefined;
      statements.push({ days, opening: item.opening, daysFirst: true });
      days = [];
    } else if (opening) {
      const joined = near ? join(opening, item.opening) : undefined;
      if (!joined) return undefined;
      opening = joined;
    } else {
      const joined = last?.daysFirst && near ? join(last.opening, item.opening) : undefined;
      if (last && joined) last.opening = joined;
      else opening = item.opening;
    }
  }
  if (days.length > 0) return undefined;
  if (!opening || goesOn(statements[statements.length - 1], opening)) return statements;
  // "24 hours" alone means every day; nothing else does.
  const allDay = opening.type === 'spans' && opening.spans.length === 1 && opening.spans[0]?.from === 0 && opening.spans[0].to === 1440;
  return allDay && statements.length === 0 ? [{ days: [{ bits: EVERY_DAY, nth: [] }], opening, daysFirst: false }] : undefined;
}

/** Adds times to a statement that began with its days; false where they do not come after those that it has. */
function goesOn(statement: Statement | undefined, opening: Opening): boolean {
  const joined = statement?.daysFirst ? join(statement.opening, opening) : undefined;
  if (statement && joined) statement.opening = joined;
  return joined !== undefined;
}

/** Two spans of the same days, where the second begins after the first has ended. */
function join(first: Opening, second: Opening): Opening | undefined {
  if (first.type !== 'spans' || second.type !== 'spans') return undefined;
  const end = Math.max(...first.spans.map(({ to }) => to));
  return second.spans.every(({ from }) => from >= end) ? { type: 'spans', spans: [...first.spans, ...second.spans] } : undefined;
}

function hoursOf(statements: readonly Statement[]): Hours {
  let closed = 0;
  let unknownDays = 0;
  let open = 0;
  let rules: HoursRule[] = [];
  for (const { days, opening } of statements) {
    for (const { bits, nth } of days) {
      if (opening.type === 'closed') closed |= bits;
      else if (opening.type === 'unclear') unknownDays |= bits;
      else {
        // "Mon-Fri 9-5; Wed 10-2": whether the second replaces or adds cannot be known.
        for (const rule of rules)
          if (rule.days & bits && opening.spans.some(({ from, to }) => from < rule.to && rule.from < to)) unknownDays |= rule.days & bits;
        open |= bits;
        rules.push(...opening.spans.map((span) => ({ days: bits, ...span, ...(nth.length > 0 && { nthOfMonth: nth }) })));
      }
    }
  }
  // Where nothing says when it opens, what is not said to be closed is unknown.
  if (!open) unknownDays = EVERY_DAY;
  unknownDays &= ~closed;
  // "Mon-Fri 9-5; closed Wed" is an exception; a text that closes every day that it opens contradicts itself.
  if (open && !(open & ~closed)) unknownDays |= open;
  rules = rules.map((rule) => ({ ...rule, days: rule.days & ~closed & ~unknownDays })).filter((rule) => rule.days > 0);
  return { rules: mergedRules(rules), exceptions: [], unknownDays, text: [] };
}
