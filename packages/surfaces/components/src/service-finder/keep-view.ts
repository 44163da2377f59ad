import type { ServiceCard, ServiceDetail } from '@newcomer/directory';
import type { Kit } from './kit.js';
import type { Drawn } from './more-view.js';
import type { More } from './more/more.js';

/** What `finder-keep.js` adds to one finder: what a person takes along. */
export interface KeepView {
  /** Puts a record into the person's list, or takes it out. */
  button(record: ServiceCard): Drawn;
  /** Paper, the list, a contact for this phone, a code for another one. */
  actions(detail: ServiceDetail): Drawn;
  /** The code, where it was asked for; `text` is what others may read. */
  figure(text: string): Drawn;
  /** The person's list, and a sheet of what was found. */
  tools(): Drawn;
  /** The opened sheet; undefined where none is open. */
  sheet(): Drawn;
  /** The ways in which this page gives its list to who has no internet. */
  ways(): Drawn;
  /** The directory was opened, or opened in another language. */
  changed(): void;
  /** Something else was asked: the sheet closes, the list stays. */
  close(): void;
}

export type KeepFactory = (kit: Kit, more: More) => KeepView;
