import * as models from '../models/index.js';

/** The strict schema of each table's object as JSON nests it. */
export const OBJECT_SCHEMAS = {
  organizations: models.Organization,
  programs: models.Program,
  services: models.Service,
  attributes: models.Attribute,
  service_at_location: models.ServiceAtLocation,
  locations: models.Location,
  phones: models.Phone,
  contacts: models.Contact,
  addresses: models.Address,
  schedules: models.Schedule,
  funding: models.Funding,
  service_areas: models.ServiceArea,
  required_documents: models.RequiredDocument,
  languages: models.Language,
  accessibility: models.Accessibility,
  taxonomy_terms: models.TaxonomyTerm,
  taxonomies: models.Taxonomy,
  metadata: models.Metadata,
  meta_table_descriptions: models.MetaTableDescription,
  cost_options: models.CostOption,
  organization_identifiers: models.OrganizationIdentifier,
  service_capacity: models.ServiceCapacity,
  units: models.Unit,
  url: models.Url,
} as const;

/** What an API answers for one object, with what it is connected to. */
export const FULL_SCHEMAS = {
  organizations: models.FullOrganization,
  service_at_location: models.FullServiceAtLocation,
} as const;
