import { documentsOf } from './documents.mjs';
import { ENGINES, miniSearch } from './engines.mjs';
import { installPeers, peer, versionOf } from './install.mjs';
import { median } from '../ndcg.mjs';
import { buildPagefind, pagefind, PagefindSearch } from './pagefind.mjs';

/** So many results are asked for where some do not count: none of these engines knows of opening hours. */
const DEEP = 2000;
/** An engine that takes seconds for a query answers every so many of them. */
const SAMPLE = 4;
/** Filling MiniSearch takes its time, so the ablation has fewer draws than ours. */
const DRAWS = 3;

/** The words that a lexicon has for the needs of each record, in all languages: what MiniSearch is given in the ablation. */
export function wordsOfNeeds({ entries, needs }) {
  const words = new Map(
    needs.map(({ id, label, words: own }) => [
      id,
      [...Object.values(label).map(({ text }) => text), ...Object.values(own).flat()].join(' · '),
    ]),
  );
  const byService = new Map(entries.map((entry) => [entry.serviceId, entry.needs.map((need) => words.get(need)).join(' · ')]));
  return (id) => byService.get(id) ?? '';
}

/**
 * How well the other engines answer the same queries over the same records.
 *
 * @param {{ services: readonly object[], queries: readonly object[], judge: Function, byId: ReadonlyMap<string, object>, lexicons: readonly object[] }} options
 *   `lexicons` are directories that were compiled with a part of our lexicon withheld
 * @returns {Promise<{ rows: { name: string, scores: ReadonlyMap<string, number> }[], notes: string[] }>}
 */
export async function measurePeers({ services, queries, judge, byId, lexicons }) {
  const problem = installPeers();
  if (problem) return { rows: [], notes: [`Without other engines: ${problem}.`] };
  const ask = async (engine, documents) => {
    const index = await engine.build(await peer(engine), documents);
    const asked = engine.slow ? queries.filter((_, at) => at % SAMPLE === 0) : queries;
    return judge(asked, ({ words, allows }) =>
      engine.search(index, words, allows.length > 0 ? DEEP : 10).filter((id) => allows(byId.get(id))),
    );
  };
  const title = (engine) => `${engine.name} ${versionOf(engine)}${engine.slow ? ' *' : ''}`;
  const rows = [];
  const documents = documentsOf(services);
  for (const engine of ENGINES) rows.push({ name: title(engine), scores: await ask(engine, documents) });
  const inChromium = await PagefindSearch.open(await buildPagefind(services));
  if (inChromium) {
    rows.push({ name: title(pagefind), scores: await judge(queries, (query) => inChromium.search(query)) });
    await inChromium.close();
  }
  rows.sort((a, b) => b.scores.get('all') - a.scores.get('all'));
  const draws = [];
  for (const directory of lexicons.slice(0, DRAWS)) draws.push(await ask(miniSearch, documentsOf(services, wordsOfNeeds(directory))));
  const scores = new Map([...draws[0].keys()].map((kind) => [kind, median(draws.map((each) => each.get(kind)))]));
  rows.unshift({ name: `MiniSearch given the same part of our lexicon, median of ${draws.length} draws`, scores });
  return {
    rows,
    notes: [
      `\\* answers every ${SAMPLE}th query, because one takes too long. Filters are applied to the first ${DEEP} results of an engine that has no such filter; Pagefind has an index per language and its own filters. How each is asked: \`scripts/bench/search/peers/engines.mjs\`.`,
    ],
  };
}
