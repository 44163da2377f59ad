import type { SafetyMark } from '@newcomer/hsds';
import type { Draft } from '../draft.js';
import type { ImportRule } from '../rule.js';
import { TABLES } from '../tables.js';

/** `services.status` of HSDS that says the same as a mark, whatever the reader made of it. */
const CLOSED: ReadonlySet<string> = new Set(['inactive', 'defunct', 'closed', 'temporarily closed']);

/** What the source says about a row that must not be shown, the gravest first; empty where it may be. */
export function marksOf(draft: Draft, table: (typeof TABLES)[number], at: number): readonly SafetyMark[] {
  const marks = draft.row(table, at).marks ?? [];
  const status = table === 'services' ? draft.text(table, at, 'status')?.toLowerCase() : undefined;
  return status !== undefined && CLOSED.has(status) && !marks.includes('inactive') ? [...marks, 'inactive'] : marks;
}

const GRAVEST_FIRST: readonly SafetyMark[] = ['confidential', 'private', 'excluded', 'do-not-refer', 'inactive'];

/**
 * Withholds every row that the source marks private, confidential, excluded, "do not refer" or inactive (DESIGN §7).
 * The report counts them and says nothing of what is in them.
 */
export const marked: ImportRule = {
  id: 'marked',
  severity: 'note',
  title: 'The source says that this row must not be shown: it is withheld from everything',
  apply(draft) {
    for (const table of TABLES) {
      for (const at of draft.rows(table)) {
        const marks = marksOf(draft, table, at);
        const mark = GRAVEST_FIRST.find((each) => marks.includes(each));
        if (mark) draft.withhold(table, at, `marked-${mark}`);
      }
    }
  },
};
