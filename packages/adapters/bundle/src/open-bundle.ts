import { SharedTask } from '@newcomer/core/shared-task';
import {
  readFileText,
  readManifest,
  unpackBase,
  unpackLabels,
  type BundleFile,
  type BundleManifest,
  type FileFault,
  type PackedBase,
  type PackedLabels,
} from '@newcomer/directory/bundle-format';
import { firstKit, SearchStore, type SearchMore, type SearchMoreFactory } from '@newcomer/directory/search';
import { negotiate } from '@newcomer/core/languages';
import type { BundleAreas } from './bundle-areas.js';
import { BundleError } from './bundle-error.js';
import { clockOffset } from './device-clock.js';
import { downloadText, type Surroundings } from './download.js';
import { mayBeReplaced } from './may-be-replaced.js';

const OPEN_DEADLINE_MS = 15_000;
/** Nobody looks at an empty page while the rest comes, and on a slow line a file of it takes longer than the first. */
const BATCH_DEADLINE_MS = 60_000;
const AT_ONCE = 2;
/** So long the first screen waits for a city's notices. */
const GRACE_MS = 150;
/** All that ask within so long are told the same, as twenty finders on a page do. */
const SAME_MS = 60_000;

/** One version of a bundle: its manifest, and what has come of it so far. */
export class OpenBundle {
  readonly store: SearchStore;
  /** Set when the rest of the code has come. */
  more: SearchMore | undefined;
  /** Set when the code for areas has come, where the bundle is in areas. */
  areas: BundleAreas | undefined;
  readonly #files = new Map<string, SharedTask<void>>();
  #asked = Date.now();

  private constructor(
    readonly manifest: BundleManifest,
    readonly read: <T>(kind: string, file: BundleFile, signal: AbortSignal, deadlineMs?: number) => Promise<T>,
    base: PackedBase,
    /** What `notices.json` holds at this moment; undefined where there is none or it cannot be read. */
    private readonly readNotices: () => Promise<unknown>,
    private latest: Promise<unknown>,
    /** Milliseconds to add to the device's clock; NaN where nobody knows. */
    readonly clock = 0,
  ) {
    const part = unpackBase(base);
    // Where the time is not known, it is as where the time zone is not: "call to check".
    this.store = new SearchStore(isNaN(clock) ? { ...part, info: { ...part.info, timeZone: undefined } } : part);
  }

  /**
   * Loads the manifest, then the base and what a reader of `lang` needs beside it, all within one deadline. Where a file is
   * not there, a new version may have been uploaded just now: the manifest is asked for once more.
   */
  static async open(url: string, lang: string, around: Surroundings, signal: AbortSignal): Promise<OpenBundle> {
    const end = Date.now() + OPEN_DEADLINE_MS;
    const left = () => Math.max(1, end - Date.now());
    const readFile = async <T>(kind: string, { name, integrity, size }: BundleFile, stop: AbortSignal, deadlineMs?: number): Promise<T> => {
      const address = new URL(name, url).href;
      return whole(readFileText(await downloadText(address, { integrity, size, signal: stop, deadlineMs }, around), kind), address) as T;
    };
    const load = async (before?: BundleManifest): Promise<OpenBundle> => {
      let clock = 0;
      const heard = (headers: Headers) => {
        clock = clockOffset(headers, Date.now());
      };
      const options = { signal, fresh: true, heard, isWhole: (text: string) => readManifest(text) !== 'cut-off', deadlineMs: left() };
      const manifest = whole(readManifest(await downloadText(url, options, around)), url);
      const { files, build } = manifest;
      const labels = labelLanguage(manifest, lang);
      const beside = labels && files.labels[labels];
      const readNotices = async (stop?: AbortSignal) =>
        manifest.notices &&
        downloadText(
          new URL('notices.json', url).href,
          { signal: stop, fresh: true, isWhole: (text) => text.trimEnd().endsWith('}') },
          around,
        )
          .then<unknown>(JSON.parse)
          .catch(() => undefined);
      const early = readNotices(signal);
      try {
        const [base, own] = await Promise.all([
          readFile<PackedBase>('base', files.base, signal, left()),
          beside && readFile<PackedLabels>(`labels-${labels}`, beside, signal, left()),
        ]);
        // What came later would move what a person reads by then.
        await Promise.race([early, around.wait(GRACE_MS)]);
        const bundle = new OpenBundle(manifest, readFile, base, readNotices, early, clock);
        if (own) bundle.store.addLabels(unpackLabels(own));
        return bundle;
      } catch (error) {
        if (before?.build === build || !mayBeReplaced(error)) throw error;
        return load(manifest);
      }
    };
    return load();
  }

