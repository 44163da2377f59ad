import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instantOf, dayOf } from '@newcomer/core/civil-time';
import fc from 'fast-check';
import { openStatus } from '../hours/open-status.js';
import type { Hours } from '../hours/hours.js';
import { createMemorySource } from '../memory-source/index.js';
import { directoryOf, entry } from '../testing/small-directory.js';
import { statusWith, type Closure } from './closures.js';
import { readNotices } from './index.js';

const ZONE = 'America/New_York';
const place = { language: 'en', timeZone: ZONE };
const heat = { id: 'heat', title: 'Heat', ends: '2026-07-14' };
const at = (date: string, minutes = 0) => instantOf(dayOf(date), minutes, ZONE);
const read = (...notices: unknown[]) => readNotices({ notices }, place);

describe('notices.json', () => {
  it('holds whole days in the place’s own time, and times of the day', () => {
    const [whole, timed] = read(
      { ...heat, starts: '2026-07-11' },
      { ...heat, starts: '2026-07-11T08:30', ends: '2026-07-14T20:00' },
    ).notices;
    assert.deepEqual([whole?.from, whole?.to], [at('2026-07-11'), at('2026-07-15')]);
    assert.deepEqual([timed?.from, timed?.to], [at('2026-07-11', 510), at('2026-07-14', 1200)]);
    // The night in which the clock goes back is an hour longer.
    const [night] = read({ ...heat, starts: '2026-11-01', ends: '2026-11-01' }).notices;
    assert.equal(night!.to - night!.from, 25 * 3_600_000);
  });

  it('takes text of the city, of people and of machines, and marks which is which', () => {
    const [notice] = read({
      ...heat,
      title: { en: 'Heat', es: 'Calor', ar: { text: 'حر', provenance: 'machine' }, 'no tag!': 'x', fr: 7 },
    }).notices;
    assert.deepEqual(notice?.title, {
      en: { text: 'Heat', provenance: 'original' },
      es: { text: 'Calor', provenance: 'human' },
      ar: { text: 'حر', provenance: 'machine' },
    });
  });

  it('leaves out what would mislead, keeps the rest, and says what to do', () => {
    const { notices, problems } = read(
      { ...heat, ends: undefined },
      { ...heat, id: 'b', ends: 'soon' },
      { ...heat, id: 'c', starts: '2026-08-01' },
      { ...heat, id: 'd', title: ' ' },
      { ...heat, id: 'e', closes: true },
      { ...heat, id: 'f', phone: 'ask Maria', url: 'javascript:alert(1)' },
      null,
      heat,
    );
    assert.deepEqual(
      notices.map(({ id }) => id),
      ['f', 'heat'],
    );
    assert.equal(problems.length, 8);
    assert.match(problems[0]!, /^Notice "heat": left out: "ends" must be a date .* it is missing\. Without an end/);
    assert.match(problems.join('\n'), /it ends before it starts[\s\S]*"title" must be text[\s\S]*"closes" needs "services"/);
    assert.match(problems.join('\n'), /"phone" cannot be tapped: "ask Maria"[\s\S]*"url" is not shown/);
    assert.deepEqual(readNotices([], place), { notices: [], problems: ['The file must be { "notices": [ … ] }.'] });
  });

  it('never throws, whatever a file holds', () => {
    const time = fc.oneof(
      fc.constantFrom('2026-07-14', '2026-02-30', '2026-07-14T24:00', '2026-07-14T25:61', ''),
      fc.string(),
      fc.jsonValue(),
    );
    const notice = fc.record({ title: fc.jsonValue(), starts: time, ends: time, services: fc.jsonValue(), phone: fc.jsonValue() });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ notices: fc.array(fc.oneof(notice, fc.jsonValue())) })), (json) => {
        for (const { from, to } of readNotices(json, place).notices) assert.ok(from < to);
      }),
    );
  });
});

