import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filesOf } from '@newcomer/hsds/read';
import { checkPack } from '../check-pack.js';
import { assessmentSheet } from './assessment-sheet.js';
import { packOfSheet } from './pack-of-sheet.js';
import { templateCsv } from './template.js';

const made = (csv: string) => packOfSheet(filesOf({ 'standard.csv': new TextEncoder().encode(csv) }));

describe('a framework from a spreadsheet', () => {
  it('is a pack that passes the check, as the template has it', async () => {
    const { pack, problems } = await made(templateCsv(assessmentSheet));
    assert.deepEqual(problems, []);
    assert.deepEqual(checkPack(pack, '2026-11-27').problems, []);
    const { criteria } = (pack as { values: { criteria: readonly { id: string; parent?: string; tier: number | null; core?: boolean }[] } })
      .values;
    assert.deepEqual(
      criteria.map(({ id, parent, tier, core }) => [id, parent, tier, core]),
      [
        ['L 1.0', undefined, 1, true],
        ['L 1.1', 'L 1.0', 2, undefined],
        ['A 1.0', undefined, 1, true],
      ],
    );
  });

  it('takes a thousand criteria, levels, and tells of a strategy that does not exist', async () => {
    const [head = '', ...rows] = templateCsv(assessmentSheet).trimEnd().split('\r\n');
    const columns = head.split(',');
    const line = (cells: Record<string, string>) => columns.map((column) => cells[column] ?? '').join(',');
    const thousand = Array.from({ length: 1000 }, (_, at) =>
      line({
        section: 'criterion',
        id: `X ${at}`,
        area: 'lead',
        tier: String(1 + (at % 5)),
        name: `Criterion ${at}`,
        'name:es': `Criterio ${at}`,
        formerly: at ? '' : 'old',
        certainty: 'own',
        effort: 'low',
      }),
    );
    const large = await made(
      [
        head,
        ...rows.filter((row) => !row.startsWith('case')),
        ...thousand,
        line({ section: 'case', name: 'all', given: 'others = met', expect: 'rules.stars.value = 5' }),
      ].join('\r\n'),
    );
    assert.deepEqual(large.problems, []);
    assert.deepEqual(checkPack(large.pack, '2026-11-27').problems, []);
    const bad = await made([head, ...rows, line({ section: 'scoring', id: 'x', type: 'magic', name: 'X' })].join('\r\n'));
    assert.match(bad.problems[0]?.message ?? '', /magic/);
  });

  it('takes levels, means and what is not known', async () => {
    const [head = '', ...rows] = templateCsv(assessmentSheet).trimEnd().split('\r\n');
    const columns = head.split(',');
    const line = (cells: Record<string, string>) => columns.map((column) => cells[column] ?? '').join(',');
    const { pack, problems } = await made(
      [
        head,
        ...rows.filter((row) => !/^(?:scoring|case)/.test(row)),
        line({ section: 'framework', id: 'levels', from: '1', to: '5' }),
        line({ section: 'scoring', id: 'mean', type: 'mean', value: '0.5', name: 'Mean', 'name:es': 'Media' }),
        line({ section: 'scoring', id: 'sum', type: 'sum-share', name: 'Sum', 'name:es': 'Suma' }),
        line({ section: 'unknown', name: 'The fees', 'name:es': 'Las tasas' }),
        line({ section: 'case', name: 'all', given: 'others = 5', expect: 'rules.mean.areas.lead.value = 5' }),
      ].join('\r\n'),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(checkPack(pack, '2026-11-27').problems, []);
    assert.deepEqual((pack as { values: { unknown: unknown } }).values.unknown, ['unknown.1']);
  });
});
