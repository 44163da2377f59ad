// Written by scripts/compile-locales.mjs from the locales beside it; change them there.
import type { WordSet } from '../localize/message.js';

export const words: WordSet = {
  reviewed: ["en"],
  integrity: 'sha384-ekx979UHXv1qsF0UcIwO7qRVZLTTc5r5WqDKP7g/fMnWt6hLo9Rjfy4lfy8izCpi',
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
    "Share",
    "Copy link",
    "Copied",
    "This could not be copied.",
    "Close",
    "Leave this page",
    "You can also press the Shift key three times.",
    "Topic",
    "All topics",
    "Fact {n} of {count}",
    "Draft",
    "Preview. Nobody of the city has approved the drafts yet.",
    "An example: the city and its own figures are invented.",
    "There is no checked fact to show yet.",
    "not true",
    "misleading",
    "not proven",
    "only partly true",
    "A rumor",
    "How it misleads",
    "The fact again",
    "What the figures do not say",
    "Figures of {place}",
    "As of {date}",
    "Share the fact",
    "Make a picture",
    "Save the picture",
    "Send the picture",
    "Copy its description",
    "The picture is ready. It shows the fact alone.",
    "Print as a card",
    "Aid and health",
    "Shops and taxes",
    "Living together",
    "Work",
    "Schools",
    "Homes",
    "Safety",
    "Who we are",
    "Religion and women",
    "Who comes",
    "It names experts who are none",
    "It draws a wrong conclusion",
    "It asks for the impossible",
    "It picks one case out of many",
    "It suspects a secret plan",
  ],
};

export const topic = 46;
export const allTopics = 47;
export const position = 48;
export const draft = 49;
export const draftBanner = 50;
export const example = 51;
export const none = 52;
export const markFalse = 53;
export const markMisleading = 54;
export const markUnproven = 55;
export const markPartly = 56;
export const rumorLabel = 57;
export const whyMisleads = 58;
export const again = 59;
export const limits = 60;
export const figureOf = 61;
export const asOfDate = 62;
export const shareFact = 63;
export const makePicture = 64;
export const savePicture = 65;
export const sharePicture = 66;
export const copyDescription = 67;
export const pictureReady = 68;
export const printCard = 69;
export const themeSocialHealth = 70;
export const themeShopsTaxes = 71;
export const themeCoexistence = 72;
export const themeJobs = 73;
export const themeSchools = 74;
export const themeHousing = 75;
export const themeSafety = 76;
export const themeIdentity = 77;
export const themeReligionWomen = 78;
export const themeArrivals = 79;
export const fallacyFakeExperts = 80;
export const fallacyLogicalFallacy = 81;
export const fallacyImpossibleExpectations = 82;
export const fallacyCherryPicking = 83;
export const fallacyConspiracy = 84;
