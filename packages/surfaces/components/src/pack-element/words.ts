// Written by scripts/compile-locales.mjs from the locales beside it; change them there.

// Places of the words that pack elements share, behind those of the frame.
export const loading = 18;
export const asOf = 19;
export const sources = 20;
export const officialPage = 21;
export const unreviewed = 22;
export const standingExample = 23;
export const standingHistoric = 24;
export const standingProposed = 25;
export const standingStale = 26;
export const noVerdict = 27;
export const proposedAhead = 28;
export const demoBanner = 29;
export const notAdvice = 30;
export const stays = 31;
export const yes = 32;
export const no = 33;
export const unsure = 34;
export const back = 35;
export const next = 36;
export const startAgain = 37;
export const print = 38;
export const copyLink = 39;
export const copied = 40;
export const copyFailed = 41;
export const exit = 42;
export const exitHint = 43;
