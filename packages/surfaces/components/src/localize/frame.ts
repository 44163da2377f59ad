// Written by scripts/compile-locales.mjs from src/locales/en.json; change it there.

// Places of the words that every element has; they stand first in each list of words.
export const language = 0;
export const moreLanguages = 1;
export const preview = 2;
export const languageFailed = 3;
export const source = 4;
export const open = 5;
export const closed = 6;
export const callToCheck = 7;
export const openUntil = 8;
export const opens = 9;
export const tomorrowAt = 10;
export const dayAt = 11;
export const failed = 12;
export const failedHelp = 13;
export const retry = 14;
export const separator = 15;
export const originalIn = 16;
export const machine = 17;
