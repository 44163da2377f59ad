import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { random } from '../../../../../scripts/test/random.mjs';
import type { Hours, HoursException, HoursRule, OpenState } from './hours.js';
import { openStatus } from './open-status.js';

/*
 * The proof of `openStatus`: for each zone a table of every minute of a year says what its clocks show, straight from the
 * engine. Openings are looked up in that table, and the state of every minute of the eight days after an instant is written
 * out one by one. Nothing here is shared with the code under test.
 */

const MINUTE = 60_000;
const FIRST = Date.UTC(2025, 11, 15);
const MINUTES = (Date.UTC(2027, 0, 20) - FIRST) / MINUTE;
const AHEAD = 8 * 1440;

const ZONES = [
  'America/New_York',
  'Europe/Athens',
  'Europe/London',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Chatham',
  'America/Havana',
  'Asia/Beirut',
  'America/Santiago',
  'Africa/Casablanca',
  'Asia/Tehran',
];

interface ZoneTable {
  readonly zone: string;
  /** Civil minute (of 1970-01-01 in the zone's own calendar) that the clocks show in each minute from FIRST on. */
  readonly civil: Int32Array;
  /** Minutes of the table at which another civil day begins, in order. */
  readonly dayStarts: readonly number[];
  /** For each civil minute from `base` on the first minute of the table that shows it or a later one. */
  readonly first: Int32Array;
  readonly base: number;
  /** Minutes of the table at which the clocks change. */
  readonly changes: readonly number[];
}

function tableOf(zone: string): ZoneTable {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
  const shown = (minute: number): number => {
    const [year = 0, month = 0, day = 0, hour = 0, min = 0] = (format.format(FIRST + minute * MINUTE).match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year, month - 1, day, hour, min) / MINUTE;
  };
  const civil = new Int32Array(MINUTES);
  const changes: number[] = [];
  for (let hour = 0; hour < MINUTES; hour += 60) {
    // An hour at whose ends the offset is the same holds no change; any other is asked minute by minute.
    const start = shown(hour);
    const steady = shown(hour + 59) - start === 59 && (hour === 0 || start - (civil[hour - 1] ?? 0) === 1);
    for (let minute = hour; minute < hour + 60; minute++) {
      civil[minute] = steady ? start + minute - hour : shown(minute);
      if (minute > 0 && (civil[minute] ?? 0) - (civil[minute - 1] ?? 0) !== 1) changes.push(minute);
    }
  }
  const base = civil[0] ?? 0;
  const first = new Int32Array(MINUTES).fill(-1);
  let filled = 0;
  for (let minute = 0; minute < MINUTES; minute++) {
    for (; filled <= (civil[minute] ?? 0) - base && filled < MINUTES; filled++) first[filled] = minute;
  }
  const dayStarts: number[] = [];
  for (let minute = 1; minute < MINUTES; minute++)
    if (Math.floor((civil[minute] ?? 0) / 1440) !== Math.floor((civil[minute - 1] ?? 0) / 1440)) dayStarts.push(minute);
  return { zone, civil, dayStarts, first, base, changes };
}

/** Whole numbers below another. */
function randomNumbers(seed: number): (below: number) => number {
  const next = random(seed);
  return (below) => Math.floor(next() * below);
}

const iso = (civilDay: number): string => new Date(civilDay * 86_400_000).toISOString().slice(0, 10);

function randomSpan(random: (below: number) => number): { from: number; to: number } {
  const step = [1, 5, 15, 30, 60][random(5)] ?? 1;
  const from = Math.floor(random(1440) / step) * step;
  const shape = random(10);
  if (shape === 0) return { from: 0, to: 1440 };
  if (shape === 1) return { from, to: from + 1 + random(3) };
  if (shape < 5) return { from, to: Math.min(from + 960, 1440 + Math.floor(random(960) / step) * step + step) };
  return { from, to: Math.max(from + 1, Math.min(1440, from + step * (1 + random(Math.ceil(600 / step))))) };
}

