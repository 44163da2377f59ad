// Written by scripts/compile-locales.mjs from src/locales/en.json; change it there.
import type { WordSet } from './message.js';

export * from './frame.js';

/** The finder's words; each key below and in frame.ts is a place in the English list and in that of every other language. */
export const words: WordSet = {
  reviewed: ["en"],
  integrity: 'sha384-+aGMrhzVDanathTcfOWLYzUhLE0SzK22s5nWOhZ6HtZt4ylelNTRaVwutxyluInl',
  english: [
    "Language",
    "More languages",
    "Preview: no person has checked these words yet.",
    "This language could not be loaded. Please try again.",
    "Source: {title}, read on {date}",
    "Open",
    "Closed",
    "Call to check if it is open",
    "Open until {when}",
    "Opens {when}",
    "tomorrow at {time}",
    "{day} at {time}",
    "We could not look just now",
    "There may still be help for you. Try again, or call.",
    "Try again",
    ", ",
    "In {language}",
    "Translated by a computer",
    "First place to go",
    "Open in map",
    "In danger? Call now",
    "What do you need?",
    "Type a word, for example: doctor, food, school",
    "Start again",
    "Help today",
    "All topics",
    "Loading the list of places…",
    "Searching…",
    {"one":"# place found","other":"# places found"},
    "Nothing found",
    "Try another word, or remove a filter. You can also call the number above.",
    "Show more",
    "{shown} of {total} shown",
    "On the door:",
    "Languages: {list}",
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
    "Not checked recently",
    "List of {date}",
    "This list is old: {date}. Call before you go.",
    "This list has no date. Call before you go.",
    "The clock of this device looks wrong.",
  ],
};

export const firstPlace = 18;
export const openInMap = 19;
export const emergencyTitle = 20;
export const search = 21;
export const searchHint = 22;
export const startAgain = 23;
export const today = 24;
export const topics = 25;
export const loading = 26;
export const searching = 27;
export const results = 28;
export const nothing = 29;
export const nothingHelp = 30;
export const showMore = 31;
export const shown = 32;
export const onDoor = 33;
export const languagesThere = 34;
export const askFirst = 35;
export const noPapersYes = 36;
export const noPapersNo = 37;
export const noPapersAsk = 38;
export const freeYes = 39;
export const freeNo = 40;
export const freeAsk = 41;
export const walkInYes = 42;
export const walkInNo = 43;
export const walkInAsk = 44;
export const familiesYes = 45;
export const familiesNo = 46;
export const familiesAsk = 47;
export const womenOnlyYes = 48;
export const womenOnlyNo = 49;
export const womenOnlyAsk = 50;
export const minorsYes = 51;
export const minorsNo = 52;
export const minorsAsk = 53;
export const interpreterYes = 54;
export const interpreterNo = 55;
export const interpreterAsk = 56;
export const wheelchairYes = 57;
export const wheelchairNo = 58;
export const wheelchairAsk = 59;
export const notRecently = 60;
export const listDate = 61;
export const listOld = 62;
export const listUndated = 63;
export const clockWrong = 64;
