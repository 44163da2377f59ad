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

/** The steps that were ticked in a guide. A store that fails or holds something else has nothing. */
export async function readProgress(store: ProgressStore, { topic, jurisdiction }: LicensePack): Promise<readonly string[]> {
  try {
    const saved: unknown = JSON.parse((await store.load()) ?? 'null');
    const { guide, done } = saved as { guide?: unknown; done?: unknown };
    // By place and topic, not by pack: a new year's rules keep what was done under the old ones.
    return guide === `${topic} ${jurisdiction}` && Array.isArray(done) ? done.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Saves what is ticked. That a store is full or closed is no reason to stop anybody. */
export function writeProgress(store: ProgressStore, { topic, jurisdiction }: LicensePack, done: ReadonlySet<string>): void {
  void (async () => {
    try {
      await store.save(JSON.stringify({ guide: `${topic} ${jurisdiction}`, done: [...done].sort() }));
    } catch {
      // It stays in memory.
    }
  })();
}
