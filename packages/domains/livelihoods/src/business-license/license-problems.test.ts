import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { schemaProblems } from '@newcomer/engines/pack/schema';
import { LicensePack, licensePackProblems } from '../schema.js';
import type { LicensePack as LicensePackType } from './license-guide.js';

const pack: LicensePackType = {
  format: 1,
  kind: 'business-license',
  id: 'one-shop',
  jurisdiction: 'xx/test',
  topic: 'business-license',
  effectiveFrom: '2026-01-01',
  status: 'in-force',
  source: { title: 'Invented', read: '2026-11-01' },
  cases: [{ name: 'a bakery', given: { kind: 'bakery' }, expect: { licenses: ['permit'], cost: { min: 5 } } }],
  values: {
    title: 'title',
    howTo: 'how-to',
    maybe: 'maybe',
    start: 'kind',
    facts: {
      kind: { type: 'choice', question: 'q.kind', options: [{ value: 'bakery', label: 'bakery' }] },
      area: { type: 'number', question: 'q.area' },
      power: { type: 'yes-no' },
    },
    askOffice: { power: 'q.power' },
    alsoIn: { area: { unit: 'feet', factor: 3.28 } },
    documents: {},
    agencies: {},
    offices: { desk: { name: 'desk', hours: [{ days: ['mo'], opens: '09:00', closes: '12:00' }] } },
    steps: [{ id: 'permit', title: 'permit', license: true, office: 'desk', fee: { amount: 5, currency: 'USD' } }],
  },
};

const paths = (values: Partial<LicensePackType['values']>) =>
  licensePackProblems({ ...pack, values: { ...pack.values, ...values } }).map(({ path }) => path);

describe('a guide’s pack that is wrong', () => {
  it('is told apart from one that is right', () => {
    assert.deepEqual(schemaProblems(LicensePack, pack), []);
    assert.deepEqual(licensePackProblems(pack), []);
  });

  it('is told by the path of the field, with what to do', () => {
    assert.deepEqual(paths({ start: 'area' }), ['values.start']);
    assert.deepEqual(paths({ start: 'constructor' }), ['values.start']);
    assert.deepEqual(paths({ offices: {} }), ['values.steps[0].office']);
    assert.deepEqual(paths({ askOffice: {} }), ['values.facts.power']);
    assert.deepEqual(paths({ askOffice: { power: 'q.power', area: 'q.area', ghost: 'q.ghost' } }), [
      'values.askOffice.area',
      'values.askOffice.ghost',
    ]);
    assert.deepEqual(paths({ alsoIn: { kind: { unit: 'feet', factor: 1 } } }), ['values.alsoIn.kind']);
    assert.deepEqual(paths({ facts: { ...pack.values.facts, visaType: { type: 'yes-no', question: 'q.visa' } } }), [
      'values.facts.visaType',
    ]);
    assert.deepEqual(paths({ steps: [{ ...pack.values.steps[0]!, after: ['permit'] }] }), ['values.steps[0].after']);
    for (const { message } of licensePackProblems({ ...pack, values: { ...pack.values, start: 'area' } })) assert.match(message, /;/);
  });

  it('is told by the case that fails', () => {
    const [problem] = licensePackProblems({ ...pack, cases: [{ ...pack.cases[0]!, expect: { cost: { min: 6 } } }] });
    assert.equal(problem!.path, 'cases[0].expect.cost.min');
    assert.match(problem!.message, /expected 6, the answer is 5/);
  });

  it('is refused by the schema for hours that end before they begin, and for fields that nobody knows', () => {
    const office = (hours: unknown) => ({ ...pack, values: { ...pack.values, offices: { desk: { name: 'desk', hours } } } });
    const found = (hours: unknown) => schemaProblems(LicensePack, office(hours)).map(({ path }) => path);
    assert.deepEqual(found([{ days: ['mo'], opens: '12:00', closes: '09:00' }]), ['values.offices.desk.hours[0].closes']);
    assert.deepEqual(found([{ days: ['monday'], opens: '09:00', closes: '12:00' }]), ['values.offices.desk.hours[0].days[0]']);
    assert.equal(found([{ days: ['mo'], opens: '9am', closes: '12:00' }])[0], 'values.offices.desk.hours[0].opens');
    assert.deepEqual(
      schemaProblems(LicensePack, { ...pack, values: { ...pack.values, fees: 1 } }).map(({ path }) => path),
      ['values'],
    );
  });
});
