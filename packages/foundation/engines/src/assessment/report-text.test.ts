import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answersOf, CORE, frameworkOf, many, TIERS, TODAY } from '../testing/frameworks.js';
import { reportHtml, type Assessment, type Framework } from './index.js';

/** What a reader of the printed page reads, a line for each block. */
function read(framework: Framework, assessment: Assessment, layer: 'self' | 'audit' = 'self'): string[] {
  const html = reportHtml(framework, assessment, { today: TODAY, text: (key) => key, lang: 'en', layer, source: 'Standard' });
  const body = html.slice(html.indexOf('<body>'));
  return body
    .replace(/<\/(?:h\d|p|tr|li|div)>/g, '\n')
    .replace(/<\/t[hd]>/g, ' | ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#39;', "'")
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const framework: Framework = {
  ...frameworkOf(
    [
      { id: 'a', tier: 1, core: true },
      { id: 'b', tier: 1, parent: 'a' },
      { id: 'c', tier: 2, core: true, area: 'z' },
      { id: 'd', tier: 2, area: 'z' },
      { id: 'e', tier: 2, area: 'z' },
      { id: 'f', tier: 2, area: 'z' },
    ],
    TIERS,
    CORE,
  ),
  unknown: ['fees', 'term'],
};

describe('the printed report', () => {
  it('reads word for word, with every standing, the findings and the plan', () => {
    const assessment = answersOf(
      { a: 'not-met', b: 'met', c: 'partial', d: 'not-applicable' },
      {
        place: 'Tern',
        departments: [
          { id: 'd', name: 'Health' },
          { id: 'e', name: 'Police' },
        ],
        answers: [
          { criterion: 'a', status: 'not-met', note: 'Next year' },
          { criterion: 'b', status: 'met', evidence: [{ kind: 'policy', title: 'Rule 7' }] },
          { criterion: 'c', department: 'd', status: 'partial' },
          { criterion: 'c', department: 'e', status: 'partial', note: 'x' },
          { criterion: 'd', status: 'not-applicable' },
          { criterion: 'e', status: 'met', evidence: [{ kind: 'policy', title: 'Old', expires: '2026-01-01' }] },
        ],
        findings: [
          { criterion: 'b', level: 3 },
          { criterion: 'c', status: 'met', note: 'seen' },
        ],
        plan: {
          actions: [
            { id: '1', criteria: ['a', 'c'], rootCause: 'No post', action: 'Hire', deadline: '2027-01-31', status: 'open' },
            { id: '2', criteria: ['e'], rootCause: 'Old', action: 'Renew', deadline: '2027-02-28', status: 'done', owner: 'Clerk' },
          ],
        },
      },
    );
    assert.deepEqual(read(framework, assessment), [
      'Tern: title',
      'Self-assessment. The city says this of itself. It is not a certification.',
      'As of 2026-11-27',
      'stars: 0 (0 of 5)',
      'core: 0 (0 of 2); too few core criteria are met',
      'Areas',
      'area-a',
      'stars: 0 (0 of 2)',
      'core: 0 (0 of 1); too few core criteria are met',
      'Criterion | Standing | Evidence | Auditor |',
      'a title-a | not met | Note: Next year',
      '|  |',
      'b title-b | waits for another | Rule 7',
      '| 3 |',
      'area-z',
      'stars: 0 (0 of 3)',
      'core: 0 (0 of 1); too few core criteria are met',
      'Criterion | Standing | Evidence | Auditor |',
      'c title-c | partly met | Health: partly met',
      'Police: partly metNote: x',
      '| met · seen |',
      'd title-d | does not apply |  |  |',
      'e title-e | look again | Old (expired)',
      '|  |',
      'f title-f | not answered |  |  |',
      'What is missing, most useful first',
      'a title-a: not met (opens the next level)',
      'b title-b: waits for another (opens the next level)',
      'c title-c: partly met (opens the next level)',
      'e title-e: look again',
      'f title-f: not answered',
      'Plan of action',
      'Action | Criterion | Cause | Deadline | Responsible | Status |',
      'Hire | a, c | No post | 2027-01-31 |  | open |',
      'Renew | e | Old | 2027-02-28 | Clerk | done |',
      'What is not known of this framework',
      'fees',
      'term',
      'Source: Standard',
    ]);
  });

  it('says what the core criteria come to, in each of four outcomes', () => {
    const core = frameworkOf(many(10, 'p', { core: true }), CORE);
    const met = (count: number) => Object.fromEntries(many(10, 'p').map(({ id }, at) => [id, at < count ? 'met' : 'not-met'] as const));
    const plan = (approvedOn?: string): Partial<Assessment> => ({
      plan: { actions: [], reportedOn: TODAY, ...(approvedOn && { approvedOn }) },
    });
    const outcome = (assessment: Assessment): string => read(core, assessment).find((line) => line.startsWith('core:')) ?? '';
    assert.deepEqual(
      [
        outcome(answersOf(met(10))),
        outcome(answersOf(met(9), plan(TODAY))),
        outcome(answersOf(met(9), plan())),
        outcome(answersOf(met(8))),
      ],
      [
        'core: 1 (10 of 10); all core criteria are met',
        'core: 0.9 (9 of 10); enough core criteria are met, with an approved plan of action',
        'core: 0.9 (9 of 10); enough core criteria are met once a plan of action is approved',
        'core: 0.8 (8 of 10); too few core criteria are met',
      ],
    );
  });

  it('is the auditor’s where that is asked for, and leaves out what there is nothing of', () => {
    assert.deepEqual(read(frameworkOf([{ id: 'a' }], TIERS), answersOf({ a: 'met' }), 'audit'), [
      'title',
      'Findings of the auditor. This sheet is not a certificate.',
      'As of 2026-11-27',
      'stars: not assessed',
      'Areas',
      'area-a',
      'stars: not assessed',
      'Criterion | Standing | Evidence |',
      'a title-a | not answered |  |',
      'What is missing, most useful first',
      'a title-a: not answered',
      'Source: Standard',
    ]);
  });
});
