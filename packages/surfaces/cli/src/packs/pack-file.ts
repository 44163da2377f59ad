import { NewcomerError } from '@newcomer/core';
import { canonicalTag } from '@newcomer/core/languages';
import { languageOf, splitPack, type Pack, type PackTexts } from '@newcomer/engines/pack';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A pack as it stands in a file, before anybody has looked at it. */
export interface PackOnDisk {
  readonly pack: unknown;
  /** The name of its file without ending: the place. */
  readonly place: string;
  /** The files that were read. */
  readonly files: readonly string[];
}

/** A pack is a few kilobytes. What is larger than this is something else. */
const MOST_BYTES = 10_000_000;

/**
 * Reads a pack: one whole file, or `<place>.json` with one file of texts for each language beside it.
 *
 * @throws NewcomerError `cli/pack-unreadable` where a file is missing, no JSON, or larger than 10 MB.
 */
export async function readPackFile(path: string): Promise<PackOnDisk> {
  const data = await readJson(path);
  const place = basename(path).replace(/\.json$/i, '');
  if (typeof data !== 'object' || data === null || Array.isArray(data) || 'texts' in data) return { pack: data, place, files: [path] };
  const names = await readdir(dirname(path));
  const texts: Record<string, unknown> = {};
  const files = [path];
  for (const name of names.sort()) {
    const tag = name.startsWith(`${place}.`) && name.endsWith('.json') ? name.slice(place.length + 1, -'.json'.length) : '';
    if (tag === '' || canonicalTag(tag) !== tag) continue;
    const file = join(dirname(path), name);
    texts[tag] = await readJson(file);
    files.push(file);
  }
  return { pack: { ...data, texts }, place, files };
}

async function readJson(path: string): Promise<unknown> {
  const unreadable = (why: string, cause?: unknown) => new NewcomerError('cli/pack-unreadable', `${path} ${why}`, { cause });
  const size = await stat(path).then(
    (found) => found.size,
    (cause: unknown) => {
      throw unreadable('cannot be read; is the path right?', cause);
    },
  );
  if (size > MOST_BYTES) throw unreadable(`has ${Math.round(size / 1e6)} MB; a pack has a few kilobytes, and 10 MB at most`);
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (cause) {
    throw unreadable(`is not JSON: ${(cause as Error).message}`, cause);
  }
}

/** Writes a pack as the repository keeps it: data, and one file of texts for each language beside it. Resolves to the files. */
export async function writePackFiles(pack: Pack, path: string): Promise<string[]> {
  const { data, texts } = splitPack(pack);
  const stem = path.replace(/\.json$/i, '');
  await mkdir(dirname(path), { recursive: true });
  const own = languageOf(pack);
  const languages = Object.keys(texts).sort((a, b) => Number(b === own) - Number(a === own) || (a < b ? -1 : 1));
  const written: [string, Omit<Pack, 'texts'> | PackTexts][] = [
    [`${stem}.json`, data],
    ...languages.map((lang): [string, PackTexts] => [`${stem}.${lang}.json`, texts[lang]!]),
  ];
  for (const [file, content] of written) await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
  return written.map(([file]) => file);
}
