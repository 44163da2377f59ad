import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { runNewcomer, scratchFolder } from './testing/run-newcomer.js';

const folder = scratchFolder();
const sheet = join(folder, 'services.csv');
const rows = (...names: string[]) =>
  `name,address,city,phone,description\n${names.map((name) => `${name},1 Anchor Square,Port Lantern,(962) 555-0110,Hot meals for everybody.`).join('\n')}\n`;
const build = (kit: string, ...options: string[]) =>
  runNewcomer('build', sheet, '--out', join(folder, kit), '--json', '--accept-loss', ...options);
const services = (kit: string, lang: string) => readdirSync(join(folder, kit, 'pages', lang, 's'));

describe('newcomer build --pages', () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('writes pages in the languages that are asked for, the city’s own first, and says how many and how heavy', async () => {
    writeFileSync(sheet, rows('Bread for All', 'Soup for All'));
    const { status, stdout, stderr } = await build('kit', '--pages', 'ar,en');
    assert.equal(status, 0, stderr);
    const { pages } = JSON.parse(stdout) as { pages: { files: number; bytes: number; largestPage: number } };
    assert.ok(pages.files > 8 && pages.bytes > 20_000 && pages.largestPage < 15_000, JSON.stringify(pages));
    assert.equal(services('kit', 'en').length, 2);
    assert.deepEqual(readdirSync(join(folder, 'kit/pages')).sort(), ['ar', 'en', 'index.html', 'pages.css']);
  });

  it('leaves no page of a service that is gone', async () => {
    writeFileSync(sheet, rows('Bread for All'));
    assert.equal((await build('kit', '--pages', 'en')).status, 0);
    assert.equal(services('kit', 'en').length, 1);
    assert.ok(!existsSync(join(folder, 'kit/pages/ar')));
    assert.ok(!existsSync(join(folder, 'kit/pages.new')));
  });

  it('removes pages that would go on showing old data, and says so', async () => {
    const { status, stderr } = await build('kit');
    assert.equal(status, 0);
    assert.match(stderr, /pages of the build before were removed/);
    assert.ok(!existsSync(join(folder, 'kit/pages')));
  });

  it('touches neither a folder of somebody else nor the kit beside it', async () => {
    mkdirSync(join(folder, 'site/pages'), { recursive: true });
    writeFileSync(join(folder, 'site/pages/index.html'), '<p>The city’s own page</p>');
    const { status, stderr } = await build('site', '--pages');
    assert.equal(status, 1);
    assert.match(stderr, /did not write/);
    assert.deepEqual(readdirSync(join(folder, 'site')), ['pages']);
    assert.equal((await build('site')).status, 0);
    assert.deepEqual(readdirSync(join(folder, 'site/pages')), ['index.html']);
  });

  it('ends with 2 for a language that the interface does not speak', async () => {
    const { status, stderr } = await build('kit', '--pages', 'en,tlh');
    assert.equal(status, 2);
    assert.match(stderr, /"tlh"/);
  });
});
