import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { drawing } from '../frame/pictograms.js';
import { styleSheet } from '../frame/style-sheet.js';
import { around } from '../frame/text-run.js';
import { sourceRun } from '../pack-element/pack-footer.js';
import { officeCard } from './office-card.js';

/** What the first file lends to the second, so that a page carries one Lit, one Trusted Types policy and one way to draw an office. */
export const kit = { html, nothing, repeat, around, drawing, officeCard, sourceRun, styleSheet } as const;
export type Kit = Omit<typeof kit, 'nothing'> & { readonly nothing: typeof nothing };
