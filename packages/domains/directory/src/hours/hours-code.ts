import { dateOf, dayOf } from '@newcomer/core/civil-time';
import type { CivilDate, Hours, HoursException, HoursRule } from './hours.js';

/*
 * A bundle holds each pattern of hours once, as a short text:
 *
 *     rules "|" days that are unknown "|" exceptions "|" text "|" text …
 *
 * A rule is days, from, to, first day, last day, n weeks, their anchor, days of the month, nths of the month; an exception is
 * date, last date, "u" where it is unknown, and its spans. ";" parts rules and exceptions, "," their fields, "." lists. Numbers
 * are in base 36, dates as days since 1970 ("--12-25" stays as it is), and what is empty at an end is left out.
 */

const number = (value: number | undefined): string => (value === undefined ? '' : value.toString(36));
const date = (value: CivilDate | undefined): string => (!value || value.startsWith('--') ? (value ?? '') : number(dayOf(value)));
const list = (values: readonly number[] | undefined): string => (values ?? []).map(number).join('.');
const trimmed = (fields: readonly string[], separator: string): string => {
  const last = fields.reduce((found, field, index) => (field ? index + 1 : found), 0);
  return fields.slice(0, last).join(separator);
};

/** Hours → text for a bundle. Equal hours give equal texts, in whatever order their rules are. */
export function encodeHours({ rules, unknownDays, exceptions, text }: Hours): string {
  const rule = ({ days, from, to, validFrom, validTo, everyWeeks, monthDays, nthOfMonth }: HoursRule): string =>
    trimmed(
      [
        number(days),
        number(from),
        number(to),
        date(validFrom),
        date(validTo),
        number(everyWeeks?.n),
        date(everyWeeks?.anchor),
        list(monthDays),
        list(nthOfMonth),
      ],
      ',',
    );
  const exception = ({ date: first, to, unknown, spans }: HoursException): string =>
    trimmed([date(first), date(to), unknown ? 'u' : '', ...spans.flatMap((span) => [number(span.from), number(span.to)])], ',');
  return trimmed(
    [
      rules.map(rule).sort().join(';'),
      unknownDays ? number(unknownDays) : '',
      exceptions.map(exception).join(';'),
      ...text.map((words) => words.replace(/[%|]/g, encodeURIComponent)),
    ],
    '|',
  );
}

const read = (field: string | undefined): number => parseInt(field ?? '', 36);
const readDate = (field: string | undefined): CivilDate | undefined =>
  !field ? undefined : field.startsWith('--') ? field : dateOf(read(field));
const readList = (field: string | undefined): number[] | undefined => (field ? field.split('.').map(read) : undefined);
const parts = (section: string | undefined): string[] => (section ? section.split(';') : []);

/** The text of `encodeHours` → hours. */
export function decodeHours(code: string): Hours {
  const [rules, unknownDays, exceptions, ...text] = code.split('|');
  return {
    rules: parts(rules).map((rule) => {
      const [days, from, to, validFrom, validTo, n, anchor, monthDays, nthOfMonth] = rule.split(',');
      return {
        days: read(days),
        from: read(from),
        to: read(to),
        validFrom: readDate(validFrom),
        validTo: readDate(validTo),
        everyWeeks: n ? { n: read(n), anchor: readDate(anchor) ?? '' } : undefined,
        monthDays: readList(monthDays),
        nthOfMonth: readList(nthOfMonth),
      };
    }),
    unknownDays: read(unknownDays) || 0,
    exceptions: parts(exceptions).map((exception) => {
      const [first, to, unknown, ...spans] = exception.split(',');
      return {
        date: readDate(first) ?? '',
        to: readDate(to),
        unknown: unknown === 'u' || undefined,
        spans: spans.filter((_, index) => index % 2 === 0).map((from, index) => ({ from: read(from), to: read(spans[2 * index + 1]) })),
      };
    }),
    text: text.map(decodeURIComponent),
  };
}
