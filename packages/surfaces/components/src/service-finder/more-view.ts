import type { ServiceCard } from '@newcomer/directory';
import type { nothing, TemplateResult } from 'lit';
import type { FinderModel } from './finder-model.js';
import type { Kit } from './kit.js';

export type Drawn = TemplateResult | typeof nothing | undefined;

/** What `finder-more.js` adds to one finder: all that a first result does not need. */
export interface MoreView {
  /** What the city tells everybody now. */
  readonly board: { draw(): Drawn };
  /** Leaves the page fast, where the integrator asked for it. */
  exit(): Drawn;
  /** Below the search box: what the person ought to know about it. */
  note(): Drawn;
  /** Choices that narrow the results, place and order. */
  tools(): Drawn;
  /** What is open now or next for the n-th button of the first screen. */
  today(n: number): Drawn;
  /** Phone numbers and addresses that are still to come. */
  rest(): Drawn;
  /** At the end of every screen. */
  foot(): Drawn;
  /** What can be done where nothing was found. */
  lost(): Drawn;
  distance(card: ServiceCard): Drawn;
  /** Opens the record of a card. */
  button(card: ServiceCard, index: number): Drawn;
  /** The opened record; undefined where none is open. */
  record(): Drawn;
  /** A person opens a record. */
  select(id: string): void;
  /** The directory was opened, or opened in another language. */
  opened(): void;
  /** Something else was asked: an opened record closes. */
  asked(): void;
  /** A minute has passed, or more data has come. */
  ticked(): void;
  disconnect(): void;
}

export type MoreFactory = (kit: Kit, model: FinderModel) => MoreView;
