import type { HsdsTable } from '@newcomer/hsds';
import type { Draft } from './draft.js';
import type { Secrecy } from './secrecy.js';
import { REFERENCES, TABLES, tableNamed } from './tables.js';

/** Counted for rows that go because what they hang on goes. */
export const HANGS_ON_WITHHELD = 'hangs-on-withheld';

/**
 * Withholds whatever hangs on a withheld row: an organization's services, a service's phones and hours, a location's address.
 * A row that hangs on several goes with the first of them that is withheld, and is as secret as the most secret of them.
 * A location goes with its last service, and an organization where all of its services are secret. One round is enough, because every table stands behind those that its rows hang on.
 */
export function cascade(draft: Draft): void {
  for (const table of TABLES) {
    for (const at of draft.rows(table)) {
      const secrecy = secrecyOfParents(draft, table, at);
      if (secrecy !== undefined) draft.withhold(table, at, HANGS_ON_WITHHELD, secrecy);
    }
    if (table === 'services') withholdLeftOrganizations(draft);
    if (table === 'service_at_location') withholdLeftLocations(draft);
  }
  draft.translations = draft.translations.filter(({ object, id }) => {
    const at = draft.find(object, id);
    return at === undefined || !draft.isWithheld(object, at);
  });
}

/** How secret the withheld rows are on which this one hangs; undefined where none is. */
function secrecyOfParents(draft: Draft, table: HsdsTable, at: number): Secrecy | undefined {
  let found: Secrecy | undefined;
  const look = (to: HsdsTable, target: number | undefined): void => {
    if (target === undefined || !draft.isWithheld(to, target)) return;
    const secrecy = draft.secrecy(to, target);
    if (found === undefined || secrecy > found) found = secrecy;
  };
  for (const { field, to, kind } of REFERENCES[table]) if (kind === 'hang') look(to, draft.follow(table, at, field, to));
  for (const to of linkTables(draft, table, at)) look(to, draft.follow(table, at, table === 'metadata' ? 'resource_id' : 'link_id', to));
  return found;
}

/** Attributes and metadata name their table in the row; where they name none, any table with that id counts. */
export function linkTables(draft: Draft, table: HsdsTable, at: number): readonly HsdsTable[] {
  if (table !== 'attributes' && table !== 'metadata') return [];
  const named = tableNamed(draft.text(table, at, table === 'metadata' ? 'resource_type' : 'link_entity') ?? '');
  return named ? [named] : TABLES;
}

/** The name of an organization that keeps nothing but secret services says what they are; the same row of a spreadsheet gave both. */
function withholdLeftOrganizations(draft: Draft): void {
  const secret = new Map<number, boolean>();
  for (let at = 0; at < draft.size('services'); at += 1) {
    const organization = draft.follow('services', at, 'organization_id', 'organizations');
    if (organization === undefined) continue;
    const isSecret = draft.isWithheld('services', at) && draft.secrecy('services', at) === 2;
    secret.set(organization, isSecret && (secret.get(organization) ?? true));
  }
  for (const [organization, all] of secret) if (all) draft.withhold('organizations', organization, HANGS_ON_WITHHELD, 2);
  for (const at of draft.rows('programs')) {
    const organization = draft.follow('programs', at, 'organization_id', 'organizations');
    if (organization !== undefined && secret.get(organization)) draft.withhold('programs', at, HANGS_ON_WITHHELD, 2);
  }
}

function locationsOf(draft: Draft, all: boolean): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < draft.size('service_at_location'); at += 1) {
    if (!all && draft.isWithheld('service_at_location', at)) continue;
    const location = draft.follow('service_at_location', at, 'location_id', 'locations');
    if (location !== undefined) found.add(location);
  }
  return found;
}

/** A place where only withheld services are is theirs, and so is one that only a withheld organization claims. */
function withholdLeftLocations(draft: Draft): void {
  const anchored = locationsOf(draft, true);
  const used = locationsOf(draft, false);
  const secrecy = new Map<number, Secrecy>();
  for (let at = 0; at < draft.size('service_at_location'); at += 1) {
    const location = draft.follow('service_at_location', at, 'location_id', 'locations');
    if (location === undefined || used.has(location)) continue;
    const each = draft.secrecy('service_at_location', at);
    secrecy.set(location, Math.max(each, secrecy.get(location) ?? 0) as Secrecy);
  }
  for (const at of draft.rows('locations')) {
    if (used.has(at)) continue;
    const organization = draft.follow('locations', at, 'organization_id', 'organizations');
    const claimed = organization !== undefined && draft.isWithheld('organizations', organization);
    if (!anchored.has(at) && !claimed) continue;
    const claim = claimed ? draft.secrecy('organizations', organization) : 0;
    draft.withhold('locations', at, HANGS_ON_WITHHELD, Math.max(claim, secrecy.get(at) ?? 0) as Secrecy);
  }
}
