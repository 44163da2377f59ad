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
  {"one":"# open now","other":"# open now"},
  "Call to check",
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
  "The topic that comes closest: {need}",
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
  "Phone numbers and addresses are still loading.",
  "Load phone numbers and addresses",
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
export const openCount = 13;
export const noneOpen = 14;
export const open = 15;
export const closed = 16;
export const callToCheck = 17;
export const openUntil = 18;
export const opens = 19;
export const tomorrowAt = 20;
export const dayAt = 21;
export const loading = 22;
export const searching = 23;
export const results = 24;
export const nothing = 25;
export const nothingHelp = 26;
export const nearestNeed = 27;
export const failed = 28;
export const failedHelp = 29;
export const retry = 30;
export const showMore = 31;
export const shown = 32;
export const onDoor = 33;
export const languagesThere = 34;
export const separator = 35;
export const askFirst = 36;
export const noPapersYes = 37;
export const noPapersNo = 38;
export const noPapersAsk = 39;
export const freeYes = 40;
export const freeNo = 41;
export const freeAsk = 42;
export const walkInYes = 43;
export const walkInNo = 44;
export const walkInAsk = 45;
export const familiesYes = 46;
export const familiesNo = 47;
export const familiesAsk = 48;
export const womenOnlyYes = 49;
export const womenOnlyNo = 50;
export const womenOnlyAsk = 51;
export const minorsYes = 52;
export const minorsNo = 53;
export const minorsAsk = 54;
export const interpreterYes = 55;
export const interpreterNo = 56;
export const interpreterAsk = 57;
export const wheelchairYes = 58;
export const wheelchairNo = 59;
export const wheelchairAsk = 60;
export const originalIn = 61;
export const machine = 62;
export const notRecently = 63;
export const listDate = 64;
export const listOld = 65;
export const stillLoading = 66;
export const loadRest = 67;
