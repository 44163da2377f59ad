import { NewcomerError } from '@newcomer/core';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PageFile } from './pages/index.js';

const FOLDER = 'pages';
/** The disk writes while the next page is made. */
const AT_ONCE = 16;

export interface WrittenPages {
  readonly files: number;
  /** As they are on the disk, not compressed. */
  readonly bytes: number;
  /** The heaviest page, in bytes; style sheet and files to take along are no pages. */
  readonly largestPage: number;
}

/**
 * Writes the pages beside the kit, into a folder that takes the place of the last one when it is complete: a service that was
 * withdrawn leaves no page behind.
 *
 * @throws NewcomerError `cli/foreign-pages` where a folder of that name holds something else.
 */
export async function writePages(kit: string, pages: AsyncIterable<PageFile>, onProgress: (done: number) => void): Promise<WrittenPages> {
  const folder = join(kit, FOLDER);
  await refuseForeign(folder);
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  const made = new Set<string>();
  const writing = new Set<Promise<void>>();
  let [files, bytes, largestPage] = [0, 0, 0];
  for await (const [path, text] of pages) {
    const file = join(fresh, path);
    if (!made.has(dirname(file))) {
      await mkdir(dirname(file), { recursive: true });
      made.add(dirname(file));
    }
    const content = Buffer.from(text);
    if (writing.size >= AT_ONCE) await Promise.race(writing);
    const written = writeFile(file, content).finally(() => writing.delete(written));
    writing.add(written);
    files++;
    bytes += content.length;
    if (path.endsWith('.html') && !path.includes('/take/')) largestPage = Math.max(largestPage, content.length);
    onProgress(files);
  }
  await Promise.all(writing);
  await removePages(kit);
  await rename(fresh, folder);
  return { files, bytes, largestPage };
}

/** Takes the pages of an earlier build away; true where there were any. */
export async function removePages(kit: string): Promise<boolean> {
  const folder = join(kit, FOLDER);
  if (!(await isOurs(folder))) return false;
  await rm(folder, { recursive: true });
  return true;
}

/** Pages that we wrote say so in their first page. */
async function isOurs(folder: string): Promise<boolean> {
  const index = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '');
  return index.includes('<meta name="generator" content="Newcomer"');
}

async function refuseForeign(folder: string): Promise<void> {
  const inside = await readdir(folder).catch(() => []);
  if (inside.length === 0 || (await isOurs(folder))) return;
  throw new NewcomerError(
    'cli/foreign-pages',
    `${folder} holds something that "newcomer build --pages" did not write; move it away, or give another folder with --out`,
  );
}
