import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { collectPatterns } from '../patterns/collect.mjs';
import { judgePatterns, MOST_MS } from '../patterns/judge.mjs';
import { figure } from './figure.mjs';

const JUDGED = new URL('../patterns/judged.txt', import.meta.url);
/** `NEWCOMER_RUNS=10` judges them all anew, which takes minutes; without it, those that nobody has judged yet. */
const ALL = Number(process.env.NEWCOMER_RUNS ?? 1) > 1;
const TIMEOUT_MS = 60_000;

const nameOf = (pattern) => createHash('sha256').update(pattern).digest('hex').slice(0, 16);

describe('regular expressions', () => {
  it('have no text of a hundred thousand letters that keeps somebody waiting, says a tool made to find one', async () => {
    const patterns = collectPatterns();
    const judged = new Set(readFileSync(JUDGED, 'utf8').split('\n'));
    const open = [...patterns.keys()].filter((pattern) => ALL || !judged.has(nameOf(pattern)));
    const verdicts = await judgePatterns(open, TIMEOUT_MS);
    // Of a pattern that is slow only on paper, a bounded repetition for one, the attack is tried.
    const slow = verdicts.filter(({ ms }) => ms > MOST_MS);
    assert.deepEqual(
      slow.map(({ pattern, attack, ms }) => `${patterns.get(pattern)} ${pattern} takes ${Math.round(ms)} ms for ${attack}`),
      [],
    );
    figure('Regular expressions', 'in the published packages', patterns.size);
    figure('Regular expressions', `judged anew, of which ${MOST_MS} ms were too few`, slow.length, '', 0);
    const at = (status) => verdicts.filter((verdict) => verdict.status === status);
    if (ALL) {
      figure('Regular expressions', 'linear, or no attack found', at('safe').length);
      figure('Regular expressions', 'called polynomial by their form', at('vulnerable').length);
      figure(
        'Regular expressions',
        'the slowest of their attacks with 100,000 letters',
        Math.max(...verdicts.map(({ ms = 0 }) => ms)),
        'ms',
        MOST_MS,
      );
      figure('Regular expressions', `without a verdict after ${TIMEOUT_MS / 1000} seconds`, at('unknown').length);
    }
    if (process.env.NEWCOMER_JUDGED === 'write') writeFileSync(JUDGED, [...patterns.keys()].map(nameOf).sort().join('\n') + '\n');
  });
});
