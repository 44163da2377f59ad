import type { HsdsTable } from '../../dataset.js';
import { HSDS_TABLES } from '../../tables/table-specs.js';

/** Tables that older versions had, or that programs call by another name; each is read into HSDS 3.1's. */
export type OldTable =
  | 'regular_schedules'
  | 'holiday_schedules'
  | 'physical_addresses'
  | 'postal_addresses'
  | 'taxonomy'
  | 'services_taxonomy'
  | 'service_attributes'
  | 'other_attributes'
  | 'eligibility'
  | 'payments_accepted'
  | 'accessibility_for_disabilities';

export type SourceTable = HsdsTable | OldTable | 'translations';

const ALIASES: Readonly<Record<string, SourceTable>> = {
  organization: 'organizations',
  agencies: 'organizations',
  program: 'programs',
  service: 'services',
  attribute: 'attributes',
  services_at_location: 'service_at_location',
  service_at_locations: 'service_at_location',
  services_at_locations: 'service_at_location',
  service_location: 'service_at_location',
  service_locations: 'service_at_location',
  location: 'locations',
  phone: 'phones',
  contact: 'contacts',
  address: 'addresses',
  schedule: 'schedules',
  fundings: 'funding',
  service_area: 'service_areas',
  required_document: 'required_documents',
  language: 'languages',
  taxonomy_term: 'taxonomy_terms',
  taxonomies_terms: 'taxonomy_terms',
  metadatas: 'metadata',
  meta_table_description: 'meta_table_descriptions',
  cost_option: 'cost_options',
  organization_identifier: 'organization_identifiers',
  service_capacities: 'service_capacity',
  unit: 'units',
  urls: 'url',
  regular_schedule: 'regular_schedules',
  holiday_schedule: 'holiday_schedules',
  physical_address: 'physical_addresses',
  postal_address: 'postal_addresses',
  mail_addresses: 'postal_addresses',
  mail_address: 'postal_addresses',
  service_taxonomy: 'services_taxonomy',
  services_taxonomies: 'services_taxonomy',
  service_taxonomies: 'services_taxonomy',
  service_attribute: 'service_attributes',
  other_attribute: 'other_attributes',
  link_taxonomies: 'other_attributes',
  link_taxonomy: 'other_attributes',
  eligibilities: 'eligibility',
  eligibilitys: 'eligibility',
  payment_accepted: 'payments_accepted',
  accessibilities: 'accessibility',
  accessibility_for_disability: 'accessibility_for_disabilities',
  translation: 'translations',
};
const OLD: readonly OldTable[] = [
  'regular_schedules',
  'holiday_schedules',
  'physical_addresses',
  'postal_addresses',
  'taxonomy',
  'services_taxonomy',
  'service_attributes',
  'other_attributes',
  'eligibility',
  'payments_accepted',
  'accessibility_for_disabilities',
];
const NAMES = new Map<string, SourceTable>([
  ...Object.entries(ALIASES),
  ...[...HSDS_TABLES, ...OLD, 'translations' as const].map((table) => [table, table] as const),
]);

/** The table that a file or resource is named for: "data/Services At Location.csv", "hsds_phones.csv". */
export function sourceTable(name: string): SourceTable | undefined {
  const plain = baseName(name)
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return NAMES.get(plain) ?? NAMES.get(plain.replace(/^(?:hsds?|hsda|open_?referral)_/, ''));
}

/** A path's last part without its ending: "services" of "data/services.csv". */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:csv|tsv|txt|json|ndjson|jsonl|xlsx)$/i, '');
}

export interface LocalizedTable {
  readonly table: SourceTable;
  /** BCP 47. */
  readonly language: string;
}

const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/i;

/** The table and language of a file that holds the same rows in another language: "services.es.csv", "services_pt-BR.csv", "ar/services.csv". */
export function localizedTable(path: string): LocalizedTable | undefined {
  const base = baseName(path);
  for (let at = base.length - 1; at > 0; at -= 1) {
    if (!'._-'.includes(base.charAt(at)) || !LANGUAGE.test(base.slice(at + 1))) continue;
    const table = sourceTable(base.slice(0, at));
    if (table) return { table, language: tag(base.slice(at + 1)) };
  }
  const parts = path.split('/');
  const folder = parts[parts.length - 2];
  const table = sourceTable(path);
  return table && folder && LANGUAGE.test(folder) && /^(?:[a-z]{2}|[a-z]{2}[-_][a-z]{2})$/i.test(folder)
    ? { table, language: tag(folder) }
    : undefined;
}

/** A tag as BCP 47 writes it: "pt_br" is "pt-BR". */
function tag(text: string): string {
  return text
    .split(/[-_]/)
    .map((part, at) =>
      at === 0 ? part.toLowerCase() : part.length === 4 ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase() : part.toUpperCase(),
    )
    .join('-');
}
