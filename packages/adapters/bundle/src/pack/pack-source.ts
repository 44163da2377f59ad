import { negotiate } from '@newcomer/core/languages';
import type { PackFile, PackManifest } from '@newcomer/engines/pack';
import { downloadText, type Surroundings } from '../download.js';
import { manifestUrl } from '../manifest-url.js';
import { mayBeReplaced } from '../may-be-replaced.js';
import { SharedTask } from '@newcomer/core/shared-task';
import { realSurroundings } from '../surroundings.js';
import { parse, readPackManifest } from './pack-manifest.js';

/** What has come of a pack: its data, and its texts by language. Their schema was checked when the pack was built. */
export interface OpenedPack {
  readonly manifest: PackManifest;
  readonly data: unknown;
  readonly texts: Readonly<Record<string, unknown>>;
  /** The language that was found for the reader. */
  readonly lang: string;
}

export interface PackSource {
  /** The pack with its texts for a reader of `lang`, downloaded once. Rejects with BundleError; an abort with the signal's reason. */
  open(lang: string, options?: { readonly signal?: AbortSignal | undefined }): Promise<OpenedPack>;
}

const sources = new Map<string, PackSource>();

/**
 * A pack that `newcomer pack build` published, at the address of its folder or manifest. Several readers of one address
 * share one download; what is asked for depends on the reader's language and on nothing else.
 */
export function createPackSource(url: string, { fetch }: { readonly fetch?: typeof globalThis.fetch | undefined } = {}): PackSource {
  const address = manifestUrl(url);
  if (fetch) return new RemotePack(address, realSurroundings(fetch));
  const source = sources.get(address) ?? new RemotePack(address, realSurroundings(undefined));
  sources.set(address, source);
  return source;
}

class RemotePack implements PackSource {
  #manifest: SharedTask<PackManifest>;
  #files = new Map<string, SharedTask<unknown>>();

  constructor(
    private readonly url: string,
    private readonly around: Surroundings,
  ) {
    this.#manifest = this.#readManifest();
  }

  async open(lang: string, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<OpenedPack> {
    for (let again = false; ; again = true) {
      const task = this.#manifest;
      const manifest = await task.wait(signal);
      const { files, language, languages } = manifest;
      const found = negotiate([lang], languages, { pageDefault: language })?.tag ?? language;
      try {
        const [data, own] = await Promise.all([this.#read(files.data, signal), this.#read(files.texts[found]!, signal)]);
        return { manifest, data, texts: { [found]: own }, lang: found };
      } catch (error) {
        if (again || !mayBeReplaced(error)) throw error;
        // The pack may have been uploaded anew just now: its manifest is asked for once more, by one for all who wait.
        if (this.#manifest === task) this.#manifest = this.#readManifest();
      }
    }
  }

  #readManifest(): SharedTask<PackManifest> {
    return new SharedTask(async (signal) => readPackManifest(await downloadText(this.url, { signal, fresh: true }, this.around), this.url));
  }

  #read({ name, integrity, size }: PackFile, signal: AbortSignal | undefined): Promise<unknown> {
    const url = new URL(name, this.url).href;
    const task =
      this.#files.get(name) ??
      new SharedTask(async (stop) => parse(await downloadText(url, { integrity, size, signal: stop }, this.around), url));
    this.#files.set(name, task);
    return task.wait(signal);
  }
}
