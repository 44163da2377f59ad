import { BUNDLE_FORMAT, END_MARK, type BundleManifest } from './manifest.js';

/** What may be wrong with a file that did arrive. */
export type FileFault = 'cut-off' | 'other-format' | 'not-a-bundle';

/** The content of a file of a bundle, or what is wrong with it. Files are trusted no further than this: their hash was checked. */
export function readFileText(text: string, kind: string): object | FileFault {
  const trimmed = text.replace(/^\ufeff/, '').trimEnd();
  let content: { readonly newcomer?: unknown; readonly format?: unknown } | null;
  try {
    content = JSON.parse(trimmed) as typeof content;
  } catch {
    return 'cut-off';
  }
  if (content?.newcomer !== kind || !trimmed.endsWith(END_MARK)) return 'not-a-bundle';
  return content.format === BUNDLE_FORMAT ? content : 'other-format';
}

export function readManifest(text: string): BundleManifest | FileFault {
  const manifest = readFileText(text, 'bundle') as BundleManifest | FileFault;
  return typeof manifest === 'string' || /^(?:whole|sharded)$/.test(manifest.mode) ? manifest : 'other-format';
}
