import { followable } from '@newcomer/components/record-words';
import { dateOf } from '@newcomer/core/civil-time';
import { isPhoneHref } from '@newcomer/core/urls';
import type { Hours, ServiceDetail } from '@newcomer/directory';
import type { PageSite } from './page-site.js';

// https://schema.org: what a machine may know of a service. A type each, so that the compiler checks them against schema.org's
// own vocabulary (structured-data.test.ts). It is a Service, not a GovernmentService and its place no LocalBusiness: no field
// of HSDS says who is a government or a business, and nothing is claimed that the record does not say.

export interface OpeningHours {
  readonly '@type': 'OpeningHoursSpecification';
  readonly dayOfWeek?: Weekday[];
  /** "09:00", of the place. */
  readonly opens: string;
  readonly closes: string;
  readonly validFrom?: string;
  readonly validThrough?: string;
}

export interface ServicePlace {
  readonly '@type': 'Place';
  readonly name?: string;
  readonly address?: {
    readonly '@type': 'PostalAddress';
    readonly streetAddress: string;
    readonly postalCode?: string;
    readonly addressLocality?: string;
    readonly addressCountry?: string;
  };
  readonly geo?: { readonly '@type': 'GeoCoordinates'; readonly latitude: number; readonly longitude: number };
  readonly telephone?: string;
  readonly isAccessibleForFree?: boolean;
  readonly openingHoursSpecification?: OpeningHours[];
  readonly specialOpeningHoursSpecification?: OpeningHours[];
  readonly amenityFeature?: { readonly '@type': 'LocationFeatureSpecification'; readonly name: string; readonly value: boolean }[];
}

export interface StructuredData {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'Service';
  readonly name: string;
  readonly alternateName?: string;
  readonly description?: string;
  readonly serviceType?: string[];
  readonly areaServed?: string[];
  readonly provider?: { readonly '@type': 'Organization'; readonly name: string };
  readonly audience?: { readonly '@type': 'PeopleAudience'; readonly suggestedMinAge?: number; readonly suggestedMaxAge?: number };
  readonly availableChannel: {
    readonly '@type': 'ServiceChannel';
    /** BCP 47. */
    readonly availableLanguage?: string[];
    readonly serviceUrl?: string;
    readonly servicePhone?: { readonly '@type': 'ContactPoint'; readonly telephone: string };
    readonly serviceLocation?: ServicePlace;
  };
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
type Weekday = (typeof WEEKDAYS)[number];

/** Undefined for a sensitive service: its name belongs on the page that somebody opened, not in what links and shares show of it. */
export function structuredData(record: ServiceDetail, { info, today }: Pick<PageSite, 'info' | 'today'>): StructuredData | undefined {
  if (record.sensitive) return undefined;
  const { name, nameOnDoor, organization, description, needs, serviceAreas, minimumAge, maximumAge, phone, languages, urls } = record;
  const href = phone?.href;
  return present({
    '@context': 'https://schema.org',
    '@type': 'Service',
    name: name.text,
    alternateName: nameOnDoor?.text,
    description: description?.text,
    serviceType: some(needs.map(({ label }) => label.text)),
    areaServed: some(serviceAreas),
    provider: organization && { '@type': 'Organization', name: organization.text },
    audience:
      minimumAge === undefined && maximumAge === undefined
        ? undefined
        : present({ '@type': 'PeopleAudience', suggestedMinAge: minimumAge, suggestedMaxAge: maximumAge }),
    availableChannel: present({
      '@type': 'ServiceChannel',
      availableLanguage: some(languages),
      serviceUrl: urls.map(({ url }) => followable(url)?.href).find(Boolean),
      servicePhone: href !== undefined && isPhoneHref(href) ? { '@type': 'ContactPoint', telephone: href.slice('tel:'.length) } : undefined,
      serviceLocation: placeOf(record, info.country, dateOf(today)),
    }),
  });
}

function placeOf(record: ServiceDetail, country: string | undefined, today: string): ServicePlace | undefined {
  const { location, address, point, access, wheelchair, hours } = record;
  if (!address && !point) return undefined;
  return present({
    '@type': 'Place',
    name: location?.text,
    address:
      address &&
      present({
        '@type': 'PostalAddress',
        streetAddress: address.lines.join(', '),
        postalCode: address.postalCode,
        addressLocality: address.city,
        addressCountry: country,
      }),
    geo: point && { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon },
    isAccessibleForFree: access.free === 'ask' ? undefined : access.free === 'yes',
    openingHoursSpecification: openingHours(hours, today),
    specialOpeningHoursSpecification: otherDays(hours, today),
    amenityFeature:
      wheelchair === 'ask'
        ? undefined
        : [{ '@type': 'LocationFeatureSpecification', name: 'Wheelchair access', value: wheelchair === 'yes' }],
  });
}

/**
 * Whoever reads such data takes a day that is missing for closed. So there is either all of the week or nothing: nothing where a
 * day could not be read, or where something opens only in some weeks, which the vocabulary has no words for.
 */
function openingHours({ rules, unknownDays }: Hours, today: string): OpeningHours[] | undefined {
  const valid = rules.filter(({ validTo }) => validTo === undefined || validTo >= today);
  if (unknownDays !== 0 || valid.some(({ everyWeeks, monthDays, nthOfMonth }) => everyWeeks ?? monthDays ?? nthOfMonth)) return undefined;
  return some(
    valid.map(({ days, from, to, validFrom, validTo }) =>
      present({
        '@type': 'OpeningHoursSpecification' as const,
        dayOfWeek: WEEKDAYS.filter((_, n) => days & (1 << n)),
        opens: clock(from),
        closes: closing(to),
        validFrom,
        validThrough: validTo,
      }),
    ),
  );
}

/** Closures and holidays with a date; "00:00" to "00:00" is how the vocabulary says closed. */
function otherDays({ exceptions }: Hours, today: string): OpeningHours[] | undefined {
  return some(
    exceptions
      .filter(({ date, to, unknown }) => !unknown && !date.startsWith('--') && (to ?? date) >= today)
      .flatMap(({ date, to, spans }) =>
        (spans.length > 0 ? spans.map((span) => [clock(span.from), closing(span.to)] as const) : [['00:00', '00:00'] as const]).map(
          ([opens, closes]) => ({
            '@type': 'OpeningHoursSpecification' as const,
            opens,
            closes,
            validFrom: date,
            validThrough: to ?? date,
          }),
        ),
      ),
  );
}

function clock(minutes: number): string {
  const inDay = minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** Midnight at the end of a day would read as its beginning. */
function closing(minutes: number): string {
  return minutes === 1440 ? '23:59' : clock(minutes);
}

function some<T>(list: readonly T[]): T[] | undefined {
  return list.length > 0 ? [...list] : undefined;
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The same without fields that have no value. */
function present<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Present<T>;
}
