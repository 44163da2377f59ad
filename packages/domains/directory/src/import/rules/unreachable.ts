import type { ImportCheck, ImportRule } from '../rule.js';

const UNREACHABLE: ImportRule = {
  id: 'unreachable',
  severity: 'severe',
  title: 'The service has no telephone, no address, no e-mail and no web page: nobody can reach it',
};

/** Finds services that a person can find, but neither go to nor ask. */
export const unreachable: ImportCheck = {
  rules: [UNREACHABLE],
  run(draft) {
    const reached = new Set<string>();
    const note = (table: 'phones' | 'addresses' | 'contacts' | 'url', fields: readonly string[]): void => {
      for (const at of draft.rows(table)) for (const field of fields) reached.add(draft.text(table, at, field) ?? '');
    };
    note('phones', ['service_id', 'location_id', 'organization_id', 'service_at_location_id', 'contact_id']);
    note('url', ['service_id', 'organization_id']);
    note('addresses', ['location_id']);
    for (const at of draft.rows('contacts')) {
      const reachable = draft.text('contacts', at, 'email') !== undefined || reached.has(draft.id('contacts', at));
      if (reachable)
        for (const field of ['service_id', 'location_id', 'organization_id', 'service_at_location_id'])
          reached.add(draft.text('contacts', at, field) ?? '');
    }
    for (const table of ['organizations', 'locations'] as const) {
      for (const at of draft.rows(table)) {
        if (['email', 'website', 'url', 'latitude'].some((field) => draft.text(table, at, field) !== undefined))
          reached.add(draft.id(table, at));
      }
    }
    for (const at of draft.rows('service_at_location')) {
      if (reached.has(draft.id('service_at_location', at)) || reached.has(draft.text('service_at_location', at, 'location_id') ?? '')) {
        reached.add(draft.text('service_at_location', at, 'service_id') ?? '');
      }
    }
    reached.delete('');
    for (const at of draft.rows('services')) {
      const own = draft.text('services', at, 'url') ?? draft.text('services', at, 'email');
      if (own !== undefined || reached.has(draft.id('services', at)) || reached.has(draft.text('services', at, 'organization_id') ?? ''))
        continue;
      if (draft.placeWithheld.has(draft.id('services', at))) continue;
      draft.report(UNREACHABLE, 'services', at, 'has no telephone, address, e-mail or web page. Add one, or mark it inactive.');
    }
  },
};
