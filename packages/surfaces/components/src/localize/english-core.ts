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
  "Tell the city what was missing",
  "Thank you.",
  "We could not look just now",
  "There may still be help for you. Try again, or call.",
  "Try again",
  "Choose more exactly",
  {"one":"# choice made","other":"# choices made"},
  "Remove all choices",
  "Open now",
  "Language spoken there",
  "Any language",
  "Near me",
  "We use your place only roughly, to about 1 km. It stays on this device.",
  "We could not find where you are. Please type a place.",
  "Near which place?",
  "A street, area, postal code or stop",
  "We do not know a place with this name.",
  "Near {place}",
  "Near where you are",
  "Remove this place",
  "Order",
  "Best answer first",
  "Nearest first",
  "By name",
  "Show more",
  "{shown} of {total} shown",
  "All details",
  "On the door:",
  "{n} km",
  "{n} m",
  "{n} mi",
  {"one":"# minute on foot","other":"# minutes on foot"},
  "Call to ask where it is",
  "The address is not public. Call first.",
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
  "The words you type are sent to {host}.",
  "Leave this page",
  "You can also press the Shift key three times.",
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
export const missing = 30;
export const thanks = 31;
export const failed = 32;
export const failedHelp = 33;
export const retry = 34;
export const filters = 35;
export const filtersOn = 36;
export const removeFilters = 37;
export const openNow = 38;
export const spoken = 39;
export const anyLanguage = 40;
export const near = 41;
export const nearExplain = 42;
export const nearFailed = 43;
export const place = 44;
export const placeHint = 45;
export const noPlace = 46;
export const nearPlace = 47;
export const yourPlace = 48;
export const removePlace = 49;
export const sort = 50;
export const sortBest = 51;
export const sortNear = 52;
export const sortName = 53;
export const showMore = 54;
export const shown = 55;
export const details = 56;
export const onDoor = 57;
export const kilometers = 58;
export const meters = 59;
export const miles = 60;
export const walk = 61;
export const noPoint = 62;
export const pointWithheld = 63;
export const languagesThere = 64;
export const separator = 65;
export const askFirst = 66;
export const noPapersYes = 67;
export const noPapersNo = 68;
export const noPapersAsk = 69;
export const freeYes = 70;
export const freeNo = 71;
export const freeAsk = 72;
export const walkInYes = 73;
export const walkInNo = 74;
export const walkInAsk = 75;
export const familiesYes = 76;
export const familiesNo = 77;
export const familiesAsk = 78;
export const womenOnlyYes = 79;
export const womenOnlyNo = 80;
export const womenOnlyAsk = 81;
export const minorsYes = 82;
export const minorsNo = 83;
export const minorsAsk = 84;
export const interpreterYes = 85;
export const interpreterNo = 86;
export const interpreterAsk = 87;
export const wheelchairYes = 88;
export const wheelchairNo = 89;
export const wheelchairAsk = 90;
export const originalIn = 91;
export const machine = 92;
export const notRecently = 93;
export const listDate = 94;
export const listOld = 95;
export const stillLoading = 96;
export const loadRest = 97;
export const wordsLeave = 98;
export const exit = 99;
export const exitHint = 100;
