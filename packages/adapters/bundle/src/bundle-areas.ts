import type { Point } from '@newcomer/directory';
import type { AreasManifest } from '@newcomer/directory/bundle-format';
import type { FirstKit, SearchMore } from '@newcomer/directory/search';
import type { OpenBundle } from './open-bundle.js';

/** How a bundle in areas is read, which comes in a file of its own. */
export interface BundleAreas {
  /**
   * Brings what lies around a place. What it gives has the search look through that and the selection, without a place
   * through the selection alone; it is called right before a search, for other questions may have come in between.
   */
  look(near: Point | undefined, lang: string, signal: AbortSignal | undefined): Promise<() => void>;
  /** Brings all of an entry, wherever it is. */
  bring(id: string, lang: string, signal: AbortSignal | undefined): Promise<void>;
  /** Brings the rest of the surroundings, and from then on of each place that is named. */
  warm(lang: string, signal: AbortSignal | undefined, onProgress: (() => void) | undefined): Promise<void>;
}

export type AreasFactory = (bundle: OpenBundle, search: SearchMore, manifest: AreasManifest, kit: FirstKit) => BundleAreas;
