// Written by scripts/compile-locales.mjs from src/locales; change it there.

/** Tag, the language's own name, whether it is written from right to left, whether a person has reviewed it, sha384 of its core. */
export const catalogs: readonly (readonly [tag: string, name: string, rtl: 0 | 1, reviewed: 0 | 1, sha384: string])[] = [
  ["en", "English", 0, 1, ""],
];
