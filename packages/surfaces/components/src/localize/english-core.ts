// Written by scripts/compile-locales.mjs from src/locales/en.json; change it there.
import type { Message } from './message.js';

/** The English words; each key below is a place in this list and in that of every other language. */
export const english: readonly Message[] = [
  "Find help near you",
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
  "Search",
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

export const finder = 0;
export const language = 1;
export const moreLanguages = 2;
export const preview = 3;
export const languageFailed = 4;
export const firstPlace = 5;
export const openInMap = 6;
export const emergencyTitle = 7;
export const source = 8;
export const search = 9;
export const searchHint = 10;
export const searchButton = 11;
export const startAgain = 12;
export const today = 13;
export const topics = 14;
export const openCount = 15;
export const noneOpen = 16;
export const open = 17;
export const closed = 18;
export const callToCheck = 19;
export const openUntil = 20;
export const opens = 21;
export const tomorrowAt = 22;
export const dayAt = 23;
export const loading = 24;
export const searching = 25;
export const results = 26;
export const nothing = 27;
export const nothingHelp = 28;
export const nearestNeed = 29;
export const failed = 30;
export const failedHelp = 31;
export const retry = 32;
export const showMore = 33;
export const shown = 34;
export const onDoor = 35;
export const languagesThere = 36;
export const separator = 37;
export const askFirst = 38;
export const noPapersYes = 39;
export const noPapersNo = 40;
export const noPapersAsk = 41;
export const freeYes = 42;
export const freeNo = 43;
export const freeAsk = 44;
export const walkInYes = 45;
export const walkInNo = 46;
export const walkInAsk = 47;
export const familiesYes = 48;
export const familiesNo = 49;
export const familiesAsk = 50;
export const womenOnlyYes = 51;
export const womenOnlyNo = 52;
export const womenOnlyAsk = 53;
export const minorsYes = 54;
export const minorsNo = 55;
export const minorsAsk = 56;
export const interpreterYes = 57;
export const interpreterNo = 58;
export const interpreterAsk = 59;
export const wheelchairYes = 60;
export const wheelchairNo = 61;
export const wheelchairAsk = 62;
export const originalIn = 63;
export const machine = 64;
export const notRecently = 65;
export const listDate = 66;
export const listOld = 67;
export const stillLoading = 68;
export const loadRest = 69;
