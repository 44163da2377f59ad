import type { Surroundings } from './download.js';
import { hasher } from './integrity.js';

/** The real clock, and the real network or what stands in for it, whose checks nobody knows. */
export function realSurroundings(fetchIt: typeof fetch | undefined): Surroundings {
  return {
    // A page may replace `fetch` after us; and called unbound it throws.
    fetch: fetchIt ?? ((input, init) => globalThis.fetch(input, init)),
    checksIntegrity: !fetchIt && !hasher,
    random: Math.random,
    running: new Map(),
    // Whoever gives up meanwhile does not wait here: `SharedTask` lets them go.
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}
