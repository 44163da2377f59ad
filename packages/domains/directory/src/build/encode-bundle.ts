import type { Directory } from '../directory.js';
import { packBase, packLabels } from '../bundle-format/pack-base.js';
import { packTable } from '../bundle-format/columns.js';
import { packContacts, packDetails, packLexicon, packPlaces, packWords } from '../bundle-format/pack-rest.js';
import { BUNDLE_FORMAT, type BundleFile, type BundleManifest } from '../bundle-format/manifest.js';
import { wordsIn } from '../needs/words-in.js';
import { indexWords } from '../parts/index-words.js';
import { idColumns } from '../parts/id-columns.js';
import { partition } from '../parts/partition.js';
import type { BaseInfo } from '../parts/parts.js';
import { BundleFiles } from './bundle-files.js';
import { encodeAreas, withIds } from './encode-areas.js';
import { countsOf, isPlaceless, selectionOf } from './selection.js';

export interface EncodedBundle {
  /** By name, `manifest.json` last: whoever uploads them in this order never shows a manifest without its files. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: BundleManifest;
}

export interface EncodeOptions {
  /** What `notices.json` will hold; see `readNotices`. */
  readonly notices?: unknown;
  /** `sharded` for a directory that is too large to be downloaded whole. */
  readonly mode?: BundleManifest['mode'] | undefined;
  /** The most entries of an area. */
  readonly areaSize?: number | undefined;
}

const AREA_SIZE = 250;
/** So many entries that stand on no map are given to everybody. */
const PLACELESS = 500;
/** So many names of places are offered before an area has come. */
const PLACES = 4000;

/**
 * Packs a directory into the files of a bundle; see docs/decisions/bundle-format.md and areas.md. The same directory gives the
 * same bytes.
 */
export function encodeBundle(
  directory: Directory,
  { notices = { notices: [] }, mode = 'whole', areaSize = AREA_SIZE }: EncodeOptions = {},
): EncodedBundle {
  const bundle = new BundleFiles();
  const { files } = bundle;
  const whole = mode === 'whole';
  const first = whole ? directory : selected(directory);
  const contents = encodeWhole(first, bundle, whole ? undefined : directory);
  const placeless = directory.entries.filter(isPlaceless);
  const inAreas = placeless.length > PLACELESS ? directory.entries : directory.entries.filter((entry) => !isPlaceless(entry));
  const areas = whole ? undefined : encodeAreas(directory, inAreas, areaSize, bundle);
  const manifest: BundleManifest = {
    newcomer: 'bundle',
    format: BUNDLE_FORMAT,
    mode,
    build: bundle.build,
    place: directory.place,
    ...(directory.timeZone !== undefined && { timeZone: directory.timeZone }),
    language: directory.language,
    languages: directory.languages,
    labelLanguages: [directory.language, ...Object.keys(contents.labels)],
    dataDate: directory.dataDate,
    counts: {
      services: servicesOf(directory),
      entries: directory.entries.length,
      needs: directory.needs.length,
      places: first.places.length,
    },
    files: contents,
    ...(areas && { areas }),
    notices: true,
    end: 'newcomer',
  };
  files.set('notices.json', new TextEncoder().encode(`${JSON.stringify(notices, null, 2)}\n`));
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  return { files, manifest };
}

/** What everybody downloads of a directory that is in areas. */
function selected(directory: Directory): Directory {
  const { entries, places } = directory;
  const best = new Set(selectionOf(directory));
  const all = entries.filter(isPlaceless).length <= PLACELESS;
  const kinds = ['own', 'city', 'district', 'postcode'];
  return {
    ...directory,
    entries: entries.filter((entry, i) => best.has(i) || (all && isPlaceless(entry))),
    places: kinds.flatMap((kind) => places.filter((place) => place.kind === kind)).slice(0, PLACES),
  };
}

/** The files that everybody downloads; `all` is the directory that they are a selection of. */
function encodeWhole(directory: Directory, bundle: BundleFiles, all: Directory | undefined): BundleManifest['files'] {
  const parts = partition(directory);
  const put = (kind: string, content: object): BundleFile => bundle.put(kind, content);
  const byLanguage = <T>(items: readonly T[], lang: (item: T) => string, write: (item: T) => BundleFile): Record<string, BundleFile> =>
    Object.fromEntries(items.map((item) => [lang(item), write(item)]));
  const info: BaseInfo = { ...parts.base.info, ...(all && { all: { services: servicesOf(all), needs: countsOf(all) } }) };
  const base = { ...parts.base, info };
  return {
    base: put('base', packBase(all ? withIds(base, directory.entries, idColumns(all.entries).namespace !== undefined) : base)),
    labels: byLanguage(
      parts.labels,
      ({ lang }) => lang,
      (part) => put(`labels-${part.lang}`, packLabels(part)),
    ),
    contacts: put('contacts', packContacts(parts.contacts)),
    words: byLanguage(
      directory.languages,
      (lang) => lang,
      (lang) => put(`words-${lang}`, packWords(indexWords(directory.entries, lang, wordsIn(directory.fillers, lang)))),
    ),
    lexicon: put('lexicon', packLexicon(parts.lexicon)),
    summaries: put('summaries', packTable(parts.summaries.heads)),
    texts: byLanguage(
      parts.texts,
      ({ texts }) => texts.lang,
      ({ texts }) => put(`texts-${texts.lang}`, packTable(texts)),
    ),
    places: put('places', packPlaces(parts.places, directory.language)),
    details: parts.details.map((part, i) => put(`details-${i}`, packDetails(part))),
  };
}

function servicesOf({ entries }: Directory): number {
  return new Set(entries.map(({ serviceId }) => serviceId)).size;
}
