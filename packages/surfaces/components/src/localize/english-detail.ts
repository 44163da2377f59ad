// Written by scripts/compile-locales.mjs from src/locales/en.json; change it there.
import type { Message } from './message.js';

/** The English words; each key below is a place in this list and in that of every other language. */
export const english: readonly Message[] = [
  "Back to the list",
  "We could not load this place just now.",
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
  "Before you go",
  "Getting into the building",
  "How to get there",
  "Area",
  "Contact",
  "Phone",
  "E-mail",
  "Website",
  "Address",
  "About this information",
  "Checked on {date}",
  "Checked on {date} by {name}",
  "We do not know when this was last checked.",
  "Changed on {date}",
  "Show this",
  "Large words to show to a driver or at the door",
  "I want to go here:",
  "I speak {language}. Please find an interpreter.",
  "Please find an interpreter.",
  "Close",
  "Print",
  "Share",
  "A place to go",
  "Copy",
  "Copy link",
  "Copied",
  "This could not be copied.",
  "Save contact",
  "Code for another phone",
  "Point the camera of another phone at this.",
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
];

export const back = 0;
export const detailFailed = 1;
export const notInList = 2;
export const alert = 3;
export const runBy = 4;
export const hours = 5;
export const allDay = 6;
export const hoursOwnWords = 7;
export const otherDays = 8;
export const placeTime = 9;
export const what = 10;
export const originalText = 11;
export const who = 12;
export const ages = 13;
export const ageFrom = 14;
export const ageTo = 15;
export const how = 16;
export const bring = 17;
export const bringAsk = 18;
export const cost = 19;
export const wait = 20;
export const languages = 21;
export const access = 22;
export const accessibility = 23;
export const transport = 24;
export const area = 25;
export const contact = 26;
export const phone = 27;
export const email = 28;
export const website = 29;
export const address = 30;
export const about = 31;
export const checked = 32;
export const checkedBy = 33;
export const neverChecked = 34;
export const changed = 35;
export const showThis = 36;
export const showThisHint = 37;
export const goTo = 38;
export const speak = 39;
export const speakAny = 40;
export const close = 41;
export const print = 42;
export const share = 43;
export const shareTitle = 44;
export const copy = 45;
export const copyLink = 46;
export const copied = 47;
export const copyFailed = 48;
export const saveContact = 49;
export const code = 50;
export const codeHint = 51;
export const wrong = 52;
export const thanksReport = 53;
export const filters = 54;
export const filtersOn = 55;
export const removeFilters = 56;
export const openNow = 57;
export const spoken = 58;
export const anyLanguage = 59;
export const near = 60;
export const nearExplain = 61;
export const nearFailed = 62;
export const place = 63;
export const placeHint = 64;
export const noPlace = 65;
export const nearPlace = 66;
export const yourPlace = 67;
export const removePlace = 68;
export const sort = 69;
export const sortBest = 70;
export const sortNear = 71;
export const sortName = 72;
export const missing = 73;
export const thanks = 74;
export const kilometers = 75;
export const meters = 76;
export const miles = 77;
export const walk = 78;
export const noPoint = 79;
export const pointWithheld = 80;
export const wordsLeave = 81;
export const exit = 82;
export const exitHint = 83;
export const details = 84;
