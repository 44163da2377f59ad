// Written by scripts/compile-locales.mjs from src/locales/en.json; change it there.
import type { Message } from './message.js';

/** The English words; each key below is a place in this list and in that of every other language. */
export const english: readonly Message[] = [
  "Language",
  "More languages",
  "Preview: no person has checked these words yet.",
  "This language could not be loaded. Please try again.",
  "First place to go",
  "Open in map",
  "In danger? Call now",
  "Source: {title}, read on {date}",
  "What do you need?",
  "Type a word, for example: doctor, food, school",
  "Start again",
  "Help today",
  "All topics",
  "Open",
  "Closed",
  "Call to check if it is open",
  "Open until {when}",
  "Opens {when}",
  "tomorrow at {time}",
  "{day} at {time}",
  "Loading the list of places…",
  "Searching…",
  {"one":"# place found","other":"# places found"},
  "Nothing found",
  "Try another word, or remove a filter. You can also call the number above.",
  "We could not look just now",
  "There may still be help for you. Try again, or call.",
  "Try again",
  "Show more",
  "{shown} of {total} shown",
  "On the door:",
  "Languages: {list}",
  ", ",
  "Ask first: {list}",
  "No papers needed",
  "Papers needed",
  "papers",
  "Free",
  "Costs money",
  "cost",
  "No appointment needed",
  "Appointment needed",
  "appointment",
  "Families welcome",
  "Not for families",
  "families",
  "Women only",
  "For women and men",
  "women only",
  "Under 18 welcome",
  "Only from age 18",
  "under 18",
  "Interpreter",
  "No interpreter",
  "interpreter",
  "Wheelchair access",
  "No wheelchair access",
  "wheelchair access",
  "In {language}",
  "Translated by a computer",
  "Not checked recently",
  "List of {date}",
  "This list is old: {date}. Call before you go.",
];

export const language = 0;
export const moreLanguages = 1;
export const preview = 2;
export const languageFailed = 3;
export const firstPlace = 4;
export const openInMap = 5;
export const emergencyTitle = 6;
export const source = 7;
export const search = 8;
export const searchHint = 9;
export const startAgain = 10;
export const today = 11;
export const topics = 12;
export const open = 13;
export const closed = 14;
export const callToCheck = 15;
export const openUntil = 16;
export const opens = 17;
export const tomorrowAt = 18;
export const dayAt = 19;
export const loading = 20;
export const searching = 21;
export const results = 22;
export const nothing = 23;
export const nothingHelp = 24;
export const failed = 25;
export const failedHelp = 26;
export const retry = 27;
export const showMore = 28;
export const shown = 29;
export const onDoor = 30;
export const languagesThere = 31;
export const separator = 32;
export const askFirst = 33;
export const noPapersYes = 34;
export const noPapersNo = 35;
export const noPapersAsk = 36;
export const freeYes = 37;
export const freeNo = 38;
export const freeAsk = 39;
export const walkInYes = 40;
export const walkInNo = 41;
export const walkInAsk = 42;
export const familiesYes = 43;
export const familiesNo = 44;
export const familiesAsk = 45;
export const womenOnlyYes = 46;
export const womenOnlyNo = 47;
export const womenOnlyAsk = 48;
export const minorsYes = 49;
export const minorsNo = 50;
export const minorsAsk = 51;
export const interpreterYes = 52;
export const interpreterNo = 53;
export const interpreterAsk = 54;
export const wheelchairYes = 55;
export const wheelchairNo = 56;
export const wheelchairAsk = 57;
export const originalIn = 58;
export const machine = 59;
export const notRecently = 60;
export const listDate = 61;
export const listOld = 62;
