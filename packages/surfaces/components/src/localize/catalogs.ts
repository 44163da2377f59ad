// Written by scripts/compile-locales.mjs from src/locales; change it there.

/** Tag, the language's own name, whether it is written from right to left. */
export const catalogs: readonly (readonly [tag: string, name: string, rtl: 0 | 1])[] = [
  ["en", "English", 0],
  ["am", "አማርኛ", 0],
  ["ar", "العربية", 1],
  ["de", "Deutsch", 0],
  ["el", "Ελληνικά", 0],
  ["es", "Español", 0],
  ["fa", "فارسی", 1],
  ["fr", "Français", 0],
  ["ht", "Kreyòl ayisyen", 0],
  ["it", "Italiano", 0],
  ["ps", "پښتو", 1],
  ["pt", "Português", 0],
  ["ru", "Русский", 0],
  ["so", "Soomaali", 0],
  ["ti", "ትግርኛ", 0],
  ["tr", "Türkçe", 0],
  ["uk", "Українська", 0],
  ["ur", "اردو", 1],
  ["vi", "Tiếng Việt", 0],
  ["zh-Hans", "简体中文", 0],
];
