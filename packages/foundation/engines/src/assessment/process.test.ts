import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answersOf, frameworkOf } from '../testing/frameworks.js';
import { throwsCode } from '../testing/throws.js';
import { processState, takeStep } from './process.js';

const framework = {
  ...frameworkOf([]),
  process: {
    start: 'application',
    states: [
      { id: 'application', title: '', next: ['self-assessment'] },
      { id: 'self-assessment', title: '', next: ['audit', 'application'] },
      { id: 'audit', title: '', next: [] },
    ],
  },
};

describe('a process', () => {
  it('begins at its start and goes only where it leads', () => {
    const begun = answersOf({});
    assert.equal(processState(framework, begun)?.id, 'application');
    const next = takeStep(framework, begun, { state: 'self-assessment', on: '2026-01-05', by: 'office' });
    assert.equal(processState(framework, next)?.id, 'self-assessment');
    const last = takeStep(framework, next, { state: 'audit', on: '2026-01-05' });
    assert.deepEqual(last.history, [
      { state: 'self-assessment', on: '2026-01-05', by: 'office' },
      { state: 'audit', on: '2026-01-05' },
    ]);
    assert.equal(begun.history, undefined);
    throwsCode(
      () => takeStep(framework, begun, { state: 'audit', on: '2026-01-05' }),
      'engines/assessment-transition',
      /“application”/,
      /self-assessment/,
      /“audit”/,
    );
    throwsCode(
      () => takeStep(framework, next, { state: 'certified', on: '2026-01-06' }),
      'engines/assessment-transition',
      /leads to audit, application, not/,
    );
    throwsCode(() => takeStep(framework, last, { state: 'application', on: '2026-01-06' }), 'engines/assessment-transition', /nowhere/);
    throwsCode(() => takeStep(framework, next, { state: 'audit', on: '2026-01-04' }), 'engines/assessment-transition', /before/);
    throwsCode(() => takeStep(framework, next, { state: 'audit', on: '4 January' }), 'engines/assessment-date', /4 January/);
  });

  it('has no state where the framework describes no process', () => {
    assert.equal(processState(frameworkOf([]), answersOf({})), undefined);
    throwsCode(
      () => takeStep(frameworkOf([]), answersOf({}), { state: 'audit', on: '2026-01-05' }),
      'engines/assessment-transition',
      /nothing/,
    );
  });
});
