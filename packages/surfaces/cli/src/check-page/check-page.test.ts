import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runNewcomer, scratchFolder } from '../testing/run-newcomer.js';
import { checkPage } from './check-page.js';
import { load, LIMITS } from './load.js';
import type { Known } from './our-files.js';
import type { PageReport } from './page-finding.js';
import { TRACKERS } from './trackers.js';

const sha384 = (text: string): string => `sha384-${createHash('sha384').update(text).digest('base64')}`;
const PROGRAM = `export const finder = ${JSON.stringify('x'.repeat(3000))};\n`;
/** What a file with a Lit of its own says. */
const WITH_LIT = `${PROGRAM}trustedTypes?.createPolicy("lit-html", {});\n`;
const WORDS = '{"es":["sha384-x","sha384-y"]}';
const known: Known = {
  version: '1.0.0',
  files: [
    { name: 'finder.js', bytes: Buffer.from(PROGRAM), integrity: sha384(PROGRAM) },
    { name: 'finder-more.js', bytes: Buffer.from(PROGRAM), integrity: sha384(PROGRAM) },
    { name: 'id-guide.js', bytes: Buffer.from(WITH_LIT), integrity: sha384(WITH_LIT) },
    { name: 'myth-card.js', bytes: Buffer.from(WITH_LIT), integrity: sha384(WITH_LIT) },
    { name: 'locales/index.json', bytes: Buffer.from(WORDS), integrity: sha384(WORDS) },
  ],
};

const SCRIPT = `<script type="module" src="/newcomer/elements/1.0.0/finder.js" integrity="${sha384(PROGRAM)}" crossorigin="anonymous"></script>`;
const TAG = '<newcomer-service-finder src="/newcomer/data/" lang="es"><p>(962) 555-0101</p></newcomer-service-finder>';
const page = (body: string, head = '', html = '<html lang="en">'): string =>
  `<!doctype html>${html}<head><meta charset="utf-8"><title>New here</title>${head}</head><body>${body}</body></html>`;

interface Served {
  readonly body?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly plain?: boolean;
}
const FOREVER = { 'cache-control': 'public, max-age=31536000, immutable' };
const FILES: Readonly<Record<string, Served>> = {
  '/newcomer/elements/1.0.0/finder.js': { body: PROGRAM, type: 'text/javascript', headers: FOREVER },
  '/newcomer/elements/1.0.0/finder-more.js': { body: PROGRAM, type: 'text/javascript', headers: FOREVER },
  '/newcomer/elements/1.0.0/id-guide.js': { body: WITH_LIT, type: 'text/javascript', headers: FOREVER },
  '/newcomer/elements/1.0.0/myth-card.js': { body: WITH_LIT, type: 'text/javascript', headers: FOREVER },
  '/newcomer/elements/1.0.0/locales/index.json': { body: WORDS, type: 'application/json' },
  '/newcomer/data/manifest.json': { body: '{"format":1}', type: 'application/json', headers: { 'cache-control': 'no-cache' } },
};

