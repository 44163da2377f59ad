import type { ServiceSource } from '@newcomer/directory';
import { reasonOf, type Surroundings } from './download.js';
import { mayBeReplaced, OpenBundle } from './open-bundle.js';
import { SharedTask } from './shared-task.js';
import { realSurroundings } from './surroundings.js';

export interface BundleSourceOptions {
  /** Stands in for the browser's own, as in a test or for files on a disk. */
  readonly fetch?: typeof fetch | undefined;
}

/**
 * Answers from a bundle that `newcomer build` made: downloaded once, searched here, so that nothing that is asked leaves the
 * device. The requests are the same whatever is asked or opened; only the reader's language chooses between files.
 *
 * `url` is the bundle's folder or its manifest. Several sources of one address share one download.
 *
 * @throws (from its methods) BundleError: `bundle/offline`, `bundle/timeout`, `bundle/not-found`, `bundle/damaged`,
 * `bundle/unknown-version`, `bundle/sign-in`, `bundle/refused`; an abort rejects with the signal's reason.
 */
export function createBundleSource(url: string, options: BundleSourceOptions = {}): ServiceSource {
  const shared = sharedBundle(manifestUrl(url), options.fetch);
  return {
    capabilities: { counts: true, fuzzy: true, openAt: true, distance: true, places: true, private: true },
    async open(lang, { signal } = {}) {
      return shared.use(lang, signal, (bundle) => {
        // Names are looked through word by word, but no tap should wait for that.
        void bundle.prepare();
        return Promise.resolve(bundle.engine.info(lang));
      });
    },
    async search(query, { signal } = {}) {
      return shared.use(query.lang, signal, async (bundle) => {
        if (query.words) await bundle.prepare();
        if (signal?.aborted) throw reasonOf(signal);
        return bundle.engine.search(query);
      });
    },
    async get(id, lang, { signal } = {}) {
      return shared.use(lang, signal, async (bundle) => {
        await bundle.until(() => bundle.engine.hasAllOf(id, lang), lang, signal);
        return bundle.engine.get(id, lang, Date.now());
      });
    },
    async warm(lang, { signal, onProgress } = {}) {
      await shared.use(lang, signal, (bundle) => bundle.warm(lang, signal, onProgress));
    },
    async places(text, lang) {
      return shared.use(lang, undefined, async (bundle) => {
        await bundle.until(() => bundle.places !== undefined, lang, undefined);
        return bundle.places?.find(text, lang) ?? [];
      });
    },
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

  /** Opens the bundle where it is not, and does something with it; once more where it was replaced meanwhile. */
  async use<T>(lang: string, signal: AbortSignal | undefined, work: (bundle: OpenBundle) => Promise<T>): Promise<T> {
    if (signal?.aborted) throw reasonOf(signal);
    const bundle = await this.#open(lang, signal);
    try {
      await bundle.addLabels(lang, signal);
      return await work(bundle);
    } catch (error) {
      if (!mayBeReplaced(error)) throw error;
      const newer = await this.#reopen(bundle, lang, signal).catch(() => undefined);
      if (!newer) throw error;
      await newer.addLabels(lang, signal);
      return work(newer);
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
  if (fetchIt) return new SharedBundle(url, realSurroundings(fetchIt));
  let bundle = bundles.get(url);
  if (!bundle) bundles.set(url, (bundle = new SharedBundle(url, realSurroundings(undefined))));
  return bundle;
}

function manifestUrl(url: string): string {
  const base = (globalThis as { document?: { baseURI?: string } }).document?.baseURI;
  const path = /\.json(?:[?#]|$)/.test(url) ? url : `${url.replace(/\/*$/, '')}/manifest.json`;
  return new URL(path, base).href;
}
