// Written by scripts/compile-locales.mjs from the locales beside it; change them there.
import type { WordSet } from '../localize/message.js';

export const words: WordSet = {
  reviewed: ["en"],
  integrity: 'sha384-HtHGCC+F8JuJ81zm3TdeDbMVTFgdhoT/vDCi7k3QxlAXPruQGxDPwONtrzriQB9U',
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
    "Self-assessment. The city says this of itself. It is not a certification.",
    "What the auditor found. It is not a certificate.",
    "As of {date}",
    "Look again",
    "Waits for another",
    "Open",
    "Part",
    "As a table",
    "Not assessed",
    "Too few answers to show a figure.",
    "Answered: {done} of {all}",
    "{value} of {max}",
    "{low} to {high}",
    "Still possible:",
    "All core points are met.",
    "Enough core points are met, with an approved plan.",
    "Enough core points are met once a plan is approved.",
    "Too few core points are met.",
    "Since {date}",
    "Better",
    "Weaker",
    "Nothing changed.",
    "{from}, now {to}",
    "What is missing, most useful first",
    "Nothing is missing.",
    "opens the next level",
    "Show all: {count}",
    "Met",
    "Partly met",
    "Not met",
    "Does not apply",
    "Not answered",
    "What is not known",
  ],
};

export const selfAssessment = 44;
export const audit = 45;
export const on = 46;
export const review = 47;
export const blocked = 48;
export const stillOpen = 49;
export const area = 50;
export const table = 51;
export const notAssessed = 52;
export const insufficient = 53;
export const answered = 54;
export const mean = 55;
export const range = 56;
export const stillPossible = 57;
export const full = 58;
export const conditional = 59;
export const planNeeded = 60;
export const notEnough = 61;
export const since = 62;
export const better = 63;
export const worse = 64;
export const same = 65;
export const change = 66;
export const gaps = 67;
export const noGaps = 68;
export const unlocks = 69;
export const allGaps = 70;
export const met = 71;
export const partial = 72;
export const notMet = 73;
export const notApplicable = 74;
export const unanswered = 75;
export const unknownTitle = 76;
