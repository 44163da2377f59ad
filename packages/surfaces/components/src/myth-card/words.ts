// Written by scripts/compile-locales.mjs from the locales beside it; change them there.
import type { WordSet } from '../localize/message.js';

export const words: WordSet = {
  reviewed: ["en"],
  integrity: 'sha384-NSPxpSG57qSuHFnjMqql+NOnCLtAcaaem4TucMhSi2Y1b6YpNTrgCEUZbiCgbOUk',
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

export const topic = 44;
export const allTopics = 45;
export const position = 46;
export const draft = 47;
export const draftBanner = 48;
export const example = 49;
export const none = 50;
export const markFalse = 51;
export const markMisleading = 52;
export const markUnproven = 53;
export const markPartly = 54;
export const rumorLabel = 55;
export const whyMisleads = 56;
export const again = 57;
export const limits = 58;
export const figureOf = 59;
export const asOfDate = 60;
export const shareFact = 61;
export const makePicture = 62;
export const savePicture = 63;
export const sharePicture = 64;
export const copyDescription = 65;
export const pictureReady = 66;
export const printCard = 67;
export const themeSocialHealth = 68;
export const themeShopsTaxes = 69;
export const themeCoexistence = 70;
export const themeJobs = 71;
export const themeSchools = 72;
export const themeHousing = 73;
export const themeSafety = 74;
export const themeIdentity = 75;
export const themeReligionWomen = 76;
export const themeArrivals = 77;
export const fallacyFakeExperts = 78;
export const fallacyLogicalFallacy = 79;
export const fallacyImpossibleExpectations = 80;
export const fallacyCherryPicking = 81;
export const fallacyConspiracy = 82;
