import type { Surroundings } from './download.js';
import { reasonOf } from './download.js';

/** The real clock, and the real network or what stands in for it, whose checks nobody knows. */
export function realSurroundings(fetchIt: typeof fetch | undefined): Surroundings {
  return {
    // A page may replace `fetch` after us; and called unbound it throws.
    fetch: fetchIt ?? ((input, init) => globalThis.fetch(input, init)),
    checksIntegrity: fetchIt === undefined && typeof Request === 'function' && 'integrity' in Request.prototype,
    random: Math.random,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(reasonOf(signal));
          return;
        }
        const onAbort = (): void => {
          clearTimeout(timer);
          reject(reasonOf(signal));
        };
        const timer = setTimeout(() => {
          signal.removeEventListener('abort', onAbort);
          resolve();
        }, milliseconds);
        signal.addEventListener('abort', onAbort, { once: true });
      }),
  };
}
