import type { AreasFactory } from '@newcomer/bundle/first';
import type { ServiceSource } from '@newcomer/directory';
import type { SearchMoreFactory } from '@newcomer/directory/search';
import type { AssessmentMore } from './assessment/more.js';
import type { LicenseMore } from './licensing-guide/more.js';
import type { ShareFactory } from './myth-card/share-view.js';
import type { KeepFactory } from './service-finder/keep-view.js';
import type { SelectionNote } from './service-finder/areas/selection-note.js';
import type { MoreFactory } from './service-finder/more-view.js';

export interface ApiOptions {
  /** Words go to the server: the integrator's explicit choice. */
  readonly remoteSearch: boolean;
  /** Absolute address of the city's `newcomer.json`. */
  readonly config: string | undefined;
}

/**
 * What one file of ours gives to another. Each file has its own script tag (DESIGN §4.2), may come in any order or not at
 * all, and the only thing they share is this table behind `Symbol.for('newcomer')`.
 */
export interface Parts {
  /** Reads a bundle at an address: attribute `src`. */
  readonly bundle: (url: string) => ServiceSource;
  /** Reads an HSDS or Open Referral UK API at an address: attribute `api`. */
  readonly api: (url: string, options: ApiOptions) => ServiceSource;
  /** Detail, "Show this", print and share: `finder-more.js`. */
  readonly more: MoreFactory;
  /** What a person takes along: `finder-keep.js`. */
  readonly keep: KeepFactory;
  /** Words, filters and counts over a bundle. */
  readonly search: SearchMoreFactory;
  /** What lies around a place, of a directory that is too large to be downloaded whole: `finder-areas.js`. */
  readonly areas: AreasFactory;
  /** What is said where nobody has named a place in such a directory. */
  readonly selection: SelectionNote;
  /** Formulas, sheets and new editions of assessments: `assessment-more.js`. */
  readonly assessment: AssessmentMore;
  /** Steps of a license and what is said of them: `licensing-guide-more.js`. */
  readonly license: LicenseMore;
  /** What a person does with a fact card but read it: `myth-card-more.js`. */
  readonly sharing: ShareFactory;
  /** Names in themselves of languages that browsers cannot name. */
  readonly names: (tag: string) => string | undefined;
}

interface Registry {
  readonly parts: Partial<Parts>;
  readonly listeners: Set<() => void>;
}

const KEY = Symbol.for('newcomer');

function registry(): Registry {
  const global = globalThis as unknown as Record<symbol, Registry | undefined>;
  return (global[KEY] ??= { parts: {}, listeners: new Set() });
}

/** Gives a part to every element on the page, those that come later too. The first one stays. */
export function provide<Name extends keyof Parts>(name: Name, part: Parts[Name]): void {
  const { parts, listeners } = registry();
  parts[name] ??= part;
  for (const listener of listeners) listener();
}

export function partNamed<Name extends keyof Parts>(name: Name): Parts[Name] | undefined {
  return registry().parts[name];
}

/** Calls `listener` whenever a part arrives, until the returned function is called. */
export function onPart(listener: () => void): () => void {
  const { listeners } = registry();
  listeners.add(listener);
  return () => listeners.delete(listener);
}
