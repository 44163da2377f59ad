import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Explanation } from '@newcomer/directory/search-explain';
import { MIAMI, OHANA, runNewcomer, SAMPLE, scratchFolder, skipWithoutShared, startNewcomer } from '../testing/run-newcomer.js';

const SHEET = `name,address,city,phone,description,hours
Bread for All,1 Anchor Square,Port Lantern,(962) 555-0110,Hot meals for everybody.,Mon-Fri 9am-5pm
Night Beds,2 Anchor Square,Port Lantern,(962) 555-0111,A bed for the night.,24 hours
Legal Help,3 Anchor Square,Port Lantern,(962) 555-0112,Free advice by lawyers.,
`;
const COMMANDS = ['check', 'build', 'search', 'export', 'serve', 'diff', 'recheck'];

const folder = scratchFolder();
const sheet = join(folder, 'services.csv');
before(() => writeFileSync(sheet, SHEET));
after(() => rmSync(folder, { recursive: true, force: true }));

const json = (text: string): unknown => JSON.parse(text);

describe('the command line', () => {
  for (const command of COMMANDS) {
    it(`explains ${command} with examples`, async () => {
      const { status, stdout } = await runNewcomer(command, '--help');
      assert.equal(status, 0);
      assert.match(stdout, new RegExp(`Examples:\\n {2}newcomer ${command}`));
    });
  }

  it('says which version it is', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    assert.deepEqual(await runNewcomer('--version'), { status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('ends with 2 where it is used wrongly, and says how it is used', async () => {
    for (const args of [
      ['chekc', sheet],
      ['check'],
      ['check', sheet, '--no-such-option'],
      ['search', folder, 'x', '--near', 'here'],
      ['export', sheet, '--format', 'pdf'],
      ['build', sheet],
      ['serve', sheet, '--port', 'x'],
    ]) {
      const { status, stdout, stderr } = await runNewcomer(...args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '', args.join(' '));
      assert.notEqual(stderr, '', args.join(' '));
    }
    assert.match((await runNewcomer('chekc')).stderr, /Did you mean check/);
  });

  it('ends with 1 where the source cannot be used, and says why on stderr alone', async () => {
    writeFileSync(join(folder, 'empty.csv'), '');
    writeFileSync(join(folder, 'broken.zip'), 'PK\u0003\u0004 and then nothing');
    for (const source of [join(folder, 'nowhere.csv'), join(folder, 'empty.csv'), join(folder, 'broken.zip')]) {
      for (const args of [
        ['check', source],
        ['build', source, '--out', join(folder, 'never')],
        ['export', source, '--format', 'csv', '--out', join(folder, 'never')],
      ]) {
        const { status, stdout, stderr } = await runNewcomer(...args);
        assert.equal(status, 1, `${args.join(' ')}: ${stderr}`);
        assert.equal(stdout, '');
        assert.match(stderr, /^newcomer: \S/);
        assert.doesNotMatch(stderr, /\n {4}at /, 'no stack for what a person can mend');
      }
    }
    assert.ok(!existsSync(join(folder, 'never')));
    const noBundle = await runNewcomer('search', folder, 'bread');
    assert.equal(noBundle.status, 1);
    assert.match(noBundle.stderr, /newcomer build/);
  });

  it('says which field of newcomer.json is wrong', async () => {
    const config = join(folder, 'wrong.json');
    writeFileSync(config, '{"timeZone": "Mars/Olympus", "colour": "red"}');
    const { status, stderr } = await runNewcomer('check', sheet, '--config', config);
    assert.equal(status, 1);
    assert.match(stderr, /timeZone/);
    assert.match(stderr, /colour/);
  });
});

describe('newcomer over a spreadsheet', () => {
  const kit = join(folder, 'kit');

  it('proposes a newcomer.json with the mapping of the columns', async () => {
    const { status, stdout, stderr } = await runNewcomer('check', sheet);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /3 services/);
    const proposal = json(stderr.slice(stderr.indexOf('{'), stderr.lastIndexOf('}') + 1)) as {
      mapping: { columns: Record<string, string> };
    };
    assert.equal(proposal.mapping.columns.name, 'services.name');
  });

  it('checks again by the mapping that it proposed', async () => {
    const { stderr } = await runNewcomer('check', sheet);
    const config = join(folder, 'proposed.json');
    writeFileSync(config, stderr.slice(stderr.indexOf('{'), stderr.lastIndexOf('}') + 1));
    const [proposed, plain] = await Promise.all([
      runNewcomer('check', sheet, '--json', '--config', config),
      runNewcomer('check', sheet, '--json'),
    ]);
    assert.equal(proposed.status, 0, proposed.stderr);
    assert.deepEqual(json(proposed.stdout), json(plain.stdout));
  });

  it('builds a kit whose every hash is right, with the manifest last', async () => {
    const { status, stdout, stderr } = await runNewcomer('build', sheet, '--out', kit, '--json', '--time-zone', 'America/New_York');
    assert.equal(status, 0, stderr);
    const figures = json(stdout) as Record<string, number>;
    for (const name of ['services', 'files', 'bytes', 'gzipBytes', 'firstResultBytes', 'seconds'])
      assert.equal(typeof figures[name], 'number', name);
    assert.equal(figures.services, 3);
    assert.ok((figures.firstResultBytes ?? 0) > 0);
    const snippet = readFileSync(join(kit, 'snippet.html'), 'utf8');
    const scripts = [...snippet.matchAll(/src="\/newcomer\/(elements\/[^"]+)" integrity="(sha384-[^"]+)"/g)];
    assert.equal(scripts.length, 4, 'those of the finder, and that of an iframe');
    for (const [, path = '', integrity] of scripts) {
      assert.equal(
        `sha384-${createHash('sha384')
          .update(readFileSync(join(kit, path)))
          .digest('base64')}`,
        integrity,
        path,
      );
    }
  });

  it('puts the notices of the city into the kit as they are, and says which of them nobody will see', async () => {
    const city = join(folder, 'with-notices');
    mkdirSync(city, { recursive: true });
    writeFileSync(join(city, 'services.csv'), SHEET);
    const notices = {
      notices: [
        { id: 'heat', title: 'Very hot days', ends: '2030-07-14' },
        { id: 'endless', title: 'Welcome' },
      ],
    };
    writeFileSync(join(city, 'notices.json'), JSON.stringify(notices));
    const out = join(folder, 'kit-with-notices');
    for (const args of [
      ['check', join(city, 'services.csv')],
      ['build', join(city, 'services.csv'), '--out', out, '--pages', 'en'],
    ]) {
      const { status, stderr } = await runNewcomer(...args);
      assert.equal(status, 0, args[0]);
      assert.match(stderr, /WARNING: notices\.json: Notice "endless": left out: "ends" must be a date/, args[0]);
      assert.doesNotMatch(stderr, /"heat"/);
    }
    assert.deepEqual(json(readFileSync(join(out, 'data/notices.json'), 'utf8')), notices);
    assert.equal((json(readFileSync(join(out, 'data/manifest.json'), 'utf8')) as { notices?: boolean }).notices, true);
    const page = readFileSync(join(out, 'pages/en/index.html'), 'utf8');
    assert.match(page, /Very hot days[\s\S]*Until July 14, 2030/);
    assert.doesNotMatch(page, /Welcome<\/bdi>/);
    writeFileSync(join(city, 'notices.json'), '{ "notices": [');
    const { status, stderr } = await runNewcomer('build', join(city, 'services.csv'), '--out', out);
    assert.equal(status, 1);
    assert.match(stderr, /notices\.json cannot be read as JSON/);
  });

  it('gives the same bytes when it builds again, and says that nothing changed', async () => {
    const snapshot = (): string[] => readdirSync(kit, { recursive: true, encoding: 'utf8' }).sort();
    const names = snapshot();
    const manifest = readFileSync(join(kit, 'data/manifest.json'), 'utf8');
    const { status, stdout } = await runNewcomer('build', sheet, '--out', kit, '--time-zone', 'America/New_York');
    assert.equal(status, 0);
    assert.match(stdout, /0 came, 0 went, 0 changed/);
    assert.deepEqual(snapshot(), names);
    assert.equal(readFileSync(join(kit, 'data/manifest.json'), 'utf8'), manifest);
  });

  it('finds what a person types, in one JSON document', async () => {
    const { status, stdout, stderr } = await runNewcomer('search', kit, 'bread', '--json');
    assert.equal(status, 0, stderr);
    const page = json(stdout) as { total: number; results: Record<string, unknown>[] };
    assert.equal(page.total, 1);
    assert.deepEqual(Object.keys(page.results[0] ?? {}), ['id', 'serviceId', 'name', 'score', 'distanceMeters', 'open', 'matched']);
    assert.equal(page.results[0]?.name, 'Bread for All');
    assert.equal(page.results[0].distanceMeters, null);
  });

  for (const mode of ['whole', 'sharded'])
    it(`explains each score by its parts, in a bundle of mode ${mode}`, async () => {
      const out = join(folder, `explained-${mode}`);
      await runNewcomer('build', sheet, '--out', out, '--mode', mode, '--time-zone', 'America/New_York');
      const asked = ['search', out, 'meals', 'bred', '--open-at', '2026-11-23T12:00:00-05:00'];
      const { status, stdout, stderr } = await runNewcomer(...asked, '--explain', '--json');
      assert.equal(status, 0, stderr);
      const { results, ties } = json(stdout) as { results: { score: number; explanation: Explanation }[]; ties: string };
      const plain = json((await runNewcomer(...asked, '--json')).stdout) as { results: object[] };
      assert.deepEqual(
        results.map((result) => ({ ...result, explanation: undefined })),
        plain.results.map((result) => ({ ...result, explanation: undefined })),
      );
      const [{ score, explanation: { words, need, open, record, near } } = assert.fail('nothing was found')] = results;
      assert.ok(words);
      assert.ok(Math.abs(words.worth * need.worth * open * record.factor * near - score) <= 0.001);
      assert.deepEqual(
        words.each.map(({ word, said }) => [word, said?.field, said?.how]),
        [
          ['meals', 'description', 'same'],
          ['bred', 'name', 'one edit'],
        ],
      );
      assert.match(ties, /order of the data/);
      const text = (await runNewcomer(...asked, '--explain')).stdout;
      assert.match(text, /Bread for All.*\n +[\d.]+ = words [\d.]+ × need [\d.]+ × open 1\.06 × record 1\.0\d × distance 1\.00\n/);
      assert.match(text, /"bred" [\d.]+ × \d+ % of the question: name "Bread" \(one edit, /);
    });

  it('says open, closed or unknown for the moment that is asked', async () => {
    const openAt = async (at: string): Promise<unknown> => {
      const { stdout } = await runNewcomer('search', kit, 'beds', '--json', '--open-at', at);
      return (json(stdout) as { results: { open: string }[] }).results[0]?.open;
    };
    assert.equal(await openAt('2026-11-23T03:00:00-05:00'), 'open');
    const { stdout } = await runNewcomer('search', kit, 'bread', '--json', '--open-at', '2026-11-22T12:00:00-05:00');
    assert.equal((json(stdout) as { total: number }).total, 0, 'a Sunday');
  });

  it('refuses to let more than 15 % vanish, and leaves the old data where it is', async () => {
    const small = join(folder, 'small.csv');
    writeFileSync(small, SHEET.split('\n').slice(0, 3).join('\n'));
    const before = readFileSync(join(kit, 'data/manifest.json'), 'utf8');
    const refused = await runNewcomer('build', small, '--out', kit);
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /1 of 3 entries would vanish[\s\S]*Legal Help[\s\S]*--accept-loss/);
    assert.equal(readFileSync(join(kit, 'data/manifest.json'), 'utf8'), before);
  });

  it('keeps the manifest of the build before for going back, with the files that it names', async () => {
    const small = join(folder, 'small.csv');
    const before = readFileSync(join(kit, 'data/manifest.json'), 'utf8');
    const { status, stdout } = await runNewcomer('build', small, '--out', kit, '--accept-loss');
    assert.equal(status, 0);
    assert.match(stdout, /0 came, 1 went/);
    assert.equal(readFileSync(join(kit, 'data/manifest.previous.json'), 'utf8'), before);
    for (const [, name = ''] of before.matchAll(/"name":"([^"]+)"/g)) assert.ok(existsSync(join(kit, 'data', name)), name);
  });

  it('replaces a kit that is damaged or of another version, and still refuses to lose most of it', async () => {
    const damaged = join(folder, 'damaged');
    await runNewcomer('build', sheet, '--out', damaged);
    for (const name of readdirSync(join(damaged, 'data'))) if (name !== 'manifest.json') writeFileSync(join(damaged, 'data', name), '{}');
    const { status, stdout, stderr } = await runNewcomer('build', sheet, '--out', damaged);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /3 entries\) cannot be compared/);
    for (const name of readdirSync(join(damaged, 'data'))) if (name !== 'manifest.json') writeFileSync(join(damaged, 'data', name), '{}');
    const one = join(folder, 'one.csv');
    writeFileSync(one, SHEET.split('\n').slice(0, 2).join('\n'));
    const refused = await runNewcomer('build', one, '--out', damaged);
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /2 of 3 entries would vanish/);
  });

  it('tells two kits apart', async () => {
    const other = join(folder, 'other-kit');
    await runNewcomer('build', sheet, '--out', other, '--time-zone', 'America/New_York');
    const { status, stdout, stderr } = await runNewcomer('diff', kit, other, '--json');
    assert.equal(status, 0, stderr);
    const changes = json(stdout) as Record<'added' | 'removed' | 'changed', { name: string }[]>;
    assert.deepEqual(
      changes.added.map(({ name }) => name),
      ['Legal Help'],
    );
    assert.deepEqual(changes.removed, []);
  });

  it('serves a source for a look without writing anything, and ends when it is told to', async () => {
    const { url, stop } = await startNewcomer('serve', sheet, '--port', '0');
    const page = await (await fetch(url)).text();
    assert.match(page, /<newcomer-service-finder/);
    assert.equal((await fetch(new URL('data/manifest.json', url))).status, 200);
    assert.equal((await fetch(new URL('../../etc/passwd', url))).status, 404);
    assert.equal(await stop(), 0);
  });

  it('puts only the languages that are wanted into the kit, and names those that there are', async () => {
    const few = join(folder, 'few');
    assert.equal((await runNewcomer('build', sheet, '--out', few, '--locale', 'es')).status, 0);
    const names = readdirSync(few, { recursive: true, encoding: 'utf8' });
    assert.ok(names.some((name) => name.endsWith('locales/es.json')));
    assert.ok(!names.some((name) => name.endsWith('locales/ar.json')));
    const wrong = await runNewcomer('build', sheet, '--out', few, '--locale', 'tlh');
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /ar, /);
  });

  it('reads the address of an API as it reads a file, page by page', async () => {
    const service = (id: string, name: string): object => ({
      id,
      name,
      status: 'active',
      phones: [{ id: `p${id}`, number: '(962) 555-0110' }],
    });
    const all = [service('1', 'Bread for All'), service('2', 'Night Beds'), service('3', 'Legal Help')];
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const page = Number(url.searchParams.get('page') ?? '1');
      const body = { total_items: 3, total_pages: 3, page_number: page, size: 1, contents: [all[page - 1]] };
      response.writeHead(url.pathname === '/api/services' ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const { status, stdout, stderr } = await runNewcomer('check', `http://127.0.0.1:${port}/api`, '--json');
      assert.equal(status, 0, stderr);
      assert.equal((json(stdout) as { published: { services: number } }).published.services, 3);
      const wrong = await runNewcomer('check', `http://127.0.0.1:${port}/nothing-here`);
      assert.equal(wrong.status, 1);
      assert.match(wrong.stderr, /^newcomer: \S/);
    } finally {
      server.close();
    }
  });

  it('lets the address of a survivors\u2019 shelter out in no format', async () => {
    const shelter = join(folder, 'shelter.csv');
    writeFileSync(
      shelter,
      `name,address,city,phone,latitude,longitude,description\nHaven domestic violence shelter,77 Secret Lane,Port Lantern,(962) 555-0177,39.6203,-72.1002,Emergency shelter for survivors of domestic violence.\n${SHEET.split('\n')[1]?.replace('Mon-Fri 9am-5pm', '') ?? ''}\n`,
    );
    for (const format of ['hsds-json', 'hsds-csv', 'geojson', 'csv']) {
      const out = join(folder, `shelter-${format}`);
      const { status, stderr } = await runNewcomer('export', shelter, '--format', format, '--out', out);
      assert.equal(status, 0, stderr);
      for (const name of readdirSync(out)) {
        const text = readFileSync(join(out, name), 'utf8');
        assert.doesNotMatch(text, /Secret Lane|39\.62|72\.10/, `${format}: ${name}`);
      }
    }
    const kitOfShelter = join(folder, 'shelter-kit');
    assert.equal((await runNewcomer('build', shelter, '--out', kitOfShelter)).status, 0);
    for (const name of readdirSync(join(kitOfShelter, 'data'))) {
      assert.doesNotMatch(readFileSync(join(kitOfShelter, 'data', name), 'utf8'), /Secret Lane|39\.62|72\.10/, name);
    }
  });

  it('draws no progress bar in a pipe', async () => {
    const { stderr } = await runNewcomer('build', sheet, '--out', join(folder, 'piped'));
    assert.doesNotMatch(stderr, /[\r█\u001b]/);
  });
});

