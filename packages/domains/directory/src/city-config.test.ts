import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { NewcomerError } from '@newcomer/core';
import { readCityConfig } from './city-config.js';
import { citySchema } from './city-schema.js';

test('a city may decide nothing at all', () => {
  assert.deepEqual(readCityConfig({}), {});
});

test('text is taken plain, by language, and with provenance', () => {
  for (const place of ['Port', { en: 'Port', ar: 'ميناء' }, { en: { text: 'Port', provenance: 'original' } }]) {
    assert.deepEqual(readCityConfig({ place }), { place });
  }
});

test('each mistake is named by the path of its field, with what to write instead', () => {
  const bad = {
    timeZone: 'Miami',
    country: 'usa',
    colour: 'red',
    staleDays: 0,
    emergency: [{ number: 'call', for: 'emergency', source: { title: 'x', read: '2026-01-01' } }],
    'report-to': 'javascript:alert(1)',
  };
  assert.throws(
    () => readCityConfig(bad),
    (error: NewcomerError) => {
      assert.equal(error.code, 'directory/bad-config');
      for (const part of [
        'timeZone: must be an IANA name',
        'country: must be two capitals',
        'no field "colour"',
        'staleDays:',
        'emergency.0.number: must be a number that can be dialled',
        'report-to: must begin with',
      ]) {
        assert.ok(error.message.includes(part), `${part} in ${error.message}`);
      }
      return true;
    },
  );
  assert.throws(() => readCityConfig([]), { code: 'directory/bad-config' });
});

test('newcomer.schema.json is what the schema says today', () => {
  const file = new URL('../newcomer.schema.json', import.meta.url);
  assert.equal(readFileSync(file, 'utf8'), citySchema(), 'run: node packages/domains/directory/scripts/write-city-schema.mjs');
});
