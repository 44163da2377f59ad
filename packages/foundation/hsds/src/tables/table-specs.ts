import type { HsdsTable } from '../dataset.js';
import * as models from '../models/index.js';

/** What a reader or writer must know of a table beyond its fields. */
export interface TableSpec {
  /** One row's name, as `link_entity` and `resource_type` write it. */
  readonly object: string;
  /** Field → table that it points to. */
  readonly references: Readonly<Record<string, HsdsTable>>;
}

const SERVICE = { service_id: 'services' } as const;
const ORGANIZATION = { organization_id: 'organizations' } as const;
const LOCATION = { location_id: 'locations' } as const;
const AT_LOCATION = { service_at_location_id: 'service_at_location' } as const;

export const TABLE_SPECS: { readonly [T in HsdsTable]: TableSpec } = {
  organizations: { object: 'organization', references: { parent_organization_id: 'organizations' } },
  programs: { object: 'program', references: ORGANIZATION },
  services: { object: 'service', references: { ...ORGANIZATION, program_id: 'programs' } },
  attributes: { object: 'attribute', references: { taxonomy_term_id: 'taxonomy_terms' } },
  service_at_location: { object: 'service_at_location', references: { ...SERVICE, ...LOCATION } },
  locations: { object: 'location', references: ORGANIZATION },
  phones: { object: 'phone', references: { ...LOCATION, ...SERVICE, ...ORGANIZATION, contact_id: 'contacts', ...AT_LOCATION } },
  contacts: { object: 'contact', references: { ...ORGANIZATION, ...SERVICE, ...AT_LOCATION, ...LOCATION } },
  addresses: { object: 'address', references: LOCATION },
  schedules: { object: 'schedule', references: { ...SERVICE, ...LOCATION, ...AT_LOCATION } },
  funding: { object: 'funding', references: { ...ORGANIZATION, ...SERVICE } },
  service_areas: { object: 'service_area', references: { ...SERVICE, ...AT_LOCATION } },
  required_documents: { object: 'required_document', references: SERVICE },
  languages: { object: 'language', references: { ...SERVICE, ...LOCATION, phone_id: 'phones' } },
  accessibility: { object: 'accessibility', references: LOCATION },
  taxonomy_terms: { object: 'taxonomy_term', references: { parent_id: 'taxonomy_terms', taxonomy_id: 'taxonomies' } },
  taxonomies: { object: 'taxonomy', references: {} },
  metadata: { object: 'metadata', references: {} },
  meta_table_descriptions: { object: 'meta_table_description', references: {} },
  cost_options: { object: 'cost_option', references: SERVICE },
  organization_identifiers: { object: 'organization_identifier', references: ORGANIZATION },
  service_capacity: { object: 'service_capacity', references: { ...SERVICE, unit_id: 'units' } },
  units: { object: 'unit', references: {} },
  url: { object: 'url', references: { ...ORGANIZATION, ...SERVICE } },
};

/** The strict schema of a row of each table. */
export const RECORD_SCHEMAS = {
  organizations: models.OrganizationRecord,
  programs: models.ProgramRecord,
  services: models.ServiceRecord,
  attributes: models.AttributeRecord,
  service_at_location: models.ServiceAtLocationRecord,
  locations: models.LocationRecord,
  phones: models.PhoneRecord,
  contacts: models.ContactRecord,
  addresses: models.AddressRecord,
  schedules: models.ScheduleRecord,
  funding: models.FundingRecord,
  service_areas: models.ServiceAreaRecord,
  required_documents: models.RequiredDocumentRecord,
  languages: models.LanguageRecord,
  accessibility: models.AccessibilityRecord,
  taxonomy_terms: models.TaxonomyTermRecord,
  taxonomies: models.TaxonomyRecord,
  metadata: models.MetadataRecord,
  meta_table_descriptions: models.MetaTableDescriptionRecord,
  cost_options: models.CostOptionRecord,
  organization_identifiers: models.OrganizationIdentifierRecord,
  service_capacity: models.ServiceCapacityRecord,
  units: models.UnitRecord,
  url: models.UrlRecord,
} as const;

export const HSDS_TABLES: readonly HsdsTable[] = Object.keys(TABLE_SPECS) as HsdsTable[];

const BY_NAME = new Map<string, HsdsTable>(
  HSDS_TABLES.flatMap((table) => [[table, table] as const, [TABLE_SPECS[table].object, table] as const]),
);
BY_NAME.set('services_at_location', 'service_at_location');
BY_NAME.set('service_at_locations', 'service_at_location');
BY_NAME.set('urls', 'url');

/** The table that a name stands for, one or many: "service", "Services", "service_at_location". */
export function tableNamed(name: string): HsdsTable | undefined {
  return BY_NAME.get(
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
}
