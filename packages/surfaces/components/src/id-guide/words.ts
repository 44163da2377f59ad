// Written by scripts/compile-locales.mjs from the locales beside it; change them there.
import type { WordSet } from '../localize/message.js';

export const words: WordSet = {
  reviewed: ["en"],
  integrity: 'sha384-7ClznnoKmu0Hojy4twWskU7xLKxzYVKa6x8X1GOtjCvrd3q/2uX0D+Z1hQkxwngL',
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
    "Loading…",
    "Rules as of {date}",
    "Where this is from",
    "Official page",
    "Translated by a computer. No person has checked it.",
    "This is an example. It is not the rule of a real place.",
    "These rules are from the past. They explain how it was.",
    "These rules are only proposed. They do not count yet.",
    "We last checked these rules on {date}. They may have changed.",
    "We give no answer from these rules. Please ask the office.",
    "A change of these rules is proposed. Ask the office first.",
    "Demonstration: nothing here decides anything.",
    "This is general information. It is not legal advice.",
    "What you choose stays on this page. It is gone when you close it.",
    "Yes",
    "No",
    "I do not know",
    "Back",
    "Next",
    "Start again",
    "Print",
    "Copy link",
    "Copied",
    "This could not be copied.",
    "Leave this page",
    "You can also press the Shift key three times.",
    "About the person",
    "How old is the person?",
    "Under {n}",
    "{from} to {to}",
    "{n} or older",
    "Does a parent or caretaker come along?",
    "There is no fixed address",
    "Which papers do you have?",
    "Mark what you have. Never type a number here.",
    "Is it from the last {days} days?",
    "Is it still valid?",
    "Is this enough?",
    "Yes. These papers are enough.",
    "Not yet. Something is missing.",
    "Answer the open questions, then we can say more.",
    {"one":"# paper marked","other":"# papers marked"},
    "This would be enough",
    "One of these ways:",
    "Take this along",
    "Print this page or show it at the office.",
    "For the office",
    "What it costs",
    "Free",
    "We do not know the price. Ask the office.",
    "Nobody pays who says:",
    "A new card for a lost one: {amount}",
    {"one":"The card holds # year.","other":"The card holds # years."},
    "The card never ends.",
    "You can renew it from {days} days before it ends.",
    "What the card opens",
    "What it is not for",
    "What the office keeps",
    "Where to go",
    "Only until {date}",
    "Papers that count",
    "It ended at most {years} years ago",
    "It ended longer ago",
  ],
};

export const aboutPerson = 44;
export const age = 45;
export const ageUnder = 46;
export const ageRange = 47;
export const ageFrom = 48;
export const caretaker = 49;
export const noAddress = 50;
export const papers = 51;
export const papersHelp = 52;
export const fresh = 53;
export const valid = 54;
export const result = 55;
export const resultYes = 56;
export const resultNotYet = 57;
export const resultMore = 58;
export const marked = 59;
export const enough = 60;
export const anyOf = 61;
export const checklist = 62;
export const checklistHelp = 63;
export const officeSays = 64;
export const fee = 65;
export const free = 66;
export const feeUnknown = 67;
export const waivers = 68;
export const replacement = 69;
export const validYears = 70;
export const validForever = 71;
export const renew = 72;
export const benefits = 73;
export const limits = 74;
export const kept = 75;
export const places = 76;
export const only = 77;
export const accepted = 78;
export const endedLately = 79;
export const endedLong = 80;
