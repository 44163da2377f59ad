import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ServiceDetail, ServiceSource } from '../service-source.js';
import { diffSources } from './diff-sources.js';

function detail(id: string, name: string, phone?: string): ServiceDetail {
  const text = { text: name, lang: 'en', provenance: 'original' as const };
  const ask = 'ask' as const;
  return {
    id,
    serviceId: id,
    name: text,
    needs: [],
    open: { state: 'unknown' },
    distanceMeters: null,
    languages: [],
    interpreter: ask,
    wheelchair: ask,
    access: { noPapers: ask, free: ask, walkIn: ask, families: ask, womenOnly: ask, minors: ask },
    sensitive: false,
    score: Math.random(),
    matched: [],
    complete: true,
    hours: { rules: [], exceptions: [], unknownDays: 127, text: [] },
    phones: phone === undefined ? [] : [{ text: phone }],
    emails: [],
    urls: [],
    documents: [],
    accessibility: [],
    serviceAreas: [],
  };
}

function source(...details: ServiceDetail[]): ServiceSource {
  return {
    capabilities: { counts: false, fuzzy: false, openAt: false, distance: false, places: false, private: true },
    open: () => Promise.resolve({} as never),
    search: () => Promise.resolve({ total: details.length, results: details, complete: true, alerts: [] }),
    get: (id) => Promise.resolve(details.find((each) => each.id === id)),
  };
}

test('what came, what went and which fields changed are told by id and name', async () => {
  const before = source(detail('a', 'Advice'), detail('b', 'Bread', '555-0100'), detail('c', 'Clinic'));
  const after = source(detail('b', 'Bread', '555-0101'), detail('c', 'Clinic'), detail('d', 'Dormitory'));
  assert.deepEqual(await diffSources(before, after, 'en'), {
    added: [{ id: 'd', name: 'Dormitory' }],
    removed: [{ id: 'a', name: 'Advice' }],
    changed: [{ id: 'b', name: 'Bread', fields: ['phones'] }],
  });
});

test('the same directory has no differences, whatever the moment and the score', async () => {
  assert.deepEqual(await diffSources(source(detail('a', 'Advice')), source(detail('a', 'Advice')), 'en'), {
    added: [],
    removed: [],
    changed: [],
  });
});
