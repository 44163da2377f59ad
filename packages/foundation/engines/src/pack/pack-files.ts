import { sha384 } from '@newcomer/core/sha384';
import { languageOf, PACK_FORMAT, type Pack, type PackData, type TextsByLanguage } from './pack.js';

/** A pack's file beside its manifest. */
export interface PackFile {
  /** Holds the hash, so that the file never changes. */
  readonly name: string;
  /** "sha384-…", as `fetch` takes it. */
  readonly integrity: string;
  /** Bytes before compression. */
  readonly size: number;
}

/** `manifest.json`: the only file of a published pack that changes, and the last to be uploaded. */
export interface PackManifest {
  readonly newcomer: 'pack';
  readonly format: typeof PACK_FORMAT;
  readonly kind: string;
  readonly id: string;
  readonly topic: string;
  /** BCP 47 of the language that the texts were written in. */
  readonly language: string;
  /** All languages of the texts, the pack's own first. */
  readonly languages: readonly string[];
  readonly files: { readonly data: PackFile; readonly texts: Readonly<Record<string, PackFile>> };
}

export interface SplitPack<P extends Pack = Pack> {
  readonly data: Omit<P, 'texts'>;
  readonly texts: TextsByLanguage;
}

/** A pack as it is published: data, and texts by language. */
export function splitPack<P extends Pack>(pack: P): SplitPack<P> {
  const { texts = {}, ...data } = pack;
  return { data, texts };
}

/** A whole pack of its data and the texts of the languages that were read. */
export function joinPack<Kind extends string, Values>(data: PackData<Kind, Values>, texts: TextsByLanguage): Pack<Kind, Values> {
  return { ...data, texts };
}

/** What is published of a pack, by name, `manifest.json` last. The same pack gives the same bytes. */
export function packFiles(pack: Pack): ReadonlyMap<string, Uint8Array> {
  const { data, texts } = splitPack(pack);
  const own = languageOf(pack);
  const languages = Object.keys(texts).sort((a, b) => Number(b === own) - Number(a === own) || (a < b ? -1 : 1));
  const files = new Map<string, Uint8Array>();
  const put = (stem: string, content: unknown): PackFile => {
    const bytes = encode(content);
    const hash = sha384(bytes);
    const name = `${stem}.${hex(hash.subarray(0, 8))}.json`;
    files.set(name, bytes);
    return { name, integrity: `sha384-${btoa(String.fromCharCode(...hash))}`, size: bytes.length };
  };
  const manifest: PackManifest = {
    newcomer: 'pack',
    format: PACK_FORMAT,
    kind: pack.kind,
    id: pack.id,
    topic: pack.topic,
    language: own,
    languages,
    files: { data: put('data', data), texts: Object.fromEntries(languages.map((lang) => [lang, put(lang, texts[lang])])) },
  };
  files.set('manifest.json', encode(manifest));
  return files;
}

function encode(content: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content)}\n`);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