/** A schedule that has something to say around a civil day. */
function randomHours(random: (below: number) => number, around: number): Hours {
  const rules = Array.from({ length: random(5) }, (): HoursRule => {
    const valid = random(6);
    return {
      days: 1 + random(127),
      ...randomSpan(random),
      ...((valid === 0 || valid === 2) && { validFrom: iso(around - 6 + random(12)) }),
      ...((valid === 1 || valid === 2) && { validTo: iso(around - 6 + random(12)) }),
      ...(random(8) === 0 && { everyWeeks: { n: 2 + random(2), anchor: iso(around - 200 + random(400)) } }),
      ...(random(10) === 0 && { monthDays: Array.from({ length: 1 + random(12) }, () => (random(4) ? 1 + random(31) : -1 - random(5))) }),
      ...(random(10) === 0 && { nthOfMonth: [[1, 3], [2], [-1], [5], [2, 4, -1]][random(5)] ?? [1] }),
    };
  });
  const exceptions = Array.from({ length: random(3) * random(2) }, (): HoursException => {
    const first = around - 3 + random(10);
    const last = first + random(3) * random(2);
    const yearly = random(4) === 0;
    const date = (day: number): string => (yearly ? `-${iso(day).slice(4)}` : iso(day));
    return {
      date: date(first),
      ...(last > first && { to: date(last) }),
      spans: Array.from({ length: random(3) }, () => randomSpan(random)),
      ...(random(5) === 0 && { unknown: true }),
    };
  });
  return { rules, exceptions, unknownDays: random(3) ? 0 : random(128), text: [] };
}

/** The oracle's own reading of a rule, by counting days. */
function opensOn(rule: HoursRule, civilDay: number): boolean {
  const date = new Date(civilDay * 86_400_000);
  const month = date.getUTCMonth();
  if (!(rule.days & (1 << ((date.getUTCDay() + 6) % 7))) || !inForce(rule, civilDay)) return false;
  const length = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  if (rule.monthDays && !rule.monthDays.some((day) => (day > 0 ? day : length + 1 + day) === date.getUTCDate())) return false;
  if (rule.nthOfMonth) {
    let before = 0;
    let after = 0;
    for (let day = civilDay - 7; new Date(day * 86_400_000).getUTCMonth() === month; day -= 7) before++;
    for (let day = civilDay + 7; new Date(day * 86_400_000).getUTCMonth() === month; day += 7) after++;
    if (!rule.nthOfMonth.includes(before + 1) && !rule.nthOfMonth.includes(-after - 1)) return false;
  }
  if (!rule.everyWeeks) return true;
  let anchor = Date.parse(rule.everyWeeks.anchor) / 86_400_000;
  while (new Date(anchor * 86_400_000).getUTCDay() !== 1) anchor--;
  const weeks = Math.floor((civilDay - anchor) / 7);
  return ((weeks % rule.everyWeeks.n) + rule.everyWeeks.n) % rule.everyWeeks.n === 0;
}

function inForce(rule: HoursRule, civilDay: number): boolean {
  return (
    (!rule.validFrom || Date.parse(rule.validFrom) / 86_400_000 <= civilDay) &&
    (!rule.validTo || Date.parse(rule.validTo) / 86_400_000 >= civilDay)
  );
}

function exceptionOf(hours: Hours, civilDay: number): HoursException | undefined {
  return hours.exceptions.find(({ date, to = date }) => {
    if (!date.startsWith('--')) return Date.parse(date) / 86_400_000 <= civilDay && civilDay <= Date.parse(to) / 86_400_000;
    // Every year: walk from the first day to the last and see whether this day is met.
    const target = iso(civilDay).slice(5);
    for (let day = Date.parse(`2024-${date.slice(2)}`) / 86_400_000, steps = 0; steps < 366; day++, steps++) {
      if (iso(day).slice(5) === target) return true;
      if (iso(day).slice(5) === to.slice(2)) return false;
    }
    return false;
  });
}

const CODES: readonly OpenState[] = ['closed', 'open', 'unknown'];

