// Written by scripts/compile-locales.mjs from the locales beside it; change them there.
import type { WordSet } from '../localize/message.js';

export const words: WordSet = {
  reviewed: ["en"],
  integrity: 'sha384-7/cw9irLNdoeG1vY6UIKb4m4TPYPe95LgGwBomiy1SBZuG2Dhg+2CvLJeKlS84wg',
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
    "A few questions",
    "You can skip any question.",
    "Why we ask: {why}",
    "Please write a number.",
    "Your steps",
    "Answer the first question. Then your steps show here.",
    "No steps fit these answers. Please ask the office.",
    {"one":"# step for you","other":"# steps for you"},
    {"one":"# more may apply","other":"# more may apply"},
    "Step {number}",
    "and",
    "or",
    "Do these in any order",
    "Do one of these",
    "How to do this",
    "Do this first: {steps}",
    "Only if you want",
    "You may need this. It depends on your answer: {question}",
    "You may need this. The office decides. Ask there: {question}",
    "Go to the question",
    "Cost",
    "Free",
    "Not known. Ask the office.",
    "{min} to {max}",
    "{min} or more",
    "It depends on: {question}",
    "Cost of all steps",
    "Not in this sum, because nobody could tell us: {list}",
    "Time",
    {"one":"# day","other":"# days"},
    {"one":"# working day","other":"# working days"},
    "On the same day",
    "Not known. Ask the office.",
    "When you could be done",
    "{date} at the earliest, if you start today",
    "Plus the time for these, which is not known: {list}",
    "Bring",
    "All papers you need",
    "For: {steps}",
    "Where to go",
    "Opening hours",
    "Someone comes to check",
    "Take care",
    "Renew in time",
    {"one":"every year","other":"every # years"},
    "Done",
    "{done} of {all} steps done",
    "We could not check this. Look at the official page.",
    "Your ticks are kept on this device.",
    "The link holds none of your answers.",
    "about {amount}",
    "Offices that can help",
  ],
};

export const questions = 46;
export const skipHint = 47;
export const whyWeAsk = 48;
export const notANumber = 49;
export const steps = 50;
export const answerFirst = 51;
export const noSteps = 52;
export const stepCount = 53;
export const maybeCount = 54;
export const stepNumber = 55;
export const and = 56;
export const or = 57;
export const allOf = 58;
export const oneOf = 59;
export const howTo = 60;
export const before = 61;
export const optional = 62;
export const maybe = 63;
export const officeDecides = 64;
export const answerIt = 65;
export const cost = 66;
export const free = 67;
export const costUnknown = 68;
export const between = 69;
export const atLeast = 70;
export const dependsOn = 71;
export const totalCost = 72;
export const notInSum = 73;
export const wait = 74;
export const days = 75;
export const workDays = 76;
export const sameDay = 77;
export const waitUnknown = 78;
export const totalTime = 79;
export const earliest = 80;
export const timeOnTop = 81;
export const bring = 82;
export const papers = 83;
export const forSteps = 84;
export const where = 85;
export const hours = 86;
export const inspection = 87;
export const careful = 88;
export const renewals = 89;
export const everyYears = 90;
export const done = 91;
export const progress = 92;
export const unverified = 93;
export const kept = 94;
export const shareHint = 95;
export const about = 96;
export const offices = 97;
