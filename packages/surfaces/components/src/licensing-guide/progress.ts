import type { LicensePack } from '@newcomer/livelihoods/business-license';

/**
 * Where a host keeps what was ticked, if it wants to: its own storage, under its own rules. Only ids of steps are ever
 * given to it, no answer. Without one, nothing outlives the page.
 */
export interface ProgressStore {
  /** What was saved last, or undefined. */
  load(): Promise<string | undefined> | string | undefined;
  save(text: string): Promise<void> | void;
}

/** By place and topic, not by pack: a new year's rules keep what was done under the old ones. */
const nameOf = ({ topic, jurisdiction }: LicensePack) => `${topic} ${jurisdiction}`;

/**
 * The steps that were ticked in a guide; undefined where the store has none of this guide. Throws where it fails, or holds
 * what is no progress of any guide.
 */
export async function readProgress(store: ProgressStore, pack: LicensePack): Promise<readonly string[] | undefined> {
  const text = await store.load();
  if (!text) return undefined;
  const { guide, done } = JSON.parse(text) as { guide?: unknown; done?: unknown };
  return guide === nameOf(pack) && Array.isArray(done) ? done.filter((id) => typeof id === 'string') : undefined;
}

export async function writeProgress(store: ProgressStore, pack: LicensePack, done: ReadonlySet<string>): Promise<void> {
  await store.save(JSON.stringify({ guide: nameOf(pack), done: [...done].sort() }));
}

/** What is ticked after two pages changed what was `known`: a step that only one of them has stays if that one added it. */
export function mergeProgress(known: ReadonlySet<string>, mine: ReadonlySet<string>, theirs: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...mine, ...theirs].filter((id) => mine.has(id) === theirs.has(id) || !known.has(id)));
}