/** State of each minute from `from` on for the length of `states`. */
function writeOut(hours: Hours, table: ZoneTable, from: number, states: Uint8Array): void {
  const end = from + states.length;
  for (const [index, next] of [...table.dayStarts, MINUTES].entries()) {
    const start = Math.max(table.dayStarts[index - 1] ?? 0, from);
    if (next <= from || start >= end) continue;
    const day = Math.floor((table.civil[start] ?? 0) / 1440);
    const exception = exceptionOf(hours, day);
    const unread =
      (hours.unknownDays & (1 << ((day + 3) % 7))) > 0 || (hours.rules.length > 0 && hours.rules.every((rule) => !inForce(rule, day)));
    states.fill((exception ? exception.unknown : unread) ? 2 : 0, start - from, Math.min(next, end) - from);
  }
  const firstDay = Math.floor((table.civil[from] ?? 0) / 1440) - 2;
  for (let day = firstDay; day < firstDay + 15; day++) {
    const spans = exceptionOf(hours, day)?.spans ?? hours.rules.filter((rule) => opensOn(rule, day));
    for (const span of spans) {
      const start = table.first[day * 1440 + span.from - table.base] ?? 0;
      const stop = table.first[day * 1440 + span.to - table.base] ?? 0;
      if (stop > from && stop > start) states.fill(1, Math.max(start - from, 0), stop - from);
    }
  }
}

function expected(states: Uint8Array): { state: OpenState; next: { minutes: number; state: string } | undefined } {
  const now = states[0];
  for (let minute = 1; minute < states.length; minute++) {
    const then = states[minute];
    if (then === now) continue;
    if (now === 1) return { state: 'open', next: then === 0 ? { minutes: minute, state: 'closed' } : undefined };
    if (then !== 2 && !(now === 0 && then === 0))
      return { state: CODES[now ?? 0] ?? 'unknown', next: { minutes: minute, state: CODES[then ?? 0] ?? '' } };
  }
  return { state: CODES[now ?? 0] ?? 'unknown', next: undefined };
}

describe('openStatus against a table of every minute of a year', () => {
  it('is right for 10,000 schedules in 12 time zones, half of the instants near a change of the clocks', () => {
    const random = randomNumbers(20261122);
    const tables = ZONES.map(tableOf);
    assert.ok(tables.filter(({ changes }) => changes.length >= 2).length >= 9, 'the zones have clock changes in this year');
    const states = new Uint8Array(AHEAD + 1);
    const met = { open: 0, closed: 0, unknown: 0, next: 0 };
    let wrong = 0;
    for (let round = 0; round < 2000; round++) {
      const fixed = 20_000 + random(MINUTES - 60_000);
      for (const table of tables) {
        const change = table.changes[random(Math.max(1, table.changes.length))];
        const minute = change !== undefined && random(2) ? change - 2000 + random(4000) : fixed;
        if (minute < 4 * 1440 || minute + AHEAD + 5 * 1440 > MINUTES) continue;
        const at = FIRST + minute * MINUTE + random(2) * random(MINUTE);
        // Five schedules at one instant, as a query asks of many.
        for (let schedule = 0; schedule < 5; schedule++) {
          const hours = randomHours(random, Math.floor((table.civil[minute] ?? 0) / 1440));
          writeOut(hours, table, minute, states);
          const truth = expected(states);
          const status = openStatus(hours, table.zone, at);
          met[status.state]++;
          if (status.next) met.next++;
          const next = truth.next && FIRST + (minute + truth.next.minutes) * MINUTE <= at + AHEAD * MINUTE ? truth.next : undefined;
          const right =
            status.state === truth.state &&
            status.next?.state === next?.state &&
            status.next?.at === (next && FIRST + (minute + next.minutes) * MINUTE);
          if (!right && wrong++ < 3) console.error(table.zone, new Date(at).toISOString(), JSON.stringify({ hours, status, truth }));
        }
      }
    }
    assert.equal(wrong, 0);
    for (const [what, count] of Object.entries(met)) assert.ok(count > 15_000, `${what} was met ${count} times`);
  });
});
