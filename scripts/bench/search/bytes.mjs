import { gzipSync } from 'node:zlib';
import { answerFor, serveSite } from '../../site-server.mjs';
import { writeBundle } from './bundle-files.mjs';
import { datasetOf, generateDirectory } from './generated-directory.mjs';
import { median } from './ndcg.mjs';
import { airsCodes, ourBuilder } from './our-search.mjs';
import { documentsOf } from './peers/documents.mjs';
import { flexSearch, miniSearch } from './peers/engines.mjs';
import { installPeers, peer, versionOf } from './peers/install.mjs';
import { buildPagefind, pagefind, PagefindSearch } from './peers/pagefind.mjs';
import { makeWorkload } from './workload.mjs';

const SIZES = [1000, 10_000];
/** gzip, in bytes: a first result, all words, everything. */
const TARGETS = new Map([
  [1000, [40_000, 150_000, 330_000]],
  [10_000, [150_000, 900_000, 2_600_000]],
]);
const PAGEFIND_QUERIES = 9;

/** What a server sent for these paths, compressed as it was. */
function costOf(paths, routes) {
  const bytes = paths.reduce((sum, path) => sum + (answerFor(routes, path, 'gzip')?.bytes.length ?? 0), 0);
  return { requests: paths.length, bytes };
}

const kilobytes = (bytes) => (bytes >= 1e6 ? `${(bytes / 1e6).toFixed(2)} MB` : `${(bytes / 1000).toFixed(1)} kB`);

/** What words are looked up in, beside what comes first. */
const SEARCHED = /^\/(?:contacts|words|texts)-/;

/** A cold visit: what comes before a first answer, what all words are looked up in, and everything. */
async function ourBytes(files, lang) {
  const { createBundleSource } = await import('../../../packages/adapters/bundle/dist/index.js');
  const routes = [['/', writeBundle(files)]];
  const server = await serveSite({ routes });
  const source = createBundleSource(server.url, { fetch: (...args) => fetch(...args) });
  await source.open(lang);
  await source.search({ lang, needs: ['health'] });
  const first = [...server.requests];
  await source.warm(lang);
  const all = [...server.requests];
  await server.close();
  const words = all.slice(first.length).filter((path) => SEARCHED.test(path));
  return [first, [...first, ...words], all].map((paths) => costOf(paths, routes));
}

async function pagefindBytes(services, queries) {
  const folder = await buildPagefind(services);
  const costs = [];
  for (const query of queries) {
    // Each a browser of its own, so that nothing is there.
    const search = await PagefindSearch.open(folder);
    if (!search) return undefined;
    await search.search(query);
    costs.push(costOf(search.server.requests, [['/pagefind/', folder]]));
    await search.close();
  }
  return { bytes: median(costs.map(({ bytes }) => bytes)), requests: median(costs.map(({ requests }) => requests)) };
}

/** What reaches a phone, in whole mode, beside what other engines send. */
export async function measureBytes({ size }) {
  const sizes = SIZES.includes(size) ? SIZES : [...SIZES, size];
  const own = [];
  const others = [];
  const problem = installPeers();
  for (const count of sizes) {
    const directory = generateDirectory({ size: count, codes: await airsCodes() });
    const { pack, build } = await ourBuilder(await datasetOf(directory));
    const { files } = build(pack);
    for (const lang of ['en', 'ar']) {
      const steps = await ourBytes(files, lang);
      const targets = TARGETS.get(count);
      own.push([
        count,
        lang,
        ...steps.map(({ bytes, requests }, at) => {
          const said = targets && lang === 'en' ? (bytes <= targets[at] ? ', reached' : ', **not reached**') : '';
          return `${kilobytes(bytes)} in ${requests}${said}`;
        }),
      ]);
      if (targets && lang === 'en') own.push(['', 'target', ...targets.map((bytes) => `≤ ${kilobytes(bytes)}`)]);
      if (lang === 'en')
        others.push(
          [count, 'newcomer, whole mode: a first answer', kilobytes(steps[0].bytes), steps[0].requests],
          [count, 'newcomer, whole mode: all words', kilobytes(steps[1].bytes), steps[1].requests],
        );
    }
    if (problem) continue;
    const documents = documentsOf(directory.services);
    for (const engine of [miniSearch, flexSearch]) {
      const text = await engine.save(await engine.build(await peer(engine), documents));
      others.push([count, `${engine.name} ${versionOf(engine)}: its whole index`, kilobytes(gzipSync(text, { level: 9 }).length), 1]);
    }
    const queries = makeWorkload(directory)
      .filter(({ kind }) => kind === 'single' || kind === 'multi')
      .slice(0, PAGEFIND_QUERIES);
    const cost = await pagefindBytes(directory.services, queries);
    if (cost)
      others.push([
        count,
        `${pagefind.name} ${versionOf(pagefind)}: ten results of one query, with its code, median of ${PAGEFIND_QUERIES}`,
        kilobytes(cost.bytes),
        cost.requests,
      ]);
  }
  return [
    {
      title: 'Bytes to the phone, whole mode',
      blocks: [
        'Counted at a server, gzip, data only, on a cold visit; "in" says in how many requests. These directories have text in ten languages, of which a visit loads one beside English; the targets were set for directories in one.',
        { head: ['Services', 'Reader', 'A first answer, by need', 'All words', 'Everything'], rows: own },
      ],
    },
    {
      title: 'Bytes to the phone, beside other engines',
      blocks: [
        `Of ours and of Pagefind what a reader of English needs; the others have one index for all languages. No text to show is in the indexes of MiniSearch and FlexSearch; FlexSearch indexes the beginnings of all words, which is how it finds most. SQLite by range requests is not measured: no package brings it.${problem ? ` Without other engines: ${problem}.` : ''}`,
        { head: ['Services', 'What', 'gzip', 'Requests'], rows: others },
      ],
    },
  ];
}
