import { normalizeForSearch } from '@newcomer/core/search-text';
import type { HsdsTable } from '@newcomer/hsds';
import type { Draft } from '../draft.js';
import { isPoint } from '../points.js';
import type { Secrecy } from '../secrecy.js';
import { TABLES } from '../tables.js';
import { houseOf } from './house.js';
import { LEAST_DIGITS, phoneDigits } from './phone-digits.js';
import type { SecretBase } from './secret.js';
import { Secrets } from './secrets.js';

/** Id of the organization that a row belongs to, through service and location; blank where there is none. */
export function organizationIdOf(draft: Draft, table: HsdsTable, at: number, depth = 0): string {
  if (table === 'organizations') return draft.id(table, at);
  const own = draft.text(table, at, 'organization_id');
  if (own !== undefined || depth > 3) return own ?? '';
  for (const [field, to] of PATHS) {
    const found = draft.follow(table, at, field, to);
    const id = found === undefined ? '' : organizationIdOf(draft, to, found, depth + 1);
    if (id !== '') return id;
  }
  return '';
}

const PATHS = [
  ['service_id', 'services'],
  ['service_at_location_id', 'service_at_location'],
  ['location_id', 'locations'],
  ['contact_id', 'contacts'],
] as const;

/** Everything that withheld rows say of where they are and how they are reached, and of places that are hidden though their service is shown. */
export function collectSecrets(draft: Draft): Secrets {
  const collector = new Collector(draft);
  collector.collect();
  return collector.secrets;
}

class Collector {
  readonly secrets = new Secrets();
  readonly #inferred: ReadonlySet<number>;

  constructor(readonly draft: Draft) {
    this.#inferred = new Set(draft.hiddenPlaces.filter((place) => place.inferred).map((place) => place.at));
  }

  collect(): void {
    const { draft, secrets } = this;
    for (const table of TABLES) {
      for (let at = 0; at < draft.size(table); at += 1) {
        const secrecy = draft.isWithheld(table, at) ? draft.secrecy(table, at) : 0;
        if (secrecy === 0) continue;
        this.#row(table, at, secrecy);
        if (table === 'service_at_location') this.#place(draft.follow(table, at, 'location_id', 'locations'), secrecy);
      }
    }
    for (const { at, secrecy, names, point } of draft.hiddenPlaces) {
      const base = this.#base('locations', at, secrecy);
      if (point && isPoint(point.lat, point.lon))
        secrets.add({ kind: 'point', point, addressKnown: draft.addressesAt(at).length > 0, ...base });
      for (const name of names) this.#locationName(at, name, base);
    }
  }

  /** The place of a service at location that is withheld, also where others are in the same place. */
  #place(location: number | undefined, secrecy: Secrecy): void {
    if (location === undefined) return;
    this.#row('locations', location, secrecy);
    for (const at of this.draft.addressesAt(location)) this.#row('addresses', at, secrecy);
  }

  #row(table: HsdsTable, at: number, level: Secrecy): void {
    const { draft, secrets } = this;
    const base = this.#base(table, at, level);
    const lat = draft.number(table, at, 'latitude');
    const lon = draft.number(table, at, 'longitude');
    if (lat !== undefined && lon !== undefined && isPoint(lat, lon)) {
      secrets.add({ kind: 'point', point: { lat, lon }, addressKnown: table === 'locations' && draft.addressesAt(at).length > 0, ...base });
    }
    for (const [field, value] of Object.entries(draft.row(table, at).record)) {
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      const text = String(value).trim();
      if (isPhoneField(table, field)) {
        const digits = phoneDigits(text);
        if (digits.length >= LEAST_DIGITS) secrets.add({ kind: 'phone', digits, ...base });
      } else if (/mail/i.test(field)) {
        for (const address of text.toLowerCase().match(EMAIL) ?? [])
          secrets.add({ kind: 'email', address: address.replace(/(?<!\.)\.+$/, ''), ...base });
      } else if (isAddressField(table, field)) {
        this.#address(text, draft.text(table, at, 'city') ?? '', draft.text(table, at, 'postal_code') ?? '', base);
      } else if (table === 'locations' && field.endsWith('name')) this.#locationName(at, text, base);
    }
  }

  /** "4830 Highland Drive" is the name of many a place. */
  #locationName(at: number, name: string, base: SecretBase): void {
    const [address] = this.draft.addressesAt(at);
    const field = (each: string): string => (address === undefined ? '' : (this.draft.text('addresses', address, each) ?? ''));
    const house = name.length < 60 ? houseOf(name) : undefined;
    if (house && house.kind !== '') this.#address(name, field('city'), field('postal_code'), base);
  }

  #address(text: string, town: string, code: string, base: SecretBase): void {
    const house = houseOf(text);
    const line = normalizeForSearch(text);
    // "Suite 200" and "2nd Floor" are in every house.
    if (line.length < 4 || NO_ADDRESS.test(text) || (!house && UNIT.test(text))) return;
    const city = normalizeForSearch(town);
    if (line !== city) this.secrets.add({ kind: 'address', house, line, city, postalCode: normalizeForSearch(code), ...base });
  }

  #base(table: HsdsTable, at: number, level: Secrecy): SecretBase {
    const { draft } = this;
    const location = table === 'locations' ? at : table === 'addresses' ? draft.follow(table, at, 'location_id', 'locations') : undefined;
    const organizations = new Set([organizationIdOf(draft, table, at)]);
    for (const service of location === undefined ? [] : draft.servicesAt(location))
      organizations.add(organizationIdOf(draft, 'services', service));
    return {
      level,
      inferred: location !== undefined && this.#inferred.has(location),
      source: { table, row: draft.row(table, at).row, id: draft.sourceId(table, at) },
      organizations,
      published: false,
    };
  }
}

const EMAIL = /(?<![^\s<>()[\],;:"'@])[^\s<>()[\],;:"'@]+@[^\s<>()[\],;:"'@]+/g;

function isPhoneField(table: HsdsTable, field: string): boolean {
  return (table === 'phones' && field === 'number') || /phone|\btel|fax|mobile|cell|whatsapp/i.test(field);
}

function isAddressField(table: HsdsTable, field: string): boolean {
  return (
    (table === 'addresses' && /^address_[12]$/.test(field)) ||
    (table !== 'addresses' && /^(?:street|address)(?:_?(?:line)?_?\d)?$|street_?address/i.test(field))
  );
}

/** What is written where an address is kept back, or where there is none. */
const NO_ADDRESS =
  /confidential|private|undisclosed|withheld|not (?:published|listed)|unlisted|call for|unknown|various|multiple|virtual|online|statewide|countywide|^n\/?a$|confidencial|privad/i;

const UNIT = /^(?:suite|ste|unit|apt|apartment|floor|fl|room|rm|building|bldg|\d+(?:st|nd|rd|th)\s+floor|#)\b/i;