  /** Makes ready what the rest of the code needs, once it has come. */
  extend(factory: SearchMoreFactory): SearchMore {
    return (this.more ??= factory(this.store, firstKit));
  }

  /** The labels of one more language. */
  async addLabels(lang: string, signal: AbortSignal | undefined): Promise<void> {
    const labels = labelLanguage(this.manifest, lang);
    const file = labels && this.manifest.files.labels[labels];
    if (!file || this.store.labels.some((part) => part.lang === labels)) return;
    await this.#once(`labels-${labels}`, file, (packed) => {
      if (!this.store.labels.some((part) => part.lang === labels)) this.store.addLabels(unpackLabels(packed as PackedLabels));
    }).wait(signal);
  }

  /** What `notices.json` has held within the last minute; undefined where there is none or it cannot be read. */
  notices(): Promise<unknown> {
    const now = Date.now();
    if (now - this.#asked > SAME_MS) {
      this.#asked = now;
      this.latest = this.readNotices();
    }
    return this.latest;
  }

  /** Everything else, always in the same order; only the language decides about what is left out. */
  async warm(lang: string, signal: AbortSignal | undefined, onProgress?: () => void): Promise<void> {
    const batches = this.#batches(lang);
    let failed = false;
    const lane = async (): Promise<void> => {
      for (let batch = batches.shift(); batch && !failed; batch = batches.shift()) {
        await batch.wait(signal).catch((error: unknown) => {
          failed = true;
          throw error;
        });
        onProgress?.();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }

  /** Loads everything, but comes back as soon as there is enough. */
  async until(enough: () => boolean, lang: string, signal: AbortSignal | undefined): Promise<void> {
    if (enough()) return;
    await new Promise<void>((resolve, reject) => {
      this.warm(lang, signal, () => enough() && resolve()).then(resolve, reject);
    });
  }

  #batches(lang: string): SharedTask<void>[] {
    const { files, language, languages } = this.manifest;
    const own = negotiate([lang], languages);
    const translated = own && own.match !== 'english' && own.tag !== language ? own.tag : '';
    const order: readonly (readonly [part: string, file: BundleFile | undefined, which?: string | number])[] = [
      ['contacts', files.contacts],
      ['words', files.words[language], language],
      ['texts', files.texts[translated], translated],
      ['words', translated ? files.words[translated] : undefined, translated],
      ['summaries', files.summaries],
      ['lexicon', files.lexicon],
      ['places', files.places],
      ...files.details.map((file, i) => ['details', file, i] as const),
    ];
    return order.flatMap(([part, file, which]) => {
      const kind = which === undefined ? part : `${part}-${which}`;
      return file
        ? this.#once(
            kind,
            file,
            async (packed) => {
              this.more?.add(part, packed);
              await this.more?.prepare();
            },
            BATCH_DEADLINE_MS,
          )
        : [];
    });
  }

  /** A file that is loaded once, whoever asks. */
  #once(kind: string, file: BundleFile, take: (packed: unknown) => void | Promise<void>, deadlineMs?: number): SharedTask<void> {
    let task = this.#files.get(kind);
    if (!task) this.#files.set(kind, (task = new SharedTask(async (signal) => take(await this.read(kind, file, signal, deadlineMs)))));
    return task;
  }
}

/** The language whose labels suit a reader; undefined where that is the base's own. */
function labelLanguage({ language, labelLanguages }: BundleManifest, lang: string): string | undefined {
  const found = negotiate([lang], labelLanguages, { pageDefault: language })?.tag;
  return found === language ? undefined : found;
}

/** What is wrong with a file, for whoever uploads it. */
export function faulty(fault: FileFault, url: string, cause?: unknown): BundleError {
  return fault === 'other-format'
    ? new BundleError('unknown-version', `${url} was made by another version of Newcomer; upload all files of one kit`)
    : new BundleError('damaged', `${url} is not a whole file of a Newcomer bundle`, { cause });
}

const isFault = (content: unknown): content is FileFault =>
  content === 'other-format' || content === 'not-a-bundle' || content === 'cut-off';

function whole<T>(content: T | FileFault, url: string): T {
  if (isFault(content)) throw faulty(content, url);
  return content;
}
