import { random } from '../../test/random.mjs';

const PACKAGES = '../../../packages';
const CONFIG = { place: 'Lantern County', timeZone: 'America/New_York', country: 'US', language: 'en' };
const TODAY = '2026-11-28';
/** Where results are dropped that do not count, so many are asked for. */
const DEEP = 1000;
/** A Monday at noon. */
const AT = Date.UTC(2026, 10, 30, 17);

const load = async () => ({
  ...(await import(`${PACKAGES}/domains/directory/dist/import/index.js`)),
  ...(await import(`${PACKAGES}/domains/directory/dist/build/index.js`)),
  ...(await import(`${PACKAGES}/adapters/bundle/dist/index.js`)),
  ...(await import(`${PACKAGES}/content/packs/dist/src/index.js`)),
});

/** The first 211 code that the tree names for each need. Ids and codes are all that the benchmark knows of the lexicon. */
export async function airsCodes() {
  const { needs } = await load();
  return new Map(needs.needs.flatMap(({ id, crosswalk }) => (crosswalk.airs?.[0] ? [[id, crosswalk.airs[0]]] : [])));
}

/**
 * The lexicon without a share of it, in every language: words, labels, and the words that link a text to a need. A label that
 * is taken away is a dash, which is no word.
 */
export function withheld(pack, draw, share = 0.25) {
  const next = random(1000 + draw);
  const keep = (byLanguage = {}) =>
    Object.fromEntries(Object.entries(byLanguage).map(([lang, words]) => [lang, words.filter(() => next() >= share)]));
  return {
    ...pack,
    needs: pack.needs.map((need) => ({
      ...need,
      label: Object.fromEntries(
        Object.entries(need.label).map(([lang, label]) => [lang, next() < share ? { ...label, text: '–' } : label]),
      ),
      words: keep(need.words),
      crosswalk: { ...need.crosswalk, ...(need.crosswalk.text && { text: keep(need.crosswalk.text) }) },
    })),
  };
}

/** What `newcomer build` does, step by step, so that the lexicon can be another one for each draw. */
export async function ourBuilder(dataset, config = CONFIG) {
  const { importDataset, compileDirectory, encodeBundle, needs } = await load();
  return {
    pack: needs,
    build(pack) {
      const imported = importDataset(dataset, { config, needs: pack, today: TODAY });
      const directory = compileDirectory(imported, config, pack, { today: TODAY, emergency: [] });
      return { directory, ...encodeBundle(directory) };
    },
  };
}

/** The files of a bundle, answered as a server would. */
export function fetchFrom(files) {
  return (url) => {
    const bytes = files.get(new URL(url).pathname.slice(1));
    return Promise.resolve(
      bytes ? new Response(bytes, { headers: { 'content-type': 'application/json' } }) : new Response('', { status: 404 }),
    );
  };
}

/** Our engine as the finder has it: a bundle in whole mode, loaded wholly for one language at a time. */
export class OurSearch {
  #lang;
  #source;

  constructor(files) {
    this.files = files;
  }

  /** Ids of services, the best first. */
  async search({ query, allows }, byId) {
    const { createBundleSource } = await load();
    if (this.#lang !== query.lang) {
      this.#lang = query.lang;
      this.#source = createBundleSource('https://directory.example/', { fetch: fetchFrom(this.files) });
      await this.#source.open(query.lang);
      await this.#source.warm(query.lang);
    }
    const at = query.openAt ?? AT;
    const deep = byId && allows.length > 0;
    const { results, complete } = await this.#source.search({ at, ...query, limit: deep ? DEEP : 10 });
    if (!complete) throw new Error('the bundle has not come wholly');
    return results.map(({ serviceId }) => serviceId).filter((id) => !deep || allows(byId.get(id)));
  }
}
