import type { Kit } from '../kit.js';

/** What `licensing-guide.js` lends (`../kit.ts`), under its own names. It is there before anything of this file is drawn. */
export let around: Kit['around'];
export let drawing: Kit['drawing'];
export let html: Kit['html'];
export let nothing: Kit['nothing'];
export let officeCard: Kit['officeCard'];
export let repeat: Kit['repeat'];
export let sourceRun: Kit['sourceRun'];
export let styleSheet: Kit['styleSheet'];

/** Takes it over; where several copies of `licensing-guide.js` are on a page, that of the last serves all as well. */
export function borrow(kit: Kit): void {
  ({ around, drawing, html, nothing, officeCard, repeat, sourceRun, styleSheet } = kit);
}
