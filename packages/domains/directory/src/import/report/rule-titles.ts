import { RULES } from '../rules/index.js';

const TITLES = new Map(RULES.map(({ id, title }) => [id, title]));

/** What a rule is about, in one sentence; undefined for what a reader reported, whose messages say it all. */
export function titleOf(rule: string): string | undefined {
  return TITLES.get(rule);
}
