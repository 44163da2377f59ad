import { SharedTask } from '@newcomer/core/shared-task';
import type { Point } from '@newcomer/directory';
import {
  cellAt,
  fileNamed,
  hashOfId,
  pointsAround,
  positionIn,
  unpackArea,
  type AreasManifest,
  type FileIndexPage,
  type PackedArea,
  type PackedAreaIds,
  type PackedAreaRest,
  type PackedAreaTexts,
  type PackedFile,
  type PackedTable,
} from '@newcomer/directory/bundle-format';
import { growStore, type FirstKit, type SearchMore } from '@newcomer/directory/search';
import type { AreasFactory, BundleAreas } from './bundle-areas.js';
import type { OpenBundle } from './open-bundle.js';

const REST_DEADLINE_MS = 60_000;
/** Entries that stand on no map and are brought to everybody in the end: so many areas of them. */
const PLACELESS = 8;

const AT_ONCE = 4;

/** What has come of one area. */
interface Area {
  readonly cell: string;
  readonly files: readonly PackedFile[];
  readonly from: number;
  readonly to: number;
  /** Entries of the selection that stand here again. */
  readonly twice: readonly number[];
}

/**
 * The areas of a large directory around the places that a person names. What is asked from the server follows from the place
 * alone: from the language and the place always the same files, whatever somebody looks for or opens there.
 */
export class Areas implements BundleAreas {
  readonly #areas = new Map<string, Area>();
  readonly #tasks = new Map<string, SharedTask<unknown>>();
  readonly #manifest: AreasManifest;
  /** The entries that everybody has, by id. */
  readonly #selection: ReadonlyMap<string, number>;
  /** The place that was named last. */
  #near: Point | undefined;
  /** Brings the rest around it, for whoever wanted it. */
  #keep: ((lang: string) => Promise<void>) | undefined;
  /** The place and the language whose rest is on its way, or here. */
  #kept: { readonly place: string; readonly done: Promise<void> } | undefined;
  /** Areas of which all is here, with their language. */
  readonly #whole = new Set<string>();

  constructor(
    private readonly bundle: OpenBundle,
    private readonly search: SearchMore,
    manifest: AreasManifest,
    private readonly kit: FirstKit,
  ) {
    const { store } = bundle;
    this.#manifest = manifest;
    this.#selection = new Map(store.base.traits.map((_, entry) => [store.ids.entry(entry), entry]));
  }

