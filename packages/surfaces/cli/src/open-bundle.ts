import { createBundleSource } from '@newcomer/bundle';
import { NewcomerError } from '@newcomer/core';
import type { ServiceSource } from '@newcomer/directory';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of a bundle: itself, or "data" of a kit. */
export function bundleFolder(path: string): string {
  const folder = [path, join(path, 'data')].find((each) => existsSync(join(each, 'manifest.json')));
  if (folder === undefined) throw new NewcomerError('cli/no-bundle', `there is no bundle in ${path}: neither manifest.json nor data/manifest.json; build one with "newcomer build"`);
  return resolve(folder);
}

/** Opens a bundle in a folder or at an address, by the same reader that the finder uses. */
export function openBundle(bundle: string): ServiceSource {
  if (/^https?:/i.test(bundle)) return createBundleSource(bundle);
  return createBundleSource(pathToFileURL(`${bundleFolder(bundle)}/`).href, { fetch: fetchFile });
}

const fetchFile: typeof fetch = async (input) => {
  const url = input instanceof Request ? input.url : String(input);
  try {
    return new Response(await readFile(fileURLToPath(url)), { headers: { 'content-type': 'application/json' } });
  } catch {
    return new Response(null, { status: 404 });
  }
};
