import { tokenize } from '@newcomer/core/search-text';
import type { HsdsTable } from '@newcomer/hsds';
import { PhraseIndex } from '../../needs/phrase-index.js';
import type { Draft } from '../draft.js';
import type { ImportCheck, ImportRule } from '../rule.js';

const SHELTER: ImportRule = {
  id: 'survivors-shelter',
  severity: 'warning',
  title: 'A shelter for survivors of violence: neither its address nor its point is shown, unless the city lists it in publicShelters',
};
const PHONE: ImportRule = {
  id: 'shelter-phone',
  severity: 'severe',
  title: 'A telephone of a survivors’ shelter belongs to its house alone and is not shown; a hotline would be',
};
const MENTIONED: ImportRule = {
  id: 'shelter-mentioned',
  severity: 'warning',
  title: 'The description speaks of a survivors’ shelter: check whether the address is one that must not be shown',
};

/**
 * Recognizes shelters for survivors and keeps their place secret (DESIGN §7), whatever the source says of it.
 *
 * By taxonomy: a term whose code, Open Eligibility id or name says so. By words: in the name of service, organization or
 * location. A description only speaks of one (a police station's, a library's): that is reported. The city's `publicShelters` has the last word.
 * A telephone stays where it is the service's own, because survivors must be able to call: it goes where the source ties it to
 * the house alone (a location's number, a fax), unless it calls itself a hotline or another record gives it too.
 */
export const shelters: ImportCheck = {
  rules: [PHONE, SHELTER, MENTIONED],
  run(draft) {
    const words = shelterWords(draft);
    const found = findShelters(draft, words);
    const places = new Map<number, number>();
    for (const service of found) {
      draft.placeWithheld.add(draft.id('services', service));
      draft.report(
        SHELTER,
        'services',
        service,
        'looks like a shelter for survivors: its address and point are not shown. Where it is public on purpose, add its id to publicShelters in newcomer.json.',
      );
    }
    for (const at of draft.rows('service_at_location')) {
      const service = draft.follow('service_at_location', at, 'service_id', 'services');
      const location = draft.follow('service_at_location', at, 'location_id', 'locations');
      if (service !== undefined && location !== undefined && found.has(service) && !isPublic(draft, 'locations', location))
        places.set(location, service);
    }
    for (const at of draft.rows('locations'))
      if (!isPublic(draft, 'locations', at) && says(words, draft.text('locations', at, 'name'))) places.set(at, -1);
    for (const location of places.keys()) draft.hidePlace(location, SHELTER.id, 2, true);
    withholdPhones(draft, new Set(places.keys()));
    reportMentions(draft, words, found);
  },
};

function isPublic(draft: Draft, table: HsdsTable, at: number): boolean {
  const ids = draft.config.publicShelters ?? [];
  return ids.includes(draft.id(table, at)) || ids.includes(draft.sourceId(table, at));
}

function findShelters(draft: Draft, words: Phrases): Set<number> {
  const byTerm = servicesWithTerms(draft, words);
  const found = new Set<number>();
  for (const at of draft.rows('services')) {
    const organization = draft.follow('services', at, 'organization_id', 'organizations');
    const named =
      ['name', 'alternate_name'].some((field) => says(words, draft.text('services', at, field))) ||
      (organization !== undefined &&
        ['name', 'alternate_name'].some((field) => says(words, draft.text('organizations', organization, field))));
    if (!named && !byTerm.has(draft.id('services', at))) continue;
    if (isPublic(draft, 'services', at) || (organization !== undefined && isPublic(draft, 'organizations', organization))) continue;
    found.add(at);
  }
  return found;
}

