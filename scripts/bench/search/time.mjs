import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { root } from '../../bootstrap.mjs';
import { serveSite } from '../../site-server.mjs';
import { launchChromium, noChromium } from '../../test/chromium.mjs';
import { percentile } from '../target.mjs';
import { writeBundle } from './bundle-files.mjs';
import { datasetOf, generateDirectory } from './generated-directory.mjs';
import { airsCodes, OurSearch, ourBuilder } from './our-search.mjs';
import { documentsOf } from './peers/documents.mjs';
import { flexSearch, miniSearch, orama } from './peers/engines.mjs';
import { installPeers, peer, PEERS, versionOf } from './peers/install.mjs';
import { makeWorkload } from './workload.mjs';

const SLOWER = 4;
const QUERIES = 100;
/** Of our engine, by size: load and p95 in milliseconds, heap in MB, build in seconds. */
const TARGETS = new Map([
  [10_000, { load: 60, p95: 4, heap: 8, build: 1.5 }],
  [100_000, { load: 80, p95: 8, heap: 10, build: 14 }],
]);
const OURS = 'newcomer';

/** Our engine in one file, as a page would import it. */
async function bundleEngine(folder) {
  const { rollup } = await import('rollup');
  const { nodeResolve } = await import('@rollup/plugin-node-resolve');
  const bundle = await rollup({
    input: join(root, 'packages/adapters/bundle/dist/index.js'),
    plugins: [nodeResolve({ browser: true })],
    onwarn() {},
  });
  await bundle.write({ file: join(folder, 'newcomer.js'), format: 'es' });
  await bundle.close();
}

async function measureNode(search, queries) {
  const times = [];
  for (const query of queries) {
    const started = performance.now();
    await search(query);
    times.push(performance.now() - started);
  }
  return times;
}

/** Loads an engine in a page of its own and asks it. */
async function measurePage(browser, url, engine, words) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(`${url}page.html`);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  await page.evaluate(
    async ({ name, key, module, definitions }) => {
      if (name === 'newcomer') {
        const { createBundleSource } = await import(module);
        const source = createBundleSource('/bundle/');
        window.first = async () => {
          await source.open('en');
          await source.search({ lang: 'en', needs: ['health'] });
        };
        window.all = () => source.warm('en');
        window.ask = (text) => source.search({ lang: 'en', words: text, limit: 10 });
        return;
      }
      const engines = await import(definitions);
      const lib = await import(module);
      let index;
      window.first = async () => {
        const text = await (await fetch(`/index/${key}.json`)).text();
        index = await engines[key].load(lib, text);
      };
      window.all = () => undefined;
      window.ask = (text) => engines[key].search(index, text, 10);
    },
    { name: engine.name, key: engine.key, module: engine.module, definitions: '/definitions/engines.mjs' },
  );
  const before = await heap();
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const { first, all } = await page.evaluate(async () => {
    const started = performance.now();
    await window.first();
    const come = performance.now();
    await window.all();
    return { first: come - started, all: performance.now() - started };
  });
  const times = await page.evaluate(async (list) => {
    const measured = [];
    for (const text of list) {
      const started = performance.now();
      await window.ask(text);
      measured.push(performance.now() - started);
    }
    return measured;
  }, words);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const used = (await heap()) - before;
  await context.close();
  return { first, all, p50: percentile(times, 50), p95: percentile(times, 95), heap: used / 1e6 };
}

