import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inEachEngine } from '../../scripts/test/engines.mjs';
import { newcomer } from '../../scripts/kit.mjs';
import type { answerFor } from '../../scripts/site-server.mjs';
import { hostPages, markup, scriptsOf, type Fault } from './host-page.mjs';
import type { HostWindow } from './host-window.js';

type Found = ReturnType<typeof answerFor>;

/** Whoever waits for an element's verdict waits so long, in seconds; the page and its scripts come first. */
const VERDICT = 15;
const LOADING = 10;

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
  { what: 'blocked by a filter on the way (row 24)', file: 'manifest', answer: (response) => response.destroy(), end: /^bundle\/offline$/ },
];

interface Ending {
  readonly end: string;
  readonly seconds: number;
  readonly text: string;
}

/** Runs in a page, before any of ours: what each element tells the integrator. */
const LISTEN = `<script>
window.codes = new Map();
addEventListener('newcomer-source-error', ({ target, code }) => codes.has(target) || codes.set(target, [code, performance.now() / 1000]), true);
</script>`;

/** Runs in a page: how each element ends, in the order of the page; a code where its fallback can be read. */
async function verdicts(selector: string): Promise<Ending[]> {
  const { codes, bringIntoSight } = window as unknown as HostWindow & { codes: Map<Element, readonly [string, number]> };
  const elements = [...document.querySelectorAll(selector)];
  const ends: (Ending | undefined)[] = elements.map(() => undefined);
  await bringIntoSight(elements);
  for (const end = performance.now() + 40_000; ends.includes(undefined) && performance.now() < end;) {
    elements.forEach((element, at) => {
      if (ends[at]) return;
      const root = element.shadowRoot;
      const shown = root?.querySelector('slot:not([name])') ? (element.firstElementChild?.getBoundingClientRect().height ?? 0) > 0 : false;
      const [code, seconds] = codes.get(element) ?? [];
      const words = root?.querySelector('.base')?.textContent ?? '';
      if (root?.querySelector('footer') && !shown) ends[at] = { end: 'works', seconds: performance.now() / 1000, text: words };
      else if (code) ends[at] = { end: shown ? code : `${code}, and nothing to read`, seconds: seconds!, text: words };
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return ends.map((each) => each ?? { end: 'nothing', seconds: Infinity, text: '' });
}

/** Runs in a page: asks again in every element that offers it. */
function askAgain(selector: string): void {
  for (const element of document.querySelectorAll(selector)) {
    (window as unknown as { codes: Map<Element, unknown> }).codes.delete(element);
    element.shadowRoot?.querySelector<HTMLElement>('[role=alert] button')?.click();
  }
}

/** Runs in a page. */
const uncaught = () => (window as unknown as HostWindow).seen.errors;
const hints = () => (window as unknown as HostWindow).seen.hints;

describe('every element over a source that fails', () => {
  const host = hostPages(undefined, { 'access-control-allow-origin': '*' });
  /** Elements with the attribute that names their source, and its folder below the site. */
  let published: readonly string[];
  let sources: { readonly element: (typeof host.site.elements)[number]; readonly attribute: string; readonly folder: string }[];

  before(async () => {
    // What examples give in code is published too.
    sources = await Promise.all(
      host.site.elements.map(async (element) => {
        const { tag, pack, data } = element;
        if (pack) return { element, attribute: 'src', folder: `packs/${pack.name}/` };
        if (!data?.pack) return { element, attribute: element.directory!, folder: 'demo/data/' };
        const file = join(host.out, `given/${tag}/pack.json`);
        await mkdir(dirname(file), { recursive: true });
        const { texts, ...given } = data.pack as { texts: Record<string, { provenance: string }> };
        // A translation of an example may be in part.
        const originals = Object.entries(texts).filter(([, { provenance }]) => provenance === 'original');
        await writeFile(file, JSON.stringify({ ...given, texts: Object.fromEntries(originals) }));
        const { code, stderr } = await newcomer('pack', 'build', file, '--out', join(host.out, `packs/${tag}`));
        assert.equal(code, 0, stderr);
        const built = (await readdir(join(host.out, `packs/${tag}`), { recursive: true })).find((name) => name.endsWith('manifest.json'))!;
        return { element, attribute: 'src', folder: `packs/${tag}/${dirname(built)}/`.replace('/./', '/') };
      }),
    );
    published = await readdir(host.out, { recursive: true });
    // Every fault has the whole site below its own folder.
    await mkdir(join(host.out, 'fault'));
    for (const name of [...ROWS.keys(), 'old', 'hang', 'late', 'slow']) await symlink('..', join(host.out, `fault/${name}`));
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
