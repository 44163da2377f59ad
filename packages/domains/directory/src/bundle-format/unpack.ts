import { unpackTable, type PackedTable } from './columns.js';
import { BUNDLE_FORMAT, END_MARK, type BundleManifest } from './manifest.js';
import type { SummariesPart, TextsPart } from '../parts/parts.js';

/** What may be wrong with a file that did arrive. */
export type FileFault = 'not-json' | 'cut-off' | 'other-format' | 'not-a-bundle';

/** The content of a file of a bundle, or what is wrong with it. Files are trusted no further than this: their hash was checked. */
export function readFileText<T>(text: string, kind: string): T | FileFault {
  const trimmed = text.replace(/^\ufeff/, '').trimEnd();
  if (!trimmed.startsWith('{')) return 'not-json';
  if (!trimmed.endsWith(END_MARK)) return looksWhole(trimmed) ? 'not-a-bundle' : 'cut-off';
  let content: unknown;
  try {
    content = JSON.parse(trimmed);
  } catch {
    return 'cut-off';
  }
  const { newcomer, format } = content as { newcomer?: unknown; format?: unknown };
  if (newcomer !== kind) return 'not-a-bundle';
  return format === BUNDLE_FORMAT ? (content as T) : 'other-format';
}

function looksWhole(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

export function readManifest(text: string): BundleManifest | FileFault {
  const manifest = readFileText<BundleManifest>(text, 'bundle');
  if (typeof manifest === 'string') return manifest;
  return manifest.files?.base?.name === undefined || manifest.mode !== 'whole' ? 'other-format' : manifest;
}

export function unpackSummaries(packed: PackedTable): SummariesPart {
  return { heads: unpackTable(packed) };
}

export function unpackTexts(packed: PackedTable): TextsPart {
  return { texts: unpackTable(packed) };
}
