import type { SafetyMark } from '@newcomer/hsds';
import type { Draft } from '../draft.js';
import type { ImportCheck } from '../rule.js';
import { SECRECY, type Secrecy } from '../secrecy.js';
import { POINTED_TO, TABLES } from '../tables.js';

/** `services.status` of HSDS that says the same as a mark, whatever the reader made of it: a closed door. */
const CLOSED: ReadonlySet<string> = new Set(['inactive', 'defunct', 'closed', 'temporarily closed']);

const GRAVEST_FIRST: readonly SafetyMark[] = ['confidential', 'private', 'excluded', 'do-not-refer', 'inactive'];

/** The gravest of what the source says about a row that must not be shown. */
export function markOf(draft: Draft, table: (typeof TABLES)[number], at: number): SafetyMark | undefined {
  const marks = draft.row(table, at).marks ?? [];
  const mark = GRAVEST_FIRST.find((each) => marks.includes(each));
  if (mark || table !== 'services') return mark;
  return CLOSED.has(draft.text(table, at, 'status')?.toLowerCase() ?? '') ? 'inactive' : undefined;
}

/**
 * Withholds every row that the source marks private, confidential, excluded, "do not refer" or inactive (DESIGN §7). The
 * report counts them as `marked-…` and says nothing of what is in them. An id that is marked once is marked wherever it comes again.
 */
export const marked: ImportCheck = {
  rules: [],
  run(draft) {
    for (const table of TABLES) {
      const ids = new Map<string, readonly [string, Secrecy]>();
      for (const at of draft.rows(table)) {
        const mark = markOf(draft, table, at);
        if (!mark) continue;
        draft.withhold(table, at, `marked-${mark}`, SECRECY[mark]);
        const id = draft.id(table, at);
        if (POINTED_TO.has(table) && id !== '') ids.set(id, [`marked-${mark}`, SECRECY[mark]]);
      }
      if (ids.size === 0) continue;
      for (const at of draft.rows(table)) {
        const [rule, secrecy] = ids.get(draft.id(table, at)) ?? [];
        if (rule !== undefined) draft.withhold(table, at, rule, secrecy);
      }
    }
  },
};
