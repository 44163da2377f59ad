import type { HsdsTable } from '../dataset.js';

/** A field of an object in JSON that holds rows of another table. */
export interface NestedField {
  readonly table: HsdsTable;
  /** The field of the inner row that points back to the outer one. */
  readonly back?: string | undefined;
  /** The field of the outer row that points to the inner one. */
  readonly forth?: string | undefined;
}

const annotations: Readonly<Record<string, NestedField>> = {
  attributes: { table: 'attributes', back: 'link_id' },
  metadata: { table: 'metadata', back: 'resource_id' },
};

const many = (table: HsdsTable, back: string): NestedField => ({ table, back });
const one = (table: HsdsTable, forth: string): NestedField => ({ table, forth });

/** What HSDS 3 nests, in any of its views. */
export const NESTED: { readonly [T in HsdsTable]: Readonly<Record<string, NestedField>> } = {
  organizations: {
    ...annotations,
    additional_websites: many('url', 'organization_id'),
    funding: many('funding', 'organization_id'),
    contacts: many('contacts', 'organization_id'),
    phones: many('phones', 'organization_id'),
    locations: many('locations', 'organization_id'),
    programs: many('programs', 'organization_id'),
    organization_identifiers: many('organization_identifiers', 'organization_id'),
    services: many('services', 'organization_id'),
  },
  programs: annotations,
  services: {
    ...annotations,
    additional_urls: many('url', 'service_id'),
    phones: many('phones', 'service_id'),
    schedules: many('schedules', 'service_id'),
    service_areas: many('service_areas', 'service_id'),
    service_at_locations: many('service_at_location', 'service_id'),
    languages: many('languages', 'service_id'),
    organization: one('organizations', 'organization_id'),
    funding: many('funding', 'service_id'),
    cost_options: many('cost_options', 'service_id'),
    program: one('programs', 'program_id'),
    required_documents: many('required_documents', 'service_id'),
    contacts: many('contacts', 'service_id'),
    capacities: many('service_capacity', 'service_id'),
  },
  service_at_location: {
    ...annotations,
    service_areas: many('service_areas', 'service_at_location_id'),
    contacts: many('contacts', 'service_at_location_id'),
    phones: many('phones', 'service_at_location_id'),
    schedules: many('schedules', 'service_at_location_id'),
    location: one('locations', 'location_id'),
    service: one('services', 'service_id'),
  },
  locations: {
    ...annotations,
    languages: many('languages', 'location_id'),
    addresses: many('addresses', 'location_id'),
    contacts: many('contacts', 'location_id'),
    accessibility: many('accessibility', 'location_id'),
    phones: many('phones', 'location_id'),
    schedules: many('schedules', 'location_id'),
    service_at_locations: many('service_at_location', 'location_id'),
  },
  phones: { ...annotations, languages: many('languages', 'phone_id') },
  contacts: { ...annotations, phones: many('phones', 'contact_id') },
  addresses: annotations,
  schedules: annotations,
  funding: annotations,
  service_areas: annotations,
  required_documents: annotations,
  languages: annotations,
  accessibility: annotations,
  cost_options: annotations,
  organization_identifiers: annotations,
  url: annotations,
  meta_table_descriptions: annotations,
  units: annotations,
  service_capacity: { ...annotations, unit: one('units', 'unit_id') },
  attributes: { metadata: { table: 'metadata', back: 'resource_id' }, taxonomy_term: one('taxonomy_terms', 'taxonomy_term_id') },
  taxonomy_terms: { metadata: { table: 'metadata', back: 'resource_id' }, taxonomy_detail: one('taxonomies', 'taxonomy_id') },
  taxonomies: { metadata: { table: 'metadata', back: 'resource_id' }, taxonomy_terms: many('taxonomy_terms', 'taxonomy_id') },
  metadata: {},
};
