import type { Draft } from './draft.js';
import { REFERENCES, TABLES, tableNamed } from './tables.js';

/** Counted for rows that go because what they hang on goes. */
export const HANGS_ON_WITHHELD = 'hangs-on-withheld';

/**
 * Withholds whatever hangs on a withheld row: an organization's services, a service's phones and hours, a location's address.
 * A row that hangs on several goes with the first of them that is withheld. A location goes with its last service.
 * Run it again after each rule that withholds; it ends when nothing more goes.
 */
export function cascade(draft: Draft): void {
  const anchored = locationsWithServices(draft);
  let changed = true;
  while (changed) {
    changed = false;
    for (const table of TABLES) {
      for (const at of draft.rows(table)) {
        if (hangsOnWithheld(draft, table, at)) {
          draft.withhold(table, at, HANGS_ON_WITHHELD);
          changed = true;
        }
      }
    }
    if (withholdLeftLocations(draft, anchored)) changed = true;
  }
  draft.translations = draft.translations.filter(({ object, id }) => {
    const at = draft.find(object, id);
    return at === undefined || !draft.isWithheld(object, at);
  });
}

function hangsOnWithheld(draft: Draft, table: (typeof TABLES)[number], at: number): boolean {
  for (const { field, to, kind } of REFERENCES[table]) {
    if (kind === 'point') continue;
    const target = draft.find(to, draft.text(table, at, field));
    if (target !== undefined && draft.isWithheld(to, target)) return true;
  }
  if (table === 'attributes') return linkIsWithheld(draft, table, at, 'link_entity', 'link_id');
  if (table === 'metadata') return linkIsWithheld(draft, table, at, 'resource_type', 'resource_id');
  return false;
}

/** Attributes and metadata name their table in the row; where they name none, any table with that id counts. */
function linkIsWithheld(
  draft: Draft,
  table: 'attributes' | 'metadata',
  at: number,
  typeField: string,
  idField: string,
): boolean {
  const id = draft.text(table, at, idField);
  const named = tableNamed(draft.text(table, at, typeField) ?? '');
  return (named ? [named] : TABLES).some((to) => {
    const target = draft.find(to, id);
    return target !== undefined && draft.isWithheld(to, target);
  });
}

function locationsWithServices(draft: Draft): ReadonlySet<number> {
  const anchored = new Set<number>();
  for (let at = 0; at < draft.size('service_at_location'); at += 1) {
    const location = draft.find('locations', draft.text('service_at_location', at, 'location_id'));
    if (location !== undefined) anchored.add(location);
  }
  return anchored;
}

/** A place where only withheld services are is theirs, and so is one that only a withheld organization claims. */
function withholdLeftLocations(draft: Draft, anchored: ReadonlySet<number>): boolean {
  const used = new Set<number>();
  for (const at of draft.rows('service_at_location')) {
    const location = draft.find('locations', draft.text('service_at_location', at, 'location_id'));
    if (location !== undefined) used.add(location);
  }
  let changed = false;
  for (const at of draft.rows('locations')) {
    if (used.has(at)) continue;
    const organization = draft.find('organizations', draft.text('locations', at, 'organization_id'));
    const claimed = organization !== undefined && draft.isWithheld('organizations', organization);
    if (!anchored.has(at) && !claimed) continue;
    draft.withhold('locations', at, HANGS_ON_WITHHELD);
    changed = true;
  }
  return changed;
}
