// Written by scripts/compile-locales.mjs from src/locales/en.json; change it there.
import type { Message } from './message.js';

/** The English words of `finder-areas.js`; they stand behind those of english-detail.ts, as in the list of every other language. */
export const english: readonly Message[] = [
  "These are some places of a large area. Say where you are, and you see those near you.",
];

/** The place of the first. */
export const first = 99;
export const someOnly = 99;
