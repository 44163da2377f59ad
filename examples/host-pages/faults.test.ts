import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inEachEngine } from '../../scripts/test/engines.mjs';
import type { answerFor } from '../../scripts/site-server.mjs';
import { flappingLink } from './flapping-link.js';
import { hostPages, markup, scriptsOf, type Fault } from './host-page.mjs';
import type { HostWindow } from './host-window.js';
import { askAgain, LISTEN, publishedSources, verdicts, type Source } from './sources.js';

type Found = ReturnType<typeof answerFor>;

/** Whoever waits for an element's verdict waits so long, in seconds; the page and its scripts come first. */
const VERDICT = 15;
const LOADING = 10;

/** For each file, where it may have been replaced: three times, and three times of the new version. */
const TRIES = 6;
/** Runs in a page, before any of ours: how often each address below a fault is asked for. */
const COUNT = `<script>
window.asks = {};
window.fetch = ((plain) => (input, init) => {
  if (String(input).includes('/fault/')) asks[input] = (asks[input] ?? 0) + 1;
  return plain(input, init);
})(window.fetch);
</script>`;

/** Words in addresses for which filters block what they take for advertisements. */
const FILTERED = /(?:^|[/._-])(?:ads?|advert\w*|banners?|track\w*|analytics|beacon|pixel|sponsor\w*|stats|telemetry)(?:[/._-]|$)/i;

const send = (response: ServerResponse, found: Found, bytes: Uint8Array | string = found!.bytes) =>
  response.writeHead(200, found!.headers).end(bytes);
const text = (found: Found) => found!.bytes.toString();

/** What a directory's manifest or a pack's data was two years ago: whole, and old. */
function aged(whole: string): string {
  const it = JSON.parse(whole) as { dataDate?: string; info?: { dataDate?: string }; source?: object };
  const day = '2024-01-15';
  // In its place: the end of a file is how a reader knows that it is whole.
  for (const dated of [it, it.info]) if (dated?.dataDate) dated.dataDate = day;
  if (it.source) Object.assign(it.source, { read: day, date: day });
  return JSON.stringify(it);
}

interface Row {
  /** What the source is, as a sentence's end. */
  readonly what: string;
  /** Which of its files the fault befalls. */
  readonly file: 'manifest' | 'data';
  readonly answer: (response: ServerResponse, found: Found) => unknown;
  readonly end: RegExp;
}

