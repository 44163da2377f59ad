import type { HsdsTable } from '../../dataset.js';
import { baseName, sourceTable, type SourceTable } from '../tabular/table-names.js';

type Json = Readonly<Record<string, unknown>>;

const has = (value: Json, ...fields: string[]): boolean => fields.some((field) => Object.prototype.hasOwnProperty.call(value, field));

/** What kind of record an object is, from what it says; undefined where it could be anything. */
export function tableOfObject(value: Json): HsdsTable | undefined {
  if (has(value, 'service', 'service_id') && has(value, 'location', 'location_id') && !has(value, 'name', 'number', 'opens_at', 'byday'))
    return 'service_at_location';
  if (has(value, 'service_at_locations') && has(value, 'latitude', 'physical_addresses', 'addresses')) return 'locations';
  if (
    has(value, 'organization', 'organization_id', 'service_at_locations', 'eligibility_description', 'application_process', 'capacities') &&
    has(value, 'name') &&
    !has(value, 'latitude', 'location_type')
  )
    return 'services';
  if (
    has(
      value,
      'services',
      'legal_status',
      'tax_status',
      'year_incorporated',
      'organization_identifiers',
      'parent_organization_id',
      'additional_websites',
    )
  )
    return 'organizations';
  if (has(value, 'latitude', 'longitude', 'location_type', 'addresses', 'physical_addresses')) return 'locations';
  if (has(value, 'taxonomy_detail', 'term_uri', 'parent_id', 'taxonomy') && has(value, 'name')) return 'taxonomy_terms';
  if (has(value, 'status') && has(value, 'name')) return 'services';
  if (has(value, 'website') && has(value, 'name')) return 'organizations';
  return undefined;
}

/** The table that a file or folder is named for: "services/1.json", "organization_full.json", "service_list.json". */
export function tableOfPath(path: string): SourceTable | undefined {
  const named = (name: string): SourceTable | undefined =>
    sourceTable(name) ?? sourceTable(name.replace(/[_-](?:full|list|page|export|data|\d+)$/i, ''));
  const folder = path.split('/').slice(-2, -1)[0];
  return named(baseName(path)) ?? (folder === undefined ? undefined : named(folder));
}
