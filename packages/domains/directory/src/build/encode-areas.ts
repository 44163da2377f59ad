import type { BundleFile } from '../bundle-format/manifest.js';
import { hashOfId, packArea, type AreasManifest, type PackedAreaIds } from '../bundle-format/areas.js';
import { packTable } from '../bundle-format/columns.js';
import type { FileIndexPage, PackedFile } from '../bundle-format/file-index.js';
import { packContacts, packDetails, packWords } from '../bundle-format/pack-rest.js';
import type { Directory, DirectoryEntry } from '../directory.js';
import { idColumns } from '../parts/id-columns.js';
import { indexWords } from '../parts/index-words.js';
import { partition } from '../parts/partition.js';
import type { BasePart } from '../parts/parts.js';
import { areasOf } from './areas.js';
import type { BundleFiles } from './bundle-files.js';

/** A page of an index leads so far. */
const PAGE = 16;
/** About so many ids stand in one file. */
const IDS = 1000;

/** Writes the areas of a directory, and the pages that lead to them. */
export function encodeAreas(directory: Directory, entries: readonly DirectoryEntry[], most: number, bundle: BundleFiles): AreasManifest {
  const { language, languages } = directory;
  // What all areas have in common is in the bundle's own base.
  const needs = directory.needs.map(({ id, parent }) => ({ id, ...(parent !== undefined && { parent }), label: {}, words: {} }));
  const common: Directory = { ...directory, needs, places: [], alerts: [], firstScreen: [], emergency: [], fillers: {} };
  const isDerived = idColumns(directory.entries).namespace !== undefined;
  const bases: [string, BundleFile[]][] = [];
  const texts = new Map<string, [string, BundleFile[]][]>();
  const buckets = new Map<string, Record<string, string[]>>();
  const digits = Math.max(0, Math.ceil(Math.log(entries.length / IDS) / Math.log(16)));
  for (const { cell, entries: own } of areasOf(entries, most)) {
    const parts = partition({ ...common, entries: own });
    const words = (lang: string) => packWords(indexWords(own, lang));
    bases.push([
      cell,
      [
        bundle.put('area', packArea(withIds(parts.base, own, isDerived))),
        bundle.put('area-rest', {
          contacts: packContacts(parts.contacts),
          words: words(language),
          summaries: packTable(parts.summaries.heads),
          details: parts.details.map(packDetails),
        }),
      ],
    ]);
    for (const lang of languages.slice(1)) {
      const names = parts.labels.find((part) => part.lang === lang)?.names;
      const translated = parts.texts.find((part) => part.texts.lang === lang)?.texts;
      if (!names || !translated) continue;
      const list = texts.get(lang) ?? [];
      texts.set(lang, list);
      list.push([
        cell,
        [
          bundle.put(`area-names-${lang}`, { names: packTable(names) }),
          bundle.put(`area-texts-${lang}`, { texts: packTable(translated), words: words(lang) }),
        ],
      ]);
    }
    for (const { id } of own) {
      const key = hashOfId(id).slice(0, digits);
      const bucket = buckets.get(key) ?? {};
      buckets.set(key, bucket);
      (bucket[cell] ??= []).push(id);
    }
  }
  const ids = [...buckets].sort(byKey).map(([key, cells]): [string, BundleFile[]] => {
    const content: PackedAreaIds = { cells };
    return [key, [bundle.put('area-ids', content)]];
  });
  return {
    index: pagesOf(bases, bundle),
    texts: Object.fromEntries([...texts].map(([lang, list]) => [lang, pagesOf(list, bundle)])),
    ids: pagesOf(ids, bundle),
    digits,
  };
}

/** Either all areas write the source's own ids, from which the published ones follow, or none does. */
export function withIds(base: BasePart, entries: readonly DirectoryEntry[], isDerived: boolean): BasePart {
  if (isDerived) return base;
  return { ...base, ids: { namespace: undefined, entry: entries.map(({ id }) => id), service: entries.map(({ serviceId }) => serviceId) } };
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** An index that fits on one page, which leads to as many pages as it takes. */
function pagesOf(list: readonly [string, readonly BundleFile[]][], bundle: BundleFiles): FileIndexPage {
  const page = (part: typeof list, deeper = false): FileIndexPage => ({
    keys: part.map(([key]) => key),
    files: part.map(([, files]) => files.map(({ integrity, size }): PackedFile => [integrity, size])),
    ...(deeper && { deeper }),
  });
  let level = list;
  let deeper = false;
  while (level.length > PAGE) {
    const pages: [string, readonly BundleFile[]][] = [];
    for (let from = 0; from < level.length; from += PAGE) {
      const part = level.slice(from, from + PAGE);
      pages.push([part[0]![0], [bundle.put('area-index', page(part, deeper))]]);
    }
    level = pages;
    deeper = true;
  }
  return page(level, deeper);
}
