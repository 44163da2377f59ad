// Written by scripts/compile-locales.mjs from the locales beside it; change them there.
import type { WordSet } from '../localize/message.js';

export const words: WordSet = {
  reviewed: ["en"],
  integrity: 'sha384-Aka/cQZDFNDB7Ylzh39OEy8rdxRAmCfJGxRzX/1FPrcmWfI+zRQcYOk+P5pNch4m',
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

export const questions = 44;
export const skipHint = 45;
export const whyWeAsk = 46;
export const notANumber = 47;
export const steps = 48;
export const answerFirst = 49;
export const noSteps = 50;
export const stepCount = 51;
export const maybeCount = 52;
export const stepNumber = 53;
export const and = 54;
export const or = 55;
export const allOf = 56;
export const oneOf = 57;
export const howTo = 58;
export const before = 59;
export const optional = 60;
export const maybe = 61;
export const officeDecides = 62;
export const answerIt = 63;
export const cost = 64;
export const free = 65;
export const costUnknown = 66;
export const between = 67;
export const atLeast = 68;
export const dependsOn = 69;
export const totalCost = 70;
export const notInSum = 71;
export const wait = 72;
export const days = 73;
export const workDays = 74;
export const sameDay = 75;
export const waitUnknown = 76;
export const totalTime = 77;
export const earliest = 78;
export const timeOnTop = 79;
export const bring = 80;
export const papers = 81;
export const forSteps = 82;
export const where = 83;
export const hours = 84;
export const inspection = 85;
export const careful = 86;
export const renewals = 87;
export const everyYears = 88;
export const done = 89;
export const progress = 90;
export const unverified = 91;
export const kept = 92;
export const shareHint = 93;
export const about = 94;
export const offices = 95;