describe('newcomer over real directories', { skip: skipWithoutShared }, () => {
  const miami = join(folder, 'miami');

  it("reads all of a county's export and prints the contract's document", async () => {
    const { status, stdout, stderr } = await runNewcomer('check', MIAMI, '--json');
    assert.equal(status, 0, stderr);
    const report = json(stdout) as Record<string, unknown>;
    assert.deepEqual(Object.keys(report), ['format', 'version', 'counts', 'published', 'withheld', 'problems']);
    assert.deepEqual(report.counts, { organizations: 1074, services: 4089, locations: 4089, serviceAtLocations: 4089, schedules: 11_350 });
  });

  it('writes the to-do list by organization as a page and a table', async () => {
    const out = join(folder, 'to-do');
    const { status, stderr } = await runNewcomer('check', MIAMI, '--report', out);
    assert.equal(status, 0, stderr);
    assert.match(readFileSync(join(out, 'to-do.html'), 'utf8'), /^<!doctype html>/i);
    assert.ok(readFileSync(join(out, 'to-do.csv'), 'utf8').split('\r\n').length > 2244);
  });

  it('builds it, and looks up the time zone from the coordinates', async () => {
    const { status, stdout, stderr } = await runNewcomer('build', MIAMI, '--out', miami, '--json');
    assert.equal(status, 0, stderr);
    const figures = json(stdout) as Record<string, number>;
    assert.ok((figures.seconds ?? Infinity) < 60, `${String(figures.seconds)} s`);
    const manifest = json(readFileSync(join(miami, 'data/manifest.json'), 'utf8')) as { timeZone: string };
    assert.equal(manifest.timeZone, 'America/New_York');
  });

  it('searches it by words, place, category and opening', async () => {
    const args = ['--json', '--near', '25.7743,-80.1937', '--within', '5', '--open-at', '2026-11-23T10:00:00-05:00', '--limit', '5'];
    const { status, stdout, stderr } = await runNewcomer('search', miami, 'food', ...args);
    assert.equal(status, 0, stderr);
    const page = json(stdout) as { total: number; results: { distanceMeters: number | null; open: string }[] };
    assert.ok(page.total > 0 && page.results.length <= 5);
    for (const { distanceMeters, open } of page.results) {
      assert.ok(distanceMeters === null || distanceMeters <= 5000);
      assert.equal(open, 'open');
    }
    const unknown = await runNewcomer('search', miami, '--category', 'no-such-need');
    assert.equal(unknown.status, 2);
  });

  for (const format of ['hsds-json', 'hsds-csv', 'geojson', 'csv']) {
    it(`exports it as ${format}, and reads back what it wrote`, async () => {
      const out = join(folder, format);
      const { status, stdout, stderr } = await runNewcomer('export', SAMPLE, '--format', format, '--out', out, '--json');
      assert.equal(status, 0, stderr);
      const { files, counts } = json(stdout) as { files: string[]; counts: Record<string, number> };
      assert.ok(files.length > 0 && files.every((name) => existsSync(name)));
      assert.ok(Object.keys(counts).length > 0);
      if (!format.startsWith('hsds')) return;
      const again = await runNewcomer('check', out, '--json');
      assert.equal(again.status, 0, again.stderr);
      const {
        format: read,
        version,
        counts: readCounts,
      } = json(again.stdout) as { format: string; version: string; counts: { services: number } };
      assert.equal(read, 'hsds');
      assert.match(version, /^3\./);
      assert.equal(readCounts.services, counts.services);
    });
  }

  for (const source of [SAMPLE, OHANA]) {
    it(`writes tables of HSDS that come out unchanged when they are read and written again (${basename(source)})`, async () => {
      const [once, twice] = ['once', 'twice'].map((name) => join(folder, basename(source), name)) as [string, string];
      for (const [from, out] of [
        [source, once],
        [once, twice],
      ] as const) {
        const { status, stderr } = await runNewcomer('export', from, '--format', 'hsds-csv', '--out', out);
        assert.equal(status, 0, stderr);
      }
      assert.deepEqual(readdirSync(twice), readdirSync(once));
      for (const name of readdirSync(once))
        assert.equal(readFileSync(join(twice, name), 'utf8'), readFileSync(join(once, name), 'utf8'), name);
    });
  }

  it("reads Ohana's sample and publishes neither what is defunct nor what is inactive", async () => {
    const { status, stdout, stderr } = await runNewcomer('check', OHANA, '--json');
    assert.equal(status, 0, stderr);
    const report = json(stdout) as {
      counts: { services: number };
      published: { services: number };
      withheld: { rule: string; count: number }[];
    };
    assert.equal(report.counts.services, 23);
    assert.ok(report.published.services < 23);
    assert.ok(report.withheld.length > 0);
  });
});
