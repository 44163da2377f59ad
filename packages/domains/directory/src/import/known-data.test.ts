import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesOfPath } from '@newcomer/hsds/node';
import { readDataset } from '@newcomer/hsds/read';
import { NEEDS_FIXTURE, problemOf } from './dataset-fixture.js';
import { importDataset } from './import-dataset.js';
import type { ImportResult } from './import-result.js';

const SHARED = process.env.NEWCOMER_SHARED ?? fileURLToPath(new URL('../../../../../../shared', import.meta.url));
const MIAMI = join(SHARED, 'data/miami-hsds-1x/datapackage.zip');
const skip = existsSync(MIAMI) ? false : `no shared data in ${SHARED}; set NEWCOMER_SHARED`;

async function importPath(path: string): Promise<{ readonly result: ImportResult; readonly persons: readonly string[] }> {
  const dataset = await readDataset(await filesOfPath(path));
  const result = importDataset(dataset, { config: {}, needs: NEEDS_FIXTURE, today: '2026-11-22' });
  return { result, persons: dataset.tables.contacts.map(({ record }) => record.name ?? '') };
}

describe('a county’s directory', { skip }, () => {
  it('is reported with every fact that is known of it, and names no contact person', async () => {
    const { result, persons } = await importPath(MIAMI);
    const count = (rule: string): number | undefined => problemOf(result, rule)?.count;
    const { counts } = result.report;
    assert.deepEqual([counts.services, counts.organizations, counts.locations, counts.schedules], [4089, 1074, 4089, 11350]);
    assert.equal(count('coordinates-missing'), 1829);
    assert.equal(count('organization-missing'), 447);
    assert.equal(problemOf(result, 'joined-to-nothing')?.where.eligibility, 2244);
    assert.equal(count('hours-missing-times'), 132);
    assert.equal(count('hours-unreadable'), 28);
    assert.equal(count('hours-close-before-open'), 18);
    assert.equal(count('hours-overnight'), 3);
    assert.equal(problemOf(result, 'broken-punctuation')?.where['services.description'], 286);
    assert.ok((problemOf(result, 'capitals')?.where['services.name'] ?? 0) > 4000);
    assert.equal(count('no-time-zone'), 1);
    assert.deepEqual([result.timeZone, result.country, result.city, result.language], ['America/New_York', 'US', 'Miami', 'en']);
    assert.equal(result.report.published.services, 4089);
    const said = JSON.stringify(result.findings.map((finding) => finding.message));
    const names = [...new Set(persons)].filter((name) => /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name));
    assert.ok(names.length > 500);
    names.length = 500;
    assert.deepEqual(
      names.filter((name) => said.includes(name)),
      [],
    );
  });
});

describe('the samples of Open Referral and Ohana', { skip }, () => {
  it('are published without what they mark', async () => {
    const ohana = await importPath(join(SHARED, 'data/ohana-sample-1.0'));
    assert.equal(ohana.result.report.counts.services, 23);
    assert.deepEqual(
      ohana.result.report.withheld.filter((each) => each.rule === 'marked-inactive'),
      [{ rule: 'marked-inactive', count: 2 }],
    );
    const sample = await importPath(join(SHARED, 'data/openreferral-sample-1.1'));
    assert.equal(sample.result.report.counts.services, 13);
    assert.equal(sample.result.report.counts.organizations, 10);
  });
});
