// Written by scripts/compile-locales.mjs from the locales beside it; change them there.
import type { Message } from '../localize/message.js';

/** The English words of the second file; each key below is a place in this list and in that of every other language. */
export const english: readonly Message[] = [
  "About the city",
  "What is not answered counts as if it applied.",
  "Not known",
  "What is missing: {count}",
  "Nothing is missing.",
  "brings the next level",
  "first {id}",
  "Go to it",
  "Plan an action",
  "planned",
  "And {count} more",
  "Action plan: {count}",
  "Still without an action:",
  "Criteria",
  "There is no criterion {id}.",
  "Why it is missing",
  "What will be done",
  "Until",
  "State",
  "Not begun",
  "Begun",
  "Done",
  "Given up",
  "New action",
  "Remove this action",
  "overdue",
  "Still to fill in: {list}",
  "Day of the final report",
  "Day on which the plan was approved",
  "The plan is due on {date}.",
  "The plan is late. It was due on {date}.",
  "Where the certification stands",
  "Next step",
  "Day",
  "Take this step",
  "Take back the last step",
  "This step does not fit. Look at its day.",
  "Findings of the auditor: {count}",
  "Findings stand beside the answers of the city and change none of them.",
  "The city says:",
  "The auditor found",
  "Not looked at",
  "Different from the city: {count}",
  "Compare with an earlier date",
  "Open the earlier file",
  "This file cannot be compared. It must be of the same list and edition.",
  "Since {date}",
  "Nothing has changed.",
  "Better",
  "Worse",
  "Answered since",
  "Answer taken back",
  "Applies differently",
  "Save a report to print",
  "What the auditor found. It is not a certificate.",
  "As of {date}",
  "Not assessed",
  "Too few answers to show a figure.",
  "Waits for another",
  "All core points are met.",
  "Enough core points are met, with an approved plan.",
  "Enough core points are met once a plan is approved.",
  "Too few core points are met.",
];

export const aboutCity = 0;
export const aboutCityHelp = 1;
export const notKnown = 2;
export const gaps = 3;
export const gapsNone = 4;
export const unlocks = 5;
export const first = 6;
export const goTo = 7;
export const planIt = 8;
export const planned = 9;
export const moreGaps = 10;
export const plan = 11;
export const uncovered = 12;
export const criteria = 13;
export const unknownCriterion = 14;
export const rootCause = 15;
export const action = 16;
export const deadline = 17;
export const state = 18;
export const notBegun = 19;
export const begun = 20;
export const done = 21;
export const dropped = 22;
export const newAction = 23;
export const removeAction = 24;
export const overdue = 25;
export const lacks = 26;
export const reportedOn = 27;
export const approvedOn = 28;
export const planDue = 29;
export const planLate = 30;
export const process = 31;
export const nextStep = 32;
export const on = 33;
export const takeStep = 34;
export const takeBack = 35;
export const stepRefused = 36;
export const audit = 37;
export const auditHelp = 38;
export const citySays = 39;
export const found = 40;
export const notLooked = 41;
export const differs = 42;
export const compare = 43;
export const compareFile = 44;
export const compareFailed = 45;
export const since = 46;
export const nothingChanged = 47;
export const better = 48;
export const worse = 49;
export const answeredSince = 50;
export const withdrawnSince = 51;
export const scopeChanged = 52;
export const saveReport = 53;
export const auditSays = 54;
export const asOfDay = 55;
export const notAssessed = 56;
export const insufficient = 57;
export const waits = 58;
export const coreFull = 59;
export const coreConditional = 60;
export const corePlanNeeded = 61;
export const coreNot = 62;