  async look(near: Point | undefined, lang: string, signal: AbortSignal | undefined): Promise<() => void> {
    // What is to be looked through is readied first: entries that come later have runs of their own.
    await this.search.prepare();
    if (near) this.#near = near;
    const [first = [], wide = []] = near ? await this.#cellsAround(near, signal) : [];
    await Promise.all(first.map((cell) => this.#area(cell, lang, signal)));
    const cells = [...first, ...wide, ...this.#placeless()];
    const isComplete = !near || cells.every((cell) => this.#whole.has(`${lang} ${cell}`));
    if (!isComplete) void this.#keepUp(lang);
    return () =>
      this.#show(
        !!near,
        cells.filter((cell) => this.#areas.has(cell)),
        isComplete,
      );
  }

  /** Once for one place: whoever hears that something has come asks again, and must not start it anew by that. */
  #keepUp(lang: string): Promise<void> | undefined {
    const place = JSON.stringify([this.#near, lang]);
    if (!this.#keep || place === this.#kept?.place) return this.#kept?.done;
    const kept = (this.#kept = { place, done: this.#keep(lang) });
    kept.done.catch(() => {
      if (this.#kept === kept) this.#kept = undefined;
    });
    return kept.done;
  }

  async bring(id: string, lang: string, signal: AbortSignal | undefined): Promise<void> {
    const { ids, digits } = this.#manifest;
    const here = [...this.#areas.values()].find(({ from, to }) => this.#isIn(id, from, to));
    if (here) {
      // In its turn, so that the order of what is fetched does not tell what was opened.
      await this.#rests(this.#near, lang, signal, { until: here.cell });
      // It may stand at a place that was named before.
      await this.#rest(here, lang, signal);
    } else if (!this.#selection.has(id)) {
      const found = await this.#find(ids, hashOfId(id).slice(0, digits), signal);
      const file = found?.files[0];
      if (!file) return;
      const { cells } = await this.#read<PackedAreaIds>('area-ids', file, signal);
      const cell = Object.keys(cells).find((key) => cells[key]?.includes(id));
      if (cell !== undefined) await this.#rest(await this.#area(cell, lang, signal), lang, signal);
    }
  }

  async warm(lang: string, signal: AbortSignal | undefined, onProgress: (() => void) | undefined): Promise<void> {
    this.#keep = (own) => this.#rests(this.#near, own, signal, { onProgress });
    // Who waits now is told of what comes, also where another one waited before.
    this.#kept = undefined;
    await this.#keepUp(lang);
  }

  /**
   * The rest of the areas next to a place; then what answers by need from two cells away, and all else of those. The order follows
   * from the place alone.
   */
  async #rests(
    near: Point | undefined,
    lang: string,
    signal: AbortSignal | undefined,
    { until, onProgress }: { until?: string; onProgress?: (() => void) | undefined },
  ): Promise<void> {
    const [first = [], wide = []] = near ? await this.#cellsAround(near, signal) : [];
    const others = [...wide.filter((cell) => !first.includes(cell)), ...this.#placeless()];
    for (const cells of [first, others]) {
      const areas: Area[] = [];
      for (const batch of batches(cells)) areas.push(...(await Promise.all(batch.map((cell) => this.#area(cell, lang, signal)))));
      onProgress?.();
      for (const batch of batches(areas)) {
        await Promise.all(batch.map((area) => this.#rest(area, lang, signal)));
        onProgress?.();
        if (batch.some(({ cell }) => cell === until)) return;
      }
    }
  }

  /** Cells of entries that stand on no map. */
  #placeless(): string[] {
    const { keys, deeper } = this.#manifest.index;
    return deeper ? [] : keys.filter((key) => key.startsWith('n')).slice(0, PLACELESS);
  }

  /** The areas next to a point, and those around them. */
  async #cellsAround(near: Point, signal: AbortSignal | undefined): Promise<string[][]> {
    const { index } = this.#manifest;
    const own = await this.#find(index, cellAt(near), signal);
    const rings = own ? pointsAround(near, own.key.length) : [];
    return Promise.all(
      rings.map(async (points) => {
        const found = await Promise.all(points.map((point) => this.#find(index, cellAt(point), signal)));
        return [...new Set(found.flatMap((each, n) => (each && (n === 0 || cellAt(points[n]!).startsWith(each.key)) ? [each.key] : [])))];
      }),
    );
  }

  #isIn(id: string, from: number, to: number): boolean {
    const { ids } = this.bundle.store;
    for (let entry = from; entry < to; entry++) if (ids.entry(entry) === id) return true;
    return false;
  }

  /** Looks through these areas and the selection, and nothing else that may have come. */
  #show(isNear: boolean, cells: readonly string[], complete: boolean): void {
    const { store } = this.bundle;
    const hidden = new Uint8Array(store.base.size);
    const rank = new Uint32Array(store.base.size).map((_, entry) => entry);
    let turn = this.#selection.size;
    for (const { cell, from, to, twice } of [...this.#areas.values()].sort((a, b) => (a.cell < b.cell ? -1 : 1))) {
      if (cells.includes(cell)) for (const entry of twice) hidden[entry] = 1;
      else hidden.fill(1, from, to);
      for (let entry = from; entry < to; entry++) rank[entry] = turn++;
    }
    store.view = { hidden, rank, complete, selection: !isNear };
  }

  /** The names and answers of an area. */
  async #area(cell: string, lang: string, signal: AbortSignal | undefined): Promise<Area> {
    const area = await this.#once(
      `area ${cell}`,
      async (stop): Promise<Area> => {
        const { files = [] } = (await this.#find(this.#manifest.index, cell, stop)) ?? {};
        const { store } = this.bundle;
        const packed = await this.#read<PackedArea>('area', files[0]!, stop);
        const part = unpackArea(packed, store.base, this.kit);
        const from = growStore(store, part);
        const twice = part.traits.flatMap((_, n) => this.#selection.get(store.ids.entry(from + n)) ?? []);
        this.search.add('names', packed.names, from);
        const own: Area = { cell, files, from, to: from + part.size, twice };
        this.#areas.set(cell, own);
        return own;
      },
      signal,
    );
    await this.#translated(area, lang, 0, signal);
    await this.search.prepare();
    return area;
  }

  /** All else of an area. */
  async #rest(area: Area, lang: string, signal: AbortSignal | undefined): Promise<void> {
    const { cell, files, from } = area;
    await this.#once(
      `rest ${cell}`,
      async (stop) => {
        const { contacts, words, summaries, details } = await this.#read<PackedAreaRest>('area-rest', files[1]!, stop);
        this.search.add('contacts', contacts, from);
        this.search.add('words', words, from);
        this.search.add('summaries', summaries, from);
        for (const part of details) this.search.add('details', part, from);
      },
      signal,
    );
    await this.#translated(area, lang, 1, signal);
    await this.search.prepare();
    this.#whole.add(`${lang} ${cell}`);
  }

  /** Names (0) or all other texts (1) in the reader's language. */
  async #translated({ cell, from }: Area, lang: string, which: 0 | 1, signal: AbortSignal | undefined): Promise<void> {
    const { languages, language } = this.bundle.manifest;
    const own = this.kit.negotiate([lang], languages);
    const index = own && own.match !== 'english' && own.tag !== language ? this.#manifest.texts[own.tag] : undefined;
    if (!own || !index) return;
    await this.#once(
      `texts ${own.tag} ${which} ${cell}`,
      async (stop) => {
        const found = await this.#find(index, cell, stop);
        const file = found?.key === cell ? found.files[which] : undefined;
        if (!file) return;
        if (which) {
          const { texts, words } = await this.#read<PackedAreaTexts>(`area-texts-${own.tag}`, file, stop);
          this.search.add('texts', texts, from);
          this.search.add('words', words, from);
        } else {
          const { names } = await this.#read<{ readonly names: PackedTable }>(`area-names-${own.tag}`, file, stop);
          this.bundle.store.addTexts(this.kit.unpackTable(names), from);
          this.search.add('names', names, from);
        }
      },
      signal,
    );
  }

  /** The files of the last key that is not after the one that is looked for. */
  async #find(
    page: FileIndexPage,
    key: string,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly key: string; readonly files: readonly PackedFile[] } | undefined> {
    let at = page;
    for (;;) {
      const position = positionIn(at.keys, key);
      const files = at.files[position];
      if (!files) return undefined;
      if (!at.deeper) return { key: at.keys[position]!, files };
      at = await this.#once(`page ${files[0]![0]}`, (stop) => this.#read<FileIndexPage>('area-index', files[0]!, stop), signal);
    }
  }

  #read<T>(kind: string, file: PackedFile, signal: AbortSignal | undefined): Promise<T> {
    return this.bundle.read<T>(kind, fileNamed(kind, file), signal ?? new AbortController().signal, REST_DEADLINE_MS);
  }

  /** Work that is done once, whoever waits for it. */
  #once<T>(name: string, work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    const task = (this.#tasks.get(name) ?? new SharedTask(work)) as SharedTask<T>;
    this.#tasks.set(name, task);
    return task.wait(signal);
  }
}

function batches<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / AT_ONCE) }, (_, n) => list.slice(n * AT_ONCE, (n + 1) * AT_ONCE));
}

/** How a bundle in areas is read; see `FirstBundleSourceOptions.areas`. */
export const createAreas: AreasFactory = (bundle, search, manifest, kit) => new Areas(bundle, search, manifest, kit);
