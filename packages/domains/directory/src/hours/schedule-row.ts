import { readClockTime } from './clock-time.js';
import { readHoliday } from './holiday-row.js';
import type { Hours, HoursRule } from './hours.js';
import { parseHoursText } from './hours-text.js';
import { mentionedDays } from './mentioned-days.js';
import { openingSpan } from './opening-span.js';
import { readRecurrence, type RecurrenceFields, type RuleDays } from './recurrence.js';
import { CLOSED, field, ownWords, unknownRow, type ScheduleOutcome, type ScheduleRow } from './schedule-outcome.js';
import { EVERY_DAY, isOneDay } from './weekdays.js';

export type { ScheduleOutcome, ScheduleOutcomeKind, ScheduleRow } from './schedule-outcome.js';

/**
 * Reads one row: HSDS 1.x (`weekday`, times as people type them), 2.x and 3.x (RRULE fields), a holiday of 1.x and 2.x, or a
 * row that has nothing but a description. Never throws, and never guesses.
 */
export function readScheduleRow(row: ScheduleRow): ScheduleOutcome {
  if (field(row, 'start_date') ?? field(row, 'end_date')) return readHoliday(row, 'start_date', 'end_date');
  if (field(row, 'exception') === 'true') return readHoliday(row, 'valid_from', 'valid_to');
  const recurrenceFields: RecurrenceFields = {
    freq: field(row, 'freq'),
    interval: field(row, 'interval'),
    byday: field(row, 'byday'),
    byweekno: field(row, 'byweekno'),
    bymonthday: field(row, 'bymonthday'),
    byyearday: field(row, 'byyearday'),
    wkst: field(row, 'wkst'),
    dtstart: field(row, 'dtstart'),
    until: field(row, 'until'),
    count: field(row, 'count'),
    valid_from: field(row, 'valid_from'),
    valid_to: field(row, 'valid_to'),
    weekday: field(row, 'weekday'),
  };
  const opens = field(row, 'opens_at');
  const closes = field(row, 'closes_at');
  const words = ownWords(row);
  const { freq, byday, weekday, bymonthday, dtstart } = recurrenceFields;
  if (!opens && !closes && !freq && !byday && !weekday && !bymonthday && !dtstart && words.length > 0)
    return readDescription(row, recurrenceFields, words);

  const recurrence = readRecurrence(recurrenceFields);
  if (recurrence.kind !== 'read') return unknownRow(recurrence.kind, row, recurrence.bits, recurrence.field);
  const days = recurrence.days.reduce((all, rule) => all | rule.days, 0);
  if (CLOSED.test(opens ?? '') && (!closes || CLOSED.test(closes)))
    return { kind: 'closed', unknownDays: 0, closedDays: days, rules: [], exceptions: [], text: [] };
  if (isDayText(row)) return readDayText(row, recurrence.days, words[0] ?? '');
  if (!opens || !closes) return unknownRow('missing-times', row, days, opens ? 'closes_at' : 'opens_at');
  const from = readClockTime(opens);
  const to = readClockTime(closes);
  if (!from || !to) return unknownRow('unreadable', row, days, from ? 'closes_at' : 'opens_at');
  const span = openingSpan(from, to);
  if (!('from' in span)) return unknownRow(span.kind, row, days, 'closes_at');
  const rules = recurrence.days.map((rule): HoursRule => ({ ...rule, from: span.from, to: span.to }));
  const text = words.filter((each) => saysMore(each));
  const offset = from.offset ?? to.offset;
  const agreed = words.reduce<readonly HoursRule[]>((kept, each) => agreedRules(kept, each), rules);
  if (agreed !== rules) return { ...unknownRow(span.kind, row, days, 'closes_at'), rules: agreed, contradicted: true, offset };
  return { kind: span.kind, unknownDays: 0, closedDays: 0, rules, exceptions: [], text, offset };
}

const readTexts = new Map<string, Hours>();

/** The rows of a service repeat one text: it is read once. */
export function readText(text: string): Hours {
  const known = readTexts.get(text);
  if (known) return known;
  const hours = parseHoursText(text);
  if (readTexts.size > 500) readTexts.clear();
  readTexts.set(text, hours);
  return hours;
}

/** A text that can be read in full says the same as the row's own fields; any other may hold a condition and is shown. */
function saysMore(text: string): boolean {
  const parsed = readText(text);
  return parsed.unknownDays !== 0 || parsed.text.length > 0;
}