const signIn = (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>');
const cut = (response: ServerResponse, found: Found) => {
  response.writeHead(200, { ...found!.headers, 'content-length': found!.bytes.length });
  response.write(found!.bytes.subarray(0, found!.bytes.length >> 1), () => response.destroy());
};
const gone = (response: ServerResponse) => response.writeHead(404).end();
const otherByte = (response: ServerResponse, found: Found) => {
  const bytes = Buffer.from(found!.bytes);
  bytes[bytes.length >> 1]! ^= 1;
  send(response, found, bytes);
};

/**
 * As a phone's line brings it, and never over: of an answer that ends, nobody could say that it was its size that ended it. Where
 * ten times as much comes, WebKitGTK is so busy with it that it hears too late that it is let go of.
 */
const endless = (response: ServerResponse, found: Found) => {
  response.writeHead(200, found!.headers).write('{');
  const timer = setInterval(() => response.write(SPACES), 50);
  response.on('close', () => clearInterval(timer));
};
const SPACES = Buffer.alloc(65_536, ' ');

const ROWS: readonly Row[] = [
  { what: 'whole', file: 'manifest', answer: send, end: /^works$/ },
  { what: 'not there', file: 'manifest', answer: gone, end: /^bundle\/not-found$/ },
  { what: 'without its data', file: 'data', answer: gone, end: /^bundle\/not-found$/ },
  { what: 'cut off in its manifest', file: 'manifest', answer: cut, end: /^bundle\/(?:damaged|offline)$/ },
  { what: 'cut off in its data', file: 'data', answer: cut, end: /^bundle\/(?:damaged|offline)$/ },
  { what: 'changed by one byte', file: 'data', answer: otherByte, end: /^bundle\/damaged$/ },
  {
    what: 'of another version',
    file: 'manifest',
    answer: (response, found) => send(response, found, text(found).replace('"format":1', '"format":2')),
    end: /^bundle\/[a-z-]+$/,
  },
  { what: 'the page of a Wi-Fi that wants a sign-in', file: 'manifest', answer: signIn, end: /^bundle\/sign-in$/ },
  { what: 'that page in place of its data', file: 'data', answer: signIn, end: /^bundle\/sign-in$/ },
  { what: 'without an end in its manifest (row 32)', file: 'manifest', answer: endless, end: /^bundle\/damaged$/ },
  { what: 'without an end in its data (row 32)', file: 'data', answer: endless, end: /^bundle\/damaged$/ },
  { what: 'blocked by a filter on the way (row 24)', file: 'manifest', answer: (response) => response.destroy(), end: /^bundle\/offline$/ },
];

/** Runs in a page. */
const uncaught = () => (window as unknown as HostWindow).seen.errors;
const hints = () => (window as unknown as HostWindow).seen.hints;

describe('every element over a source that fails', () => {
  const host = hostPages(undefined, { 'access-control-allow-origin': '*' });
  let published: readonly string[];
  let sources: readonly Source[];

  before(async () => {
    sources = await publishedSources(host);
    published = await readdir(host.out, { recursive: true });
    // Every fault has the whole site below its own folder.
    await mkdir(join(host.out, 'fault'));
    for (const name of [...ROWS.keys(), 'old', 'flap', 'hang', 'late', 'slow']) await symlink('..', join(host.out, `fault/${name}`));
  });

  const tag = ({ element, attribute, folder }: (typeof sources)[number], base: string, more: Record<string, string> = {}) =>
    markup(element, { attributes: { [attribute]: `${base}${folder}`, ...more } });
  const page = (body: string, headers = {}) =>
    host.site.page({ head: LISTEN + host.site.scripts(scriptsOf(host.site.elements)), body, headers });
  const tags = () => sources.map(({ element }) => element.tag).join();
  const isManifest = (path: string) => path.endsWith('/manifest.json');

  inEachEngine((engine, name) => {
    /** Faults of this engine's tests. */
    const befall = (folder: string, answer: Fault) => {
      host.site.faults.set(folder, (response, found, path) => (found ? answer(response, found, path) : response.writeHead(404).end()));
      return () => host.site.faults.delete(folder);
    };

    // All at once would wait for each other: a browser has six connections to a host.
    for (const from of [0, 4, 8])
      it(`ends with what was asked for, or with the fallback and the reason; and works once the source does (${ROWS.slice(from, from + 4)
        .map(({ what }) => what)
        .join('; ')})`, async () => {
        const rows = ROWS.slice(from, from + 4);
        const undo = rows.map(({ file, answer }, at) =>
          befall(`/fault/${at}/`, (response, found, path) => ((file === 'manifest') === isManifest(path) ? answer : send)(response, found)),
        );
        const open = await engine.open(page(rows.flatMap((_, at) => sources.map((source) => tag(source, `/fault/${at}/`))).join('\n')));
        try {
          const ends = await open.run(verdicts, tags());
          const wrong = ends.flatMap(({ end }, at) => {
            const row = rows[Math.floor(at / sources.length)]!;
            return row.end.test(end) ? [] : [`<${sources[at % sources.length]!.element.tag}> ${row.what}: ${end}`];
          });
          assert.deepEqual(wrong, []);
          const slowest = Math.max(...ends.map(({ seconds }) => seconds));
          assert.ok(slowest < VERDICT + LOADING, `the last verdict came after ${slowest} s`);
          undo.forEach((end) => end());
          await open.run(askAgain, tags());
          assert.deepEqual([...new Set((await open.run(verdicts, tags())).map(({ end }) => end))], ['works']);
          assert.deepEqual(await open.run(uncaught), []);
        } finally {
          undo.forEach((end) => end());
          await open.close();
        }
      });

    it('asks for no file twice at once on a link that comes and goes, and for none without end; and works once it stays (row 28)', async () => {
      // What an element cannot do without is lost, and what stands beside it is still on its way when that is asked for again.
      const link = flappingLink((path) => /\/(?:data|base)[.-][^/]*$/.test(path));
      const undo = befall('/fault/flap/', (response, found, path) => link.answer(response, found!.bytes, found!.headers, path));
      const open = await engine.open(page(`${COUNT}${sources.map((source) => tag(source, '/fault/flap/', { lang: 'es' })).join('\n')}`));
      try {
        const ends = await open.run(verdicts, tags());
        ends.forEach(({ end }, at) => assert.match(end, /^bundle\/(?:offline|damaged)$/, sources[at]!.element.tag));
        await open.run(askAgain, tags());
        link.stay();
        // Some may have been told no before that.
        await open.run(verdicts, tags());
        await open.run(askAgain, tags());
        assert.deepEqual([...new Set((await open.run(verdicts, tags())).map(({ end }) => end))], ['works']);
        assert.deepEqual(link.twice, []);
        // Engines try a connection that was reset again by themselves, one after the other; what we ask for is counted.
        const asks = (await open.run(() => (window as unknown as { asks: Record<string, number> }).asks)) as Record<string, number>;
        const most = Math.max(...Object.values(asks));
        assert.ok(most <= TRIES * 3, `one file was asked for ${most} times`);
        assert.deepEqual(await open.run(uncaught), []);
      } finally {
        link.stay();
        undo();
        await open.close();
      }
    });

    it('says how old it is where its source is old', async () => {
      const undo = befall('/fault/old/', async (response, found, path) => {
        const whole = text(found);
        const isData = /\/(?:data|base)[.-][^/]*$/.test(path);
        if (!isManifest(path)) return send(response, found, isData ? aged(whole) : undefined);
        const manifest = JSON.parse(aged(whole)) as {
          files: Partial<Record<'data' | 'base', { name: string; integrity: string; size: number }>>;
        };
        const data = (manifest.files.data ?? manifest.files.base)!;
        const bytes = aged(await readFile(join(host.out, dirname(path), data.name), 'utf8'));
        data.integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
        data.size = Buffer.byteLength(bytes);
        return send(response, found, JSON.stringify(manifest));
      });
      try {
        const ends = await engine.visit(page(sources.map((source) => tag(source, '/fault/old/')).join('\n')), verdicts, tags());
        ends.forEach(({ end, text: words }, at) =>
          assert.ok(end === 'works' && words.includes('2024'), `<${sources[at]!.element.tag}> ${end}`),
        );
      } finally {
        undo();
      }
    });

    it('does not wait longer than fifteen seconds for a source that says nothing', { timeout: 90_000 }, async () => {
      const undo = befall('/fault/hang/', (response, found) => void response.writeHead(200, found!.headers).write(' '));
      try {
        const ends = await engine.visit(page(sources.map((source) => tag(source, '/fault/hang/')).join('\n')), verdicts, tags());
        assert.deepEqual(
          ends.map(({ end }) => end),
          sources.map(() => 'bundle/timeout'),
        );
        const slowest = Math.max(...ends.map(({ seconds }) => seconds));
        assert.ok(slowest < VERDICT + LOADING, `${slowest} s`);
      } finally {
        undo();
      }
    });

    it("keeps the fallback where the page's policy allows no connection to the source, and names the policy to the integrator (row 23)", async () => {
      const elsewhere = `http://127.0.0.1:${host.site.port}/`;
      const open = await engine.open(
        page(sources.map((source) => tag(source, elsewhere)).join('\n'), { 'content-security-policy': "connect-src 'self'" }),
      );
      try {
        assert.deepEqual(
          (await open.run(verdicts, tags())).map(({ end }) => end),
          sources.map(() => 'bundle/offline'),
        );
        assert.ok((await open.run(hints)).some((hint) => hint.startsWith('newcomer') && hint.includes('connect-src')));
        assert.deepEqual(await open.run(uncaught), []);
      } finally {
        await open.close();
      }
    });

    it('stays with what was asked last where an older answer comes after it (row 29)', async () => {
      const undo = befall('/fault/late/', (response, found, path) => {
        setTimeout(() => send(response, found), /[/-]fr[.-][^/]*$/.test(path) ? 1500 : 0);
      });
      const open = await engine.open(page(sources.map((source) => tag(source, '/fault/late/')).join('\n')));
      try {
        await open.run(verdicts, tags());
        const languages = await open.run(async (selector) => {
          const elements = [...document.querySelectorAll<HTMLElement>(selector)];
          const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
          for (const lang of ['fr', 'es']) {
            for (const element of elements) element.lang = lang;
            await pause(150);
          }
          await pause(3000);
          return elements.map((element) => element.shadowRoot!.querySelector<HTMLElement>('.base > div')!.lang);
        }, tags());
        assert.deepEqual(
          languages,
          sources.map(() => 'es'),
        );
        assert.deepEqual(await open.run(uncaught), []);
      } finally {
        undo();
        await open.close();
      }
    });

    it('lets go of what it asked for when it leaves the page, and asks anew when it is back (row 30)', async () => {
      let slow = true;
      let aborted = 0;
      let answered = 0;
      const undo = befall('/fault/slow/', (response, found) => {
        response.on('close', () => (response.writableFinished ? (answered += 1) : (aborted += 1)));
        setTimeout(() => !response.destroyed && send(response, found), slow ? 6000 : 0);
      });
      const open = await engine.open(page(sources.map((source) => tag(source, '/fault/slow/')).join('\n')));
      try {
        const changed = await open.run(async (selector) => {
          const elements = [...document.querySelectorAll<HTMLElement>(selector)];
          const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
          await (window as unknown as HostWindow).bringIntoSight(elements);
          await pause(500);
          const places = elements.map((element) => [element, element.parentElement!, element.nextElementSibling] as const);
          for (const element of elements) element.remove();
          const before = elements.map((element) => element.shadowRoot!.innerHTML);
          await pause(6500);
          const written = elements.filter((element, at) => element.shadowRoot!.innerHTML !== before[at]).map(({ localName }) => localName);
          Object.assign(window, { places });
          return written;
        }, tags());
        assert.deepEqual(changed, []);
        const left = { aborted, answered };
        slow = false;
        await open.run(() => {
          const { places } = window as unknown as { places: (readonly [Element, Element, Element | null])[] };
          for (const [element, parent, next] of places.reverse()) parent.insertBefore(element, next);
        });
        assert.deepEqual([...new Set((await open.run(verdicts, tags())).map(({ end }) => end))], ['works']);
        assert.deepEqual(await open.run(uncaught), []);
        // WebKitGTK lets some of them run on; nothing of their answers reaches a page.
        if (name !== 'webkit') assert.ok(left.aborted >= sources.length && left.answered === 0, JSON.stringify(left));
      } finally {
        undo();
        await open.close();
      }
    });
  });

  it('publishes no file whose name a filter takes for an advertisement (row 24)', () => {
    assert.ok(published.length > 100);
    assert.deepEqual(
      published.filter((name) => FILTERED.test(name)),
      [],
    );
  });

  after(() => host.site?.faults.clear());
});
