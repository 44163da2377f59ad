import { READ_RULES } from '@newcomer/hsds';
import { RULES } from '../rules/index.js';

// What a reader and the import both look for has the import's title.
const TITLES = new Map<string, string>([...Object.entries(READ_RULES), ...RULES.map(({ id, title }) => [id, title] as const)]);

/** What a rule is about, in one sentence; undefined for a rule of some other program. */
export function titleOf(rule: string): string | undefined {
  return TITLES.get(rule);
}
