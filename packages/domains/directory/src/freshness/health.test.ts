import { localized } from '@newcomer/core/localized-text';
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ImportReport } from '../import-report.js';
import { directoryOf, entry, text } from '../testing/small-directory.js';
import { healthOf } from './health.js';

const REPORT: ImportReport = {
  format: 'hsds',
  version: '3.1',
  counts: { organizations: 1, services: 4, locations: 0, serviceAtLocations: 0, schedules: 0 },
  published: { services: 4 },
  withheld: [{ rule: 'confidential-shelter', count: 1 }],
  problems: [
    { rule: 'a', severity: 'severe', count: 2, where: {}, examples: [] },
    { rule: 'b', severity: 'note', count: 7, where: {}, examples: [] },
  ],
};

it('sums up a directory without a word about a single record', () => {
  const directory = directoryOf(
    [
      entry('1', text({ en: 'Bread', es: 'Pan' }), { assured: { date: '2026-11-01' }, languages: ['es'] }),
      entry('2', 'Beds', { assured: { date: '2025-11-26' }, phones: [{ text: '(962) 555-0110' }] }),
      entry('3', 'Law', { assured: { date: '2027-03-01' } }),
      entry('4', 'Hidden', { pointAbsent: 'withheld', description: localized('A', 'en') }),
    ],
    { languages: ['en', 'fr', 'es'], staleDays: 366 },
  );
  assert.deepEqual(healthOf(directory, REPORT, '2026-11-27'), {
    format: 'newcomer-health',
    version: 1,
    builtOn: '2026-11-27',
    dataDate: '2026-11-22',
    oldOn: '2027-11-23',
    staleDays: 366,
    records: 4,
    checked: { fresh: 1, stale: 1, never: 2 },
    growStale: { '2027-11': 1 },
    without: { hours: 4, phone: 3, place: 3, languages: 3 },
    translated: [
      { language: 'fr', records: 0 },
      { language: 'es', records: 1 },
    ],
    problems: { severe: 2, warning: 0, note: 7 },
  });
});

it('agrees with the cards on the day on which a record grows stale', () => {
  const directory = directoryOf([entry('1', 'A', { assured: { date: '2026-01-01' } })], { staleDays: 30 });
  assert.equal(healthOf(directory, REPORT, '2026-01-30').checked.fresh, 1);
  assert.equal(healthOf(directory, REPORT, '2026-01-31').checked.stale, 1);
});
