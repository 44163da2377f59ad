import { baseName } from '../tabular/table-names.js';
import type { DatasetBuilder, Fields, Place } from '../dataset-builder.js';
import { isYes } from '../safety.js';
import type { TableFile } from '../table-file.js';
import { OLD_TABLES, type Joins } from '../tabular/old-tables.js';
import { fieldName } from '../tabular/read-tabular.js';
import { phoneWithExtension } from '../tabular/read-tabular.js';
import { scalarText } from '../../text/scalar-text.js';
import { splitList } from '../../text/split-list.js';

/** The files of an Ohana API export, those first that others are connected to. */
const ORDER = [
  'organizations',
  'programs',
  'locations',
  'addresses',
  'mail_addresses',
  'taxonomy',
  'services',
  'contacts',
  'phones',
  'regular_schedules',
  'holiday_schedules',
];
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  locations: ['short_desc', 'admin_emails', 'virtual'],
  services: ['accepted_payments', 'audience', 'keywords', 'funding_sources'],
  organizations: ['date_incorporated', 'funding_sources'],
  phones: ['country_prefix', 'vanity_number', 'number_type'],
};

/**
 * Whether the tables are those of Ohana, whose files have HSDS's names but other columns. There, a service knows only its place:
 * a table that gives it an organization is HSDS, also where it keeps Ohana's columns, as our own export of one does.
 */
export function isOhana(tables: readonly TableFile[]): boolean {
  let signs = 0;
  for (const { name, head } of tables) {
    const wanted = SIGNS[baseName(name)];
    const headers = (head[0] ?? []).map(fieldName);
    if (baseName(name) === 'services' && headers.includes('organization_id')) return false;
    if (wanted) signs += wanted.filter((sign) => headers.includes(sign)).length;
  }
  return signs >= 2;
}

/** Reads the CSV files that Ohana API is filled from. A service belongs to the organization of its location. */
export async function readOhana(tables: readonly TableFile[], builder: DatasetBuilder): Promise<void> {
  const organizations = new Map<string, string>();
  const joins: Joins = { eligibility: [], payments: [] };
  for (const name of ORDER) {
    const file = tables.find((table) => baseName(table.name) === name);
    if (!file) continue;
    await file.read(name, builder, {
      header: (headers) => headers.map(fieldName),
      row: ({ fields, row }) => {
        const place = { file: file.name, row };
        if (name === 'locations') addLocation(builder, fields, place, organizations);
        else if (name === 'services') addService(builder, fields, place, organizations);
        else if (name === 'organizations') addOrganization(builder, fields, place);
        else if (name === 'addresses') OLD_TABLES.physical_addresses(builder, fields, place, joins);
        else if (name === 'mail_addresses') OLD_TABLES.postal_addresses(builder, fields, place, joins);
        else if (name === 'phones') addPhone(builder, fields, place);
        else if (name === 'taxonomy' || name === 'regular_schedules' || name === 'holiday_schedules')
          OLD_TABLES[name](builder, fields, place, joins);
        else builder.add(name as 'contacts' | 'programs', fields, place);
      },
    });
  }
}

function addOrganization(builder: DatasetBuilder, fields: Readonly<Fields>, place: Place): void {
  const { date_incorporated, funding_sources, ...rest } = fields;
  const year = /\b(1[89]\d\d|20\d\d)\b/.exec(scalarText(date_incorporated))?.[1];
  builder.add('organizations', { ...rest, year_incorporated: year }, place);
  for (const source of list(funding_sources)) builder.add('funding', { organization_id: fields.id, source }, place);
}

function addLocation(builder: DatasetBuilder, fields: Readonly<Fields>, place: Place, organizations: Map<string, string>): void {
  const { accessibility, languages, website, virtual, short_desc, ...rest } = fields;
  if (typeof fields.id === 'string' && typeof fields.organization_id === 'string') organizations.set(fields.id, fields.organization_id);
  builder.add(
    'locations',
    { ...rest, description: rest.description ?? short_desc, url: website, location_type: isYes(virtual) ? 'virtual' : 'physical' },
    place,
  );
  for (const description of list(accessibility))
    builder.add('accessibility', { location_id: fields.id, description: description.replace(/_/g, ' ') }, place);
  for (const name of list(languages)) builder.add('languages', { location_id: fields.id, name }, place);
}

function addService(builder: DatasetBuilder, fields: Readonly<Fields>, place: Place, organizations: ReadonlyMap<string, string>): void {
  const {
    location_id,
    eligibility,
    fees,
    website,
    accepted_payments,
    languages,
    service_areas,
    required_documents,
    taxonomy_ids,
    funding_sources,
    ...rest
  } = fields;
  const { id } = fields;
  builder.add(
    'services',
    {
      ...rest,
      organization_id: typeof location_id === 'string' ? organizations.get(location_id) : undefined,
      url: website,
      eligibility_description: eligibility,
      fees_description: fees,
      payments_accepted: accepted_payments,
    },
    place,
  );
  if (location_id !== undefined) builder.add('service_at_location', { service_id: id, location_id }, place);
  for (const name of list(languages)) builder.add('languages', { service_id: id, name }, place);
  for (const name of list(service_areas)) builder.add('service_areas', { service_id: id, name }, place);
  for (const document of list(required_documents)) builder.add('required_documents', { service_id: id, document }, place);
  for (const source of list(funding_sources)) builder.add('funding', { service_id: id, source }, place);
  for (const term of list(taxonomy_ids))
    builder.add('attributes', { link_id: id, link_entity: 'service', link_type: 'taxonomy', taxonomy_term_id: term }, place);
}

const PHONE_TYPES: Readonly<Record<string, string>> = { sms: 'text', tty: 'textphone', hotline: 'voice' };

function addPhone(builder: DatasetBuilder, fields: Readonly<Fields>, place: Place): void {
  const { number_type, country_prefix, vanity_number, department, ...rest } = fields;
  const type = typeof number_type === 'string' ? (PHONE_TYPES[number_type] ?? number_type) : undefined;
  const description = [department, number_type === 'hotline' ? 'Hotline' : undefined, vanity_number].filter(Boolean).join(', ');
  const number = typeof country_prefix === 'string' && typeof rest.number === 'string' ? `${country_prefix} ${rest.number}` : rest.number;
  builder.add('phones', phoneWithExtension({ ...rest, number, type, ...(description && { description }) }), place);
}

/** Values separated by commas, but not inside brackets: "Chinese (Cantonese), Tagalog". */
function list(value: unknown): string[] {
  return typeof value === 'string' ? splitList(value) : [];
}
