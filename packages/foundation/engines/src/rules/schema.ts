export { Expression, Fact, RulePack, RuleValues, Table } from './rule-schema.js';
