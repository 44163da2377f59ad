import { dayOf, weekdayOf } from '@newcomer/core/civil-time';
import { localized } from '@newcomer/core/localized-text';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../../../../scripts/test/runs.js';
import { directoryOf, entry } from '../testing/small-directory.js';
import { recheckCsv } from './recheck-csv.js';
import { recheckPlan } from './recheck-plan.js';

/** A Friday. */
const FROM = '2026-11-27';

function record(id: string, organization: string, assured?: string, emails: readonly string[] = []) {
  return entry(id, `Service ${id}`, {
    organizationId: organization,
    organization: localized(organization, 'en'),
    emails,
    ...(assured !== undefined && { assured: { date: assured } }),
  });
}

describe('the plan of whom to ask', () => {
  it('asks first who has the most that is old, and the others two weeks before they grow old', () => {
    const plan = recheckPlan(
      directoryOf([
        record('1', 'One old', '2025-01-01'),
        record('2', 'Two never'),
        record('3', 'Two never'),
        record('4', 'Fresh', '2026-11-20'),
      ]),
      { from: FROM, perWeek: 5 },
    );
    assert.deepEqual(
      plan.organizations.map(({ name, askOn, stale }) => [name, askOn, stale]),
      [
        ['Two never', '2026-11-27', 2],
        ['One old', '2026-11-30', 1],
        ['Fresh', '2027-11-08', 0],
      ],
    );
    // 2026-11-20 and 365 days is 2027-11-20; two weeks before is Saturday the 6th, so Monday the 8th.
    assert.equal(plan.organizations[2]?.records[0]?.staleOn, '2027-11-20');
    assert.deepEqual(plan.counts, { organizations: 3, records: 4, stale: 3, withoutEmail: 4 });
  });

  it('takes a check on a day that has not come yet for none', () => {
    const plan = recheckPlan(directoryOf([record('1', 'A', '2027-06-01')]), { from: FROM, perWeek: 5 });
    assert.equal(plan.organizations[0]?.stale, 1);
    assert.equal(plan.organizations[0].records[0]?.checked, undefined);
  });

  it('names the longest unchecked record first, each with the address that it publishes', () => {
    const plan = recheckPlan(
      directoryOf([
        record('1', 'A', '2026-05-01', ['one@a.example']),
        record('2', 'A', '2024-05-01', ['all@a.example']),
        record('3', 'A', '2026-01-01'),
      ]),
      { from: FROM, perWeek: 5 },
    );
    assert.deepEqual(
      plan.organizations[0]?.records.map(({ id, emails }) => [id, ...emails]),
      [['2', 'all@a.example'], ['3'], ['1', 'one@a.example']],
    );
    assert.equal(plan.counts.withoutEmail, 1);
  });

  it('gathers records without an organization for whoever keeps the directory, and loses none', () => {
    const plan = recheckPlan(directoryOf([entry('1', 'Alone'), record('2', 'A')]), { from: FROM, perWeek: 5 });
    assert.deepEqual(plan.organizations.map(({ name }) => name).sort(), ['A', undefined]);
    assert.match(recheckCsv(plan), /Alone/);
  });

  it('keeps the weekend of the place', () => {
    const entries = Array.from({ length: 30 }, (_, n) => record(String(n), `Org ${n}`));
    const plan = recheckPlan(directoryOf(entries), { from: FROM, perWeek: 10, restDays: [5, 6] });
    assert.ok(plan.organizations.every(({ askOn }) => ![5, 6].includes(weekdayOf(dayOf(askOn)) + 1)));
    assert.equal(plan.organizations[0]?.askOn, '2026-11-29', 'the 27th is a Friday');
  });

  it('never asks more in a week than the city can, nor anybody before the first day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -900, max: 0 }), { nil: undefined }), { maxLength: 120 }),
        fc.integer({ min: 1, max: 40 }),
        (ages, perWeek) => {
          const day = (age: number) => new Date(Date.parse(FROM) + age * 86_400_000).toISOString().slice(0, 10);
          const entries = ages.map((age, n) => record(String(n), `Org ${n}`, age === undefined ? undefined : day(age)));
          const plan = recheckPlan(directoryOf(entries), { from: FROM, perWeek });
          assert.equal(plan.organizations.length, ages.length);
          const weeks = new Map<number, number>();
          for (const { askOn } of plan.organizations) {
            assert.ok(askOn >= FROM);
            assert.ok(weekdayOf(dayOf(askOn)) < 5, askOn);
            const week = Math.floor((dayOf(askOn) + 3) / 7);
            weeks.set(week, (weeks.get(week) ?? 0) + 1);
          }
          // One may be carried over from the week before.
          for (const count of weeks.values()) assert.ok(count <= perWeek + 1, `${count} in a week, ${perWeek} allowed`);
        },
      ),
    );
  });

  it('says what is wrong where nobody could be asked', () => {
    const directory = directoryOf([record('1', 'A')]);
    assert.throws(() => recheckPlan(directory, { from: FROM, perWeek: 0 }), /perWeek must be 1 or more; it is 0/);
    assert.throws(() => recheckPlan(directory, { from: FROM, perWeek: 1, restDays: [1, 2, 3, 4, 5, 6, 7] }), /no day of the week/);
  });
});
