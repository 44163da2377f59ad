import type { BundleFile } from './manifest.js';

/** "sha384-…" and how many bytes it has; the name follows from the hash. */
export type PackedFile = readonly [integrity: string, size: number];

/** A directory of files by key, in pages that lead to pages; a key stands for all up to the next one. */
export interface FileIndexPage {
  /** Sorted. */
  readonly keys: readonly string[];
  /** Per key its files. */
  readonly files: readonly (readonly PackedFile[])[];
  /** The files are pages themselves. */
  readonly deeper?: true;
}

/** The file that a packed one stands for, of one kind. */
export function fileNamed(kind: string, [integrity, size]: PackedFile): BundleFile {
  const hash = Array.from(atob(integrity.slice(integrity.indexOf('-') + 1)).slice(0, 8), (byte) =>
    byte.charCodeAt(0).toString(16).padStart(2, '0'),
  );
  return { name: `${kind}-${hash.join('')}.json`, integrity, size };
}

/** The position of the last key that is not after the one that is looked for; 0 where all are. */
export function positionIn(keys: readonly string[], key: string): number {
  let low = 0;
  for (let high = keys.length; low < high;) {
    const middle = (low + high) >> 1;
    if (keys[middle]! <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
