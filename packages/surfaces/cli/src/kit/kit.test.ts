import type { Directory } from '@newcomer/directory';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeKit, type ElementFile, type KitInput } from './index.js';

const directory: Directory = {
  place: { en: { text: 'Port Lantern', provenance: 'original' } },
  timeZone: 'America/New_York',
  country: 'US',
  language: 'en',
  languages: ['en'],
  dataDate: '2026-11-15',
  entries: [],
  needs: [],
  alerts: [],
  places: [],
  firstScreen: [],
  firstPlace: {
    name: { en: { text: 'Desk <1> & Co', provenance: 'original' } },
    address: '1 Anchor -- Square',
    phone: { text: '(962) 555-0101', href: 'tel:+19625550101' },
    url: 'https://portlantern.example/welcome?a=1&b=2',
  },
  emergency: [
    { number: '112', for: 'emergency', source: { title: 'Test', read: '2026-11-15' } },
    {
      number: '(962) 555-0156',
      for: 'violence',
      label: { en: { text: 'Safe Line', provenance: 'original' } },
      source: { title: 'Test', read: '2026-11-15' },
    },
  ],
  staleDays: 365,
};

const element = (name: string): ElementFile => ({ name, bytes: new Uint8Array([1]), integrity: `sha384-${name}` });

const input: KitInput = {
  directory,
  bundle: new Map([
    ['manifest.json', new Uint8Array([2])],
    ['base.0a1b2c.json', new Uint8Array([3])],
  ]),
  elements: [
    'finder-api.js',
    'finder-areas.js',
    'finder-keep.js',
    'finder-more.js',
    'finder.js',
    'frame-page.js',
    'frame.js',
    'locales/index.json',
    'locales/en-detail.json',
    'locales/es.json',
    'locales/es-detail.json',
    'locales/ar.json',
  ].map(element),
  version: '0.1.0',
  base: '/newcomer/',
  lang: 'en',
};

const text = (kit: ReadonlyMap<string, Uint8Array>, name: string): string => new TextDecoder().decode(kit.get(name));

