import { SharedTask, reasonOf } from '@newcomer/core/shared-task';
import type { ServiceSource } from '@newcomer/directory';
import { firstKit, firstSearch, infoOf, isFirstQuestion, type SearchMore, type SearchMoreFactory } from '@newcomer/directory/search';
import type { AreasFactory, BundleAreas } from './bundle-areas.js';
import type { Surroundings } from './download.js';
import { manifestUrl } from './manifest-url.js';
import { mayBeReplaced } from './may-be-replaced.js';
import { faulty, OpenBundle } from './open-bundle.js';
import { realSurroundings } from './surroundings.js';

export interface FirstBundleSourceOptions {
  /** Stands in for the browser's own, as in a test or for files on a disk. */
  readonly fetch?: typeof fetch | undefined;
  /** The rest of the code, or where it will come from: `createSearchMore` of `@newcomer/directory/search-more`. */
  readonly more: SearchMoreFactory | Promise<SearchMoreFactory>;
  /** The code for bundles in areas, or where it will come from: `createAreas`. */
  readonly areas: AreasFactory | Promise<AreasFactory>;
}

/**
 * A bundle source whose code comes in two pieces, as in `finder.js` and `finder-more.js`: needs are answered from the base
 * at once, and every other question waits for `more`. Otherwise as `createBundleSource`.
 */
export function createFirstBundleSource(url: string, { fetch, more, areas }: FirstBundleSourceOptions): ServiceSource {
  const shared = sharedBundle(manifestUrl(url), fetch);
  const arrival = new SharedTask(() => Promise.resolve(more));
  /** Works with the bundle and, unless nothing else is needed, the rest of the code. */
  const withMore = <T>(
    lang: string,
    signal: AbortSignal | undefined,
    work: (bundle: OpenBundle, search: SearchMore, around?: BundleAreas) => T | Promise<T>,
  ): Promise<T> =>
    shared.use(lang, signal, async (bundle) => {
      const search = bundle.more ?? bundle.extend(await arrival.wait(signal));
      const index = bundle.manifest.areas;
      if (!index) return work(bundle, search);
      const make = await areas;
      return work(bundle, search, (bundle.areas ??= make(bundle, search, index, firstKit)));
    });
  return {
    get capabilities() {
      const { bundle } = shared;
      const openAt = !bundle || !!bundle.store.base.info.timeZone;
      return { counts: true, fuzzy: true, openAt, distance: true, places: bundle?.manifest.counts.places !== 0, private: true };
    },
    open: (lang, { signal } = {}) =>
      shared.use(lang, signal, (bundle) => {
        // Names are readied for words now, but no tap should wait for that.
        if (typeof more === 'function') void bundle.extend(more).prepare();
        const info = infoOf(bundle.store, lang);
        return bundle.clock === 0 ? info : { ...info, clockOffset: bundle.clock };
      }),
    search(query, { signal } = {}) {
      const first = (bundle: OpenBundle) =>
        bundle.more || !isFirstQuestion(query) || typeof more === 'function' ? undefined : firstSearch(bundle.store, query);
      return shared.use(query.lang, signal, first).then(
        (page) =>
          page ??
          withMore(query.lang, signal, async (_, search, around) => {
            const show = await around?.look(query.near, query.lang, signal);
            if (query.words) await search.prepare();
            if (signal?.aborted) throw reasonOf(signal);
            show?.();
            return search.search(query);
          }),
      );
    },
    get: (id, lang, { signal } = {}) =>
      withMore(lang, signal, async (bundle, search, around) => {
        await around?.bring(id, lang, signal);
        await bundle.until(() => search.hasAllOf(id, lang), lang, signal);
        return search.get(id, lang, Date.now() + (bundle.clock || 0));
      }),
    warm: (lang, { signal, onProgress } = {}) =>
      withMore(lang, signal, async (bundle, _, around) => {
        await bundle.warm(lang, signal, onProgress);
        await around?.warm(lang, signal, onProgress);
      }),
    notices: (lang, { signal } = {}) =>
      withMore(lang, signal, async (bundle, search) => {
        // A file that a city has just spoiled, or a network that fails, leaves what was known before.
        const json = await bundle.notices();
        if (signal?.aborted) throw reasonOf(signal);
        if (json !== undefined) search.addNotices(json);
        return search.notices(lang);
      }),
    places: (text, lang) =>
      withMore(lang, undefined, async (bundle, search) => {
        await bundle.until(() => search.places('', lang) !== undefined, lang, undefined);
        return search.places(text, lang) ?? [];
      }),
  };
}

/** A bundle at one address, whichever version of it is there. */
class SharedBundle {
  #bundle: OpenBundle | undefined;
  #opening: SharedTask<OpenBundle> | undefined;

  constructor(
    private readonly url: string,
    private readonly around: Surroundings,
  ) {}

  /** Undefined until the bundle is open. */
  get bundle(): OpenBundle | undefined {
    return this.#bundle;
  }

  /** Opens the bundle where it is not, and does something with it; once more where it was replaced meanwhile. */
  async use<T>(lang: string, signal: AbortSignal | undefined, work: (bundle: OpenBundle) => T | Promise<T>): Promise<T> {
    if (signal?.aborted) throw reasonOf(signal);
    let bundle: OpenBundle | undefined;
    try {
      bundle = await this.#open(lang, signal);
      await bundle.addLabels(lang, signal);
      return await work(bundle);
    } catch (error) {
      const newer = bundle && mayBeReplaced(error) && (await this.#reopen(bundle, lang, signal).catch(() => undefined));
      if (newer) {
        await newer.addLabels(lang, signal);
        return work(newer);
      }
      // A hash says that a file is the one that was built, and not that it was built well.
      throw error instanceof TypeError || error instanceof RangeError ? faulty('cut-off', this.url, error) : error;
    }
  }

  async #open(lang: string, signal: AbortSignal | undefined): Promise<OpenBundle> {
    if (this.#bundle) return this.#bundle;
    // The first language decides what comes with the base; another one is added afterwards.
    const opening = (this.#opening ??= new SharedTask((stop) => OpenBundle.open(this.url, lang, this.around, stop)));
    try {
      return (this.#bundle = await opening.wait(signal));
    } finally {
      if (this.#opening === opening) this.#opening = undefined;
    }
  }

  /** The bundle as it is now; undefined where it is the same as before. */
  async #reopen(before: OpenBundle, lang: string, signal: AbortSignal | undefined): Promise<OpenBundle | undefined> {
    if (this.#bundle === before) this.#bundle = undefined;
    const now = await this.#open(lang, signal);
    if (now.manifest.build !== before.manifest.build) return now;
    this.#bundle = before;
    return undefined;
  }
}

const bundles = new Map<string, SharedBundle>();

/** Elements on one page that name the same address share what they download; a stand-in for `fetch` shares nothing. */
function sharedBundle(url: string, fetchIt: typeof fetch | undefined): SharedBundle {
  const known = fetchIt ? undefined : bundles.get(url);
  const bundle = known ?? new SharedBundle(url, realSurroundings(fetchIt));
  if (!fetchIt) bundles.set(url, bundle);
  return bundle;
}
