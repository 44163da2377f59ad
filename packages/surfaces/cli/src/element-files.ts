import { NewcomerError } from '@newcomer/core';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ElementFile } from './kit/index.js';

interface ElementManifest {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
}

/**
 * The built element files of `@newcomer/components`, with their hashes.
 *
 * @throws NewcomerError `cli/no-elements` where they are not built or not installed.
 */
export async function readElementFiles(): Promise<{ version: string; files: ElementFile[] }> {
  const require = createRequire(import.meta.url);
  try {
    const path = require.resolve('@newcomer/components/elements/manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8')) as ElementManifest;
    const files = Object.entries(manifest.files).map(async ([name, { integrity }]) => ({
      name,
      integrity,
      bytes: new Uint8Array(await readFile(join(dirname(path), name))),
    }));
    return { version: manifest.version, files: await Promise.all(files) };
  } catch (cause) {
    throw new NewcomerError(
      'cli/no-elements',
      'the element files of @newcomer/components are missing; install the package, or run "npm run build" in a clone',
      { cause },
    );
  }
}
