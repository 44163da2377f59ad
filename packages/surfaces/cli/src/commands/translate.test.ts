import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runNewcomer, scratchFolder } from '../testing/run-newcomer.js';

const HEADER = 'id,name,organization,address,city,phone,description,fees';
const sheet = (meals: string) => `${HEADER}
a1,Bread for All,Bread Café,1 Anchor Square,Port Lantern,(962) 555-0110,${meals},No cost
a2,Night Beds,Harbour Beds,2 Anchor Square,Port Lantern,(962) 555-0111,A bed for the night. Call (962) 555-0111.,No cost
`;
const CONFIG = {
  place: 'Port Lantern',
  country: 'US',
  timeZone: 'America/New_York',
  locales: ['en', 'es', 'ar'],
  firstPlace: { name: 'Welcome desk', hours: 'Every weekday' },
  mapping: {
    columns: {
      id: 'services.id',
      name: 'services.name',
      organization: 'organizations.name',
      address: 'addresses.address_1',
      city: 'addresses.city',
      phone: 'phones.number',
      description: 'services.description',
      fees: 'services.fees_description',
    },
  },
};

const folder = scratchFolder();
const source = join(folder, 'services.csv');
const out = join(folder, 'translate');
const json = async <T>(...args: string[]): Promise<T> => {
  const { status, stdout, stderr } = await runNewcomer(...args, '--json');
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as T;
};
interface Coverage {
  languages: { language: string; texts: number; missing: number; stale: number; machine: number; human: number }[];
}
/** Puts a translation into the rows of an exported sheet whose original it knows. */
function translateSheet(path: string, translations: Readonly<Record<string, string>>): void {
  let text = readFileSync(path, 'utf8');
  for (const [original, translation] of Object.entries(translations)) text = text.replace(`,${original},,`, `,${original},${translation},`);
  writeFileSync(path, text);
}

