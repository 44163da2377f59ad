import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseHoursText } from './hours-text.js';

const guide = readFileSync(new URL('../../../../../docs/guides/write-hours.md', import.meta.url), 'utf8');

/** Text in backticks, by column, of the table below a heading. */
function tableOf(heading: string): string[][] {
  const section = guide.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) => row.split('|').map((cell) => /^`([^`]*)`$/.exec(cell.trim())?.[1] ?? ''));
}

describe('the guide to writing opening hours', () => {
  it('calls certain what is read in full', () => {
    const rows = tableOf('Read with certainty');
    assert.ok(rows.length > 8);
    for (const [, written = ''] of rows) assert.deepEqual([written, parseHoursText(written).unknownDays], [written, 0]);
  });

  it('warns of what is not read, and offers what is', () => {
    const rows = tableOf('Call to check');
    assert.ok(rows.length > 6);
    for (const [, written = '', , instead = ''] of rows) {
      assert.ok(parseHoursText(written).unknownDays > 0, written);
      if (instead) assert.equal(parseHoursText(instead).unknownDays, 0, instead);
    }
  });
});
