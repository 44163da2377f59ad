import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figure } from '../../../../../../scripts/test/figure.mjs';
import { importOf, problemOf, type FixtureParts } from '../dataset-fixture.js';

type Tables = NonNullable<FixtureParts['tables']>;

/** How people write down what must not be known, each with the piece of it that may not be left anywhere. */
const SPELLINGS: readonly (readonly [written: string, tell: string])[] = [
  ['12 Almond Court', 'Almond'],
  ['12 ALMOND CT.', 'ALMOND'],
  ['12, Almond Court', 'Almond'],
  ['Almond Court 12', 'Almond'],
  ['No. 12 Almond Ct', 'Almond'],
  ['12-14 Almond Court', 'Almond'],
  ['12 Almond Court, Apt 3B', 'Almond'],
  ['Twelve Almond Court', 'Almond'],
  ['１２ Ａｌｍｏｎｄ Ｃｔ', 'Ａｌｍｏｎｄ'],
  ['12 Al\u00admond Court', 'mond'],
  ['12\u00a0Almond\u2009Court', 'Almond'],
  ['12 Almond\nCourt', 'Almond'],
  ['12 &#65;lmond Court', 'lmond'],
  ['<b>12</b> Almond <i>Court</i>', 'Almond'],
  ['https://maps.example/?q=12+Almond+Court', 'Almond'],
  ['https://maps.example/place/12%20Almond%20Court', 'Almond'],
  ['https://maps.example/?q=12%20%41lmond%20Court', 'lmond'],
  ['305-555-0142', '0142'],
  ['(305) 555 0142', '0142'],
  ['+1 305.555.0142', '0142'],
  ['0013055550142', '0142'],
  ['tel:+13055550142', '0142'],
  ['555-0142', '0142'],
  ['305 555 01 42', '01 42'],
  ['٣٠٥-٥٥٥-٠١٤٢', '٠١٤٢'],
  ['３０５-５５５-０１４２', '０１４２'],
  ['305\u2011555\u20110142', '0142'],
  ['https://wa.example/13055550142', '0142'],
  ['haven@house.example', 'haven'],
  ['HAVEN@House.Example', 'HAVEN'],
  ['haven (at) house (dot) example', 'haven'],
  ['haven [at] house.example', 'haven'],
  ['mailto:haven@house.example?subject=x', 'haven'],
  ['mailto:haven%40house.example', 'haven'],
  ['haven＠house.example', 'haven'],
  ['haven&#64;house.example', 'haven'],
  ['25.77123, -80.19456', '25.77'],
  ['https://maps.example/@25.77123,-80.19456,17z', '25.77'],
  ['https://maps.example/?q=25.77123%2C-80.19456', '25.77'],
  ['geo:25.77123,-80.19456', '25.77'],
  ['25°46\'16.4"N 80°11\'40.4"W', "46'16"],
];

/** Where somebody writes it: every table beside the secret one. */
const PLACES: Readonly<Record<string, (text: string) => Tables>> = {
  'a description': (text) => service({ description: `Our house is at ${text}, ring twice.` }),
  'the name of a service': (text) => service({ name: `Advice (${text})` }),
  'how to apply': (text) => service({ application_process: `Ask at ${text}` }),
  'an alert': (text) => service({ alert: text }),
  'a field that nobody knows': (text) => service({ 'House notes': { deep: [text] } }),
  'a web address': (text) => service({ url: text }),
  'the e-mail of a service': (text) => service({ email: text }),
  'an organization': (text) => ({ ...service({}), organizations: [{ id: 'o1', name: 'Aid', description: `See ${text}.` }] }),
  'a sister row': (text) => ({
    ...service({}),
    locations: [{ id: 'l1', name: text }],
    service_at_location: [{ id: 'a1', service_id: 's1', location_id: 'l1' }],
  }),
  'the way there': (text) => ({
    ...service({}),
    locations: [{ id: 'l1', name: 'Pier', transportation: `Bus 8, then ${text}` }],
    service_at_location: [{ id: 'a1', service_id: 's1', location_id: 'l1' }],
  }),
  'a mailing address': (text) => ({
    ...service({}),
    locations: [{ id: 'l1', name: 'Pier' }],
    service_at_location: [{ id: 'a1', service_id: 's1', location_id: 'l1' }],
    addresses: [{ id: 'd1', location_id: 'l1', address_1: text, city: 'Port Lantern', address_type: 'postal' }],
  }),
  'a contact': (text) => ({ ...service({}), contacts: [{ id: 'c1', service_id: 's1', name: 'Front desk', title: text, email: text }] }),
  'a telephone': (text) => ({ ...service({}), phones: [{ id: 'p1', service_id: 's1', number: text }] }),
  'what a telephone is for': (text) => ({
    ...service({}),
    phones: [{ id: 'p1', service_id: 's1', number: '305-555-0199', description: `or ${text}` }],
  }),
  hours: (text) => ({ ...service({}), schedules: [{ id: 'h1', service_id: 's1', description: `Mon 9-5 at ${text}` }] }),
  'an attribute': (text) => ({
    ...service({}),
    attributes: [{ id: 'x1', link_id: 's1', link_entity: 'service', value: text, label: text }],
  }),
};