before(() => {
  writeFileSync(source, sheet('Hot meals at noon.'));
  writeFileSync(join(folder, 'newcomer.json'), JSON.stringify(CONFIG));
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('newcomer translate', () => {
  it('gives out what is missing, takes back what is done, and the kit shows it; the language that needs most comes first', async () => {
    const exported = await json<Coverage & { files: { language: string; file: string; texts: number }[] }>(
      'translate',
      'export',
      source,
      '--out',
      out,
    );
    assert.deepEqual(
      exported.files.map(({ language, texts }) => [language, texts]),
      [
        ['ar', 6],
        ['es', 6],
      ],
    );
    const es = join(out, 'translate-es.csv');
    assert.match(readFileSync(es, 'utf8'), /services\.description · Night Beds,missing,41,\(962\) 555-0111,/);
    translateSheet(es, {
      'Hot meals at noon.': 'Comida caliente al mediodía.',
      'A bed for the night. Call (962) 555-0111.': 'Una cama para la noche.',
      'No cost': 'Gratis',
      'Welcome desk': 'Oficina de bienvenida',
      'Every weekday': 'De lunes a viernes',
    });
    const imported = await json<Coverage & { taken: number; blank: number; refused: { at: string; what: string; todo: string }[] }>(
      'translate',
      'import',
      source,
      es,
      '--name',
      'M. R.',
      '--date',
      '2026-11-20',
    );
    assert.equal(imported.taken, 4);
    assert.equal(imported.blank, 1);
    assert.deepEqual(
      imported.refused.map(({ what }) => what),
      ['it lacks "(962) 555-0111", which the original has'],
    );
    assert.deepEqual(
      imported.languages.map(({ language, missing }) => [language, missing]),
      [
        ['ar', 6],
        ['es', 2],
      ],
    );

    const kit = join(folder, 'kit');
    await json('build', source, '--out', kit, '--pages', 'en,es');
    const { results } = await json<{ results: { id: string }[] }>('search', join(kit, 'data'), 'comida', '--lang', 'es');
    assert.equal(results.length > 0, true);
    const pages = await runNewcomer('search', join(kit, 'data'), 'mediodía', '--lang', 'es');
    assert.match(pages.stdout, /Bread for All/);
  });

  it('shows the original again when it has changed, counts it, and asks for it anew with the old words beside it', async () => {
    writeFileSync(source, sheet('Hot meals at noon and in the evening.'));
    const { report } = await json<{ report: { problems: { rule: string; count: number; examples: { message: string }[] }[] } }>(
      'build',
      source,
      '--out',
      join(folder, 'kit'),
      '--accept-loss',
    );
    const stale = report.problems.find(({ rule }) => rule === 'translation-stale');
    assert.equal(stale?.count, 1);
    assert.match(stale.examples[0]?.message ?? '', /services\.description.*"es".*translate export/);
    const { stdout } = await runNewcomer('search', join(folder, 'kit/data'), 'mediodía', '--lang', 'es');
    assert.doesNotMatch(stdout, /Bread for All/);

    const again = await json<Coverage>('translate', 'export', source, '--out', out, '--to', 'es', '--format', 'xliff');
    assert.deepEqual(
      again.languages.map(({ stale: count }) => count),
      [1],
    );
    const xliff = readFileSync(join(out, 'translate-es.xlf'), 'utf8');
    assert.match(xliff, /<source>Hot meals at noon and in the evening\.<\/source><target>Comida caliente al mediodía\.<\/target>/);
    writeFileSync(
      join(out, 'translate-es.xlf'),
      xliff.replace(
        '<segment state="initial"><source>Hot meals at noon and in the evening.</source><target>Comida caliente al mediodía.',
        '<segment state="translated"><source>Hot meals at noon and in the evening.</source><target>Comida caliente al mediodía y por la noche.',
      ),
    );
    const back = await json<Coverage & { taken: number }>('translate', 'import', source, join(out, 'translate-es.xlf'));
    assert.equal(back.taken, 1);
    const spanish = back.languages.find(({ language }) => language === 'es');
    assert.deepEqual([spanish?.stale, spanish?.machine, spanish?.human], [0, 0, 4]);
    const status = await runNewcomer('translate', 'status', source);
    assert.match(status.stdout, /^ar +0 of 6/);
  });

  it('has an engine translate what is public and nobody has translated, marks it, and keeps what had come when the engine gives up', async () => {
    const bodies: { q: string[]; source: string; target: string; format: string; api_key?: string }[] = [];
    let calls = 0;
    // As the API of LibreTranslate documents it: a list in, a list out, errors as { error }.
    const engine = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        const body = JSON.parse(text) as (typeof bodies)[number];
        const answer = (status: number, json: unknown): void => {
          response.writeHead(status, { 'content-type': 'application/json' });
          response.end(JSON.stringify(json));
        };
        calls += 1;
        if (request.method !== 'POST' || request.url !== '/translate') answer(404, { error: 'no such page' });
        else if (calls === 1) answer(429, { error: 'Slowdown' });
        else if (body.q.length > 3) answer(400, { error: `Invalid request: request (${body.q.length}) exceeds text limit (3)` });
        else if (body.target === 'ps') answer(403, { error: 'Invalid API key' });
        else {
          bodies.push(body);
          answer(200, { translatedText: body.q.map((each) => `[ترجمة] ${each}`) });
        }
      });
    });
    await new Promise<void>((done) => engine.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(engine.address() as AddressInfo).port}`;
    try {
      const hidden = `${sheet('Hot meals at noon.')}a3,Quiet House domestic violence shelter,Harbour Beds,9 Hidden Lane,Port Lantern,(962) 555-0199,A safe home for women at 9 Hidden Lane.,No cost\n`;
      writeFileSync(source, hidden);
      const made = await json<Coverage & { taken: number; refused: unknown[] }>(
        'translate',
        'machine',
        source,
        '--engine',
        address,
        '--to',
        'ar',
      );
      assert.deepEqual(made.refused, []);
      assert.ok(made.taken > 0);
      const arabic = made.languages.find(({ language }) => language === 'ar');
      assert.deepEqual([arabic?.missing, arabic?.machine], [0, made.taken]);
      assert.ok(
        bodies.every(({ source: from, target, format, q }) => from === 'en' && target === 'ar' && format === 'text' && q.length <= 3),
      );
      const sent = JSON.stringify(bodies);
      for (const secret of ['Hidden Lane', '555-0199', 'Anchor Square', 'Harbour Beds']) assert.ok(!sent.includes(secret), secret);
      const all = bodies.flatMap(({ q }) => q);
      assert.equal(new Set(all).size, all.length, 'each text once');
      const again = bodies.length;
      await json('translate', 'machine', source, '--engine', address, '--to', 'ar');
      assert.equal(bodies.length, again, 'what is there is not asked for again');

      const refused = await runNewcomer('translate', 'machine', source, '--engine', address, '--to', 'ps', '--batch', '3');
      assert.equal(refused.status, 1);
      assert.match(refused.stderr, /403/);
      const module = join(folder, 'engine.mjs');
      writeFileSync(module, 'export default async (texts, from, to) => texts.map((text) => `${to}: ${text}`);\n');
      const own = await json<{ taken: number }>('translate', 'machine', source, '--provider', module, '--to', 'so', '--limit', '2');
      assert.equal(own.taken, 2);
      assert.equal((await runNewcomer('translate', 'machine', source, '--to', 'so')).status, 2);
    } finally {
      engine.close();
    }
  });

  it('says what is wrong with a command or a file', async () => {
    const plain = join(folder, 'plain.csv');
    writeFileSync(plain, 'a,b\n1,2\n');
    const unnamed = join(folder, 'back.csv');
    writeFileSync(unnamed, readFileSync(join(out, 'translate-es.csv')));
    const cases: readonly (readonly [string[], number, RegExp])[] = [
      [['export', source, '--only', 'old'], 2, /--only takes missing, stale/],
      [['export', source, '--to', 'no tag'], 2, /is none/],
      [['import', source, unnamed], 2, /into which language is .*--to/],
      [['import', source, plain, '--to', 'es'], 1, /no column "key"/],
      [['import', source, join(folder, 'gone.xlf'), '--to', 'es'], 2, /cannot be read/],
    ];
    for (const [args, status, message] of cases) {
      const ran = await runNewcomer('translate', ...args);
      assert.equal(ran.status, status, ran.stderr);
      assert.match(ran.stderr, message);
    }
  });
});
