// Written by scripts/compile-locales.mjs from src/locales/en.json; change it there.
import type { Message } from './message.js';

/** The English words of `finder-keep.js`; they stand behind those of english-detail.ts, as in the list of every other language. */
export const english: readonly Message[] = [
  "Save contact",
  "Code for another phone",
  "Point the camera of another phone at this.",
  "Keep in my list",
  "Take out of my list",
  {"one":"My list: # place","other":"My list: # places"},
  {"one":"# place","other":"# places"},
  "This list is only on this page. It is gone when you close the page.",
  "Sheet to print",
  "Without internet",
  "Take the list with you: {size}. The file opens without internet.",
  "Keep this page on this phone: {size}",
  "This page is on this phone. It opens without internet.",
  "Remove it from this phone",
  "This did not work. Please try again later.",
  "This page needs internet. You can print what you need.",
  "You can also print what you need.",
];

/** The place of the first. */
export const first = 82;
export const saveContact = 82;
export const code = 83;
export const codeHint = 84;
export const keep = 85;
export const unkeep = 86;
export const myList = 87;
export const sheetOf = 88;
export const listGone = 89;
export const sheet = 90;
export const withoutNet = 91;
export const takeFile = 92;
export const keepPage = 93;
export const keptPage = 94;
export const dropPage = 95;
export const keepFailed = 96;
export const needsNet = 97;
export const printToo = 98;
