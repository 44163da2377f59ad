import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CityConfig } from '../../city-config.js';
import type { NeedsPack } from '../../needs/needs-pack.js';
import { text } from '../../testing/small-directory.js';
import { datasetOf, NEEDS_FIXTURE, problemOf, type FixtureParts } from '../dataset-fixture.js';
import { importDataset } from '../import-dataset.js';
import { reportText, toDoCsv } from '../report/index.js';

const needs: NeedsPack['needs'] = [
  { id: 'food', label: text({ en: 'Food' }), words: { en: ['food'] }, crosswalk: { airs: ['BD'] } },
  { id: 'food.meals', parent: 'food', label: text({ en: 'Free meals' }), words: {}, crosswalk: { text: { en: ['hot meals', 'canteen'] } } },
  { id: 'health', label: text({ en: 'Health' }), words: {}, crosswalk: {} },
  { id: 'health.doctor', parent: 'health', label: text({ en: 'A doctor' }), words: {}, crosswalk: { text: { en: ['clinic'] } } },
];
const read = (parts: NonNullable<FixtureParts['tables']>, config: CityConfig = {}) =>
  importDataset(datasetOf({ tables: parts }), { config, needs: { ...NEEDS_FIXTURE, needs }, today: '2026-11-28' });

const services = [
  { id: 's1', name: 'Eastside Clinic', url: 'https://a.example' },
  { id: 's2', name: 'Anchor House', url: 'https://b.example', description: 'We serve hot meals at noon.' },
  { id: 's3', name: 'Harbor Club', url: 'https://c.example', description: 'Open for everybody.' },
  { id: 's4', name: 'Larder', url: 'https://d.example', description: 'We serve hot meals at noon.' },
];
const terms = {
  taxonomy_terms: [{ id: 't1', code: 'BD-1800', name: 'Emergency Food' }],
  attributes: [{ id: 'a1', link_id: 's4', taxonomy_term_id: 't1' }],
};

describe('what services help with', () => {
  it('is doubtful where only a text speaks of it, and unknown where nothing does', () => {
    const result = read({ services, ...terms });
    const of = (rule: string) => result.findings.filter((finding) => finding.rule === rule);
    assert.deepEqual(
      of('need-doubtful').map(({ id, row }) => [id, row]),
      [['s2', 2]],
    );
    assert.match(
      of('need-doubtful')[0]?.message ?? '',
      /^is listed under "Free meals" \(food\.meals, 30 % sure\): a guess from words in its texts\./,
    );
    assert.deepEqual(
      of('need-none').map(({ id }) => id),
      ['s3'],
    );
    assert.deepEqual(of('need-unknown'), []);
  });

  it('is said in the report and in the to-do list, with what to do', () => {
    const result = read({ services, ...terms });
    const report = reportText(result.report);
    assert.match(report, /▲ 1 × need-doubtful: Only a guess from words in a text says what the service helps with/);
    assert.match(report, /services row 3 \(s3\): answers no need that the finder knows\. Put a taxonomy term on it/);
    assert.match(toDoCsv(result), /Anchor House.*taxonomy term/);
  });

  it('is no guess any more once the city has said what a term means, or has words of its own for it', () => {
    const own = {
      taxonomy_terms: [{ id: 't1', name: 'Column B' }],
      attributes: [{ id: 'a1', link_id: 's2', taxonomy_term_id: 't1' }],
    };
    assert.equal(problemOf(read({ services: [services[1]!], ...own }, { needs: { t1: ['food.meals'] } }), 'need-doubtful'), undefined);
    assert.equal(problemOf(read({ services: [services[1]!], ...own }), 'need-doubtful')?.count, 1);
    const spoken = { de: { food: ['tafel'] } };
    const german = [{ id: 's5', name: 'Tafel Nord', url: 'https://e.example' }];
    assert.equal(problemOf(read({ services: german }, { language: 'de' }), 'need-none')?.count, 1);
    assert.equal(problemOf(read({ services: german }, { language: 'de', words: spoken }), 'need-none'), undefined);
  });

  it('names the needs of newcomer.json that there are not, with those that were meant', () => {
    const result = read({ services: [] }, { words: { en: { 'health.docter': ['doc'] } }, needs: { x: ['meals', 'food'] } });
    assert.deepEqual(
      result.findings.filter(({ rule }) => rule === 'need-unknown').map(({ message }) => message),
      [
        'names the need "health.docter", which there is not. There are: health.doctor.',
        'names the need "meals", which there is not. There are: food.meals.',
      ],
    );
  });

  it('does not look at what is withheld', () => {
    const result = read({ services: [{ id: 's1', name: 'Quiet', status: 'inactive' }] });
    assert.equal(problemOf(result, 'need-none'), undefined);
  });
});
