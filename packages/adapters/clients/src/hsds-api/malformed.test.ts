import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { NewcomerError } from '@newcomer/core/errors';
import { figure } from '../../../../../scripts/test/figure.mjs';
import { runs } from '../../../../../scripts/test/runs.js';
import { spoiled } from '../../../../../scripts/test/spoiled.js';
import { BrokenOff, readJson } from '../http/read-json.js';
import { checked } from '../http/get-json.js';
import { compileServices } from './compile-services.js';
import { ApiService, RawServicePage, servicePage } from './service-page.js';

const service = (id: string) => ({
  id,
  name: `Kitchen ${id}`,
  status: 'active',
  description: 'Soup at noon.',
  organization: { id: 'o', name: 'Harbor Aid', description: 'It helps.' },
  phones: [{ id: `p${id}`, number: '305-555-0100' }],
  schedules: [{ id: `h${id}`, freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' }],
  service_at_locations: [
    {
      id: `a${id}`,
      location: {
        id: `l${id}`,
        name: 'Pier',
        latitude: 25.7,
        longitude: -80.2,
        addresses: [{ id: `d${id}`, address_1: '1 Quay', city: 'Lantern' }],
      },
    },
  ],
});

/** An HSDS 3 server's, a UK 1.0 server's, a bare list, and one record. */
const ANSWERS: readonly unknown[] = [
  { total_items: 2, total_pages: 1, page_number: 1, contents: [service('a'), service('b')] },
  { totalElements: 2, totalPages: 1, last: true, content: [service('a'), service('b')] },
  [service('a'), service('b')],
  service('a'),
];

const OPTIONS = {
  baseUrl: 'https://api.city.example/',
  needs: {
    format: 1,
    version: '2026-11-22',
    needs: [],
    firstScreen: [],
    alerts: [],
    shelters: { airs: [], openEligibility: [], words: {} },
  },
  today: '2026-11-22',
} as const;

/** What a client does with the bytes of an answer, up to what is published of it. */
async function published(bytes: BodyInit, isRecord: boolean): Promise<number> {
  const { body } = await readJson(
    new Response(bytes, { headers: { 'content-type': 'application/json' } }),
    'https://api.city.example/services',
    5e6,
  );
  const services = isRecord
    ? [checked(body, ApiService, 'services/a')]
    : servicePage(checked(body, RawServicePage, 'services'), 1).services;
  return (await compileServices(services, OPTIONS)).entries.length;
}

/** The errors that each step names: the client's own, and those of the reader of records. */
async function ended(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'read';
  } catch (error) {
    assert.ok(error instanceof NewcomerError && /^(?:clients|hsds)\//.test(error.code), String((error as Error).stack));
    return error instanceof BrokenOff ? 'cut off' : error.code;
  }
}

describe('answers that are not what they should be', () => {
  it('make a client end in one of its own errors, or are read as far as they can be', async () => {
    const numRuns = runs(3000);
    const ends = new Map<string, number>();
    const cases = fc.constantFrom(...ANSWERS).chain((answer) => spoiled(answer).map((text) => [text, answer === ANSWERS[3]] as const));
    await fc.assert(
      fc.asyncProperty(cases, async ([text, isRecord]) => {
        const end = await ended(() => published(text, isRecord));
        ends.set(end, (ends.get(end) ?? 0) + 1);
        assert.equal(({} as { polluted?: unknown }).polluted, undefined);
      }),
      { numRuns },
    );
    figure('Malformed documents', `an API's answer, ${numRuns} times spoiled`, [...ends].map((each) => each.join(' ')).join(', '));
  });

  it('keep every record that is whole, whatever stands beside it', async () => {
    const numRuns = runs(500);
    let odd = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.jsonValue({ maxDepth: 3 }), spoiled(service('x'))), { minLength: 1, maxLength: 6 }),
        fc.nat(6),
        async (beside, at) => {
          const records = beside.map((each, n) => {
            const value = typeof each === 'string' && each.startsWith('{') ? parsed(each) : each;
            // A server gives every record an id; what else it holds is anybody's guess.
            return { ...(typeof value === 'object' && !Array.isArray(value) ? value : { value }), id: `odd-${n}` };
          });
          odd += records.length;
          records.splice(at % (records.length + 1), 0, service('good') as never);
          const body = checked(JSON.parse(JSON.stringify(records)), RawServicePage, 'services');
          const { entries } = await compileServices(servicePage(body, 1).services, OPTIONS);
          assert.ok(
            entries.some(({ name }) => Object.values(name)[0]?.text === 'Kitchen good'),
            JSON.stringify(records).slice(0, 2000),
          );
        },
      ),
      { numRuns },
    );
    figure(
      'Malformed documents',
      `an API's list with a whole record among ${odd} odd ones, ${numRuns} times: the whole one shown`,
      numRuns,
    );
  });
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
