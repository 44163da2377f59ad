import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { NewcomerError } from '@newcomer/core/errors';
import { figure } from '../../../../../scripts/test/figure.mjs';
import { runs } from '../../../../../scripts/test/runs.js';
import { spoiled } from '../../../../../scripts/test/spoiled.js';
import { readText, records } from '../testing/fixtures.js';

const TABLES: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  organizations: [{ id: 'o1', name: 'Harbor Aid', description: 'It helps.' }],
  services: [
    { id: 's1', organization_id: 'o1', name: 'Kitchen', status: 'active', description: 'Soup', languages: [{ id: 'n1', name: 'Spanish' }] },
    { id: 's2', organization_id: 'o1', name: 'Library', status: 'active', phones: [{ id: 'p1', number: '305-555-0100' }] },
  ],
  locations: [{ id: 'l1', name: 'Pier', location_type: 'physical', latitude: 25.7, longitude: -80.2 }],
  schedules: [{ id: 'h1', service_id: 's1', freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' }],
  attributes: [{ id: 'a1', link_id: 's1', link_entity: 'service', taxonomy_term_id: 't1', value: 'x' }],
};

const quoted = (cell: unknown) => `"${(typeof cell === 'string' ? cell : JSON.stringify(cell)).replaceAll('"', '""')}"`;
const csv = (rows: readonly Readonly<Record<string, unknown>>[]) => {
  const head = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [head, ...rows.map((row) => head.map((field) => row[field] ?? ''))].map((cells) => cells.map(quoted).join(',')).join('\n');
};

/** Every form in which a city's tables come, as one document that can be spoiled and what makes a file of it. */
const FORMS: readonly { readonly file: string; readonly whole: unknown; readonly write: (text: string) => string }[] = [
  ...Object.entries(TABLES).map(([name, rows]) => ({ file: `${name}.json`, whole: rows, write: (text: string) => text })),
  { file: 'data.json', whole: TABLES, write: (text) => text },
  ...Object.entries(TABLES).map(([name, rows]) => ({ file: `${name}.csv`, whole: csv(rows), write: (text: string) => text })),
  { file: 'list.csv', whole: 'Name,Phone,Address,Hours\nKitchen,305-555-0100,"1 Quay, Lantern",Mon 9-5\n', write: (text) => text },
];

async function ended(file: string, content: string): Promise<string> {
  try {
    await readText({ [file]: content });
    return 'read';
  } catch (error) {
    assert.ok(error instanceof NewcomerError && error.code.startsWith('hsds/'), `${file}: ${String((error as Error).stack)}`);
    return error.code;
  }
}

/** Rows that hold something, and that nobody else's row can be taken for. */
const goodRows = fc.uniqueArray(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 6 });
/** What stands in a list where a row should be; a row with nothing but odd fields is one, and is kept. */
const notRows = fc.array(fc.oneof(fc.constantFrom(null, true, 7, 'text', '', [], [[]], [1, 'a']), fc.string()), { maxLength: 6 });

describe('files that are not what they should be', () => {
  it('are refused with one of the reader’s own errors, or read as far as they can be', async () => {
    const numRuns = runs(3700);
    const ends = new Map<string, number>();
    const cases = fc
      .constantFrom(...FORMS)
      .chain(({ file, whole }) => (typeof whole === 'string' ? damaged(whole) : spoiled(whole)).map((text) => [file, text] as const));
    await fc.assert(
      fc.asyncProperty(cases, async ([file, text]) => {
        const end = await ended(file, text);
        ends.set(end, (ends.get(end) ?? 0) + 1);
        assert.equal(Object.keys(Object.prototype).length, 0);
      }),
      { numRuns },
    );
    figure('Malformed documents', `a city's file, ${numRuns} times spoiled`, [...ends].map((each) => each.join(' ')).join(', '));
  });

  it('keep every good row and count every one that is none', async () => {
    const numRuns = runs(1000);
    let good = 0;
    let bad = 0;
    await fc.assert(
      fc.asyncProperty(goodRows, notRows, fc.boolean(), fc.nat(), async (ids, found, isLines, order) => {
        // A line that is a list is read as one.
        const others = isLines ? found.filter((each) => !Array.isArray(each)) : found;
        const rows: unknown[] = ids.map((id) => ({ id: String(id), name: `Kitchen ${id}`, status: 'active' }));
        others.forEach((other, n) => rows.splice((order + n * 7) % (rows.length + 1), 0, other));
        const dataset = isLines
          ? await readText({ 'services.ndjson': rows.map((row) => JSON.stringify(row)).join('\n') })
          : await readText({ 'services.json': JSON.stringify(rows) });
        const names = new Set(records(dataset, 'services').map(({ name }) => name));
        for (const id of ids) assert.ok(names.has(`Kitchen ${id}`), `${id} is lost`);
        assert.equal(names.size, ids.length);
        // Lines that are no JSON object are told of once for a whole file, since what was cut off looks the same.
        const { length } = dataset.problems;
        assert.equal(length, isLines ? Math.min(1, others.length) : others.length, JSON.stringify([others, dataset.problems]));
        if (isLines) return;
        good += ids.length;
        bad += others.length;
      }),
      { numRuns },
    );
    figure('Malformed documents', `lists of a city: good rows, of ${good} kept`, good);
    figure('Malformed documents', `lists of a city: rows that are none, all ${bad} counted`, bad);
  });
});

/** A text cut, or with letters changed that mean something in it. */
function damaged(text: string): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(fc.nat(text.length), fc.constantFrom('"', ',', '\n', '\r', '\u0000', ';', '\t', '\ufeff', 'ü', '=')), {
      minLength: 1,
      maxLength: 4,
    })
    .chain((edits) =>
      fc.nat(text.length).map((end) => {
        const letters = [...text];
        for (const [at, letter] of edits) letters[at] = letter;
        return letters.slice(0, end % 3 ? letters.length : end).join('');
      }),
    );
}
