import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { newcomer } from '../../scripts/kit.mjs';
import { csvRows } from './csv-rows.mjs';
import { rowsExhibit } from './rows-exhibit.mjs';

interface Report {
  readonly counts: { readonly services: number };
  readonly published: { readonly services: number };
  readonly withheld: readonly { readonly rule: string; readonly count: number }[];
}

const folder = join(import.meta.dirname, 'directory');

describe('what the check finds in the directory of Port Lantern', () => {
  let report: Report;
  let toDo: string;
  let sheet: Record<string, string>[];
  let planted: { ref: string; rules: string[]; why: string }[];
  before(async () => {
    const inside = await mkdtemp(join(tmpdir(), 'port-lantern-'));
    after(() => rm(inside, { recursive: true, force: true }));
    const { code, stdout, stderr } = await newcomer('check', folder, '--json', '--report', inside);
    assert.equal(code, 0, stderr);
    report = JSON.parse(stdout) as Report;
    toDo = await readFile(join(inside, 'to-do.csv'), 'utf8');
    sheet = csvRows(await readFile(join(folder, 'services.csv'), 'utf8'));
    planted = (JSON.parse(await readFile(join(folder, 'expected-report.json'), 'utf8')) as { planted: typeof planted }).planted;
  });

  const findings = (): { ref: string; rule: string; severity: string; message: string }[] =>
    csvRows(toDo).map((row: Record<string, string>) => ({
      ref: sheet[Number(row.row) - 1]?.Ref ?? '',
      rule: row.rule ?? '',
      severity: row.severity ?? '',
      message: row['what to do'] ?? '',
    }));

  it('is every planted mistake', () => {
    const found = findings();
    const withheld = new Set(report.withheld.map(({ rule }) => rule));
    for (const { ref, rules, why } of planted) {
      const isFound = rules.some(
        (rule) =>
          found.some((finding) => finding.ref === ref && finding.rule === rule) || (rule.startsWith('marked-') && withheld.has(rule)),
      );
      assert.ok(
        isFound,
        `${ref} (${why}) has none of ${rules.join(', ')}; it has ${
          found
            .filter((finding) => finding.ref === ref)
            .map(({ rule }) => rule)
            .join(', ') || 'nothing'
        }`,
      );
    }
  });

  it('is nothing of weight in a row that has no mistake', () => {
    const expected = new Set(planted.map(({ ref }) => ref));
    const surplus = findings().filter(({ ref, severity }) => ref !== '' && severity !== 'Note' && !expected.has(ref));
    assert.deepEqual(surplus, []);
  });

  it('leaves 150 services or more to be published, and holds back what the city marked', () => {
    assert.ok(report.published.services >= 150, `${report.published.services} are published`);
    const counts = Object.fromEntries(report.withheld.map(({ rule, count }) => [rule, count]));
    for (const mark of ['private', 'inactive', 'do-not-refer', 'excluded']) assert.ok((counts[`marked-${mark}`] ?? 0) >= 1, mark);
  });

  it('is shown on the page without the address of a house that must stay secret', async () => {
    const { mapping } = JSON.parse(await readFile(join(folder, 'newcomer.json'), 'utf8')) as {
      mapping: { columns: Record<string, string | null> };
    };
    const services = await readFile(join(folder, 'services.csv'), 'utf8');
    const { rows, closedDoor } = rowsExhibit({ services, toDo, mapping });
    assert.ok(!JSON.stringify(rows).includes('Almond Court'));
    assert.ok(closedDoor > 0 && rows.length > closedDoor);
  });
});