const service = (more: Readonly<Record<string, unknown>>): Tables => ({
  services: [{ id: 's1', name: 'Advice', organization_id: 'o1', url: 'https://aid.example/', ...more }],
  organizations: [{ id: 'o1', name: 'Aid' }],
});

/** A house that its source marks, and what somebody wrote elsewhere. */
function beside(mark: 'private' | 'confidential', more: Tables) {
  return importOf({
    tables: {
      ...more,
      organizations: [{ id: 'oh', name: 'House keepers' }, ...(more.organizations ?? [])],
      services: [{ id: 'sh', name: 'House', organization_id: 'oh', email: 'haven@house.example', marks: [mark] }, ...(more.services ?? [])],
      locations: [{ id: 'lh', latitude: 25.77123, longitude: -80.19456 }, ...(more.locations ?? [])],
      service_at_location: [{ id: 'ah', service_id: 'sh', location_id: 'lh' }, ...(more.service_at_location ?? [])],
      addresses: [{ id: 'dh', location_id: 'lh', address_1: '12 Almond Court', city: 'Port Lantern' }, ...(more.addresses ?? [])],
      phones: [{ id: 'ph', service_id: 'sh', number: '305-555-0142' }, ...(more.phones ?? [])],
    },
  });
}

describe('what must not be known', () => {
  it('is withheld or reported as severe wherever and however somebody wrote it down', () => {
    const missed: string[] = [];
    let planted = 0;
    let withheld = 0;
    for (const [place, tables] of Object.entries(PLACES))
      for (const [written, tell] of SPELLINGS)
        for (const mark of ['private', 'confidential'] as const) {
          planted++;
          const result = beside(mark, tables(written));
          // As it is published, and as a browser or a person would read it.
          const published = JSON.stringify({ tables: result.tables, translations: result.translations });
          const isOut = [published, published.replaceAll('\\n', ' '), decoded(published)].some((text) => text.includes(tell));
          if (!isOut) withheld++;
          else if (!result.report.problems.some(({ rule, severity }) => rule.startsWith('privacy') && severity === 'severe'))
            missed.push(`${place}: ${written} (${mark})`);
        }
    figure('Planted leaks', `${Object.keys(PLACES).length} places, ${SPELLINGS.length} spellings, two marks: planted`, planted);
    figure('Planted leaks', 'withheld', withheld);
    figure('Planted leaks', 'published, and reported as severe', planted - withheld - missed.length);
    figure('Planted leaks', 'missed', missed.length, '', 0);
    assert.deepEqual(missed, []);
    assert.ok(planted >= 500);
  });

  it('is named as severe where it was taken out of what others say', () => {
    assert.equal(problemOf(beside('confidential', PLACES['a description']!('12 Almond Court')), 'privacy-spread')?.severity, 'severe');
  });
});

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25'));
  } catch {
    return text;
  }
}
