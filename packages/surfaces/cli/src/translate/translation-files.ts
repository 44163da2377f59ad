import { canonicalTag } from '@newcomer/core/languages';
import { NewcomerError } from '@newcomer/core';
import { emptyTranslationFile, readTranslationFile, writeTranslationFile, type TranslationFile } from '@newcomer/directory/translation';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cityFolder, type CityFile } from '../city-file.js';
import { readJson } from '../read-json.js';
import { replaceFile } from '../replace-file.js';

/** A file of translations as it was found, or as it will be written. */
export interface NamedTranslations {
  /** "newcomer.es.json". */
  readonly name: string;
  readonly file: TranslationFile;
}

const NAME = /^newcomer\.([A-Za-z0-9-]+)\.json$/;

/** The files `newcomer.<language>.json` that stand beside `newcomer.json`, or where it would stand. */
export async function readTranslationFiles(source: string, city: CityFile): Promise<NamedTranslations[]> {
  const folder = await cityFolder(source, city);
  if (folder === undefined) return [];
  const names = (await readdir(folder).catch(() => [] as string[])).filter((name) => languageOf(name) !== undefined).sort();
  return Promise.all(names.map(async (name) => ({ name, file: await readOne(join(folder, name), name) })));
}

/** The file of one language; an empty one where there is none yet. */
export function translationsInto(language: string, files: readonly NamedTranslations[]): NamedTranslations {
  return (
    files.find(({ file }) => file.language === language) ?? { name: `newcomer.${language}.json`, file: emptyTranslationFile(language) }
  );
}

/** Writes the file of a language beside `newcomer.json`, whole or not at all; gives its path. */
export async function writeTranslations(source: string, city: CityFile, { name, file }: NamedTranslations): Promise<string> {
  const folder = await cityFolder(source, city);
  if (folder === undefined)
    throw new NewcomerError(
      'cli/no-place',
      'translations of an API need a place to be kept: give --config with the path of your newcomer.json',
    );
  const path = join(folder, name);
  await replaceFile(path, writeTranslationFile(file));
  return path;
}

function languageOf(name: string): string | undefined {
  const tag = NAME.exec(name)?.[1];
  return tag === undefined || tag === 'schema' ? undefined : canonicalTag(tag);
}

async function readOne(path: string, name: string): Promise<TranslationFile> {
  const file = readTranslationFile(await readJson(path, 'cli/bad-translations'), name);
  if (file.language !== languageOf(name))
    throw new NewcomerError(
      'cli/bad-translations',
      `${path} says that it is "${file.language}"; its name says "${languageOf(name) ?? ''}". Correct one of them.`,
    );
  return file;
}
