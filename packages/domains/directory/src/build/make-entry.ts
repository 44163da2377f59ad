import type { LocalizedText } from '@newcomer/core';
import { emailHref } from '@newcomer/core/urls';
import type { DirectoryEntry } from '../directory.js';
import { wheelchairAnswer, interpreterAnswer } from './access-answers.js';
import { addressOf, phoneOf, sortPhones, urlsOf } from './contact.js';
import { scheduleHours, UNKNOWN_HOURS } from '../hours/schedule-hours.js';
import { joinTexts } from './localizer.js';
import type { Makings } from './makings.js';
import { roundPoint, type PlacedRecord } from './place-index.js';
import { num, str, type AnyRecord } from './record-index.js';
import { textOf, type ServiceParts } from './service-parts.js';
import { spokenLanguages } from './spoken-languages.js';

/** One service at one of its locations, or without any; with what the place index takes from it. */
export function makeEntry(
  makings: Makings,
  parts: ServiceParts,
  at: AnyRecord | undefined,
): { entry: DirectoryEntry; placed: PlacedRecord | undefined } {
  const { records, localizer, country } = makings;
  const { service, serviceId, organization } = parts;
  const atId = str(at, 'id');
  const known = records.one('locations', str(at, 'location_id'));
  const knownId = str(known, 'id');
  const withheld = [serviceId, atId, knownId].some((id) => id !== undefined && makings.placeWithheld.has(id));
  // Of a place that is withheld nothing may show where it is: not its name, languages or bus line either.
  const location = withheld ? undefined : known;
  const locationId = withheld ? undefined : knownId;
  const ofLocation = (table: 'addresses' | 'languages' | 'accessibility') => records.where(table, 'location_id', locationId);

  const addresses = ofLocation('addresses');
  const addressRow = addresses.find((row) => str(row, 'address_type') !== 'postal') ?? addresses[0];
  const address = addressOf(addressRow, country);
  const lat = num(location, 'latitude');
  const lon = num(location, 'longitude');
  const point = lat === undefined || lon === undefined ? undefined : roundPoint({ lat, lon });
  const spoken = spokenLanguages([
    ...records.where('languages', 'service_id', serviceId),
    ...ofLocation('languages').filter((row) => belongs(row, 'service_id', serviceId)),
  ]);
  const accessibility = ofLocation('accessibility')
    .map((row) => joinTexts([localizer.field('accessibility', row, 'description'), localizer.field('accessibility', row, 'details')]))
    .filter((text): text is LocalizedText => text !== undefined);
  const locationName = localizer.field('locations', location, 'name');
  const transport = localizer.field('locations', location, 'transportation');

  const entry: DirectoryEntry = {
    id: atId ?? serviceId,
    serviceId,
    organizationId: str(organization, 'id'),
    source: sourceIds(str(at ?? service, 'source_id'), str(service, 'source_id'), str(organization, 'source_id')),
    name: parts.name,
    organization: parts.organizationName,
    location: sameText(locationName, parts.name) || sameText(locationName, parts.organizationName) ? undefined : locationName,
    alternateName: parts.alternateName,
    description: joinTexts([parts.description, localizer.field('service_at_location', at, 'description')], '\n\n'),
    alert: parts.alert,
    needs: parts.needs,
    sensitive: parts.sensitive,
    hours: hoursOf(schedulesOf(makings, serviceId, atId, knownId)),
    point,
    pointAbsent: point ? undefined : withheld ? 'withheld' : 'none',
    address,
    phones: phonesOf(makings, parts, atId, locationId),
    emails: emailsOf(makings, parts, atId),
    urls: urlsOf([
      { url: str(service, 'url') },
      ...records.where('url', 'service_id', serviceId).map((row) => ({ url: str(row, 'url'), label: str(row, 'label') })),
      { url: str(location, 'url') },
      { url: str(organization, 'website') ?? str(organization, 'url') },
    ]),
    languages: spoken.tags,
    interpreter: interpreterAnswer([
      ...spoken.remarks,
      ...(textOf(parts.interpretation) === undefined ? [] : [textOf(parts.interpretation) ?? '']),
    ]),
    interpretation: parts.interpretation,
    access: parts.access,
    minimumAge: parts.minimumAge,
    maximumAge: parts.maximumAge,
    eligibility: parts.eligibility,
    application: parts.application,
    fees: parts.fees,
    documents: parts.documents,
    waitTime: parts.waitTime,
    wheelchair: wheelchairAnswer(accessibility.map((text) => textOf(text) ?? '')),
    accessibility,
    transport,
    serviceAreas: distinct(
      [...records.where('service_areas', 'service_id', serviceId), ...records.where('service_areas', 'service_at_location_id', atId)].map(
        (row) => str(row, 'name'),
      ),
    ),
    assured: assurance(service),
    modified: dateIn(str(service, 'last_modified')),
  };
  return {
    entry: withoutUndefined(entry),
    placed: point && {
      point,
      street: str(addressRow, 'address_1'),
      district: str(addressRow, 'region'),
      city: address?.city,
      postalCode: address?.postalCode,
      transport: textOf(transport),
    },
  };
}

