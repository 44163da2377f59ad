import type { ServiceSource } from '@newcomer/directory';
import type { SearchMoreFactory } from '@newcomer/directory/search';
import { createSearchMore } from '@newcomer/directory/search-more';
import { createAreas } from './areas.js';
import { createFirstBundleSource, type FirstBundleSourceOptions } from './first-bundle-source.js';

export interface BundleSourceOptions extends Pick<FirstBundleSourceOptions, 'fetch'> {
  /** Another search, such as `createExplainedSearchMore` of `@newcomer/directory/search-explain`; default `createSearchMore`. */
  readonly more?: SearchMoreFactory | undefined;
}

/**
 * Answers from a bundle that `newcomer build` made: downloaded once, searched here, so that nothing that is asked leaves the
 * device. The requests are the same whatever is asked or opened; only the reader's language chooses between files.
 *
 * `url` is the bundle's folder or its manifest. Several sources of one address share one download.
 *
 * @throws (from its methods) BundleError: `bundle/offline`, `bundle/timeout`, `bundle/not-found`, `bundle/damaged`,
 * `bundle/unknown-version`, `bundle/sign-in`, `bundle/refused`; an abort rejects with the signal's reason.
 */
export function createBundleSource(url: string, { fetch, more = createSearchMore }: BundleSourceOptions = {}): ServiceSource {
  return createFirstBundleSource(url, { fetch, more, areas: createAreas });
}
