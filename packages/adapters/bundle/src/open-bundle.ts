import {
  readFileText,
  readManifest,
  unpackBase,
  unpackContacts,
  unpackDetails,
  unpackLabels,
  unpackLexicon,
  unpackPlaces,
  unpackSummaries,
  unpackTexts,
  unpackWords,
  type BundleFile,
  type BundleManifest,
  type FileFault,
} from '@newcomer/directory/bundle-format';
import { PlaceSearch, SearchEngine, SearchStore } from '@newcomer/directory/search';
import { negotiate } from '@newcomer/core/languages';
import { BundleError } from './bundle-error.js';
import { downloadText, type Surroundings } from './download.js';
import { SharedTask } from './shared-task.js';

const OPEN_DEADLINE_MS = 15_000;
/** Nobody looks at an empty page while the rest comes, and on a slow line a file of it takes longer than the first. */
const BATCH_DEADLINE_MS = 60_000;
const AT_ONCE = 2;

/** One version of a bundle: its manifest, and what has come of it so far. */
export class OpenBundle {
  readonly engine: SearchEngine;
  places: PlaceSearch | undefined;
  readonly #labels = new Map<string, SharedTask<void>>();
  readonly #batches = new Map<string, SharedTask<void>>();

  private constructor(
    readonly manifest: BundleManifest,
    private readonly folder: string,
    private readonly around: Surroundings,
    private readonly store: SearchStore,
  ) {
    this.engine = new SearchEngine(store);
  }

  /**
   * Loads the manifest, then the base and what a reader of `lang` needs beside it, all within one deadline. Where a file is
   * not there, a new version may have been uploaded just now: the manifest is asked for once more.
   */
  static async open(manifestUrl: string, lang: string, around: Surroundings, signal: AbortSignal): Promise<OpenBundle> {
    const end = Date.now() + OPEN_DEADLINE_MS;
    const deadline = () => Math.max(1, end - Date.now());
    const isWhole = (text: string) => readManifest(text) !== 'cut-off';
    const readManifestFile = async () =>
      whole(readManifest(await downloadText(manifestUrl, { signal, fresh: true, isWhole, deadlineMs: deadline() }, around)), manifestUrl);
    const folder = new URL('.', manifestUrl).href;
    const readFiles = async (manifest: BundleManifest): Promise<OpenBundle> => {
      const labels = labelLanguage(manifest, lang);
      const [base, beside] = await Promise.all([
        read(folder, 'base', manifest.files.base, around, signal, unpackBase, deadline()),
        labels === undefined ? undefined : readLabels(folder, manifest, labels, around, signal, deadline()),
      ]);
      const store = new SearchStore(base);
      if (beside) store.addLabels(beside);
      return new OpenBundle(manifest, folder, around, store);
    };
    const manifest = await readManifestFile();
    try {
      return await readFiles(manifest);
    } catch (error) {
      if (!mayBeReplaced(error)) throw error;
      const newer = await readManifestFile();
      if (newer.build === manifest.build) throw error;
      return readFiles(newer);
    }
  }

  /** The labels of one more language. */
  async addLabels(lang: string, signal: AbortSignal | undefined): Promise<void> {
    const labels = labelLanguage(this.manifest, lang);
    if (labels === undefined || this.store.hasLabels(labels)) return;
    let task = this.#labels.get(labels);
    if (!task) {
      task = new SharedTask(async (stop) => this.store.addLabels(await readLabels(this.folder, this.manifest, labels, this.around, stop)));
      this.#labels.set(labels, task);
    }
    await task.wait(signal);
  }

  /** Words in short texts are made ready in slices. */
  prepare(): Promise<void> {
    return this.store.prepare();
  }

  /** Everything else, always in the same order; only the language decides about what is left out. */
  async warm(lang: string, signal: AbortSignal | undefined, onProgress?: () => void): Promise<void> {
    const batches = this.#all(lang);
    let next = 0;
    let failed = false;
    const lane = async (): Promise<void> => {
      while (next < batches.length && !failed) {
        const batch = batches[next++];
        try {
          await batch?.wait(signal);
        } catch (error) {
          failed = true;
          throw error;
        }
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

  #all(lang: string): SharedTask<void>[] {
    const { files, language, languages } = this.manifest;
    const { store } = this;
    const own = negotiate([lang], languages);
    const translated = own && own.match !== 'english' && own.tag !== language ? own.tag : undefined;
    const words = (of: string) => this.#batch(`words-${of}`, files.words[of], unpackWords, (part) => store.addWords(part));
    const texts = translated === undefined ? undefined : this.#batch(`texts-${translated}`, files.texts[translated], unpackTexts, (part) => store.addTexts(part));
    return [
      this.#batch('contacts', files.contacts, unpackContacts, (part) => store.addContacts(part)),
      words(language),
      texts,
      translated === undefined ? undefined : words(translated),
      this.#batch('summaries', files.summaries, unpackSummaries, (part) => store.addSummaries(part)),
      this.#batch('lexicon', files.lexicon, unpackLexicon, (part) => store.addLexicon(part)),
      this.#batch('places', files.places, unpackPlaces, ({ places }) => (this.places = new PlaceSearch(places, language))),
      ...files.details.map((file, i) => this.#batch(`details-${i}`, file, unpackDetails, (part) => store.addDetails(part))),
    ].filter((task): task is SharedTask<void> => task !== undefined);
  }

  /** A file that is loaded once, whoever asks. */
  #batch<P, T>(kind: string, file: BundleFile | undefined, unpack: (packed: P) => T, take: (part: T) => void): SharedTask<void> | undefined {
    if (!file) return undefined;
    let task = this.#batches.get(kind);
    if (!task) {
      task = new SharedTask(async (signal) => {
        take(await read(this.folder, kind, file, this.around, signal, unpack, BATCH_DEADLINE_MS));
        await this.store.prepare();
      });
      this.#batches.set(kind, task);
    }
    return task;
  }
}

/** Whether a failure may come of a bundle that was replaced since its manifest was read. */
export function mayBeReplaced(error: unknown): boolean {
  return error instanceof BundleError && (error.reason === 'not-found' || error.reason === 'damaged');
}

/** The language whose labels suit a reader; undefined where that is the base's own. */
function labelLanguage({ language, labelLanguages, files }: BundleManifest, lang: string): string | undefined {
  const found = negotiate([lang], labelLanguages, { pageDefault: language })?.tag;
  return found === undefined || found === language || !files.labels[found] ? undefined : found;
}

function readLabels(folder: string, { files }: BundleManifest, lang: string, around: Surroundings, signal: AbortSignal, deadlineMs?: number) {
  return read(folder, `labels-${lang}`, files.labels[lang] as BundleFile, around, signal, unpackLabels, deadlineMs);
}

async function read<P, T>(folder: string, kind: string, { name, integrity, size }: BundleFile, around: Surroundings, signal: AbortSignal, unpack: (packed: P) => T, deadlineMs?: number): Promise<T> {
  const url = new URL(name, folder).href;
  return unpack(whole(readFileText<P>(await downloadText(url, { integrity, size, signal, deadlineMs }, around), kind), url));
}

function whole<T>(content: T | FileFault, url: string): T {
  switch (content) {
    case 'other-format':
      throw new BundleError('unknown-version', `${url} was made by another version of Newcomer; use the files of one kit together`);
    case 'not-a-bundle':
      throw new BundleError('damaged', `${url} is not a file of a Newcomer bundle`);
    case 'cut-off':
    case 'not-json':
      throw new BundleError('damaged', `${url} did not arrive whole`);
    default:
      return content as T;
  }
}
