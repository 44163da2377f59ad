import { NewcomerError } from '@newcomer/core';
import type { ServiceSource } from '@newcomer/directory';
import { diffSources, type DirectoryDiff, type EntryChange } from '@newcomer/directory/diff';
import { openBundle, openBundleFiles } from './open-bundle.js';

/** The part of the entries that may vanish in one build before a person is asked. */
const LOSS_LIMIT = 0.15;
const NAMED = 10;

/** What a build changes of the bundle that it replaces. */
export interface Replacement {
  readonly before: number;
  readonly changes: DirectoryDiff;
}

/** More of the directory would vanish than a person would expect: the old data stays where it is. */
export class LossError extends NewcomerError {
  override name = 'LossError';
  constructor(
    readonly replacement: Replacement,
    folder: string,
  ) {
    const { before, changes } = replacement;
    super(
      'cli/loss',
      `${changes.removed.length} of ${before} entries would vanish from ${folder}, more than ${LOSS_LIMIT * 100} %; nothing was written.\n` +
        `${named('-', changes.removed, () => '').join('\n')}\nIf that is right, run the same command once with --accept-loss.`,
    );
  }
}

/**
 * Compares the bundle in a folder with the one that is about to replace it. A first build replaces nothing.
 *
 * @throws NewcomerError of the bundle where what lies in the folder cannot be read.
 */
export async function compareWithReplaced(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  lang: string,
): Promise<Replacement | undefined> {
  const old: ServiceSource | undefined = openBundle(folder, { optional: true });
  if (!old) return undefined;
  const changes = await diffSources(old, openBundleFiles(files), lang);
  const { total } = await old.search({ lang, limit: 1 });
  return { before: total, changes };
}

/** @throws LossError where more vanishes than may. */
export function refuseLoss(replacement: Replacement, folder: string): void {
  if (replacement.changes.removed.length > replacement.before * LOSS_LIMIT) throw new LossError(replacement, folder);
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
