import type { Kit } from '../kit.js';

/** What `assessment.js` lends (`../kit.ts`), under its own names. It is there before anything of this file is drawn. */
export let html: Kit['html'];
export let nothing: Kit['nothing'];
export let choicesOf: Kit['choicesOf'];

/** Takes it over; where several copies of `assessment.js` are on a page, that of the last serves all as well. */
export function borrow(kit: Kit): void {
  ({ html, nothing, choicesOf } = kit);
}
