import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import type { Directory, DirectoryEntry } from '../directory.js';
import { csvCell, directoryCsv, directoryGeoJson } from './index.js';

const ask = 'ask' as const;
const entry: DirectoryEntry = {
  id: 'a',
  serviceId: 's',
  name: { en: { text: 'Soup "today"', provenance: 'original' } },
  needs: ['food'],
  sensitive: false,
  hours: { rules: [], exceptions: [], unknownDays: 127, text: [] },
  phones: [{ text: '+1 305 555 0100' }],
  emails: [],
  urls: [{ url: 'https://example.org/' }],
  languages: ['en', 'es'],
  interpreter: ask,
  access: { noPapers: ask, free: 'yes', walkIn: ask, families: ask, womenOnly: ask, minors: ask },
  documents: [],
  wheelchair: ask,
  accessibility: [],
  serviceAreas: [],
};
const directory: Directory = {
  place: { en: { text: 'Port', provenance: 'original' } },
  language: 'en',
  languages: ['en'],
  dataDate: '2026-01-01',
  entries: [
    { ...entry, point: { lat: 25.5, lon: -80.25 } },
    { ...entry, id: 'b' },
  ],
  needs: [],
  alerts: [],
  places: [],
  firstScreen: [],
  emergency: [],
  staleDays: 365,
};

test('no cell of an exported CSV can be a live formula', () => {
  for (const bad of ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1', ' =1', '=HYPERLINK("x")']) {
    assert.match(csvCell(bad), /^"?'/, bad);
  }
  assert.equal(csvCell(-80.25), '-80.25');
  for (const plain of ['-5', '5', 'a=b', "it's"]) assert.equal(csvCell(plain), plain);
  for (const guarded of ['-5=', '-.5', '--5', '=1-5', ' =1', '+5']) assert.equal(csvCell(guarded), `'${guarded}`);
  fc.assert(fc.property(fc.string(), (text) => !/^"?[=+@]/.test(csvCell(text))));
});

test('a spreadsheet gets one row per entry, with quotes doubled and telephone numbers as text', () => {
  const lines = directoryCsv(directory).trimEnd().split('\r\n');
  assert.equal(lines.length, 3);
  assert.match(lines[1] ?? '', /^a,s,"Soup ""today""",/);
  assert.match(lines[1] ?? '', /,25\.5,-80\.25,'\+1 305 555 0100,/);
});

test('a map gets longitude before latitude, and no point for an entry that has none', () => {
  const { features } = directoryGeoJson(directory);
  assert.deepEqual(features[0]?.geometry, { type: 'Point', coordinates: [-80.25, 25.5] });
  assert.equal(features[1]?.geometry, null);
  assert.equal(features[0].properties.name, 'Soup "today"');
});
