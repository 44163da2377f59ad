// Written by scripts/compile-locales.mjs from src/locales/en.json; change it there.
import type { Message } from './message.js';

/** The English words; each key below is a place in this list and in that of every other language. */
export const english: readonly Message[] = [
  "Back to the list",
  "This place is no longer in the list.",
  "Please note",
  "Run by",
  "Opening hours",
  "All day",
  "In the words of the place",
  "On these days it is different",
  "Times are in the time of {place}.",
  "What they do",
  "Original text",
  "Who it is for",
  "Age {min} to {max}",
  "From age {min}",
  "Up to age {max}",
  "How to get this help",
  "What to bring",
  "The list does not say. Ask before you go.",
  "Cost",
  "How long it takes",
  "Languages",
  "Getting into the building",
  "How to get there",
  "Area",
  "Contact",
  "E-mail",
  "Website",
  "About this information",
  "Checked on {date}",
  "Checked on {date} by {name}",
  "We do not know when this was last checked.",
  "Changed on {date}",
  "Show this",
  "I want to go here:",
  "I speak {language}. Please find an interpreter.",
  "Close",
  "Print",
  "Share",
  "A place to go",
  "Copy link",
  "Copied",
  "This could not be copied.",
  "Something is wrong here",
  "Thank you. The city can look at it now.",
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
  "Tell the city what was missing",
  "Thank you.",
  "{n} km",
  "{n} m",
  "{n} mi",
  {"one":"# minute on foot","other":"# minutes on foot"},
  "Call to ask where it is",
  "The address is not public. Call first.",
  "The words you type are sent to {host}.",
  "Leave this page",
  "You can also press the Shift key three times.",
  "All details",
  {"one":"# open now","other":"# open now"},
  "Call to check",
  "The topic that comes closest: {need}",
  "Phone numbers and addresses are still loading.",
  "Load phone numbers and addresses",
  "Until {when}",
  "Show these places",
];

export const back = 0;
export const notInList = 1;
export const alert = 2;
export const runBy = 3;
export const hours = 4;
export const allDay = 5;
export const hoursOwnWords = 6;
export const otherDays = 7;
export const placeTime = 8;
export const what = 9;
export const originalText = 10;
export const who = 11;
export const ages = 12;
export const ageFrom = 13;
export const ageTo = 14;
export const how = 15;
export const bring = 16;
export const bringAsk = 17;
export const cost = 18;
export const wait = 19;
export const languages = 20;
export const accessibility = 21;
export const transport = 22;
export const area = 23;
export const contact = 24;
export const email = 25;
export const website = 26;
export const about = 27;
export const checked = 28;
export const checkedBy = 29;
export const neverChecked = 30;
export const changed = 31;
export const showThis = 32;
export const goTo = 33;
export const speak = 34;
export const close = 35;
export const print = 36;
export const share = 37;
export const shareTitle = 38;
export const copyLink = 39;
export const copied = 40;
export const copyFailed = 41;
export const wrong = 42;
export const thanksReport = 43;
export const filters = 44;
export const filtersOn = 45;
export const removeFilters = 46;
export const openNow = 47;
export const spoken = 48;
export const anyLanguage = 49;
export const near = 50;
export const nearExplain = 51;
export const nearFailed = 52;
export const place = 53;
export const placeHint = 54;
export const noPlace = 55;
export const nearPlace = 56;
export const yourPlace = 57;
export const removePlace = 58;
export const sort = 59;
export const sortBest = 60;
export const sortNear = 61;
export const sortName = 62;
export const missing = 63;
export const thanks = 64;
export const kilometers = 65;
export const meters = 66;
export const miles = 67;
export const walk = 68;
export const noPoint = 69;
export const pointWithheld = 70;
export const wordsLeave = 71;
export const exit = 72;
export const exitHint = 73;
export const details = 74;
export const openCount = 75;
export const noneOpen = 76;
export const nearestNeed = 77;
export const stillLoading = 78;
export const loadRest = 79;
export const noticeUntil = 80;
export const noticePlaces = 81;
