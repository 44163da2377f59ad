import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    const back = await json<Coverage & { taken: number }>(
      'translate',
      'import',
      source,
      join(out, 'translate-es.xlf'),
      '--made-by',
      'machine',
    );
    assert.equal(back.taken, 1);
    const spanish = back.languages.find(({ language }) => language === 'es');
    assert.deepEqual([spanish?.stale, spanish?.machine, spanish?.human], [0, 1, 3]);
    const status = await runNewcomer('translate', 'status', source);
    assert.match(status.stdout, /^ar +0 of 6/);
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
