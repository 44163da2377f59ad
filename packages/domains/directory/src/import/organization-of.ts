import type { HsdsTable } from '@newcomer/hsds';
import type { Draft } from './draft.js';

/** Name of the published organization that keeps a row, followed through service and location. Undefined where there is none. */
export function organizationOf(draft: Draft, table: HsdsTable, at: number, depth = 0): string | undefined {
  if (table === 'organizations') return draft.isWithheld(table, at) ? undefined : draft.text(table, at, 'name');
  if (depth > 3) return undefined;
  for (const [field, to] of PATHS) {
    const found = draft.find(to, draft.text(table, at, field));
    if (found === undefined) continue;
    const name = organizationOf(draft, to, found, depth + 1);
    if (name !== undefined) return name;
  }
  return undefined;
}

const PATHS: readonly (readonly [string, HsdsTable])[] = [
  ['organization_id', 'organizations'],
  ['service_id', 'services'],
  ['service_at_location_id', 'service_at_location'],
  ['location_id', 'locations'],
  ['contact_id', 'contacts'],
];
