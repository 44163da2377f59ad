import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayOf, weekdayOf } from '@newcomer/core/civil-time';
import '../../../../../scripts/test/runs.js';
import { frameworkOf, TODAY } from '../testing/frameworks.js';
import { throwsCode } from '../testing/throws.js';
import { checkPlan, planDue, type ActionPlan, type PlannedAction } from './action-plan.js';
import { addBusinessDays } from './business-days.js';

const framework = { ...frameworkOf([{ id: 'a' }, { id: 'b' }]), plan: { dueBusinessDays: 30 } };
const action: PlannedAction = { id: '1', criteria: ['a'], rootCause: 'No post', action: 'Hire', deadline: '2027-01-31', status: 'open' };
const problems = (plan: Partial<ActionPlan>, needed: string[] = ['a']) =>
  checkPlan(framework, { actions: [action], ...plan }, needed, TODAY);

describe('a plan of action', () => {
  it('is due 30 business days after the final report, and never without one or without a rule', () => {
    assert.equal(planDue(framework, { actions: [], reportedOn: '2024-01-01' }), '2024-02-12');
    assert.equal(planDue(framework, { actions: [] }), undefined);
    assert.equal(planDue(framework, undefined), undefined);
    assert.equal(planDue(frameworkOf([]), { actions: [], reportedOn: '2024-01-01' }), undefined);
    const holidays = { ...framework, plan: { dueBusinessDays: 30, holidays: ['2024-01-15', '2024-01-13'], weekend: [5, 6] } };
    assert.equal(planDue(holidays, { actions: [], reportedOn: '2024-01-01' }), '2024-02-13');
  });

  it('covers every criterion that it has to', () => {
    assert.deepEqual(problems({}), []);
    assert.deepEqual(problems({}, ['a', 'b']), [{ problem: 'uncovered', criterion: 'b' }]);
    assert.deepEqual(problems({ actions: [{ ...action, status: 'dropped' }] }), [{ problem: 'uncovered', criterion: 'a' }]);
    assert.deepEqual(problems({ actions: [{ ...action, criteria: ['b', 'a'] }] }, ['a', 'b']), []);
  });

  it('says of each action what it lacks', () => {
    const one = (change: Partial<PlannedAction>) => problems({ actions: [{ ...action, ...change }] }, []);
    assert.deepEqual(one({ criteria: ['zz'] }), [{ problem: 'unknown-criterion', action: '1', criterion: 'zz' }]);
    assert.deepEqual(one({ criteria: [] }), [{ problem: 'no-criterion', action: '1' }]);
    assert.deepEqual(one({ rootCause: ' ' }), [{ problem: 'no-root-cause', action: '1' }]);
    assert.deepEqual(one({ action: ' ' }), [{ problem: 'no-action', action: '1' }]);
    assert.deepEqual(one({ deadline: 'soon' }), [{ problem: 'no-deadline', action: '1' }]);
    assert.deepEqual(one({ deadline: '2026-11-26' }), [{ problem: 'overdue', action: '1' }]);
    assert.deepEqual(one({ deadline: '2026-11-26', status: 'in-progress' }), [{ problem: 'overdue', action: '1' }]);
    for (const status of ['done', 'dropped'] as const) assert.deepEqual(one({ deadline: '2026-11-26', status }), []);
    assert.deepEqual(one({ deadline: TODAY }), []);
  });

  it('is late once its day has passed without approval, or where the approval came later', () => {
    // 30 business days before today, to the day: 2026-10-16 is a Friday.
    assert.equal(addBusinessDays('2026-10-16', 30), TODAY);
    assert.deepEqual(problems({ reportedOn: '2026-10-16' }), []);
    assert.deepEqual(problems({ reportedOn: '2026-10-15' }), [{ problem: 'late', due: '2026-11-26' }]);
    assert.deepEqual(problems({ reportedOn: '2026-10-15', approvedOn: '2026-11-26' }), []);
    assert.deepEqual(problems({ reportedOn: '2026-10-15', approvedOn: TODAY }), [{ problem: 'late', due: '2026-11-26' }]);
  });
});

describe('addBusinessDays', () => {
  it('skips days of rest, which are others in other countries', () => {
    assert.equal(addBusinessDays('2024-01-05', 1), '2024-01-08');
    assert.equal(addBusinessDays('2024-01-06', 1), '2024-01-08');
    assert.equal(addBusinessDays('2024-01-04', 1, { weekend: [4, 5] }), '2024-01-07');
    assert.equal(addBusinessDays('2024-01-05', 2, { holidays: ['2024-01-08'] }), '2024-01-10');
    assert.equal(addBusinessDays('2024-01-06', 0), '2024-01-06');
    assert.equal(addBusinessDays('2024-01-01', 7, { weekend: [] }), '2024-01-08');
  });

  it('passes exactly so many business days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 3000 }), (days, offset) => {
        const from = new Date(Date.UTC(2020, 0, 1 + offset)).toISOString().slice(0, 10);
        const to = addBusinessDays(from, days);
        let passed = 0;
        for (let day = dayOf(from) + 1; day <= dayOf(to); day++) if (weekdayOf(day) < 5) passed++;
        assert.equal(passed, days);
        if (days) assert.ok(weekdayOf(dayOf(to)) < 5);
      }),
    );
  });

  it('says what it cannot count', () => {
    throwsCode(() => addBusinessDays('1 January', 1), 'engines/assessment-date', /“1 January”/);
    for (const days of [-1, 1.5, 10_001, NaN])
      throwsCode(() => addBusinessDays('2024-01-01', days), 'engines/assessment-date', /business days/);
    throwsCode(() => addBusinessDays('2024-01-01', 1, { weekend: [0, 1, 2, 3, 4, 5, 6] }), 'engines/assessment-date', /every day/);
    assert.equal(addBusinessDays('2024-01-01', 10_000) > '2060', true);
  });
});
