import { ownName } from '../localize/own-names.js';
import { provide } from '../registry.js';
import { createKeep } from '../service-finder/keep/keep.js';
import { createMore } from '../service-finder/more/more.js';

/** The second file and the third, as their script tags would bring them; finders that are on the page already get them too. */
export function withMore(): void {
  provide('names', ownName);
  provide('more', createMore);
  provide('keep', createKeep);
}
