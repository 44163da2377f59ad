import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { runNewcomer, scratchFolder } from '../testing/run-newcomer.js';

const folder = scratchFolder();
after(() => rmSync(folder, { recursive: true, force: true }));

const json = (text: string) => JSON.parse(text) as Record<string, unknown>;
const sheet = join(folder, 'card.csv');
const pack = join(folder, 'packs/municipal-id/my-city.json');

describe('newcomer pack', () => {
  it('explains each of its commands with examples', async () => {
    for (const command of ['pack', 'pack check', 'pack from-sheet', 'pack build']) {
      const { status, stdout } = await runNewcomer(...command.split(' '), '--help');
      assert.equal(status, 0);
      assert.match(stdout, new RegExp(`Examples:\\n {2}newcomer ${command}`));
    }
  });

  it('makes a pack of its own template, which passes the check and is published', async () => {
    assert.equal((await runNewcomer('pack', 'from-sheet', '--template', 'municipal-id', '--out', sheet)).status, 0);
    assert.equal((await runNewcomer('pack', 'from-sheet', '--template', 'municipal-id')).stdout, readFileSync(sheet, 'utf8').slice(1));
    const made = await runNewcomer('pack', 'from-sheet', sheet, '--out', pack, '--json');
    assert.equal(made.status, 0, made.stderr);
    assert.deepEqual(json(made.stdout), {
      file: sheet,
      files: [pack, pack.replace('.json', '.en.json'), pack.replace('.json', '.es.json')],
      problems: [],
    });
    const checked = await runNewcomer('pack', 'check', pack, '--json');
    assert.equal(checked.status, 0, checked.stderr);
    assert.deepEqual(json(checked.stdout), {
      file: pack,
      id: 'my-city-card',
      kind: 'municipal-id',
      languages: ['en', 'es'],
      cases: 1,
      standing: 'example',
      problems: [],
    });
    assert.match((await runNewcomer('pack', 'check', pack)).stdout, /nothing is wrong/);
    const out = join(folder, 'public');
    const built = await runNewcomer('pack', 'build', pack, '--out', out, '--json');
    assert.equal(built.status, 0, built.stderr);
    const { firstScreenBytes, files } = json(built.stdout);
    assert.ok((firstScreenBytes as number) > 500 && (firstScreenBytes as number) < 10_000);
    const place = join(out, 'municipal-id/my-city');
    assert.equal(files, readdirSync(place).length);
    const manifest = json(readFileSync(join(place, 'manifest.json'), 'utf8')) as { files: { data: { name: string; integrity: string } } };
    const hash = createHash('sha384').update(readFileSync(join(place, manifest.files.data.name)));
    assert.equal(manifest.files.data.integrity, `sha384-${hash.digest('base64')}`);
    assert.equal((await runNewcomer('pack', 'build', pack, '--out', out)).status, 0, 'and again over what is there');
  });

  it('writes data for search engines beside a guide that is in force, and takes it away when it no longer is', async () => {
    const guide = join(folder, 'guide/harbor.json');
    mkdirSync(join(folder, 'guide'), { recursive: true });
    const write = (status: string) =>
      writeFileSync(
        guide,
        JSON.stringify({
          format: 1,
          kind: 'business-license',
          id: 'harbor-shops',
          jurisdiction: 'xx/harbor',
          topic: 'business-license',
          effectiveFrom: '2020-01-01',
          status,
          source: { title: 'Shops', publisher: 'Harbor', url: 'https://harbor.example/shops', read: new Date().toISOString().slice(0, 10) },
          values: {
            title: 'title',
            howTo: 'how-to',
            maybe: 'maybe',
            start: 'kind',
            facts: { kind: { type: 'choice', question: 'kind', options: [{ value: 'kiosk', label: 'kiosk' }] } },
            documents: {},
            agencies: {},
            offices: {},
            steps: [{ id: 'permit', title: 'permit', license: true, fee: 'none' }],
          },
          cases: [{ name: 'a kiosk', given: { kind: 'kiosk' }, expect: { licenses: ['permit'] } }],
          texts: {
            en: {
              provenance: 'original',
              entries: {
                title: 'Shops',
                'how-to': 'How to open {option}',
                maybe: '{question}',
                kind: 'Which?',
                kiosk: 'a </script> kiosk',
                permit: 'Permit',
              },
            },
          },
        }),
      );
    const out = join(folder, 'guides');
    const data = join(out, 'business-license/harbor/structured.en.json');
    write('in-force');
    const built = await runNewcomer('pack', 'build', guide, '--out', out, '--json');
    assert.equal(built.status, 0, built.stderr);
    assert.deepEqual(json(built.stdout).structured, ['structured.en.json']);
    const text = readFileSync(data, 'utf8');
    assert.ok(!text.includes('<'));
    assert.equal((JSON.parse(text) as { name: string }[])[0]?.name, 'How to open a </script> kiosk');
    write('example');
    assert.deepEqual(json((await runNewcomer('pack', 'build', guide, '--out', out, '--json')).stdout).structured, []);
    assert.ok(!existsSync(data));
  });

  it('says in which row and column a spreadsheet is wrong, and writes nothing', async () => {
    const wrong = join(folder, 'wrong.csv');
    const text = readFileSync(sheet, 'utf8').replace('age from,,,10', 'age from,,,ten').replace('validity,,,,2', 'valdity,,,,2');
    writeFileSync(wrong, text);
    const out = join(folder, 'never.json');
    const { status, stdout, stderr } = await runNewcomer('pack', 'from-sheet', wrong, '--out', out);
    assert.equal(status, 1);
    assert.match(stdout, /wrong\.csv, row 13, column "value": "ten" is not a plain number/);
    assert.match(stdout, /column "section": there is no section "valdity"/);
    assert.match(stderr, /^newcomer: 2 problems in /);
    assert.ok(!existsSync(out));
  });

  it('says which field of a pack is wrong and what to do, as text and as JSON', async () => {
    const data = json(readFileSync(pack, 'utf8'));
    const broken = join(folder, 'broken.json');
    const texts = Object.fromEntries(
      ['en', 'es'].map((lang) => [lang, json(readFileSync(pack.replace('.json', `.${lang}.json`), 'utf8'))]),
    );
    const check = async (change: object) => {
      writeFileSync(broken, JSON.stringify({ ...data, texts, ...change }));
      const { status, stdout } = await runNewcomer('pack', 'check', broken, '--json');
      assert.equal(status, 1);
      return (json(stdout) as { problems: { path: string; message: string }[] }).problems;
    };
    assert.deepEqual(
      (await check({ format: 2 })).map(({ path }) => path),
      ['format'],
    );
    assert.match((await check({ kind: 'recipe' }))[0]!.message, /use one of rules, journey/);
    assert.deepEqual(
      (await check({ status: 'in-force', source: { title: 'x', read: '2026-11-27' } })).map(({ path }) => path),
      ['source.publisher', 'source.url'],
    );
    assert.deepEqual(
      (await check({ id: 'Not an id' })).map(({ path }) => path),
      ['id'],
    );
    const [{ path, message } = { path: '', message: '' }] = await check({ cases: [{ name: 'x', given: {}, expect: { verdict: 'yes' } }] });
    assert.equal(path, 'cases[0].expect.verdict');
    assert.match(message, /expected "yes", the answer is "need-more-information"/);
    const { es, ...own } = texts;
    assert.ok(es);
    const { 'program.name': _name, ...entries } = (own.en as { entries: Record<string, string> }).entries;
    assert.ok(_name);
    assert.deepEqual(
      (await check({ texts: { en: { ...own.en, entries: { ...entries, spare: 'x' } } } })).map(({ path }) => path),
      ['texts.en.entries.program.name', 'texts.en.entries.spare'],
    );
    const plain = await runNewcomer('pack', 'check', broken);
    assert.match(plain.stdout, /^texts\.en\.entries\.program\.name: no text in "en"/);
    assert.match(plain.stderr, /^newcomer: 2 problems in /);
    assert.equal((await runNewcomer('pack', 'build', broken, '--out', join(folder, 'never'))).status, 1);
    assert.ok(!existsSync(join(folder, 'never')));
  });

  it('ends with a reason for what is no pack', async () => {
    const files: [string, string, RegExp][] = [
      ['list.json', '[]', /this is no pack/],
      ['null.json', 'null', /this is no pack/],
      ['cut.json', '{"format": 1,', /is not JSON/],
      ['deep.json', '['.repeat(200_000), /is not JSON|this is no pack/],
      ['large.json', ' '.repeat(10_000_001), /10 MB at most/],
    ];
    for (const [name, content, said] of files) {
      writeFileSync(join(folder, name), content);
      const { status, stdout, stderr } = await runNewcomer('pack', 'check', join(folder, name));
      assert.equal(status, 1, name);
      assert.match(stdout + stderr, said);
      assert.doesNotMatch(stderr, /\n {4}at /, 'no stack for what a person can mend');
    }
    assert.match((await runNewcomer('pack', 'check', join(folder, 'nowhere.json'))).stderr, /is the path right/);
    mkdirSync(join(folder, 'blank'), { recursive: true });
    writeFileSync(join(folder, 'blank/x.csv'), 'section,id,value\npack,id,x\n');
    assert.match(
      (await runNewcomer('pack', 'from-sheet', join(folder, 'blank/x.csv'), '--out', join(folder, 'n.json'))).stderr,
      /which kind of pack/,
    );
  });

  it('ends with 2 where it is used wrongly', async () => {
    for (const args of [
      ['frob'],
      ['check'],
      ['from-sheet'],
      ['from-sheet', sheet],
      ['from-sheet', '--template', 'recipe'],
      ['build', pack],
    ]) {
      const { status, stdout, stderr } = await runNewcomer('pack', ...args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.notEqual(stderr, '');
    }
  });
});
