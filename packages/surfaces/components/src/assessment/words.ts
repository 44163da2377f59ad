// Written by scripts/compile-locales.mjs from the locales beside it; change them there.
import type { WordSet } from '../localize/message.js';

export const words: WordSet = {
  reviewed: ["en"],
  integrity: 'sha384-IesMWC9HXCBL09bEwimXMywfiHfK8Jgjiqj4VdcP7AmOjTC832CwzLw2U9S6gAzc',
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
    "Self-assessment. You say this of your own city. It is not a certification.",
    "Department",
    "The whole city",
    "Part",
    "Answered: {done} of {all}",
    "With the keyboard: a number answers, Enter goes on, Delete clears.",
    "Part before",
    "Next part",
    "Clear answer",
    "core",
    "our own item",
    "not confirmed",
    "Look again before this counts.",
    "Counts only once {id} is met.",
    "Evidence and notes: {count}",
    "Policy",
    "From inside the city",
    "From outside the city",
    "Kind",
    "Title",
    "Link",
    "Date",
    "Valid until",
    "valid until {date}",
    "expired",
    "Add",
    "Remove",
    "This seems to name a person. Take the name out, or be sure that it may stand here.",
    "Change it",
    "Add it as it is",
    "Who looks after it (office, not a name)",
    "Note",
    "People answered differently. Please decide.",
    "Take this",
    "Save or open a file",
    "Save as a file",
    "Save for a spreadsheet",
    "Open a file",
    "The file is open.",
    "The file is open. Different answers to decide: {count}",
    "This file could not be opened. Nothing was changed.",
    "There is a new edition of this list. Changes: {changes}. To look at again: {again}",
    "Saved",
    "This could not be saved. Please save it as a file.",
    "Met",
    "Partly met",
    "Not met",
    "Does not apply",
    "Not answered",
    "What is not known",
  ],
};

export const selfAssessment = 44;
export const department = 45;
export const wholeCity = 46;
export const part = 47;
export const progress = 48;
export const keys = 49;
export const before = 50;
export const after = 51;
export const clear = 52;
export const core = 53;
export const own = 54;
export const unverified = 55;
export const review = 56;
export const blocked = 57;
export const evidence = 58;
export const policy = 59;
export const internal = 60;
export const external = 61;
export const kind = 62;
export const title = 63;
export const link = 64;
export const dated = 65;
export const expires = 66;
export const until = 67;
export const expired = 68;
export const add = 69;
export const remove = 70;
export const namesPerson = 71;
export const changeIt = 72;
export const addAnyway = 73;
export const owner = 74;
export const note = 75;
export const differ = 76;
export const take = 77;
export const files = 78;
export const saveFile = 79;
export const saveSheet = 80;
export const readFile = 81;
export const readDone = 82;
export const readDiffer = 83;
export const readFailed = 84;
export const edition = 85;
export const saved = 86;
export const notSaved = 87;
export const met = 88;
export const partial = 89;
export const notMet = 90;
export const notApplicable = 91;
export const unanswered = 92;
export const unknownTitle = 93;
