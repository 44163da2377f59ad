import { NewcomerError } from '@newcomer/core';
import type { EncodedBundle } from '@newcomer/directory/build';
import { diffSources, type DirectoryDiff, type EntryChange } from '@newcomer/directory/diff';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBundle, openBundleFiles } from './open-bundle.js';

/** The part of the entries that may vanish in one build before a person is asked. */
const LOSS_LIMIT = 0.15;
const NAMED = 10;

/** What a build changes of the bundle that it replaces. */
export interface Replacement {
  /** Entries of the bundle that is replaced. */
  readonly before: number;
  /** How many of them would be gone. */
  readonly removed: number;
  /** Which; absent where the old bundle can only be counted, because another version of Newcomer made it or it is damaged. */
  readonly changes?: DirectoryDiff | undefined;
}

/** More of the directory would vanish than a person would expect: the old data stays where it is. */
export class LossError extends NewcomerError {
  override name = 'LossError';
  constructor(
    readonly replacement: Replacement,
    folder: string,
  ) {
    const { before, removed, changes } = replacement;
    const names = changes ? `${named('-', changes.removed, () => '').join('\n')}\n` : '';
    super(
      'cli/loss',
      `${removed} of ${before} entries would vanish from ${folder}, more than ${LOSS_LIMIT * 100} %; nothing was written.\n` +
        `${names}If that is right, run the same command once with --accept-loss.`,
    );
  }
}

/**
 * Compares the bundle in a folder with the one that is about to replace it. A first build replaces nothing. An old bundle
 * that cannot be read is counted by its manifest: a kit must be able to replace one that is broken.
 */
export async function compareWithReplaced(folder: string, bundle: EncodedBundle, lang: string): Promise<Replacement | undefined> {
  const old = openBundle(folder, { optional: true });
  if (!old) return undefined;
  try {
    const changes = await diffSources(old, openBundleFiles(bundle.files), lang);
    const { total } = await old.search({ lang, limit: 1 });
    return { before: total, removed: changes.removed.length, changes };
  } catch {
    const before = await countedEntries(folder);
    return { before, removed: Math.max(0, before - bundle.manifest.counts.entries) };
  }
}

/** How many entries the manifest in a folder says that its bundle has; 0 where it says nothing. */
async function countedEntries(folder: string): Promise<number> {
  for (const path of [join(folder, 'manifest.json'), join(folder, 'data', 'manifest.json')]) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    const entries = text === undefined ? undefined : /"entries":(\d+)/.exec(text)?.[1];
    if (entries !== undefined) return Number(entries);
  }
  return 0;
}

/** @throws LossError where more vanishes than may. */
export function refuseLoss(replacement: Replacement, folder: string): void {
  if (replacement.removed > replacement.before * LOSS_LIMIT) throw new LossError(replacement, folder);
}

/** What a build changed, for a person. */
export function replacementText({ before, changes }: Replacement): string {
  return changes
    ? changesText(changes)
    : `The data that was there (${before} entries) cannot be compared: another version made it, or it was damaged.`;
}

/** What came, went and changed, for a person. */
export function changesText({ added, removed, changed }: DirectoryDiff): string {
  return [
    `${added.length} came, ${removed.length} went, ${changed.length} changed`,
    ...named('+', added, () => ''),
    ...named('-', removed, () => ''),
    ...named('~', changed, ({ fields }) => `: ${fields.join(', ')}`),
  ].join('\n');
}

function named<T extends EntryChange>(sign: string, list: readonly T[], more: (change: T) => string): string[] {
  const lines = list.slice(0, NAMED).map((change) => `  ${sign} ${change.name} (${change.id})${more(change)}`);
  if (list.length > NAMED) lines.push(`  ${sign} … and ${list.length - NAMED} more`);
  return lines;
}
