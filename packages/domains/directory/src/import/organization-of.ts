import type { HsdsTable } from '@newcomer/hsds';
import type { Draft } from './draft.js';

/** What a row hangs on, the nearest first: a phone's service before its organization. */
const PATHS: readonly (readonly [string, HsdsTable])[] = [
  ['service_id', 'services'],
  ['service_at_location_id', 'service_at_location'],
  ['location_id', 'locations'],
  ['organization_id', 'organizations'],
  ['contact_id', 'contacts'],
];
const DEPTH = 3;

/** Name of the published organization that keeps a row, followed through service and location. Undefined where there is none. */
export function organizationOf(draft: Draft, table: HsdsTable, at: number, depth = 0): string | undefined {
  if (table === 'organizations') return nameOf(draft, table, at);
  const own = draft.follow(table, at, 'organization_id', 'organizations');
  if (own !== undefined) return nameOf(draft, 'organizations', own);
  return depth > DEPTH ? undefined : first(draft, table, at, (to, found) => organizationOf(draft, to, found, depth + 1));
}

/** Name of the service, location or organization that a row is, or belongs to. */
export function subjectOf(draft: Draft, table: HsdsTable, at: number, depth = 0): string | undefined {
  if (NAMED.has(table)) return nameOf(draft, table, at);
  return depth > DEPTH ? undefined : first(draft, table, at, (to, found) => subjectOf(draft, to, found, depth + 1));
}

const NAMED: ReadonlySet<HsdsTable> = new Set(['organizations', 'services', 'locations', 'programs', 'taxonomy_terms']);

function nameOf(draft: Draft, table: HsdsTable, at: number): string | undefined {
  return draft.isWithheld(table, at) ? undefined : draft.text(table, at, 'name');
}

function first(
  draft: Draft,
  table: HsdsTable,
  at: number,
  visit: (to: HsdsTable, found: number) => string | undefined,
): string | undefined {
  for (const [field, to] of PATHS) {
    const found = draft.follow(table, at, field, to);
    const name = found === undefined ? undefined : visit(to, found);
    if (name !== undefined) return name;
  }
  return undefined;
}
