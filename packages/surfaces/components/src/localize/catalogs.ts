// Written by scripts/compile-locales.mjs from src/locales; change it there.

/** Tag, the language's own name where an engine of ours does not know it, whether it is written from right to left. */
export const catalogs: readonly (readonly [tag: string, name: string, rtl: 0 | 1])[] = [
  ["en", "", 0],
  ["am", "", 0],
  ["ar", "", 1],
  ["de", "", 0],
  ["el", "", 0],
  ["es", "", 0],
  ["fa", "", 1],
  ["fr", "", 0],
  ["ht", "Kreyòl ayisyen", 0],
  ["it", "", 0],
  ["ps", "پښتو", 1],
  ["pt", "", 0],
  ["ru", "", 0],
  ["so", "Soomaali", 0],
  ["ti", "ትግርኛ", 0],
  ["tr", "", 0],
  ["uk", "", 0],
  ["ur", "", 1],
  ["vi", "", 0],
  ["zh-Hans", "", 0],
];
