import { readClockTime } from './clock-time.js';
import type { HoursException } from './hours.js';
import { openingSpan } from './opening-span.js';
import { readDate } from './recurrence.js';
import {
  CLOSED,
  field,
  ownWords,
  unknownRow,
  type ScheduleOutcome,
  type ScheduleOutcomeKind,
  type ScheduleRow,
} from './schedule-outcome.js';

/** An ISO date, or a day that comes every year where the source has no year (Ohana writes the year 1). */
function holidayDate(text: string | undefined): string {
  const iso = readDate(text) || (text ? longDate(text) : '');
  return iso.startsWith('0001-') ? `-${iso.slice(4)}` : iso;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "January 01, 0001" → ISO. Figures alone ("12/24/15") could be read in two ways unless one part is above 12. */
function longDate(text: string): string {
  const named = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/i.exec(text.trim());
  const figures = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)$/.exec(text.trim());
  let [year, month, day] = ['', 0, 0];
  if (named) [year, month, day] = [named[3] ?? '', MONTHS.indexOf((named[1] ?? '').toLowerCase()) + 1, Number(named[2])];
  else if (figures) {
    const [first, second] = [Number(figures[1]), Number(figures[2])];
    if (first <= 12 === second <= 12 && first !== second) return '';
    year = figures[3]?.length === 2 ? `20${figures[3]}` : (figures[3] ?? '');
    [month, day] = first > 12 ? [second, first] : [first, second];
  }
  return readDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** Reads a holiday row, whose dates are in the two fields named. A date that cannot be read changes nothing of the other days. */
export function readHoliday(row: ScheduleRow, first: string, last: string): ScheduleOutcome {
  const start = holidayDate(field(row, first) ?? field(row, last));
  const end = field(row, last) === undefined ? start : holidayDate(field(row, last));
  const yearly = start.startsWith('--');
  // A date that cannot be read says nothing of the other days of the year: the words are kept, the week stays as it is.
  if (start === '' || end === '' || yearly !== end.startsWith('--')) return unknownRow('unreadable', row, 0, start ? last : first);
  if (!yearly && end < start) return unknownRow('never', row, 0, last);
  const range = { date: start, ...(end !== start && { to: end }) };
  const holiday = (exception: HoursException, text: readonly string[] = []): ScheduleOutcome => ({
    kind: 'holiday',
    unknownDays: 0,
    closedDays: 0,
    rules: [],
    exceptions: [exception],
    text,
  });
  const differs = (kind: ScheduleOutcomeKind): ScheduleOutcome => ({
    ...unknownRow(kind, row, 0, opens ? 'closes_at' : 'opens_at'),
    exceptions: [{ ...range, spans: [], unknown: true }],
  });
  const closed = (field(row, 'closed') ?? '').toLowerCase();
  const opens = field(row, 'opens_at');
  const closes = field(row, 'closes_at');
  if (/^(?:true|t|yes|y|1|x|si|sí)$/.test(closed) || (CLOSED.test(opens ?? '') && !closes))
    return holiday({ ...range, spans: [] }, ownWords(row));
  const from = readClockTime(opens ?? '');
  const to = readClockTime(closes ?? '');
  const span = from && to ? openingSpan(from, to) : undefined;
  if (!span) return differs(opens && closes ? 'unreadable' : 'missing-times');
  if (!('from' in span)) return differs(span.kind);
  return holiday({ ...range, spans: [{ from: span.from, to: span.to }] }, ownWords(row));
}
