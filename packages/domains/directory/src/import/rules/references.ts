import type { HsdsTable } from '@newcomer/hsds';
import { linkTables } from '../cascade.js';
import type { Draft } from '../draft.js';
import type { ImportCheck, ImportRule } from '../rule.js';
import { REFERENCES, TABLES } from '../tables.js';

const NO_ORGANIZATION: ImportRule = {
  id: 'organization-missing',
  severity: 'warning',
  title: 'The service belongs to an organization that is not in the source: it is shown without one',
};
const BROKEN: ImportRule = { id: 'broken-reference', severity: 'note', title: 'The row points to a row that is not in the source' };
/** The name that the readers use for rows of tables that HSDS 3.1 no longer has. */
const NOTHING: ImportRule = {
  id: 'joined-to-nothing',
  severity: 'warning',
  title: 'The row belongs to nothing that is in the source, so that nobody will see it',
};
const CYCLE: ImportRule = { id: 'parent-cycle', severity: 'warning', title: 'The record is its own ancestor' };

/** Deepest tree of organizations or terms that anybody keeps. */
const DEPTH = 8;

/** Finds pointers to rows that are not there, and rows that belong to nothing. */
export const references: ImportCheck = {
  rules: [NO_ORGANIZATION, NOTHING, CYCLE, BROKEN],
  run(draft) {
    // Attributes lie in the last tables, so what a service loses is known before what hangs on it is asked.
    for (const table of TABLES) for (const at of draft.rows(table)) checkRow(draft, table, at);
    cutCycles(draft, 'organizations', 'parent_organization_id');
    cutCycles(draft, 'taxonomy_terms', 'parent_id');
  },
};

function checkRow(draft: Draft, table: HsdsTable, at: number): void {
  let hangs = 0;
  let held = 0;
  for (const { field, to, kind } of REFERENCES[table]) {
    if (kind === 'hang') hangs += 1;
    if (draft.text(table, at, field) === undefined) continue;
    if (draft.follow(table, at, field, to) !== undefined) {
      if (kind === 'hang') held += 1;
      continue;
    }
    if (table === 'services' && to === 'organizations') {
      // The pointer stays: HSDS asks for one, and the organization may come in another file.
      draft.report(
        NO_ORGANIZATION,
        table,
        at,
        'belongs to an organization that is not in the source; it is shown without one. Add the organization, or mend organization_id.',
        field,
      );
    } else {
      draft.report(
        BROKEN,
        table,
        at,
        `points by ${field} to a row that is not in ${to}; the pointer was taken out. Mend it, or add the row.`,
        field,
      );
      draft.set(table, at, field, undefined);
    }
  }
  if (hangs > 0 && held === 0 && !STANDS_ALONE.has(table)) leaveOut(draft, table, at);
  if (table === 'service_at_location' && draft.text(table, at, 'service_id') === undefined) leaveOut(draft, table, at);
  if (table === 'attributes') checkLink(draft, at);
}

/** A service without its organization can still be gone to; a program is only a name. */
const STANDS_ALONE: ReadonlySet<HsdsTable> = new Set(['services', 'programs']);

function leaveOut(draft: Draft, table: HsdsTable, at: number): void {
  if (draft.isWithheld(table, at)) return;
  draft.report(
    NOTHING,
    table,
    at,
    'belongs to nothing that is in the source; it was left out. Fill in the id of what it belongs to, or delete it.',
  );
  draft.withhold(table, at, NOTHING.id);
}

function checkLink(draft: Draft, at: number): void {
  if (!linkTables(draft, 'attributes', at).some((to) => draft.follow('attributes', at, 'link_id', to) !== undefined))
    leaveOut(draft, 'attributes', at);
  else if (
    draft.text('attributes', at, 'taxonomy_term_id') !== undefined &&
    draft.follow('attributes', at, 'taxonomy_term_id', 'taxonomy_terms') === undefined
  ) {
    draft.report(
      BROKEN,
      'attributes',
      at,
      'names a term that is not in taxonomy_terms. Add the term, or delete the row.',
      'taxonomy_term_id',
    );
  }
}

function cutCycles(draft: Draft, table: 'organizations' | 'taxonomy_terms', field: string): void {
  for (const at of draft.rows(table)) {
    let parent = draft.follow(table, at, field, table);
    for (let depth = 0; parent !== undefined && parent !== at && depth < DEPTH; depth += 1)
      parent = draft.follow(table, parent, field, table);
    if (parent !== at) continue;
    draft.report(CYCLE, table, at, `is its own ancestor by ${field}; the pointer was taken out. Mend it.`, field);
    draft.set(table, at, field, undefined);
  }
}
