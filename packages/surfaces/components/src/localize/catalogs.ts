// Written by scripts/compile-locales.mjs from src/locales; change it there.

/** Tag, the language's own name, whether it is written from right to left, whether a person has reviewed it, sha384 of its core. */
export const catalogs: readonly (readonly [tag: string, name: string, rtl: 0 | 1, reviewed: 0 | 1, sha384: string])[] = [
  ["en", "English", 0, 1, ""],
  ["ar", "العربية", 1, 0, "igKs52EgEmlwmBljS20ZtWY0tah8DRd/XE3tHEWKBdgpm8HSj8ol+/ZEYQhMFXRL"],
  ["es", "Español", 0, 0, "JAbl/OnSXewnzR3r/RbrWsUtzk/H+OF3khI3FaAbK+bDt/RTMmMXdF9oANixkUC4"],
  ["fr", "Français", 0, 0, "1lWAJPptiEHsgzk+Asb83yrzYz0XirhgsXS40eZHhRbx/c9V/BErk2ajK9Vemx9o"],
  ["pt", "Português", 0, 0, "jKnC3Q2gkm55MbHogivNxyXFHech0LB3+vwIV+wG1OYrTsiTdN0c1V0r/IGtUjYX"],
  ["uk", "Українська", 0, 0, "m7IPq8eZYhKAFpE+1NHPOYbPgQ8iEW1+4fynlIp2R5NgcynLfAgMUl+1dh9EgdYa"],
];
