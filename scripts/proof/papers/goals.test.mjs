import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../bootstrap.mjs';
import { GOALS } from './goals.mjs';

describe('the page of goals', () => {
  it('names what tries each goal, and nothing that is not there', () => {
    for (const { what, tests } of GOALS) {
      assert.ok(tests.length, what);
      assert.deepEqual(
        tests.filter((path) => !existsSync(join(root, path))),
        [],
        what,
      );
    }
  });

  it('says all of it as it stands in the code', () => {
    const page = readFileSync(join(root, 'docs/proof/goals.md'), 'utf8');
    for (const { what, open = 'reached' } of GOALS) {
      const row = page.split('\n').find((line) => line.startsWith(`| ${what} `));
      assert.ok(row?.trimEnd().endsWith('|') && row.includes(open), `npm run proof -- papers writes the page anew: ${what}`);
    }
  });
});
