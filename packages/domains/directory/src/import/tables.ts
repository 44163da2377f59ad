import type { HsdsTable } from '@newcomer/hsds';

/** Every table, each behind those that its rows hang on: the order in which problems are found and rows are withheld. */
export const TABLES: readonly HsdsTable[] = [
  'organizations',
  'programs',
  'services',
  'locations',
  'service_at_location',
  'addresses',
  'contacts',
  'phones',
  'schedules',
  'languages',
  'accessibility',
  'service_areas',
  'required_documents',
  'cost_options',
  'funding',
  'url',
  'taxonomies',
  'taxonomy_terms',
  'organization_identifiers',
  'service_capacity',
  'units',
  'meta_table_descriptions',
  'attributes',
  'metadata',
];

/** One field by which a row points to a row of another table. */
export interface Reference {
  readonly field: string;
  readonly to: HsdsTable;
  /**
   * `hang`: the row is a part of what it points to and goes where that goes.
   * `point`: the row stands by itself; a broken pointer is taken out of it.
   */
  readonly kind: 'hang' | 'point';
}

const hang = (to: HsdsTable, field: string): Reference => ({ field, to, kind: 'hang' });
const point = (to: HsdsTable, field: string): Reference => ({ field, to, kind: 'point' });

const ORGANIZATION = hang('organizations', 'organization_id');
const SERVICE = hang('services', 'service_id');
const LOCATION = hang('locations', 'location_id');
const AT_LOCATION = hang('service_at_location', 'service_at_location_id');

/** What each table's rows point to, as HSDS 3.1 defines it. Attributes and metadata name their table in the row: see `linkOf`. */
export const REFERENCES: Readonly<Record<HsdsTable, readonly Reference[]>> = {
  organizations: [point('organizations', 'parent_organization_id')],
  programs: [ORGANIZATION],
  services: [ORGANIZATION, point('programs', 'program_id')],
  locations: [point('organizations', 'organization_id')],
  service_at_location: [SERVICE, LOCATION],
  addresses: [LOCATION],
  contacts: [ORGANIZATION, SERVICE, AT_LOCATION, LOCATION],
  phones: [ORGANIZATION, SERVICE, AT_LOCATION, LOCATION, hang('contacts', 'contact_id')],
  schedules: [SERVICE, AT_LOCATION, LOCATION],
  languages: [SERVICE, LOCATION, hang('phones', 'phone_id')],
  accessibility: [LOCATION],
  service_areas: [SERVICE, AT_LOCATION],
  required_documents: [SERVICE],
  cost_options: [SERVICE],
  funding: [ORGANIZATION, SERVICE],
  url: [ORGANIZATION, SERVICE],
  attributes: [],
  taxonomies: [],
  taxonomy_terms: [point('taxonomies', 'taxonomy_id'), point('taxonomy_terms', 'parent_id')],
  organization_identifiers: [ORGANIZATION],
  service_capacity: [SERVICE, point('units', 'unit_id')],
  units: [],
  metadata: [],
  meta_table_descriptions: [],
};

/** Tables whose ids other rows point to; elsewhere an id that comes twice harms nobody. */
export const POINTED_TO: ReadonlySet<HsdsTable> = new Set([
  ...Object.values(REFERENCES).flatMap((references) => references.map((reference) => reference.to)),
]);

/** Fields of human text, per table: what is repaired, and searched for what must not be published. */
export const TEXT_FIELDS: Readonly<Record<HsdsTable, readonly string[]>> = {
  organizations: ['name', 'alternate_name', 'description'],
  programs: ['name', 'alternate_name', 'description'],
  services: [
    'name',
    'alternate_name',
    'description',
    'interpretation_services',
    'application_process',
    'fees_description',
    'wait_time',
    'fees',
    'accreditations',
    'eligibility_description',
    'licenses',
    'alert',
  ],
  locations: ['name', 'alternate_name', 'description', 'transportation'],
  service_at_location: ['description'],
  addresses: ['attention', 'address_1', 'address_2', 'city', 'region', 'state_province'],
  contacts: ['name', 'title', 'department'],
  phones: ['description'],
  schedules: ['description', 'notes'],
  languages: ['name', 'note'],
  accessibility: ['description', 'details'],
  service_areas: ['name', 'description'],
  required_documents: ['document'],
  cost_options: ['option', 'amount_description'],
  funding: ['source'],
  url: ['label'],
  attributes: ['label'],
  taxonomies: ['name', 'description'],
  taxonomy_terms: ['name', 'description'],
  organization_identifiers: [],
  service_capacity: ['description'],
  units: ['name'],
  metadata: [],
  meta_table_descriptions: [],
};

const SINGULAR: readonly (readonly [string, HsdsTable])[] = [
  ['organization', 'organizations'],
  ['program', 'programs'],
  ['service', 'services'],
  ['service_at_location', 'service_at_location'],
  ['services_at_location', 'service_at_location'],
  ['location', 'locations'],
  ['phone', 'phones'],
  ['contact', 'contacts'],
  ['address', 'addresses'],
  ['schedule', 'schedules'],
  ['language', 'languages'],
  ['accessibility', 'accessibility'],
  ['service_area', 'service_areas'],
  ['required_document', 'required_documents'],
  ['cost_option', 'cost_options'],
  ['funding', 'funding'],
  ['url', 'url'],
  ['taxonomy', 'taxonomies'],
  ['taxonomy_term', 'taxonomy_terms'],
  ['organization_identifier', 'organization_identifiers'],
  ['service_capacity', 'service_capacity'],
  ['unit', 'units'],
];
const BY_NAME = new Map<string, HsdsTable>([...SINGULAR, ...TABLES.map((table) => [table, table] as const)]);

/** The table that a row names in `link_entity`, `resource_type` or a translation's `object`: "service", "Services". */
export function tableNamed(name: string): HsdsTable | undefined {
  return BY_NAME.get(name.trim().toLowerCase());
}

/** The id that a row gets whose source gives none. */
export function givenId(table: HsdsTable, row: number): string {
  return `${table}-${row}`;
}
