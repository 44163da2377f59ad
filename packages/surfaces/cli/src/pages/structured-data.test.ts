import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOf } from '@newcomer/core/civil-time';
import type { DirectoryInfo, Hours, ServiceDetail } from '@newcomer/directory';
import { parseHoursText } from '@newcomer/directory/hours-reading';
import type { OpeningHoursSpecification, Place, Service, WithContext } from 'schema-dts';
import { structuredData, type OpeningHours, type ServicePlace, type StructuredData } from './structured-data.js';

// The compiler checks here that what we write is schema.org's own vocabulary: each type fits, and no property is invented.
type Leaf<T, Name extends string> = Extract<T, { readonly '@type': Name }>;
type Invents<Ours, Theirs> = [Exclude<keyof Ours, keyof Theirs | '@context'>] extends [never] ? false : true;
const fits = (data: StructuredData): WithContext<Service> => data;
const placeFits = (place: ServicePlace): Place => place;
const hoursFit = (hours: OpeningHours): OpeningHoursSpecification => hours;
const invents: [
  Invents<StructuredData, Leaf<Service, 'Service'>>,
  Invents<ServicePlace, Leaf<Place, 'Place'>>,
  Invents<OpeningHours, Leaf<OpeningHoursSpecification, 'OpeningHoursSpecification'>>,
] = [false, false, false];

const ENGLISH = { lang: 'en', provenance: 'original' } as const;
const NO_HOURS: Hours = { rules: [], exceptions: [], unknownDays: 127, text: [] };
const site = { info: { country: 'US' } as DirectoryInfo, today: dayOf('2026-11-22') };

function record(change: Partial<ServiceDetail>): ServiceDetail {
  return {
    id: 'a',
    serviceId: 'a',
    name: { text: 'Night Clinic', ...ENGLISH },
    needs: [{ id: 'health.doctor', label: { text: 'A doctor', ...ENGLISH } }],
    open: { state: 'unknown' },
    distanceMeters: null,
    languages: ['en', 'ar'],
    interpreter: 'ask',
    wheelchair: 'ask',
    access: { noPapers: 'ask', free: 'ask', walkIn: 'ask', families: 'ask', womenOnly: 'ask', minors: 'ask' },
    sensitive: false,
    score: 0,
    matched: [],
    complete: true,
    hours: NO_HOURS,
    phones: [],
    emails: [],
    urls: [],
    documents: [],
    accessibility: [],
    serviceAreas: [],
    address: { lines: ['1 Anchor Square', 'Port Lantern, 09901'], city: 'Port Lantern', postalCode: '09901' },
    ...change,
  };
}

const channelOf = (change: Partial<ServiceDetail>) => structuredData(record(change), site)?.availableChannel;
const placeOf = (change: Partial<ServiceDetail>) => channelOf(change)?.serviceLocation;

describe('data for machines on a page', () => {
  it('is of the vocabulary of schema.org', () => {
    const data = structuredData(
      record({
        minimumAge: 18,
        point: { lat: 39.6, lon: -72.1 },
        wheelchair: 'yes',
        phone: { text: '1', href: 'tel:+19625550145' },
        hours: parseHoursText('Mon-Fri 9am-5pm'),
      }),
      site,
    );
    assert.ok(data);
    assert.equal(fits(data), data);
    assert.ok(placeFits(data.availableChannel.serviceLocation ?? assert.fail('no place')));
    for (const hours of data.availableChannel.serviceLocation?.openingHoursSpecification ?? []) assert.ok(hoursFit(hours));
    assert.deepEqual(invents, [false, false, false]);
    assert.deepEqual(data.availableChannel.availableLanguage, ['en', 'ar']);
    assert.deepEqual(data.audience, { '@type': 'PeopleAudience', suggestedMinAge: 18 });
    assert.equal(data.availableChannel.servicePhone?.telephone, '+19625550145');
  });

  it('says what is free and what costs money, and nothing where nobody knows', () => {
    const access = record({}).access;
    assert.equal(placeOf({ access: { ...access, free: 'yes' } })?.isAccessibleForFree, true);
    assert.equal(placeOf({ access: { ...access, free: 'no' } })?.isAccessibleForFree, false);
    assert.ok(!('isAccessibleForFree' in (placeOf({}) ?? {})));
  });

  it('gives the week as it is, also over midnight and all day', () => {
    assert.deepEqual(placeOf({ hours: parseHoursText('Mon-Wed 9am-5pm; Fri 8pm-2am; Sun 24 hours') })?.openingHoursSpecification, [
      { '@type': 'OpeningHoursSpecification', dayOfWeek: ['Monday', 'Tuesday', 'Wednesday'], opens: '09:00', closes: '17:00' },
      { '@type': 'OpeningHoursSpecification', dayOfWeek: ['Friday'], opens: '20:00', closes: '02:00' },
      { '@type': 'OpeningHoursSpecification', dayOfWeek: ['Sunday'], opens: '00:00', closes: '23:59' },
    ]);
  });

  it('gives no hours at all where a day is unknown, because a missing day would read as closed', () => {
    const known = parseHoursText('Mon-Fri 9am-5pm');
    assert.equal(placeOf({ hours: NO_HOURS })?.openingHoursSpecification, undefined);
    assert.equal(placeOf({ hours: { ...known, unknownDays: 32 } })?.openingHoursSpecification, undefined);
    const [rule] = known.rules;
    assert.ok(rule);
    assert.equal(placeOf({ hours: { ...known, rules: [{ ...rule, nthOfMonth: [1] }] } })?.openingHoursSpecification, undefined);
  });

  it('gives days that differ with their dates, and leaves out what is over', () => {
    const hours: Hours = {
      ...parseHoursText('Mon-Fri 9am-5pm'),
      exceptions: [
        { date: '2026-11-26', spans: [] },
        { date: '2026-12-24', spans: [{ from: 540, to: 720 }] },
        { date: '2026-01-01', spans: [] },
        { date: '--12-25', spans: [] },
      ],
    };
    assert.deepEqual(placeOf({ hours })?.specialOpeningHoursSpecification, [
      { '@type': 'OpeningHoursSpecification', opens: '00:00', closes: '00:00', validFrom: '2026-11-26', validThrough: '2026-11-26' },
      { '@type': 'OpeningHoursSpecification', opens: '09:00', closes: '12:00', validFrom: '2026-12-24', validThrough: '2026-12-24' },
    ]);
  });

  it('leads to pages of the web and to numbers that can be called, and nowhere else', () => {
    const forged = channelOf({ urls: [{ url: 'javascript:alert(1)' }], phone: { text: '1', href: 'javascript:1' } });
    assert.deepEqual([forged?.serviceUrl, forged?.servicePhone], [undefined, undefined]);
    const urls = [{ url: 'java\tscript:alert(1)' }, { url: 'https://clinic.example/hours' }];
    assert.equal(channelOf({ urls })?.serviceUrl, 'https://clinic.example/hours');
  });

  it('is absent for a sensitive service', () => {
    assert.equal(structuredData(record({ sensitive: true }), site), undefined);
  });
});