describe('newcomer check-page', () => {
  let files: Record<string, Served>;
  const servers: Server[] = [];
  let origin: string;
  let other: string;

  const listen = (server: Server): Promise<string> => {
    servers.push(server);
    return new Promise((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
    );
  };
  const serve = () =>
    createServer((request, response) => {
      const file = files[request.url ?? ''];
      if (!file) {
        response.writeHead(404).end();
        return;
      }
      const { body = '', type = 'text/html; charset=utf-8', headers = {}, status = 200, plain = false } = file;
      response.writeHead(status, { ...(type && { 'content-type': type }), ...(!plain && { 'content-encoding': 'gzip' }), ...headers });
      response.end(plain ? body : gzipSync(body));
    });

  before(async () => {
    origin = await listen(serve());
    other = await listen(serve());
  });
  after(() => servers.forEach((server) => server.close()));

  /** What is said of a page that is served with these files and headers beside it. */
  async function look(
    html: string,
    headers: Readonly<Record<string, string>> = {},
    more: Readonly<Record<string, Served>> = {},
  ): Promise<PageReport> {
    files = { ...FILES, ...more, '/': { body: html, headers } };
    const answer = await load(new URL('/', origin));
    return checkPage({
      html: answer.bytes.toString(),
      url: answer.url,
      name: '/',
      headers: answer.headers,
      redirects: answer.redirects,
      known,
      load,
    });
  }
  const rules = ({ findings }: PageReport): string[] => findings.map(({ rule }) => rule);
  const only = ({ findings }: PageReport, rule: string) => {
    assert.deepEqual(
      findings.map((finding) => finding.rule),
      [rule],
      JSON.stringify(findings, undefined, 1),
    );
    return findings[0]!;
  };

  it('finds nothing on a page that is as it should be', async () => {
    const report = await look(page(SCRIPT + TAG));
    assert.deepEqual(report.findings, []);
    assert.deepEqual(report.unknown, []);
    assert.deepEqual(report.elements, ['newcomer-service-finder']);
    assert.deepEqual(report.files, [`${origin}/newcomer/elements/1.0.0/finder.js`]);
  });

  it('finds nothing under the policy that the kit recommends', async () => {
    const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
    assert.deepEqual((await look(page(SCRIPT + TAG), { 'content-security-policy': policy })).findings, []);
  });

  describe('policies', () => {
    const policy = (text: string, html = page(SCRIPT + TAG)) => look(html, { 'content-security-policy': text });

    it('says which directive forbids the script, and writes the one to put there', async () => {
      const finding = only(await policy("script-src https://cdn.example 'unsafe-inline'; connect-src *"), 'csp-script');
      assert.equal(finding.level, 'breaks');
      assert.match(finding.what, /finder\.js: script-src https:\/\/cdn\.example 'unsafe-inline'$/);
      assert.equal(finding.todo, "Write in the policy: script-src https://cdn.example 'unsafe-inline' 'self'");
    });

    it('gives the data a directive of its own where only default-src spoke', async () => {
      const finding = only(await policy("default-src 'none'; script-src 'self'"), 'csp-connect');
      assert.equal(finding.todo, "Write in the policy: connect-src 'self'");
    });

    it('names the origin where the files stand elsewhere', async () => {
      const html = page(`${SCRIPT.replace('src="', `src="${other}`)}${TAG.replace('src="', `src="${other}`)}`);
      const report = await look(
        html,
        { 'content-security-policy': "script-src 'self'; connect-src 'self'" },
        Object.fromEntries(
          Object.entries(FILES).map(([path, file]) => [
            path,
            { ...file, headers: { ...file.headers, 'access-control-allow-origin': '*' } },
          ]),
        ),
      );
      assert.deepEqual(
        report.findings.map(({ todo }) => todo),
        [`Write in the policy: script-src 'self' ${other}`, `Write in the policy: connect-src 'self' ${other}`],
      );
    });

    it('knows wildcards, ports, paths, nonces and what "strict-dynamic" takes away', async () => {
      const allowed = [
        `script-src ${origin}`,
        `script-src ${origin}/newcomer/`,
        'script-src http:',
        'script-src 127.0.0.1:*',
        "script-src 'nonce-abc'",
        "script-src 'none'; script-src-elem 'self'",
      ];
      const html = page(SCRIPT.replace('<script', '<script nonce="abc"') + TAG);
      for (const text of allowed) assert.deepEqual(rules(await policy(text, html)), [], text);
      for (const text of [`script-src ${origin}/elsewhere/`, 'script-src 127.0.0.1:1', 'script-src *.0.0.1', "script-src 'nonce-other'"]) {
        assert.deepEqual(rules(await policy(text, html)), ['csp-script'], text);
      }
      const dynamic = only(await policy("script-src 'self' 'strict-dynamic' 'nonce-other'", html), 'csp-script');
      assert.match(dynamic.todo, /nonce="…"/);
    });

    it('reads a policy in the head of the page, not in its body, and each of several', async () => {
      const meta = '<meta http-equiv="Content-Security-Policy" content="connect-src \'none\'">';
      assert.match(only(await look(page(SCRIPT + TAG, meta)), 'csp-connect').what, /^The <meta/);
      assert.deepEqual(rules(await look(page(meta + SCRIPT + TAG))), []);
      assert.deepEqual(rules(await policy("script-src 'self', script-src 'none'")), ['csp-script']);
    });

    it('tells a policy that only reports from one that forbids', async () => {
      const report = await look(page(SCRIPT + TAG), { 'content-security-policy-report-only': "script-src 'none'" });
      assert.equal(only(report, 'csp-script').level, 'weakens');
    });

    it('asks for our name where Trusted Types are listed', async () => {
      assert.equal(only(await policy("trusted-types 'none'"), 'trusted-types').todo, 'Write in the policy: trusted-types lit-html');
      assert.equal(only(await policy("trusted-types default dompurify 'allow-duplicates'"), 'trusted-types').level, 'breaks');
      for (const text of ['trusted-types lit-html', 'trusted-types *']) assert.deepEqual(rules(await policy(text)), [], text);
    });

    it("asks for leave to make Lit's policy twice where two files do", async () => {
      const script = (name: string) => SCRIPT.replace('finder.js', name).replace(sha384(PROGRAM), sha384(WITH_LIT));
      const html = page(SCRIPT + script('id-guide.js') + script('myth-card.js') + TAG);
      assert.deepEqual(rules(await policy("trusted-types lit-html 'allow-duplicates'", html)), []);
      const finding = only(await policy('trusted-types lit-html', html), 'trusted-types');
      assert.match(finding.what, /id-guide\.js and myth-card\.js each make one of the same name/);
      assert.equal(finding.todo, "Write in the policy: trusted-types lit-html 'allow-duplicates'");
    });

    it('says what a sandbox takes away', async () => {
      assert.equal(only(await policy('sandbox'), 'sandbox-scripts').todo, 'Write: sandbox allow-scripts allow-same-origin');
      only(await policy('sandbox allow-scripts'), 'sandbox-origin');
      only(await policy('sandbox allow-scripts allow-same-origin allow-popups'), 'sandbox-rest');
      const frame = (value: string) =>
        page(`<iframe title="Finder" src="/newcomer/index.html" sandbox="${value}"></iframe>${SCRIPT}${TAG}`);
      assert.equal(
        only(await look(frame('allow-forms')), 'sandbox-scripts').todo,
        'Write: sandbox="allow-forms allow-scripts allow-same-origin"',
      );
      assert.deepEqual(rules(await look(page(`<iframe title="Map" src="/map" sandbox></iframe>${SCRIPT}${TAG}`))), []);
    });
  });

  describe('traces of editors', () => {
    it('sees that the tag was removed', async () => {
      assert.match(only(await look(page(`${SCRIPT}<p>(962) 555-0101</p>`)), 'tag-missing').todo, /data-newcomer/);
    });
    it('sees that the script was removed, in both spellings', async () => {
      only(await look(page(TAG)), 'script-missing');
      const div = '<div data-newcomer="service-finder" data-newcomer-src="/newcomer/data/"><p>Call</p></div>';
      only(await look(page(div)), 'script-missing');
      assert.deepEqual(rules(await look(page(SCRIPT + div))), []);
    });
    it('sees markup that became words', async () => {
      const report = await look(page(`<p>${TAG.replaceAll('<', '&lt;')}</p>${SCRIPT}`));
      assert.deepEqual(rules(report), ['markup-escaped', 'tag-missing']);
      assert.match(report.findings[0]!.what, /"<newcomer-service-finder"/);
    });
    it('takes an iframe for a place of ours, and asks the policy about it', async () => {
      const frame = '<iframe src="/newcomer/frame.html" title="Find help" width="100%" height="600"></iframe>';
      const report = await look(page(frame));
      assert.deepEqual(report.findings, []);
      assert.deepEqual(report.elements, ['iframe: /newcomer/frame.html']);
      const strict = await look(page(frame), { 'content-security-policy': "default-src 'none'" });
      assert.equal(only(strict, 'csp-frame').todo, "Write in the policy: frame-src 'self'");
    });
    it('says so where nothing of ours is on the page', async () => {
      only(await look(page('<p>Hello</p>')), 'nothing-here');
    });
    it('sees settings that were dropped, round quotation marks, an empty tag and a wrong name', async () => {
      only(await look(page(`${SCRIPT}<div data-newcomer="service-finder"><p>Call</p></div>`)), 'settings-missing');
      const round = only(
        await look(page(`${SCRIPT}<div data-newcomer=“service-finder” data-newcomer-src="/newcomer/data/"><p>Call</p></div>`)),
        'round-quotes',
      );
      assert.equal(round.todo, 'Type straight ones: data-newcomer="service-finder"');
      only(await look(page(`${SCRIPT}<newcomer-service-finder src="/newcomer/data/"></newcomer-service-finder>`)), 'fallback-missing');
      only(await look(page(`${SCRIPT}${TAG}<div data-newcomer="finder"><p>Call</p></div>`)), 'element-unknown');
    });
    it('sees an optimizer that changed the type of the script', async () => {
      only(await look(page(SCRIPT.replace('type="module"', 'type="text/plain"') + TAG)), 'script-type');
    });
    it('sees a missing language and a base that moves addresses', async () => {
      only(await look(page(SCRIPT + TAG, '', '<html>')), 'lang-missing');
      const relative = SCRIPT.replace('src="/', 'src="');
      assert.deepEqual(rules(await look(page(relative + TAG))), []);
      const moved = await look(page(relative + TAG, '<base href="/deep/er/">'));
      assert.deepEqual(rules(moved), ['file-missing', 'base']);
      assert.match(moved.findings[1]!.what, /\/deep\/er\/newcomer\/elements/);
    });
  });

  describe('our files', () => {
    const path = '/newcomer/elements/1.0.0/finder.js';
    const withFile = (file: Served, html = page(SCRIPT + TAG)) => look(html, {}, { [path]: { ...FILES[path], ...file } });

    it('writes the integrity that is missing', async () => {
      const finding = only(await look(page(SCRIPT.replace(/ integrity="[^"]+"/, '') + TAG)), 'integrity-missing');
      assert.ok(finding.todo.includes(`integrity="${sha384(PROGRAM)}"`));
    });
    it('finds a file that was changed on the way', async () => {
      const finding = only(await withFile({ body: `${PROGRAM}//` }), 'integrity-wrong');
      assert.equal(finding.level, 'breaks');
    });
    it('finds a hash of another file', async () => {
      assert.match(
        only(await look(page(SCRIPT.replace(sha384(PROGRAM), sha384('x')) + TAG)), 'integrity-wrong').todo,
        /of version 1\.0\.0/,
      );
    });
    it('finds files that are not there', async () => {
      assert.match(only(await withFile({ status: 404 }), 'file-missing').what, /status 404/);
      only(await look(page(SCRIPT + TAG), {}, { '/newcomer/data/manifest.json': { status: 403 } }), 'file-missing');
      only(
        await look(page(SCRIPT + TAG), {}, { '/newcomer/elements/1.0.0/locales/index.json': { body: '{}', type: 'application/json' } }),
        'words-missing',
      );
      only(await look(page(SCRIPT + TAG), {}, { '/newcomer/data/manifest.json': { body: page('Home') } }), 'data-unreadable');
    });
    it('finds a server that does not answer', async () => {
      only(await look(page(SCRIPT + TAG.replace('src="', 'src="http://127.0.0.1:1'))), 'file-missing');
    });
    it('finds a wrong type, no compression, and times to keep that are too short or too long', async () => {
      only(await withFile({ type: 'text/plain' }), 'content-type');
      only(await withFile({ plain: true }), 'not-compressed');
      only(await withFile({ headers: { 'cache-control': 'no-cache' } }), 'cache-short');
      only(
        await look(
          page(SCRIPT + TAG),
          {},
          { '/newcomer/data/manifest.json': { ...FILES['/newcomer/data/manifest.json'], headers: FOREVER } },
        ),
        'data-cached',
      );
    });
    it('finds files of another origin that may not be used', async () => {
      only(await look(page(SCRIPT.replace('src="', `src="${other}`) + TAG)), 'cors');
    });
    it('finds copies and mixed versions', async () => {
      const copy = await look(
        page(SCRIPT + SCRIPT.replace('src="/newcomer', 'src="/old/newcomer') + TAG),
        {},
        {
          '/old/newcomer/elements/1.0.0/finder.js': FILES[path]!,
          '/old/newcomer/elements/1.0.0/locales/index.json': FILES['/newcomer/elements/1.0.0/locales/index.json']!,
        },
      );
      only(copy, 'copies');
      const more = SCRIPT.replace('1.0.0/finder.js', '0.9.0/finder-more.js');
      only(await look(page(SCRIPT + more + TAG), {}, { '/newcomer/elements/0.9.0/finder-more.js': FILES[path]! }), 'versions-mixed');
    });
  });

  describe('a page by https', () => {
    const answer = (url: URL) => {
      const file = FILES[url.pathname];
      return Promise.resolve({
        url,
        status: file ? 200 : 404,
        headers: new Headers({
          'content-type': file?.type ?? '',
          'content-encoding': 'gzip',
          'access-control-allow-origin': '*',
          ...file?.headers,
        }),
        bytes: Buffer.from(file?.body ?? ''),
        redirects: [],
      });
    };
    const secure = (html: string, url = 'https://city.example/') =>
      checkPage({ html, url: new URL(url), name: url, headers: new Headers(), redirects: [], known, load: answer });

    it('does not take our files by http', async () => {
      const report = await secure(page(SCRIPT.replace('src="', 'src="http://city.example') + TAG));
      assert.equal(report.findings[0]?.rule, 'mixed-content');
      assert.match(report.findings[0].todo, /\/newcomer\/elements\/1\.0\.0\/finder\.js$/);
    });
    it('names other things that come by http', async () => {
      only(await secure(page(`${SCRIPT}${TAG}<img alt="" src="http://city.example/logo.png">`)), 'mixed-rest');
      assert.deepEqual(rules(await secure(page(`${SCRIPT}${TAG}<a href="http://city.example/old">Old</a>`))), []);
    });
    it('warns of a page by http', async () => {
      assert.ok(rules(await secure(page(SCRIPT + TAG), 'http://city.example/')).includes('not-https'));
    });
    it('takes a policy of https for what it allows', async () => {
      const html = page(
        SCRIPT.replace('src="', 'src="https://files.city.example') + TAG,
        '<meta http-equiv="content-security-policy" content="script-src *.city.example; connect-src https:">',
      );
      assert.deepEqual(rules(await secure(html)), []);
    });
  });

  describe('who watches', () => {
    for (const { name, kind, hosts, code } of TRACKERS) {
      it(`knows ${name}, however it is put in`, async () => {
        const host = hosts[0]!;
        for (const html of [
          `<script async src="https://${host}/x.js?id=1"></script>`,
          `<script>load('https://${host}')</script>`,
          `<noscript><img src="//${host}/p.gif"></noscript>`,
        ]) {
          const report = await look(page(html + SCRIPT + TAG));
          const finding = report.findings.find((each) => each.what.startsWith(name));
          assert.ok(finding, html);
          assert.equal(finding.level, 'watches');
          assert.ok(finding.what.includes(kind) && finding.todo.length > 20 && finding.source?.startsWith('https://'));
        }
        assert.deepEqual(rules(await look(page(`<a href="https://${host}/">Link</a>${SCRIPT}${TAG}`))), [], 'a link is no tracker');
        assert.deepEqual(
          rules(await look(page(`<script src="https://not${host}/x.js"></script>${SCRIPT}${TAG}`))),
          [],
          'another host is another tool',
        );
        if (code) {
          const own = code.source
            .replaceAll('\\b', '')
            .replace('\\.', '.')
            .replace(/\(\?:(\w+)\|\w+\)/, '$1');
          assert.equal(rules(await look(page(`<script>${own}([])</script>${SCRIPT}${TAG}`))).length, 1, own);
        }
      });
    }
  });

  describe('the command', () => {
    it('follows redirects, prints what to do, and ends with 1 where something breaks', async () => {
      files = { ...FILES, '/old': { status: 302, headers: { location: '/new' } }, '/new': { body: page(TAG), headers: {} } };
      const { status, stdout, stderr } = await runNewcomer('check-page', `${origin}/old`);
      assert.equal(status, 1);
      assert.match(stdout, new RegExp(`^${origin}/new\\n  after 1 redirect from ${origin}/old`));
      assert.match(stdout, /breaks {3}"service-finder" stands in the page.*\(script-missing\)\n {2}Put the scripts/);
      assert.match(stderr, /1 thing breaks the element/);
    });

    it('reads a saved file, says what it could not see, and prints one document', async () => {
      const file = join(scratchFolder(), 'saved.html');
      writeFileSync(file, page(`${SCRIPT}${TAG}<script src="https://www.clarity.ms/tag/x"></script>`));
      const alone = await runNewcomer('check-page', file, '--json');
      assert.equal(alone.status, 0, alone.stderr);
      const report = JSON.parse(alone.stdout) as PageReport;
      assert.deepEqual(rules(report), ['tracker-microsoft-clarity']);
      assert.equal(report.unknown.length, 3);
      files = { ...FILES, [`/newcomer/elements/1.0.0/finder.js`]: { status: 404 } };
      const based = await runNewcomer('check-page', file, '--base', `${origin}/new`, '--json');
      assert.equal(based.status, 1);
      assert.ok(rules(JSON.parse(based.stdout) as PageReport).includes('file-missing'));
    });

    it('says what cannot be read, and what cannot be asked', async () => {
      files = { '/loop': { status: 302, headers: { location: '/loop' } }, '/pdf': { type: 'application/pdf' }, '/gone': { status: 410 } };
      for (const [path, words] of [
        ['/loop', 'more than 10 redirects'],
        ['/pdf', 'is no page but "application/pdf"'],
        ['/gone', 'status 410'],
      ] as const) {
        const { status, stderr } = await runNewcomer('check-page', origin + path);
        assert.equal(status, 1);
        assert.ok(stderr.includes(words), stderr);
      }
      assert.equal((await runNewcomer('check-page', 'not-there.html')).status, 1);
      assert.equal((await runNewcomer('check-page', origin, '--base', origin)).status, 2);
      assert.equal((await runNewcomer('check-page', 'x.html', '--base', 'newcomer')).status, 2);
    });

    it('does not wait for a page that never ends', async () => {
      const stuck = await listen(createServer((_, response) => void response.writeHead(200).write('<p>')));
      const before = LIMITS.time;
      LIMITS.time = 200;
      await assert.rejects(load(new URL(stuck)), /did not end within 0\.2 seconds/);
      LIMITS.time = before;
      servers[servers.length - 1]!.closeAllConnections();
    });

    it('does not take a page that is endless', async () => {
      const endless = await listen(
        createServer((_, response) => {
          response.writeHead(200);
          const more = () => {
            while (!response.destroyed && response.write('x'.repeat(65_536)));
          };
          response.on('drain', more);
          more();
        }),
      );
      await assert.rejects(load(new URL(endless)), /larger than 5 MB/);
    });
  });
});
