import { createBundleSource } from '@newcomer/bundle';
import { NewcomerError } from '@newcomer/core';
import type { ServiceSource } from '@newcomer/directory';
import type { SearchMoreFactory } from '@newcomer/directory/search';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isAddress } from './read-source.js';

/** The folder of a bundle: itself, or "data" of a kit; undefined where there is none. */
function bundleFolder(path: string): string | undefined {
  const folder = [path, join(path, 'data')].find((each) => existsSync(join(each, 'manifest.json')));
  return folder === undefined ? undefined : resolve(folder);
}

interface OpenOptions {
  readonly optional?: boolean;
  /** Another search than the finder's. */
  readonly more?: SearchMoreFactory | undefined;
}

/**
 * Opens a bundle in a folder or at an address, by the same reader that the finder uses.
 *
 * @throws NewcomerError `cli/no-bundle` where the folder holds none, unless that is `optional`.
 */
export function openBundle(bundle: string, options?: { more?: SearchMoreFactory | undefined }): ServiceSource;
export function openBundle(bundle: string, options: { optional: true }): ServiceSource | undefined;
export function openBundle(bundle: string, { optional, more }: OpenOptions = {}): ServiceSource | undefined {
  if (isAddress(bundle)) return createBundleSource(bundle, { more });
  const folder = bundleFolder(bundle);
  if (folder === undefined) {
    if (optional) return undefined;
    throw new NewcomerError(
      'cli/no-bundle',
      `there is no bundle in ${bundle}: neither manifest.json nor data/manifest.json; build one with "newcomer build"`,
    );
  }
  return createBundleSource(pathToFileURL(`${folder}/`).href, {
    more,
    fetch: answerWith((url) => readFile(fileURLToPath(url)).catch(() => undefined)),
  });
}

/** Opens a bundle that was not written yet. */
export function openBundleFiles(files: ReadonlyMap<string, Uint8Array>): ServiceSource {
  const base = 'memory://bundle/';
  return createBundleSource(base, { fetch: answerWith((url) => files.get(url.href.slice(base.length))) });
}

/** A `fetch` that never leaves this machine. */
function answerWith(find: (url: URL) => Uint8Array | undefined | Promise<Uint8Array | undefined>): typeof fetch {
  return async (input) => {
    const bytes = await find(new URL(input instanceof Request ? input.url : input));
    return bytes
      ? new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/json' } })
      : new Response(null, { status: 404 });
  };
}
