/* How a score came about: for a city that asks why one place stands before another. No page carries it. */
export { createExplainedSearchMore, explanationOf } from './explained-search.js';
export type { Explanation, WordExplanation } from './explanation.js';
export type { Likeness } from './likeness.js';