describe('a notice that closes a place', () => {
  const hours = (spans: readonly { from: number; to: number }[]): Hours => ({
    rules: spans.map(({ from, to }) => ({ days: 127, from, to })),
    exceptions: [],
    unknownDays: 0,
    text: [],
  });
  const status = (closures: readonly Closure[], own: Hours, instant: number) =>
    statusWith(closures, { hours: own, timeZone: ZONE, at: instant, openStatus }, openStatus(own, ZONE, instant));

  it('is never open meanwhile, and opens when its hours say so after it', () => {
    const closure = { notice: 'strike', from: at('2026-07-14', 600), to: at('2026-07-16') };
    const daily = hours([{ from: 540, to: 1020 }]);
    assert.deepEqual(status([closure], daily, at('2026-07-14', 700)), {
      state: 'closed',
      next: { at: at('2026-07-16', 540), state: 'open' },
      notice: 'strike',
    });
    // Before it, what is open closes when it begins, not when the hours end.
    assert.deepEqual(status([closure], daily, at('2026-07-14', 560)), { state: 'open', next: { at: closure.from, state: 'closed' } });
    // On the evening before a whole day of it, the next opening is the day after.
    assert.deepEqual(status([{ ...closure, from: at('2026-07-15') }], daily, at('2026-07-14', 1100)).next, {
      at: at('2026-07-16', 540),
      state: 'open',
    });
  });

  it('says the same as every minute does, however many there are and however they lie', () => {
    const start = at('2026-07-13');
    const minute = (n: number) => start + n * 60_000;
    const span = fc
      .tuple(fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 30, max: 140 }))
      .map(([from, long]) => ({ from, to: from + long }));
    const closure = fc
      .tuple(fc.integer({ min: 0, max: 3 * 1440 }), fc.integer({ min: 10, max: 2000 }))
      .map(([from, long]) => ({ notice: 'n', from: minute(from), to: minute(from + long) }));
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 3 }),
        fc.array(closure, { maxLength: 3 }),
        fc.integer({ min: 0, max: 1440 }),
        (spans, closures, now) => {
          const own = hours(spans);
          const isOpen = (n: number) =>
            openStatus(own, ZONE, minute(n)).state === 'open' && !closures.some(({ from, to }) => from <= minute(n) && minute(n) < to);
          const told = status(closures, own, minute(now));
          assert.equal(told.state === 'open', isOpen(now));
          if (!told.next) return;
          const until = (told.next.at - start) / 60_000;
          assert.equal(isOpen(until), told.next.state === 'open', `${JSON.stringify(told)} at minute ${until}`);
          for (let n = now; n < Math.min(until, now + 3000); n++) assert.equal(isOpen(n), told.state === 'open');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('closes cards, counts and filters alike, by the source’s own id', async () => {
    const always = { from: 0, to: 1440, days: 127 };
    const open = { rules: [always], exceptions: [], unknownDays: 0, text: [] } as unknown as Hours;
    const directory = directoryOf([entry('a', 'Library', { hours: open }), entry('b', 'School', { hours: open })], { timeZone: ZONE });
    const now = at('2026-07-14', 600);
    const notices = { notices: [{ id: 'n', title: { en: 'Repairs' }, ends: '2026-07-20', closes: true, services: ['service-a'] }] };
    const source = createMemorySource(directory, { notices });
    const { results, facets } = await source.search({ lang: 'en', at: now });
    assert.deepEqual(results.map(({ id, open: { state, notice } }) => [id, state, notice]).sort(), [
      ['a', 'closed', 'n'],
      ['b', 'open', undefined],
    ]);
    assert.equal(facets?.open, 1);
    assert.equal((await source.search({ lang: 'en', at: now, openAt: now })).total, 1);
    assert.deepEqual(
      (await source.search({ lang: 'en', only: ['service-a'] })).results.map(({ id }) => id),
      ['a'],
    );
    assert.equal((await source.search({ lang: 'en', only: ['nobody'] })).total, 0);
    assert.deepEqual((await source.notices?.('es'))?.[0]?.title, { text: 'Repairs', lang: 'en', provenance: 'original' });
  });
});
