import type { Directory } from '../directory.js';
import { packBase, packLabels } from '../bundle-format/pack-base.js';
import { packTable } from '../bundle-format/columns.js';
import { packContacts, packDetails, packLexicon, packPlaces, packWords } from '../bundle-format/pack-rest.js';
import { BUNDLE_FORMAT, END_MARK, type BundleFile, type BundleManifest } from '../bundle-format/manifest.js';
import { indexWords } from '../parts/index-words.js';
import { partition } from '../parts/partition.js';
import { sha384 } from '@newcomer/core/sha384';

export interface EncodedBundle {
  /** By name, `manifest.json` last: whoever uploads them in this order never shows a manifest without its files. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: BundleManifest;
}

/**
 * Packs a directory into the files of a bundle; see docs/decisions/bundle-format.md. The same directory gives the same bytes.
 *
 * @param notices what `notices.json` will hold; see `readNotices`
 */
export function encodeBundle(directory: Directory, notices: unknown = { notices: [] }): EncodedBundle {
  const parts = partition(directory);
  const files = new Map<string, Uint8Array>();
  const put = (kind: string, content: object): BundleFile => {
    const bytes = fileBytes({ newcomer: kind, format: BUNDLE_FORMAT, ...content });
    const hash = sha384(bytes);
    const name = `${kind}-${hex(hash.subarray(0, 8))}.json`;
    files.set(name, bytes);
    return { name, integrity: `sha384-${base64(hash)}`, size: bytes.length };
  };
  const byLanguage = <T>(items: readonly T[], lang: (item: T) => string, write: (item: T) => BundleFile): Record<string, BundleFile> =>
    Object.fromEntries(items.map((item) => [lang(item), write(item)]));
  const contents: BundleManifest['files'] = {
    base: put('base', packBase(parts.base)),
    labels: byLanguage(
      parts.labels,
      ({ lang }) => lang,
      (part) => put(`labels-${part.lang}`, packLabels(part)),
    ),
    contacts: put('contacts', packContacts(parts.contacts)),
    words: byLanguage(
      directory.languages,
      (lang) => lang,
      (lang) => put(`words-${lang}`, packWords(indexWords(directory.entries, lang))),
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
  const { info } = parts.base;
  const names = [...files.keys()].join('\n');
  const manifest: BundleManifest = {
    newcomer: 'bundle',
    format: BUNDLE_FORMAT,
    mode: 'whole',
    build: hex(sha384(new TextEncoder().encode(names)).subarray(0, 8)),
    place: directory.place,
    ...(directory.timeZone !== undefined && { timeZone: directory.timeZone }),
    language: directory.language,
    languages: info.languages,
    labelLanguages: info.labelLanguages,
    dataDate: directory.dataDate,
    counts: {
      services: new Set(directory.entries.map(({ serviceId }) => serviceId)).size,
      entries: directory.entries.length,
      needs: directory.needs.length,
      places: directory.places.length,
    },
    files: contents,
    notices: true,
    end: 'newcomer',
  };
  files.set('notices.json', new TextEncoder().encode(`${JSON.stringify(notices, null, 2)}\n`));
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  return { files, manifest };
}

function fileBytes(content: object): Uint8Array {
  const text = JSON.stringify(content);
  return new TextEncoder().encode(`${text.slice(0, -1)},${END_MARK}\n`);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
