import { existsSync, readFileSync } from 'node:fs';
import { MIAMI } from '../miami.mjs';
import { mean, ndcg } from './ndcg.mjs';
import { OurSearch, ourBuilder } from './our-search.mjs';
import { flexSearch, miniSearch } from './peers/engines.mjs';
import { installPeers, peer, versionOf } from './peers/install.mjs';
import { wordsOfNeeds } from './peers/peer-quality.mjs';

const CONFIG = { place: 'Miami', timeZone: 'America/New_York', country: 'US', language: 'en' };

/** @returns {{ lang: string, words: string, ids: readonly string[] }[]} */
function readQueries() {
  const queries = [];
  let ids = [];
  for (const line of readFileSync(new URL('miami-queries.txt', import.meta.url), 'utf8').split('\n')) {
    const [, lang, words] = /^([\w-]+): (.*)$/.exec(line) ?? [];
    if (lang) queries.push({ lang, words, ids });
    else if (/^\d/.test(line)) ids = line.split(' ');
  }
  return queries;
}

/** How well a real county's export is searched, in six languages, though its records are in English only. */
export async function measureMiami() {
  const title = 'Quality on a real directory: Miami';
  if (!existsSync(MIAMI)) return [{ title, blocks: [`Skipped: the county's export, which is not ours to publish, is not here.`] }];
  const { readDataset } = await import('../../../packages/foundation/hsds/dist/read/index.js');
  const { filesOfPath } = await import('../../../packages/foundation/hsds/dist/node.js');
  const { pack, build } = await ourBuilder(await readDataset(await filesOfPath(MIAMI)), CONFIG);
  const { directory, files } = build(pack);
  // An entry's source ids are those of the export; our own are made from them.
  const exported = new Map(directory.entries.map((entry) => [entry.serviceId, entry.source?.serviceId ?? entry.serviceId]));
  const shown = new Set(exported.values());
  const all = readQueries();
  const queries = all
    .map(({ lang, words, ids }) => ({
      lang,
      words,
      allows: () => true,
      query: { lang, words },
      relevant: new Set(ids.filter((id) => shown.has(id))),
    }))
    .filter(({ relevant }) => relevant.size > 0)
    .sort((a, b) => (a.lang < b.lang ? -1 : a.lang > b.lang ? 1 : 0));
  const languages = [...new Set(queries.map(({ lang }) => lang))];
  const judge = async (search) => {
    const scores = new Map(languages.map((lang) => [lang, []]));
    for (const query of queries) scores.get(query.lang).push(ndcg(await search(query), query.relevant));
    return scores;
  };
  const ours = new OurSearch(files);
  const rows = [['newcomer', await judge(async (query) => (await ours.search(query)).map((id) => exported.get(id)))]];
  const problem = installPeers();
  if (!problem) {
    const english = (text) => text?.en?.text ?? '';
    const words = wordsOfNeeds(directory);
    const documents = (needsOf) =>
      directory.entries.map((entry, at) => ({
        id: at,
        name: english(entry.name),
        names: english(entry.alternateName),
        terms: entry.languages.join(' '),
        organization: english(entry.organization),
        district: [...(entry.address?.lines ?? []), english(entry.location)].join(', '),
        description: english(entry.description),
        descriptions: [entry.eligibility, entry.application, entry.fees].map(english).join(' '),
        needs: needsOf(entry.serviceId),
      }));
    const ask = async (engine, needsOf) => {
      const index = await engine.build(await peer(engine), documents(needsOf));
      // Several entries may be one service.
      const id = (at) => exported.get(directory.entries[at].serviceId);
      return judge(({ words: text }) => [...new Set(engine.search(index, text, 40).map(id))]);
    };
    rows.push([`MiniSearch ${versionOf(miniSearch)} given our lexicon`, await ask(miniSearch, words)]);
    for (const engine of [miniSearch, flexSearch]) rows.push([`${engine.name} ${versionOf(engine)}`, await ask(engine, () => '')]);
  }
  const own = rows[0][1];
  const worstFirst = [...languages].sort((a, b) => mean(own.get(a)) - mean(own.get(b)));
  return [
    {
      title,
      blocks: [
        `${queries.length} queries in ${languages.length} languages over ${shown.size} services, labelled by reading the records, without sight of the lexicon. The records are in English only. Read were those in which words of the matter stand, and the first four results of our engine and of MiniSearch, with and without our lexicon; a record that fits and was not read counts as wrong, for every engine. Left out: ${all.length - queries.length} queries whose services the import withholds.${problem ? ` Without other engines: ${problem}.` : ''}`,
        {
          head: ['nDCG@10, the worst language first', ...worstFirst, 'all'],
          rows: rows.map(([name, scores]) => [
            name,
            ...worstFirst.map((lang) => mean(scores.get(lang)).toFixed(2)),
            mean([...scores.values()].flat()).toFixed(2),
          ]),
        },
        `The worst of ours: ${worstQueries(queries, own, languages)}.`,
      ],
    },
  ];
}

/** Queries that find nothing of what they should. */
function worstQueries(queries, scores, languages) {
  const failed = languages.map((lang) => {
    const own = queries.filter((query) => query.lang === lang);
    return [lang, own.filter((_, at) => scores.get(lang)[at] === 0).map(({ words }) => `"${words}"`)];
  });
  return failed.map(([lang, words]) => `${lang}: ${words.length ? words.join(', ') : 'none'}`).join('; ');
}
