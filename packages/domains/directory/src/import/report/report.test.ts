import assert from 'node:assert/strict';
import { test } from 'node:test';
import { READ_RULES } from '@newcomer/hsds';
import type { Finding, ImportResult } from '../import-result.js';
import { RULES } from '../rules/index.js';
import { reportText } from './report-text.js';
import { titleOf } from './rule-titles.js';
import { toDoCsv, toDoHtml } from './to-do.js';

function finding(over: Partial<Finding>): Finding {
  return {
    rule: 'missing-name',
    severity: 'severe',
    table: 'services',
    file: 'services.csv',
    row: 3,
    id: '7',
    message: 'has no name.',
    ...over,
  };
}

function result(findings: readonly Finding[]): ImportResult {
  return {
    tables: {} as ImportResult['tables'],
    translations: [],
    findings,
    originals: [],
    placeWithheld: new Set(),
    needLinks: new Map(),
    report: {
      format: 'hsds',
      version: '1.1',
      counts: { organizations: 2, services: 9, locations: 8, serviceAtLocations: 9, schedules: 20 },
      published: { services: 7 },
      withheld: [{ rule: 'marked-private', count: 2 }],
      problems: [
        {
          rule: 'missing-name',
          severity: 'severe',
          count: 3,
          where: { 'services.name': 3 },
          examples: [{ table: 'services', row: 3, id: '7', message: 'has no name.' }],
        },
        { rule: 'capitals', severity: 'note', count: 1, where: { services: 1 }, examples: [] },
      ],
    },
  };
}

test('a terminal shows figures, then the severe before the notes, and how many more there are', () => {
  const text = reportText(result([]).report);
  assert.match(text, /^Read as hsds 1\.1: 2 organizations, 9 services/);
  assert.match(text, /Published: 7 services\.\nWithheld: {2}2 × marked-private/);
  assert.match(text, /3 × missing-name: .+\n {6}services row 3 \(7\): has no name\.\n {6}… and 2 more/);
  assert.ok(text.indexOf('missing-name') < text.indexOf('capitals'));
});

test('the to-do list is grouped by organization, the one with the most to do first', () => {
  const html = toDoHtml(
    result([finding({ organization: 'One' }), finding({ organization: 'Two' }), finding({ organization: 'Two' }), finding({})]),
  );
  assert.ok(html.indexOf('Two (2)') > 0 && html.indexOf('Two (2)') < html.indexOf('One (1)'));
  assert.match(html, /Whoever keeps the directory \(1\)/);
});

test('nothing in a to-do list is live: no tag in the page, no formula in the spreadsheet', () => {
  const bad = finding({ organization: '=HYPERLINK("x")', message: '<img src=x onerror=alert(1)>', id: '@SUM(1)' });
  assert.doesNotMatch(toDoHtml(result([bad])), /<img/);
  const cells = toDoCsv(result([bad]));
  assert.match(cells, /"'=HYPERLINK\(""x""\)"/);
  assert.match(cells, /,'@SUM\(1\),/);
});

test('every rule of the readers and of the import has a title that a person understands', () => {
  for (const rule of [...Object.keys(READ_RULES), ...RULES.map(({ id }) => id)]) {
    const title = titleOf(rule) ?? '';
    assert.match(title, /^\p{Lu}[^]{14,}[^.]$/u, rule);
    assert.notEqual(title.toLowerCase(), rule.replace(/-/g, ' '));
  }
});
