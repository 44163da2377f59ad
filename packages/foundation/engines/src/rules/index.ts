export type { Answers, Band, Comparison, Expression, Table, Value } from './expression.js';
export type { Fact, FactOption, Requirement, RuleValues } from './rule-values.js';
export type { NextStep, Reason, Verdict, VerdictWord } from './verdict.js';
