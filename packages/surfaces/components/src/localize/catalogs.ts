// Written by scripts/compile-locales.mjs from src/locales; change it there.

/** Tag, the language's own name, whether it is written from right to left. */
export const catalogs: readonly (readonly [tag: string, name: string, rtl: 0 | 1])[] = [
  ["en", "English", 0],
  ["ar", "العربية", 1],
  ["el", "Ελληνικά", 0],
  ["es", "Español", 0],
  ["fa", "فارسی", 1],
  ["fr", "Français", 0],
  ["ps", "پښتو", 1],
  ["pt", "Português", 0],
  ["so", "Soomaali", 0],
  ["ti", "ትግርኛ", 0],
  ["uk", "Українська", 0],
  ["zh-Hans", "简体中文", 0],
];
