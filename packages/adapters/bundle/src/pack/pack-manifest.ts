import type { PackFile, PackManifest } from '@newcomer/engines/pack';
import { BundleError } from '../bundle-error.js';

const FORMAT = 1;
/** A pack is a few kilobytes; nothing of this size is one, and a phone should not have to find out. */
const MOST_BYTES = 2_000_000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isFile = (value: unknown): value is PackFile =>
  isObject(value) &&
  typeof value.name === 'string' &&
  /^[\w-][\w.-]*\.json$/.test(value.name) &&
  typeof value.integrity === 'string' &&
  value.integrity.startsWith('sha384-') &&
  Number.isInteger(value.size) &&
  Number(value.size) <= MOST_BYTES;

/**
 * The manifest that a text holds.
 *
 * @throws BundleError `bundle/unknown-version` where a newer Newcomer made it, `bundle/damaged` where it is none, or names a
 * file outside of its folder or of more than two megabytes.
 */
export function readPackManifest(text: string, url: string): PackManifest {
  const manifest = parse(text, url);
  if (isObject(manifest) && manifest.newcomer === 'pack' && manifest.format !== FORMAT)
    throw new BundleError('unknown-version', `${url} was made by another version of Newcomer; build and upload the pack again`);
  if (!isManifest(manifest)) throw new BundleError('damaged', `${url} is not the manifest of a pack; "newcomer pack build" writes one`);
  return manifest;
}

function isManifest(value: unknown): value is PackManifest {
  if (!isObject(value) || value.newcomer !== 'pack' || value.format !== FORMAT || !isObject(value.files)) return false;
  const { data, texts } = value.files;
  const { languages, language } = value;
  return (
    typeof value.kind === 'string' &&
    typeof language === 'string' &&
    Array.isArray(languages) &&
    languages.includes(language) &&
    isFile(data) &&
    isObject(texts) &&
    languages.every((tag) => typeof tag === 'string' && Object.prototype.hasOwnProperty.call(texts, tag) && isFile(texts[tag]))
  );
}

/** What a text of JSON holds; `bundle/damaged` where it is none. */
export function parse(text: string, url: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new BundleError('damaged', `${url} is not JSON`, { cause });
  }
}
