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
  {"one":"# open now","other":"# open now"},
  "Call to check",
  "The topic that comes closest: {need}",
  "Phone numbers and addresses are still loading.",
  "Load phone numbers and addresses",
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
export const saveContact = 42;
export const code = 43;
export const codeHint = 44;
export const wrong = 45;
export const thanksReport = 46;
export const filters = 47;
export const filtersOn = 48;
export const removeFilters = 49;
export const openNow = 50;
export const spoken = 51;
export const anyLanguage = 52;
export const near = 53;
export const nearExplain = 54;
export const nearFailed = 55;
export const place = 56;
export const placeHint = 57;
export const noPlace = 58;
export const nearPlace = 59;
export const yourPlace = 60;
export const removePlace = 61;
export const sort = 62;
export const sortBest = 63;
export const sortNear = 64;
export const sortName = 65;
export const missing = 66;
export const thanks = 67;
export const kilometers = 68;
export const meters = 69;
export const miles = 70;
export const walk = 71;
export const noPoint = 72;
export const pointWithheld = 73;
export const wordsLeave = 74;
export const exit = 75;
export const exitHint = 76;
export const details = 77;
export const openCount = 78;
export const noneOpen = 79;
export const nearestNeed = 80;
export const stillLoading = 81;
export const loadRest = 82;
export const keep = 83;
export const unkeep = 84;
export const myList = 85;
export const sheetOf = 86;
export const listGone = 87;
export const sheet = 88;
export const withoutNet = 89;
export const takeFile = 90;
export const keepPage = 91;
export const keptPage = 92;
export const dropPage = 93;
export const keepFailed = 94;
export const needsNet = 95;
export const printToo = 96;
export const noticeUntil = 97;
export const noticePlaces = 98;
