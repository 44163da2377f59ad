import type { ImportRule } from '../rule.js';
import { marked } from './marked.js';
import { missingName } from './missing-name.js';

/** Every rule, in the order in which they run: what is withheld first, then what the rows say. */
export const RULES: readonly ImportRule[] = [marked, missingName];
