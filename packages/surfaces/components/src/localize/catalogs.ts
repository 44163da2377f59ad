// Written by scripts/compile-locales.mjs from src/locales; change it there.

/** Tag, the language's own name, whether it is written from right to left, whether a person has reviewed it. */
export const catalogs: readonly (readonly [tag: string, name: string, rtl: 0 | 1, reviewed: 0 | 1])[] = [
  ["en", "English", 0, 1],
  ["ar", "العربية", 1, 0],
  ["el", "Ελληνικά", 0, 0],
  ["es", "Español", 0, 0],
  ["fa", "فارسی", 1, 0],
  ["fr", "Français", 0, 0],
  ["ps", "پښتو", 1, 0],
  ["pt", "Português", 0, 0],
  ["so", "Soomaali", 0, 0],
  ["ti", "ትግርኛ", 0, 0],
  ["uk", "Українська", 0, 0],
  ["zh-Hans", "简体中文", 0, 0],
];

/** Integrity of locales/index.json, which holds that of every other file: by tag, its core and its detail. */
export const indexIntegrity = 'sha384-l6UKPqQUcZkHU61txjdlB+bsSlZQqoKyIKSHDIbv/gSd4TfYc4mZn8g8uoxb6Ms5';