/** How long engines take to load, to answer and to be built, in one run, and how many times as long as ours. */
export async function measureTime({ size }) {
  const folder = join(root, '.cache/bench/search-engine');
  mkdirSync(folder, { recursive: true });
  const directory = generateDirectory({ size, codes: await airsCodes() });
  const queries = makeWorkload(directory)
    .filter(({ lang }) => lang === 'en')
    .slice(0, QUERIES);
  const words = queries.map((query) => query.words);
  const { pack, build } = await ourBuilder(await datasetOf(directory));
  const seconds = async (work) => {
    const started = performance.now();
    const result = await work();
    return [(performance.now() - started) / 1000, result];
  };
  const [ourBuild, { files }] = await seconds(() => build(pack));
  const ours = new OurSearch(files);
  await ours.search(queries[0]);
  const engines = [
    {
      name: OURS,
      title: OURS,
      module: '/engine/newcomer.js',
      build: ourBuild,
      node: await measureNode((query) => ours.search(query), queries),
    },
  ];
  const problem = installPeers();
  if (!problem) {
    const documents = documentsOf(directory.services);
    for (const [key, engine] of Object.entries({ flexSearch, miniSearch, orama })) {
      const lib = await peer(engine);
      const [took, index] = await seconds(() => engine.build(lib, documents));
      const node = await measureNode((query) => engine.search(index, query.words, 10), queries);
      writeFileSync(join(folder, `${key}.json`), await engine.save(index));
      const title = `${engine.name} ${versionOf(engine)}`;
      engines.push({ name: engine.name, title, key, module: `/peers/${engine.package}/${engine.entry}`, build: took, node });
    }
  }
  if (!noChromium) {
    await bundleEngine(folder);
    writeFileSync(join(folder, 'page.html'), '<!doctype html><html lang="en"><title>Search</title><link rel="icon" href="data:,"></html>');
    const routes = [
      ['/engine/', folder],
      ['/index/', folder],
      ['/bundle/', writeBundle(files)],
      ['/definitions/', join(root, 'scripts/bench/search/peers')],
      ['/peers/', PEERS],
      ['/', folder],
    ];
    const server = await serveSite({ routes });
    const browser = await launchChromium();
    try {
      for (const engine of engines) engine.page = await measurePage(browser, server.url, engine, words);
    } finally {
      await browser.close();
      await server.close();
    }
  }
  const own = engines[0];
  const beside = (value, ourValue, unit) =>
    `${value.toFixed(value < 10 ? 1 : 0)} ${unit}${value === ourValue ? '' : ` (${(value / ourValue).toFixed(1)}×)`}`;
  const rows = engines.map(({ title, page, node, build: took }) => [
    title,
    ...(page
      ? [
          beside(page.first, own.page.first, 'ms'),
          beside(page.all, own.page.all, 'ms'),
          beside(page.p50, own.page.p50, 'ms'),
          beside(page.p95, own.page.p95, 'ms'),
          beside(page.heap, own.page.heap, 'MB'),
        ]
      : ['', '', '', '', '']),
    beside(percentile(node, 95), percentile(own.node, 95), 'ms'),
    beside(took, own.build, 's'),
  ]);
  const target = TARGETS.get(size);
  if (target) {
    const said = (value, most) => (value <= most ? 'reached' : '**not reached**');
    rows.splice(1, 0, ['target', `≤ ${target.load} ms`, '', '', `≤ ${target.p95} ms`, `≤ ${target.heap} MB`, '', `≤ ${target.build} s`]);
    if (own.page)
      rows.splice(2, 0, [
        '',
        said(own.page.first, target.load),
        '',
        '',
        said(own.page.p95, target.p95),
        said(own.page.heap, target.heap),
        '',
        said(own.build, target.build),
      ]);
  }
  return [
    {
      title: `Time and memory, ${size} services`,
      blocks: [
        `${words.length} queries in English. Chromium with a CPU ${SLOWER} times slower, its server on the same machine; in brackets how many times ours. Loading includes parsing; ours answers by need after the first part, and by words after the second, which waits for idle moments. Heap after a collection. On average ${loadavg()[1].toFixed(1)} programs wanted a processor in the last five minutes; with more than there are cores, times say little and ratios something. Building ours is linking needs, localizing and packing; of the others, filling the index. FlexSearch indexes the beginnings of all words, also of descriptions, which is how it finds most and what makes it large; with whole words there it would be several times smaller and quicker to load.${problem ? ` Without other engines: ${problem}.` : ''}`,
        { head: ['Engine', 'First answer', 'All loaded', 'Query p50', 'Query p95', 'Heap', 'Query p95, Node', 'Build'], rows },
      ],
    },
  ];
}
