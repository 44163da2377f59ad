import type { LocalizedText } from '@newcomer/core/localized-text';
import type { AreasManifest } from './areas.js';

/** What a reader of bundles must know; a reader refuses any other number. See docs/decisions/bundle-format.md. */
export const BUNDLE_FORMAT = 1;

/** How every file ends: one that was cut off does not. */
export const END_MARK = '"end":"newcomer"}';

export interface BundleFile {
  /** Beside the manifest; holds the hash, so that it never changes. */
  readonly name: string;
  /** "sha384-…", as `fetch` and Subresource Integrity take it. */
  readonly integrity: string;
  /** Bytes before compression. */
  readonly size: number;
}

/** `manifest.json`: the only file of a bundle that changes, and the last to be uploaded. */
export interface BundleManifest {
  readonly newcomer: 'bundle';
  readonly format: typeof BUNDLE_FORMAT;
  /** `sharded`: `files` hold a selection of the directory, and `areas` all of it. */
  readonly mode: 'whole' | 'sharded';
  /** Changes with any byte of any file. */
  readonly build: string;
  readonly place: LocalizedText;
  /** IANA name. Absent means unknown. */
  readonly timeZone?: string | undefined;
  /** BCP 47 of the original texts. */
  readonly language: string;
  /** Languages in which entries have text, the original's first. */
  readonly languages: readonly string[];
  /** Languages in which needs have labels. */
  readonly labelLanguages: readonly string[];
  /** ISO 8601 date of the data. Absent means that nobody knows it. */
  readonly dataDate?: string | undefined;
  readonly counts: { readonly services: number; readonly entries: number; readonly needs: number; readonly places: number };
  readonly files: {
    readonly base: BundleFile;
    /** By language, without the original's: that is in the base. */
    readonly labels: Readonly<Record<string, BundleFile>>;
    readonly contacts: BundleFile;
    readonly words: Readonly<Record<string, BundleFile>>;
    readonly lexicon: BundleFile;
    readonly summaries: BundleFile;
    readonly texts: Readonly<Record<string, BundleFile>>;
    readonly places: BundleFile;
    readonly details: readonly BundleFile[];
  };
  readonly areas?: AreasManifest | undefined;
  /** Beside it stands `notices.json`, which a city may replace at any hour: no hash, always asked for anew. */
  readonly notices?: true | undefined;
  readonly end: 'newcomer';
}
