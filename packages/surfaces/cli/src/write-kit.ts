import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { replaceFile } from './replace-file.js';

const MANIFEST = 'data/manifest.json';
const PREVIOUS = 'data/manifest.previous.json';

/**
 * Writes the kit into a folder that may hold one already. Data files carry their hash in their name, so old and new stand
 * side by side; the manifest is written last and by renaming, so a visitor sees the old data or the new, never a mixture.
 * The build before is kept for going back (`data/manifest.previous.json`), older data is removed.
 */
export async function writeKit(
  folder: string,
  kit: ReadonlyMap<string, Uint8Array>,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const manifest = kit.get(MANIFEST);
  const previous = await readFile(join(folder, MANIFEST)).catch(() => undefined);
  let done = 0;
  for (const [name, bytes] of kit) {
    if (name === MANIFEST) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
    onProgress(++done, kit.size);
  }
  if (!manifest) return;
  const changed = previous && !previous.equals(manifest);
  if (changed) await replaceFile(join(folder, PREVIOUS), previous);
  await replaceFile(join(folder, MANIFEST), manifest);
  await removeOldData(join(folder, 'data'), kit);
}

async function removeOldData(folder: string, kit: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const previous = await readFile(join(folder, 'manifest.previous.json'), 'utf8').catch(() => '');
  for (const name of await readdir(folder)) {
    const isData = /-[0-9a-f]{16}\.json$/.test(name);
    if (isData && !kit.has(`data/${name}`) && !previous.includes(name)) await rm(join(folder, name));
  }
}