/** Ids of the services that bear a term of shelters, themselves or at a location. */
function servicesWithTerms(draft: Draft, words: Phrases): ReadonlySet<string> {
  const { airs, openEligibility } = draft.needs.shelters;
  const codes = new Set(openEligibility.map(String));
  const terms = new Set<string>();
  for (const at of draft.rows('taxonomy_terms')) {
    const keys = ['code', 'source_id', 'id'].flatMap((field) => draft.text('taxonomy_terms', at, field)?.toUpperCase() ?? []);
    const byCode = keys.some(
      (key) => codes.has(key) || airs.some((prefix) => key === prefix || key.startsWith(`${prefix}.`) || key.startsWith(`${prefix}-`)),
    );
    // "Domestic Violence Shelter Residents" are whom a service is for, not where it is.
    if (byCode || says(words, draft.text('taxonomy_terms', at, 'name'), true)) terms.add(draft.id('taxonomy_terms', at));
  }
  const services = new Set<string>();
  for (const at of draft.rows('attributes')) {
    const labelled = says(words, draft.text('attributes', at, 'label'), true) || says(words, draft.text('attributes', at, 'value'), true);
    if (!labelled && !terms.has(draft.text('attributes', at, 'taxonomy_term_id') ?? '')) continue;
    const link = draft.text('attributes', at, 'link_id') ?? '';
    services.add(link);
    const place = draft.find('service_at_location', link);
    if (place !== undefined) services.add(draft.text('service_at_location', place, 'service_id') ?? '');
  }
  return services;
}

interface Phrases {
  readonly index: PhraseIndex<true>;
  /** The longest word of each: a text without any of them need not be taken apart. */
  readonly telling: readonly string[];
}

function shelterWords(draft: Draft): Phrases {
  const index = new PhraseIndex<true>();
  const telling = new Set<string>();
  for (const phrase of Object.values(draft.needs.shelters.words).flat()) {
    const words = stems(phrase);
    index.add(words, true);
    telling.add(words.reduce((longest, word) => (word.length > longest.length ? word : longest), ''));
  }
  return { index, telling: [...telling] };
}

/** Words without the plural's s: "Women's Shelters" is "women shelter". */
function stems(text: string): string[] {
  return tokenize(text).map((word) => (/^[a-z]{4,}s$/.test(word) ? word.slice(0, -1) : word));
}

/** True where a text holds one of the phrases, or is nothing else. */
function says({ index, telling }: Phrases, text: string | undefined, alone = false): boolean {
  if (text === undefined) return false;
  const start = text.slice(0, 1000);
  const lower = start.toLowerCase();
  if (/^[\u0000-\u007f]*$/.test(lower) && !telling.some((word) => lower.includes(word))) return false;
  let found = false;
  index.find(stems(start), (_, whole) => (found ||= whole || !alone));
  return found;
}

const HOTLINE =
  /hot ?line|help ?line|crisis|24[ -]?(?:hours?|hrs?|\/7)|l[ií]nea|emergenc|urgence|notruf|linha|الخط|طوارئ|خط|телефон довіри|гаряча|γραμμή|热线|ساخن/i;
const FREE_CALL = /^(?:1)?8(?:00|33|44|55|66|77|88)\d{7}$|^0?800|^116\d{3}$/;

function withholdPhones(draft: Draft, places: ReadonlySet<number>): void {
  const elsewhere = new Set<string>();
  const own: number[] = [];
  for (const at of draft.rows('phones')) {
    const location = draft.follow('phones', at, 'location_id', 'locations');
    const digits = (draft.text('phones', at, 'number') ?? '').replace(/\D/g, '');
    if (location !== undefined && places.has(location)) own.push(at);
    else elsewhere.add(digits);
  }
  for (const at of own) {
    const text = (field: string): string => draft.text('phones', at, field) ?? '';
    const digits = text('number').replace(/\D/g, '');
    const fax = /fax/i.test(text('type'));
    const tied = text('service_id') === '' && text('service_at_location_id') === '';
    const hotline =
      HOTLINE.test(`${text('type')} ${text('description')}`) || FREE_CALL.test(digits) || (digits.length > 0 && digits.length < 7);
    if (!fax && (!tied || hotline || elsewhere.has(digits))) continue;
    draft.report(
      PHONE,
      'phones',
      at,
      'is tied to the house of a survivors’ shelter and is not shown. Where it is a hotline, say so in its description, or tie it to the service.',
    );
    draft.withhold('phones', at, PHONE.id, 2);
  }
}

function reportMentions(draft: Draft, words: Phrases, found: ReadonlySet<number>): void {
  for (const at of draft.rows('services')) {
    if (found.has(at) || isPublic(draft, 'services', at) || !says(words, draft.text('services', at, 'description'))) continue;
    draft.report(
      MENTIONED,
      'services',
      at,
      'speaks of a survivors’ shelter, and its address is shown. If it is one, mark it confidential; if not, nothing is to do.',
      'description',
    );
  }
}
