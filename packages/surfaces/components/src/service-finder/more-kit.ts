import type { ChosenText, DirectoryInfo, Phone, ServiceCard, ServiceDetail } from '@newcomer/directory';
import type { html, nothing, TemplateResult } from 'lit';
import type { Message } from '../localize/message.js';
import type { Localize } from '../localize/localize.js';

type Rendered = TemplateResult | typeof nothing | string;

/**
 * What the first file lends to the second (`finder-more.js`), so that a page carries one Lit and one Trusted Types policy.
 * The two files are minified apart: no name here may begin with an underscore.
 */
export interface MoreKit {
  readonly html: typeof html;
  readonly nothing: typeof nothing;
  readonly text: (chosen: ChosenText | undefined, lang: string) => Rendered;
  readonly phone: (phone: Pick<Phone, 'text' | 'href'>) => Rendered;
  readonly icon: (name: string) => Rendered;
}

/** What the second file may know and do about the finder in which it draws. */
export interface MoreHost {
  /** The element; its shadow root holds what is drawn. */
  readonly element: HTMLElement & { readonly shadowRoot: ShadowRoot | null };
  readonly localize: Localize;
  readonly info: DirectoryInfo;
  /** Milliseconds since the epoch for which opening is said. */
  readonly now: number;
  /** The person's own link to this record may be made (attribute `links`). */
  readonly links: boolean;
  /** True where somebody listens to reports, or their address (https or mailto). */
  readonly report: boolean | string;
  /** Draws again. */
  update(): void;
  close(): void;
  reportProblem(serviceId: string): void;
  /** The parts of a card that the detail repeats. */
  open(card: ServiceCard): Rendered;
  distance(card: ServiceCard): Rendered;
  badges(card: ServiceCard): Rendered;
  spoken(card: ServiceCard): Rendered;
  address(card: ServiceCard): Rendered;
}

/** One opened record, from opening to closing. */
export interface MoreView {
  render(detail: ServiceDetail, words: readonly Message[] | undefined): Rendered;
  disconnect(): void;
}

/** `finder-more.js` registers one of these. */
export type MoreFactory = (kit: MoreKit, host: MoreHost) => MoreView;
