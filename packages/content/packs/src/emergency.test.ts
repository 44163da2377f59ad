import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import numbers from '../emergency/numbers.json' with { type: 'json' };
import { emergencyNumbers } from './index.js';

const SHARED = process.env.NEWCOMER_SHARED ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));
const TABLE = `${SHARED}/spec/emergency.md`;
const EUROPEAN_UNION = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

const dialled = (country: string) => emergencyNumbers(country).map(({ number, for: purpose }) => `${number} ${purpose}`);

describe('emergency numbers', () => {
  it('are those of the table and no others', () => {
    for (const country of EUROPEAN_UNION) assert.deepEqual(dialled(country), ['112 emergency'], country);
    assert.deepEqual(dialled('GB'), ['999 emergency']);
    assert.deepEqual(dialled('US'), ['911 emergency', '988 suicide']);
    assert.deepEqual(dialled('CA'), ['911 emergency']);
  });

  it('are none where no source was read, or where the country is not known', () => {
    for (const country of ['CH', 'TR', 'XX', 'us', '']) assert.deepEqual(dialled(country), [], country);
    assert.deepEqual(emergencyNumbers(undefined), []);
  });

  it('do not offer a number that is only reserved', () => {
    const reserved = numbers.filter((entry) => entry.onlyIfConfirmed).map((entry) => entry.number);
    assert.deepEqual(reserved, ['116000', '116111', '116123', '116006']);
    for (const country of EUROPEAN_UNION) for (const { number } of emergencyNumbers(country)) assert.ok(!reserved.includes(number));
  });

  it('each say where and when they were read, and have no text of their own', () => {
    for (const { source, read, ...rest } of numbers.map((entry) => ({ ...entry, read: entry.source.read }))) {
      assert.ok(source.title.length > 5);
      assert.match(read, /^\d{4}-\d\d-\d\d$/);
      assert.ok(Date.parse(read) <= Date.now(), `${rest.number} was read in the future`);
      assert.deepEqual(
        Object.keys(rest).filter((key) => !['countries', 'number', 'for', 'onlyIfConfirmed'].includes(key)),
        [],
      );
    }
  });

  it(
    'are read on the date and in the places that the shared table names',
    { skip: existsSync(TABLE) ? false : `no shared specification in ${SHARED}; set NEWCOMER_SHARED` },
    () => {
      const table = readFileSync(TABLE, 'utf8');
      const rows = table
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .slice(2);
      const listed = rows.map((row) => (row.split('|')[2] ?? '').replace(/\(.*?\)/, '').replace(/\s/g, ''));
      assert.deepEqual([...new Set(numbers.map((entry) => entry.number))].sort(), [...new Set(listed)].sort());
      for (const { number, source } of numbers) {
        assert.ok(table.includes(`on ${source.read}`), `${number}: ${source.read}`);
        const row = rows[listed.indexOf(number)] ?? '';
        const [first = ''] = source.title.split(/[,;]/);
        assert.ok(
          row.replace(/"/g, '').includes(first.trim().replace(/ on the Commission.*/, '')),
          `${number}: "${source.title}" is not in "${row}"`,
        );
      }
    },
  );
});