/** The schedules nearest to the entry: its own, else the service's, else the location's. */
function schedulesOf(
  { records }: Makings,
  serviceId: string,
  atId: string | undefined,
  locationId: string | undefined,
): readonly AnyRecord[] {
  const own = records.where('schedules', 'service_at_location_id', atId);
  if (own.length > 0) return own;
  const ofService = records
    .where('schedules', 'service_id', serviceId)
    .filter((row) => belongs(row, 'location_id', locationId) && belongs(row, 'service_at_location_id', atId));
  if (ofService.length > 0) return ofService;
  return records.where('schedules', 'location_id', locationId).filter((row) => belongs(row, 'service_id', serviceId));
}

function hoursOf(schedules: readonly AnyRecord[]): DirectoryEntry['hours'] {
  return schedules.length === 0 ? UNKNOWN_HOURS : scheduleHours(schedules).hours;
}

function sourceIds(id: string | undefined, serviceId: string | undefined, organizationId: string | undefined): DirectoryEntry['source'] {
  return id === undefined && serviceId === undefined && organizationId === undefined
    ? undefined
    : withoutUndefined({ id, serviceId, organizationId });
}

/** Whether a row names this record or none at all. */
function belongs(row: AnyRecord, field: string, id: string | undefined): boolean {
  const named = str(row, field);
  return named === undefined || named === id;
}

function phonesOf(
  makings: Makings,
  { serviceId, organization }: ServiceParts,
  atId: string | undefined,
  locationId: string | undefined,
): DirectoryEntry['phones'] {
  const { records, localizer, country } = makings;
  const read = (rows: readonly AnyRecord[]) =>
    rows.flatMap((row) => {
      const phone = phoneOf(row, country, localizer.field('phones', row, 'description'));
      return phone ? [phone] : [];
    });
  const near = read([
    ...records.where('phones', 'service_at_location_id', atId),
    ...records.where('phones', 'service_id', serviceId).filter((row) => belongs(row, 'location_id', locationId)),
    ...records.where('phones', 'location_id', locationId).filter((row) => belongs(row, 'service_id', serviceId)),
    ...[...records.where('contacts', 'service_at_location_id', atId), ...records.where('contacts', 'service_id', serviceId)].flatMap(
      (row) => records.where('phones', 'contact_id', str(row, 'id')),
    ),
  ]);
  // The head office answers for a branch only where the branch has no telephone of its own.
  return sortPhones(
    near.length > 0
      ? near
      : read(records.where('phones', 'organization_id', str(organization, 'id')).filter((row) => belongs(row, 'service_id', serviceId))),
  );
}

function emailsOf({ records }: Makings, { service, serviceId, organization }: ServiceParts, atId: string | undefined): string[] {
  const contacts = [...records.where('contacts', 'service_at_location_id', atId), ...records.where('contacts', 'service_id', serviceId)];
  const near = [str(service, 'email'), ...contacts.map((row) => str(row, 'email'))].filter(
    (address) => address !== undefined && emailHref(address) !== undefined,
  );
  const head = str(organization, 'email');
  return distinct(near.length > 0 ? near : [head !== undefined && emailHref(head) !== undefined ? head : undefined]);
}

/** Who assured a record is named by the domain of their address: an organization, never a person. */
function assurance(service: AnyRecord): DirectoryEntry['assured'] {
  const date = dateIn(str(service, 'assured_date'));
  if (date === undefined) return undefined;
  const domain = /@([^@\s]+\.[a-z]{2,})$/i.exec(str(service, 'assurer_email') ?? '')?.[1]?.toLowerCase();
  return domain === undefined || PRIVATE_MAIL.test(domain) ? { date } : { date, by: domain };
}
const PRIVATE_MAIL = /^(?:gmail|googlemail|yahoo|hotmail|outlook|live|icloud|aol|gmx|web|proton(?:mail)?|mail)\./;

function dateIn(text: string | undefined): string | undefined {
  const date = /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0];
  return date !== undefined && !Number.isNaN(Date.parse(date)) ? date : undefined;
}

function sameText(a: LocalizedText | undefined, b: LocalizedText | undefined): boolean {
  return a !== undefined && b !== undefined && textOf(a)?.toLowerCase() === textOf(b)?.toLowerCase();
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== undefined))];
}

/** Fields without a value are absent, so that an entry equals itself after it was packed and unpacked. */
function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}
