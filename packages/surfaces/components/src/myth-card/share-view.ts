import type { MythFactCard, MythFactPack } from '@newcomer/belonging/myth-fact';
import type { LitElement, TemplateResult } from 'lit';
import type { PackModel } from '../pack-element/pack-model.js';
import type { Kit } from './kit.js';

/** The element, as far as the second file knows it. */
export interface ShareHost extends LitElement {
  readonly links: boolean;
}

/** What `myth-card-more.js` adds to one element: all that a person does with a card but read it. */
export interface ShareView {
  /** Below the card: share it, make a picture, copy a link, print. */
  render(card: MythFactCard): TemplateResult;
  /** What was rendered is on the page. */
  drawn(card: MythFactCard): void;
  /** Another card is shown: what was said of the last one goes. */
  reset(): void;
}

export type ShareFactory = (kit: Kit, host: ShareHost, model: PackModel<MythFactPack>) => ShareView;
