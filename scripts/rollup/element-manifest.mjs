import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Every file below a folder that a page may load, with "/" between folders. */
export function elementFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|json)$/.test(entry.name) && entry.name !== 'manifest.json')
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/**
 * Writes `manifest.json`: the scripts of each element by its tag, and the sha384 of each file, as `integrity` takes it, with
 * what it weighs.
 */
export function writeElementManifest(folder, version, scripts) {
  const files = Object.fromEntries(
    elementFiles(folder).map((name) => {
      const bytes = readFileSync(join(folder, name));
      const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
      return [name, { integrity, bytes: bytes.length, gzipBytes: gzipSync(bytes, { level: 9 }).length }];
    }),
  );
  const unknown = Object.values(scripts)
    .flat()
    .filter((name) => !files[name]);
  if (unknown.length) throw new Error(`element-scripts.ts names ${unknown.join(', ')}, which src/elements does not have`);
  const elements = Object.fromEntries(Object.entries(scripts).map(([name, list]) => [`newcomer-${name}`, list]));
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify({ version, elements, files }, undefined, 2)}\n`);
}
