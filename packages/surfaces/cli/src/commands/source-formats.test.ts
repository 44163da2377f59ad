import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { inEveryEncoding, inMixedEncoding } from '../../../../../scripts/test/encodings.js';
import { rowsOf, workbookOf } from '../../../../../scripts/test/workbook.js';
import { runNewcomer, scratchFolder } from '../testing/run-newcomer.js';

const SHEET = [
  'name,address,city,phone,description,hours',
  'Café de la señora Peña,1 Anchor Square,Port Lantern,(962) 555-0110,Sopa caliente – y un café.,Mon-Fri 9am-5pm',
  'Niños y niñas,2 Anchor Square,Port Lantern,(962) 555-0111,¿Dónde está el médico? Aquí.,24 hours',
  'The Children’s Room,3 Anchor Square,Port Lantern,(962) 555-0112,“Free” advice by lawyers.,',
  '',
].join('\r\n');

const folder = scratchFolder();
after(() => rmSync(folder, { recursive: true, force: true }));

interface Checked {
  readonly published: { readonly services: number };
  readonly problems: readonly { readonly rule: string; readonly examples: readonly { readonly row: number }[] }[];
}

/** What the command says of a source, and the names that it publishes. */
async function published(source: string): Promise<{ checked: Checked; words: string }> {
  const check = await runNewcomer('check', source, '--json');
  assert.equal(check.status, 0, check.stderr);
  const out = join(folder, 'kit');
  const build = await runNewcomer('build', source, '--out', out, '--time-zone', 'America/New_York', '--accept-loss');
  assert.equal(build.status, 0, build.stderr);
  const data = join(out, 'data');
  const { files } = JSON.parse(readFileSync(join(data, 'manifest.json'), 'utf8')) as { files?: unknown };
  assert.ok(files);
  const words = readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(data, name), 'utf8'))
    .join('\n');
  return { checked: JSON.parse(check.stdout) as Checked, words };
}

const NAMES = ['Café de la señora Peña', 'Niños y niñas', 'The Children’s Room', '¿Dónde está el médico?', '“Free” advice'];

function assertWhole({ checked, words }: { checked: Checked; words: string }): void {
  assert.equal(checked.published.services, 3);
  for (const name of NAMES) assert.ok(words.includes(name), `${name} is not in the kit`);
}

describe('newcomer check and build', () => {
  for (const [name, bytes] of inEveryEncoding(SHEET)) {
    it(`read a spreadsheet in ${name}`, async () => {
      const file = join(folder, 'services.csv');
      writeFileSync(file, bytes);
      assertWhole(await published(file));
    });
  }

  it('read a spreadsheet with a row in another encoding, and name the row', async () => {
    const file = join(folder, 'mixed.csv');
    writeFileSync(file, inMixedEncoding(SHEET, 2));
    const { checked, words } = await published(file);
    assertWhole({ checked, words });
    const mixed = checked.problems.find(({ rule }) => rule === 'encoding-mixed');
    assert.ok(mixed?.examples.some(({ row }) => row === 2));
  });

  it('read an Excel workbook as its program writes it, with dates and numbers', async () => {
    const file = join(folder, 'services.xlsx');
    const [head = [], ...rows] = rowsOf(SHEET);
    const checkedOn = new Date(Date.UTC(2026, 5, 30));
    writeFileSync(
      file,
      await workbookOf({ 'Services 2026': [[...head, 'last verified', 'zip'], ...rows.map((row) => [...row, checkedOn, 33101])] }),
    );
    const found = await published(file);
    assertWhole(found);
    assert.match(found.words, /2026-06-30/);
    assert.match(found.words, /33101/);
  });
});
