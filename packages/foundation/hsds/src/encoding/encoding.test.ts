import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import { encode, inEveryEncoding, inMixedEncoding, utf16, WINDOWS } from '../../../../../scripts/test/encodings.js';
import { streamOf } from '../files/byte-stream.js';
import { problem, readText, records, rules } from '../testing/fixtures.js';
import { surveyBytes } from './byte-survey.js';
import { chooseEncoding } from './choose-encoding.js';
import { textStream } from './text-stream.js';

const SERVICES =
  'id,organization_id,name,description\r\n1,9,Niños y niñas,El café de la señora Peña – lunes\r\n2,9,“Ayuda” médica,Qué más: ¿dónde está el médico?\r\n3,9,Children’s room,Teacher’s aid\r\n';
const NAMES = ['Niños y niñas', '“Ayuda” médica', 'Children’s room'];
const utf8 = new TextEncoder();

for (const [name, bytes] of inEveryEncoding(SERVICES)) {
  test(`a file in ${name} is read with its accents`, async () => {
    const dataset = await readText({ 'services.csv': bytes });
    assert.deepEqual(
      records(dataset, 'services').map((record) => record.name),
      NAMES,
    );
    assert.deepEqual(rules(dataset), name.startsWith('UTF-8') ? [] : ['encoding-converted']);
  });
}

test('rows in another encoding than the rest are read and named', async () => {
  const dataset = await readText({ 'services.csv': inMixedEncoding(SERVICES, 2) });
  assert.deepEqual(
    records(dataset, 'services').map((record) => record.name),
    NAMES,
  );
  assert.deepEqual(
    dataset.problems.filter(({ row }) => row > 0).map(({ rule, table, row }) => [rule, table, row]),
    [['encoding-mixed', 'services', 2]],
  );
});

test('bytes that no code page explains are named with their row', async () => {
  const bytes = encode('id,organization_id,name\n1,9,Café señora niño\n2,9,Ni\u0081o café\n3,9,médico güero\n', {
    ...WINDOWS,
    '\u0081': 0x81,
  });
  const found = problem(await readText({ 'services.csv': bytes }), 'encoding-undecidable');
  assert.deepEqual([found?.table, found?.row], ['services', 2]);
});

test('a file in a code page of another script is named row by row, not taken for western text', async () => {
  const cyrillic = [...'id,organization_id,name\n1,9,Клиника и врач\n2,9,Kitchen\n3,9,Еда\n'].map((letter) => {
    const at = letter.charCodeAt(0);
    return at < 128 ? at : at - 0x0410 + 0xc0;
  });
  const dataset = await readText({ 'services.csv': Uint8Array.from(cyrillic) });
  assert.deepEqual(
    dataset.problems.filter(({ rule }) => rule === 'encoding-undecidable').map(({ row }) => row),
    [1, 3],
  );
});

test('any text comes back unchanged from UTF-8 and UTF-16, however it is cut into chunks', async () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((each) => !each.startsWith('\ufeff'));
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
      async (content, size, kind) => {
        const bytes = kind === 'utf-8' ? utf8.encode(content) : utf16(content, kind === 'utf-16be', true);
        const choice = chooseEncoding(await surveyBytes(inChunks(bytes, size)));
        let read = '';
        await textStream(inChunks(bytes, size), choice).each((piece) => {
          read += piece;
        });
        assert.equal(read, content);
      },
    ),
  );
});

function inChunks(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.subarray(at, (at += size)));
    },
  });
}

test('any bytes at all are read as some text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      let read = '';
      await textStream(streamOf(bytes), chooseEncoding(await surveyBytes(streamOf(bytes)))).each((piece) => {
        read += piece;
      });
      assert.ok(read.length <= bytes.length);
    }),
    { numRuns: runs(300) },
  );
});