describe('the kit', () => {
  it('has the code for areas where the directory is in areas, on every page, and nothing to keep a whole country', () => {
    const kit = makeKit({ ...input, inAreas: true });
    assert.ok(kit.has('elements/0.1.0/finder-areas.js'));
    assert.ok(!kit.has('offline.json') && !kit.has('newcomer-worker.js'));
    for (const page of ['snippet.html', 'index.html', 'frame.html', 'desk.html', 'newcomer-finder.php'])
      assert.match(text(kit, page), /finder-areas\.js/, page);
    for (const [name, bytes] of makeKit(input)) assert.ok(!`${name} ${new TextDecoder().decode(bytes)}`.includes('finder-areas'), name);
  });

  it('has everything that a city uploads, the manifest last', () => {
    const names = [...makeKit(input).keys()];
    for (const name of ['snippet.html', 'index.html', 'README.md', 'elements/0.1.0/finder.js', 'data/base.0a1b2c.json'])
      assert.ok(names.includes(name), name);
    assert.equal(names[names.length - 1], 'data/manifest.json');
    assert.ok(!names.some((name) => name.includes('finder-api')), 'which only pages over an API need');
  });

  it('has a page for people at a desk, with every place where its script looks for something', () => {
    const page = text(makeKit(input), 'desk.html');
    for (const name of ['language', 'hand-out', 'keys', 'said', 'help', 'on', 'close'])
      assert.ok(page.includes(`data-desk="${name}"`), name);
    assert.doesNotMatch(page, /<style|style="|onclick/);
    assert.match(page, /<title>Find help in [^<]+: desk<\/title>/);
  });

  it('gives both spellings, and each script with its hash', () => {
    const snippet = text(makeKit(input), 'snippet.html');
    assert.match(
      snippet,
      /<script type="module" src="\/newcomer\/elements\/0\.1\.0\/finder\.js" integrity="sha384-finder\.js" crossorigin="anonymous"><\/script>\n<script type="module" src="[^"]+finder-more\.js"/,
    );
    assert.doesNotMatch(snippet, /finder-api/);
    assert.match(snippet, /<newcomer-service-finder src="\/newcomer\/data\/" lang="en" offline="\/newcomer\/offline\.json">/);
    assert.match(
      snippet,
      /<div data-newcomer="service-finder" data-newcomer-src="\/newcomer\/data\/" data-newcomer-lang="en" data-newcomer-offline="\/newcomer\/offline\.json">/,
    );
  });

  it("fills the fallback from the city's own phone and link, as text that no editor removes", () => {
    const snippet = text(makeKit(input), 'snippet.html');
    assert.match(snippet, /<a href="https:\/\/portlantern\.example\/welcome\?a=1&amp;b=2"><strong>Desk &lt;1&gt; &amp; Co<\/strong><\/a>/);
    assert.match(snippet, /<a href="tel:\+19625550101"><span dir="ltr">\(962\) 555-0101<\/span><\/a>/);
    assert.match(snippet, /Safe Line: <a href="tel:\+19625550156">/);
    assert.match(snippet, /<p><a href="tel:112">/);
  });

  it('never lets text of the directory end the comment around a spelling', () => {
    const comments = text(makeKit(input), 'snippet.html').split('<!--\n').slice(1);
    assert.equal(comments.length, 2);
    for (const comment of comments) assert.equal(comment.indexOf('--'), comment.indexOf('\n-->') + 1);
  });

  it('leaves other languages out where the city wants few, and tells the finder which there are', () => {
    const kit = makeKit({ ...input, locales: ['es'] });
    assert.ok(kit.has('elements/0.1.0/locales/es.json') && kit.has('elements/0.1.0/locales/en-detail.json'));
    assert.ok(!kit.has('elements/0.1.0/locales/ar.json'));
    assert.ok(kit.has('elements/0.1.0/locales/index.json'));
    assert.match(text(kit, 'snippet.html'), / locales="en,es"/);
  });

  it('can be looked at where it lies', () => {
    const page = text(makeKit(input), 'index.html');
    assert.match(page, /src="\.\/elements\/0\.1\.0\/finder\.js"/);
    assert.match(page, /<newcomer-service-finder src="\.\/data\/"/);
    assert.match(page, /<title>Find help in Port Lantern<\/title>/);
  });

  it('has a worker for who keeps the page, and says which ways without internet there are', () => {
    const kit = makeKit({
      ...input,
      worker: '/newcomer-worker.js',
      pages: { languages: ['en', 'es'], path: 'pages/en/index.html', label: 'Find help' },
    });
    const offer = JSON.parse(text(kit, 'offline.json')) as { bytes: number };
    assert.ok(offer.bytes > 0);
    assert.deepEqual(offer, {
      worker: '/newcomer-worker.js',
      bytes: offer.bytes,
      take: { path: 'pages/{lang}/take/index.json', languages: ['en', 'es'] },
    });
    assert.match(text(kit, 'newcomer-worker.js'), /new URL\("\/newcomer\/", self\.location\)/);
    const alone = JSON.parse(text(makeKit(input), 'offline.json')) as { worker: string; take?: unknown };
    assert.deepEqual([alone.worker, alone.take], ['newcomer-worker.js', undefined], 'beside the kit unless the city says where');
  });

  it('has a page for the inside of an iframe, and the iframe to paste', () => {
    const kit = makeKit(input);
    const page = text(kit, 'frame.html');
    assert.match(page, /<base target="_blank">/);
    assert.match(page, /<link rel="stylesheet" href="\.\/frame\.css">/);
    assert.ok(kit.has('frame.css'));
    const scripts = [...page.matchAll(/<script type="module" src="\.\/elements\/0\.1\.0\/([^"]+)" integrity=/g)].map(([, name]) => name);
    assert.deepEqual(scripts, ['frame-page.js', 'finder.js', 'finder-more.js', 'finder-keep.js'], 'settings come before the finder begins');
    assert.doesNotMatch(page, /<style|style=|<script>/, 'which strict policies forbid');
    const snippet = text(kit, 'snippet.html');
    assert.match(snippet, /<iframe src="\/newcomer\/frame\.html" title="Find help in Port Lantern" width="100%" height="900"/);
    assert.match(snippet, /src="\/newcomer\/elements\/0\.1\.0\/frame\.js" integrity="sha384-frame\.js"/);
    assert.ok(!kit.has('oembed.json'), 'a consumer elsewhere could not follow a path');
    assert.doesNotMatch(page, /oembed/);
  });

  it('tells page builders about itself by oEmbed 1.0, where it knows its full address', () => {
    const base = 'https://files.portlantern.example/newcomer/';
    const place = { en: { text: 'Port "Lantern" & Bay', provenance: 'original' as const } };
    const kit = makeKit({ ...input, base, directory: { ...directory, place } });
    assert.match(
      text(kit, 'frame.html'),
      /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/files\.portlantern\.example\/newcomer\/oembed\.json" title="[^"<]+">/,
    );
    const answer = JSON.parse(text(kit, 'oembed.json')) as Record<string, unknown>;
    // Section 2.3.4: what every answer must have, and what one of type "rich" must have; no field that the section does not know.
    assert.equal(answer.version, '1.0');
    assert.equal(answer.type, 'rich');
    for (const size of ['width', 'height']) assert.ok(Number.isInteger(answer[size]) && Number(answer[size]) > 0, size);
    assert.ok(Number(answer.width) <= 320, 'a file cannot heed "maxwidth", so it asks for no more than a phone has');
    const known = ['type', 'version', 'title', 'author_name', 'author_url', 'provider_name', 'provider_url', 'cache_age'];
    const rich = ['html', 'width', 'height'];
    assert.deepEqual(
      Object.keys(answer).filter((name) => ![...known, ...rich, 'thumbnail_url', 'thumbnail_width', 'thumbnail_height'].includes(name)),
      [],
    );
    assert.equal(answer.provider_url, 'https://files.portlantern.example/');
    assert.match(
      String(answer.html),
      /^<iframe src="https:\/\/files\.portlantern\.example\/newcomer\/frame\.html" title="Find help in Port &quot;Lantern&quot; &amp; Bay" [^<>]+><\/iframe>$/,
    );
  });

  it('is a plugin of WordPress, whatever its texts hold', () => {
    const name = { en: { text: "Kate's \\ Desk ?> <?php", provenance: 'original' as const } };
    const first = { ...directory.firstPlace, name };
    const plugin = text(makeKit({ ...input, directory: { ...directory, firstPlace: first }, base: "/o'hara/" }), 'newcomer-finder.php');
    assert.match(plugin, /^<\?php\n\/\*\*\n \* Plugin Name: Newcomer service finder\n/);
    assert.match(plugin, /const BASE = '\/o\\'hara\/';/);
    assert.match(plugin, /<strong>Kate&#39;s \\\\ Desk \?&gt; &lt;\?php<\/strong>/);
    assert.match(plugin, /'elements\/0\.1\.0\/finder\.js' => 'sha384-finder\.js',\n\t'elements\/0\.1\.0\/finder-more\.js'/);
    assert.equal(plugin.split('?>').length, 1, 'nothing ends the program');
  });

  it('speaks of pages, and leads to them from the fallback, only where there are some', () => {
    assert.doesNotMatch(text(makeKit(input), 'README.md'), /pages\/index/);
    const pages = { languages: ['en'], path: 'pages/en/index.html', label: 'Find help & more' };
    const guide = text(makeKit({ ...input, pages }), 'README.md');
    assert.match(guide, /\/newcomer\/pages\/index\.html/);
    assert.match(
      text(makeKit({ ...input, pages }), 'snippet.html'),
      /<p><a href="\/newcomer\/pages\/en\/index\.html">Find help &amp; more<\/a><\/p>/,
    );
    assert.match(text(makeKit({ ...input, pages }), 'index.html'), /<a href="\.\/pages\/en\/index\.html">/);
    assert.match(guide, /--base \/newcomer\/ --pages/);
  });

  it('tells the person who uploads about caches, other origins, policies, refreshing and going back', () => {
    const guide = text(makeKit(input), 'README.md');
    for (const part of [
      /immutable/,
      /nginx/,
      /Apache/,
      /S3/,
      /Access-Control-Allow-Origin/,
      /script-src 'self'/,
      /newcomer build/,
      /manifest\.previous\.json/,
    ]) {
      assert.match(guide, part);
    }
  });
});