/**
 * The same rules where the text agrees or cannot be read; else what both say. ("8:00am-6:00pm, Mon-Fri; 8:00am-3:30pm, Sat"
 * became a Saturday until 6:00pm in a county's export.)
 */
function agreedRules(rules: readonly HoursRule[], text: string): readonly HoursRule[] {
  const parsed = readText(text);
  if (parsed.rules.length === 0 || [...rules, ...parsed.rules].some(isConditional)) return rules;
  const days = rules.reduce((all, rule) => all | rule.days, 0);
  const agrees = [1, 2, 4, 8, 16, 32, 64].every(
    (day) =>
      !(days & day) ||
      parsed.unknownDays & day ||
      rules.every(
        (rule) => !(rule.days & day) || parsed.rules.some((told) => told.days & day && told.from === rule.from && told.to === rule.to),
      ),
  );
  if (agrees) return rules;
  return rules.flatMap((rule) =>
    parsed.rules
      .map((told) => ({ ...rule, days: rule.days & told.days, from: Math.max(rule.from, told.from), to: Math.min(rule.to, told.to) }))
      .filter(({ days: both, from, to }) => both > 0 && from < to),
  );
}

export function isConditional({ validFrom, validTo, everyWeeks, monthDays, nthOfMonth }: HoursRule): boolean {
  return !!(validFrom ?? validTo ?? everyWeeks ?? monthDays ?? nthOfMonth);
}

/** A row that has its days and a description, and no times: what a spreadsheet keeps in a column for each day. */
export function isDayText(row: ScheduleRow): boolean {
  const has = (name: string): boolean => field(row, name) !== undefined;
  return has('byday') && has('description') && !has('opens_at') && !has('closes_at') && !has('original_text');
}

const DAY_BEFORE = /^\s*[\p{L}.]{2,12}\s*:\s*/u;

/** What a spreadsheet's column for one day holds: "Tuesday: 9am-5pm", "9:00 a 14:00", "closed". It says nothing of other days. */
function readDayText(row: ScheduleRow, recurrence: readonly RuleDays[], written: string): ScheduleOutcome {
  const days = recurrence.reduce((all, rule) => all | rule.days, 0);
  const times = written.replace(DAY_BEFORE, (name) => (mentionedDays(name) === days ? '' : name));
  if (!isOneDay(days) || mentionedDays(times) !== 0) return unknownRow('missing-times', row, days);
  const name = Math.log2(days);
  const told = [readText(`${EN[name] ?? ''}: ${times}`), readText(`${ES[name] ?? ''}: ${times}`)].find(
    ({ unknownDays, rules, exceptions }) => !(unknownDays & days) && exceptions.length === 0 && rules.every((rule) => rule.days === days),
  );
  if (!told) return unknownRow('missing-times', row, days);
  return {
    kind: told.rules.length > 0 ? 'text' : 'closed',
    unknownDays: 0,
    closedDays: told.rules.length > 0 ? 0 : days,
    rules: recurrence.flatMap((rule) =>
      told.rules.map(({ from, to, nthOfMonth }) => ({ ...rule, from, to, ...(nthOfMonth && { nthOfMonth }) })),
    ),
    exceptions: [],
    text: told.rules.length > 0 && told.text.length > 0 ? [written] : [],
  };
}

const EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ES = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

function readDescription(row: ScheduleRow, fields: RecurrenceFields, words: readonly string[]): ScheduleOutcome {
  const parsed = readText(words[0] ?? '');
  const bounds = readRecurrence({ weekday: '1,2,3,4,5,6,7', valid_from: fields.valid_from, valid_to: fields.valid_to });
  if (bounds.kind !== 'read') return unknownRow(bounds.kind, row, bounds.bits, bounds.field);
  const { validFrom, validTo } = bounds.days[0] ?? {};
  return {
    kind: parsed.unknownDays === EVERY_DAY ? 'missing-times' : 'text',
    unknownDays: parsed.unknownDays,
    closedDays: parsed.rules.length > 0 ? 0 : EVERY_DAY & ~parsed.unknownDays,
    rules: parsed.rules.map((rule) => ({ ...rule, ...(validFrom && { validFrom }), ...(validTo && { validTo }) })),
    exceptions: [],
    text: [...parsed.text, ...words.slice(1)],
  };
}
