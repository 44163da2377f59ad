import type { HsdsTable } from '../../dataset.js';

type Json = Readonly<Record<string, unknown>>;

const RENAMED: Readonly<Partial<Record<HsdsTable, Readonly<Record<string, string>>>>> = {
  services: { fundings: 'funding', costOptions: 'cost_options', locations: 'service_at_locations' },
  locations: { accessibility_for_disabilities: 'accessibility', accessibility_for_disabilitiess: 'accessibility' },
  organizations: { fundings: 'funding' },
};

/** Fields by which Open Referral UK 1.0 is recognized. */
const SIGNS = [
  'eligibilitys',
  'service_taxonomys',
  'link_taxonomies',
  'regular_schedules',
  'holiday_schedules',
  'fundings',
  'attending_access',
  'deliverable_type',
];

/** Whether an object is written as Open Referral UK 1.0 writes it. */
export function isUk1(value: Json): boolean {
  return SIGNS.some((sign) => Object.prototype.hasOwnProperty.call(value, sign));
}

/** An object of Open Referral UK 1.0 under the names of HSDS 3; any other is returned as it is. */
export function fromUk1(table: HsdsTable, value: Json): Json {
  const result: Record<string, unknown> = {};
  let changed = false;
  const names = RENAMED[table];
  for (const key of Object.keys(value)) {
    const other = names && Object.prototype.hasOwnProperty.call(names, key) ? names[key] : undefined;
    if (other !== undefined && !Object.prototype.hasOwnProperty.call(value, other)) {
      result[other] = value[key];
      changed = true;
    } else if (key !== '__proto__') {
      result[key] = value[key];
    }
  }
  const schedules = [...list(result.regular_schedules), ...list(result.holiday_schedules)];
  if (schedules.length > 0) {
    delete result.regular_schedules;
    delete result.holiday_schedules;
    result.schedules = [...list(result.schedules), ...schedules];
    changed = true;
  }
  if (list(result.physical_addresses).length > 0 || list(result.postal_addresses).length > 0) {
    result.addresses = [
      ...list(result.addresses),
      ...list(result.physical_addresses).map((each) => ({ ...each, address_type: 'physical' })),
      ...list(result.postal_addresses).map((each) => ({ ...each, address_type: 'postal' })),
    ];
    delete result.physical_addresses;
    delete result.postal_addresses;
    changed = true;
  }
  const terms = [...list(result.service_taxonomys), ...list(result.link_taxonomies)];
  if (terms.length > 0) {
    result.attributes = [...list(result.attributes), ...terms.map(attribute)];
    delete result.service_taxonomys;
    delete result.link_taxonomies;
    changed = true;
  }
  if (table === 'services') {
    if (list(result.eligibilitys).length > 0) {
      eligible(result, list(result.eligibilitys));
      changed = true;
    }
    if (typeof result.attending_access === 'string' && result.application_process === undefined) {
      result.application_process = result.attending_access;
      changed = true;
    }
  }
  return changed ? result : value;
}

function list(value: unknown): Json[] {
  return Array.isArray(value)
    ? value.filter((each): each is Json => typeof each === 'object' && each !== null && !Array.isArray(each))
    : [];
}

function attribute(value: Json): Json {
  const { taxonomy, taxonomy_id, ...rest } = value;
  const term = typeof taxonomy === 'object' && taxonomy !== null ? (taxonomy as Json) : undefined;
  if (!term) return { ...rest, taxonomy_term_id: taxonomy_id };
  const { vocabulary, ...fields } = term;
  return { ...rest, link_type: 'taxonomy', taxonomy_term: { code: fields.id, ...fields, taxonomy: fields.taxonomy ?? vocabulary } };
}

/** The first entry's ages become the service's; where several are told, nobody who fits one of them may be turned away. */
function eligible(service: Record<string, unknown>, entries: readonly Json[]): void {
  const numbers = (field: string): number[] => entries.map((entry) => (isBlank(entry[field]) ? NaN : Number(entry[field])));
  const words = entries.map((entry) => entry.eligibility).filter((word): word is string => typeof word === 'string' && word !== '');
  delete service.eligibilitys;
  if (service.eligibility_description === undefined && words.length > 0) service.eligibility_description = [...new Set(words)].join('; ');
  const minimum = numbers('minimum_age');
  const maximum = numbers('maximum_age');
  if (service.minimum_age === undefined && minimum.every(Number.isFinite)) service.minimum_age = Math.min(...minimum);
  if (service.maximum_age === undefined && maximum.every(Number.isFinite)) service.maximum_age = Math.max(...maximum);
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
