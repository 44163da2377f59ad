import type { HsdsTable } from '@newcomer/hsds';
import { own, type AnyRecord, type Draft } from '../draft.js';
import type { ImportCheck, ImportRule } from '../rule.js';
import { givenId, POINTED_TO, TABLES } from '../tables.js';

const DUPLICATE: ImportRule = {
  id: 'duplicate-id',
  severity: 'severe',
  title: 'Two different records have the same id: only the first is shown',
};
const REPEATED: ImportRule = {
  id: 'repeated-row',
  severity: 'note',
  title: 'The row is there twice, word for word: the second was left out',
};
const SHARED: ImportRule = {
  id: 'shared-id',
  severity: 'note',
  title: 'Rows that are not the same share an id; each was given its own',
};
const MISSING: ImportRule = {
  id: 'missing-id',
  severity: 'warning',
  title: 'The record has no id, so that nothing can belong to it; it was given one',
};

/** Tables whose records are things of their own: two of them under one id are a conflict, not a list. */
const THINGS: ReadonlySet<HsdsTable> = new Set([
  'organizations',
  'programs',
  'services',
  'locations',
  'service_at_location',
  'taxonomies',
  'taxonomy_terms',
  'units',
]);

/**
 * Gives every row that others can point to an id of its own, keeps the first of two different records with one id, and leaves
 * out what is there twice. In lists (languages, opening hours) an id means nothing, and rows stay as they are.
 */
export const ids: ImportCheck = {
  rules: [DUPLICATE, MISSING, REPEATED, SHARED],
  run(draft) {
    for (const table of TABLES) {
      const taken = new TakenIds(draft, table);
      const seen = new Map<string, number>();
      for (const at of draft.rows(table)) {
        const id = draft.id(table, at);
        if (id === '') {
          if (POINTED_TO.has(table)) giveId(draft, table, at, taken);
          continue;
        }
        const first = seen.get(id);
        if (first === undefined) seen.set(id, at);
        else settle(draft, table, first, at, taken);
      }
    }
  },
};

function settle(draft: Draft, table: HsdsTable, first: number, at: number, taken: TakenIds): void {
  const same = isSameRecord(draft.row(table, at).record, draft.row(table, first).record);
  const kept = draft.row(table, first).row;
  if (same) {
    draft.report(REPEATED, table, at, `is the same as row ${kept}; it was left out. Delete one of them.`);
    draft.withhold(table, at, REPEATED.id);
  } else if (THINGS.has(table)) {
    draft.report(
      DUPLICATE,
      table,
      at,
      `has the id of row ${kept}, but says something else; only row ${kept} is shown. Give each its own id, or delete the wrong one.`,
    );
    draft.withhold(table, at, DUPLICATE.id);
  } else if (POINTED_TO.has(table)) {
    draft.report(SHARED, table, at, `has the id of row ${kept}; it was given its own.`);
    draft.set(table, at, 'id', freshId(draft.id(table, at), taken));
  }
}

function isSameRecord(a: AnyRecord, b: AnyRecord): boolean {
  const fields = Object.keys(a);
  if (fields.length !== Object.keys(b).length) return false;
  return fields.every(
    (field) => own(a, field) === own(b, field) || (typeof own(a, field) === 'object' && flat(own(a, field)) === flat(own(b, field))),
  );
}

function flat(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    // What refers to itself is like nothing else.
    return undefined;
  }
}

function giveId(draft: Draft, table: HsdsTable, at: number, taken: TakenIds): void {
  if (THINGS.has(table)) draft.report(MISSING, table, at, 'has no id; it was given one. Fill in ids, so that links to it last.', 'id');
  draft.set(table, at, 'id', freshId(givenId(table, draft.row(table, at).row), taken));
}

/** The ids of a table, gathered when one must not come again: hardly any source needs it. */
class TakenIds {
  private ids: Set<string> | undefined;

  constructor(
    readonly draft: Draft,
    readonly table: HsdsTable,
  ) {}

  has(id: string): boolean {
    if (!this.ids) {
      this.ids = new Set();
      for (let at = 0; at < this.draft.size(this.table); at += 1) this.ids.add(this.draft.id(this.table, at));
    }
    return this.ids.has(id);
  }

  add(id: string): void {
    this.ids?.add(id);
  }
}

/** An id that is not taken and comes out the same in the next run: a UUID stays one. */
function freshId(base: string, taken: TakenIds): string {
  const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(base);
  let id = base;
  for (let turn = 2; taken.has(id); turn += 1) id = uuid ? base.slice(0, -8) + hash(`${base}/${turn}`) : `${base}-${turn}`;
  taken.add(id);
  return id;
}

/** FNV-1a, eight hexadecimal digits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
