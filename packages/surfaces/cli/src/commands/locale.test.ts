import { criticalWords } from '@newcomer/components/record-words';
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'parse5';
import { runNewcomer, scratchFolder } from '../testing/run-newcomer.js';

const CATALOGS = new URL('../../../components/src/locales/', import.meta.url);
const { isReviewed } = (await import(new URL('../../../components/scripts/compile-locales.mjs', import.meta.url).href)) as {
  isReviewed: (catalog: unknown, english: unknown, critical: readonly unknown[], review: unknown) => boolean;
};

const folder = scratchFolder();
const catalogs = join(folder, 'locales');
const read = (name: string) => JSON.parse(readFileSync(join(catalogs, name), 'utf8')) as Record<string, Record<string, string>>;

interface Line {
  key: string;
  original: string;
  words: string;
  answer: string;
  better?: string;
}
async function sheet(language: string): Promise<Line[]> {
  const out = join(folder, `review-${language}.html`);
  const { status, stdout, stderr } = await runNewcomer('locale', 'review', language, '--out', out, '--json');
  assert.equal(status, 0, stderr);
  const { lines } = JSON.parse(stdout) as { lines: { key: string; english: string; words: string }[] };
  return lines.map(({ key, english, words }) => ({ key, original: english, words, answer: '' }));
}
async function back(lines: readonly Line[], by?: string) {
  const path = join(folder, 'review-so.json');
  writeFileSync(path, JSON.stringify({ format: 'newcomer-review', language: 'so', date: '2026-11-27', ...(by && { by }), lines }));
  const { status, stdout, stderr } = await runNewcomer('locale', 'import', path, '--into', catalogs, '--json');
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as {
    reviewed: number;
    changed: string[];
    open: string[];
    refused: { key: string; what: string; todo: string }[];
  };
}
const labelGoes = () => isReviewed(read('so.json'), read('en.json'), criticalWords, read('review/so.json'));

before(() => {
  mkdirSync(join(catalogs, 'review'), { recursive: true });
  for (const name of ['en.json', 'so.json']) cpSync(new URL(name, CATALOGS), join(catalogs, name));
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('the critical words', () => {
  it('are forty, each once, with its reason, and each a sentence that stands in the catalogs', async () => {
    assert.equal(criticalWords.length, 40);
    assert.equal(new Set(criticalWords.map(({ key }) => key)).size, 40);
    assert.ok(criticalWords.every(({ why }) => why.length > 20));
    for (const { key, original, words } of await sheet('ur')) assert.ok(original !== '' && words !== '' && original !== words, key);
  });
});

describe('newcomer locale', () => {
  it('writes one page that a native speaker fills in without a network, in both directions', async () => {
    const lines = await sheet('ur');
    const html = readFileSync(join(folder, 'review-ur.html'), 'utf8');
    parse(html, { onParseError: ({ code }) => assert.fail(code) });
    for (const { key, words } of lines) {
      assert.ok(html.includes(`data-key="${key}"`), key);
      assert.ok(html.includes(words.replace(/'/g, '&#39;')), key);
    }
    assert.match(html, /<td lang="ur" dir="rtl">/);
    assert.doesNotMatch(html, /\b(?:src|href)=/);
    assert.match((await runNewcomer('locale', 'review', 'xx')).stderr, /there is no interface to review in "xx"; there is am, ar/);
  });

  it('takes a review with the name and the day, and the label goes when all forty lines hold', async () => {
    const lines = await sheet('so');
    const first = await back(
      lines.map((line, n) =>
        n === 0
          ? { ...line, answer: 'better', better: 'Tijaabo: qofna ma hubin ereyadan weli.' }
          : n < 30
            ? { ...line, answer: 'ok' }
            : line,
      ),
      'A. B.',
    );
    assert.deepEqual([first.reviewed, first.changed, first.open.length], [30, ['preview'], 10]);
    assert.equal(labelGoes(), false);
    assert.match(JSON.stringify(read('so.json')), /Tijaabo: qofna ma hubin ereyadan weli\./);
    const word = (read('review/so.json') as unknown as { words: Record<string, string>[] }).words[1];
    assert.deepEqual(word, { key: 'open', original: 'Open', words: 'Furan', provenance: 'human', by: 'A. B.', date: '2026-11-27' });

    const rest = await back(lines.map((line, n) => (n < 30 ? line : { ...line, answer: 'ok' })));
    assert.deepEqual([rest.reviewed, rest.open, rest.refused], [40, [], []]);
    assert.equal(labelGoes(), true);

    // A word that is changed later is open again.
    const catalog = read('so.json');
    writeFileSync(join(catalogs, 'so.json'), JSON.stringify(catalog).replace('"Furan"', '"Furan yahay"'));
    assert.equal(labelGoes(), false);
    writeFileSync(join(catalogs, 'so.json'), JSON.stringify(catalog));
  });

  it('names each line that it cannot take, and what to do', async () => {
    const lines = await sheet('so');
    const at = (key: string) => lines.find((line) => line.key === key) ?? assert.fail(key);
    const { refused, changed } = await back([
      { ...at('openUntil'), answer: 'better', better: 'Furan ilaa' },
      { ...at('open'), answer: 'better', better: 'Open' },
      { ...at('closed'), answer: 'better' },
      { ...at('closed'), original: 'Shut', answer: 'ok' },
      { ...at('closed'), words: 'Xidhan', answer: 'ok' },
      { ...at('closed'), answer: 'better', better: '<b>Xiran</b>' },
      { ...at('closed'), key: 'gone', answer: 'ok' },
    ]);
    assert.deepEqual(changed, []);
    assert.deepEqual(
      refused.map(({ what }) => what.slice(0, 24)),
      [
        'the text must hold exact',
        'the text is the English ',
        '"better" is ticked, but ',
        'the English sentence is ',
        'the words are "Xiran" by',
        'the text holds < or >',
        'there is no such line an',
      ],
    );
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, '{"format":"newcomer-review"}');
    const ran = await runNewcomer('locale', 'import', bad, '--into', catalogs);
    assert.equal(ran.status, 1);
    assert.match(ran.stderr, /is not what the page of "newcomer locale review" saves/);
  });
});
