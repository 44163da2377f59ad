import { ownName } from '../localize/own-names.js';
import { provide } from '../registry.js';
import { createMore } from '../service-finder/more/more.js';

/** The second file, as its script tag would bring it; finders that are on the page already get it too. */
export function withMore(): void {
  provide('names', ownName);
  provide('more', createMore);
}
