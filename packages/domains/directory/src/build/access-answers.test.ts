import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accessAnswers, interpreterAnswer, wheelchairAnswer, type AccessSources } from './access-answers.js';

const answers = (sources: Partial<AccessSources>) => accessAnswers({ amounts: [], documents: [], ...sources });

describe('accessAnswers', () => {
  it('says nothing where nothing is said', () => {
    assert.deepEqual(answers({}), { noPapers: 'ask', free: 'ask', walkIn: 'ask', families: 'ask', womenOnly: 'ask', minors: 'ask' });
    assert.deepEqual(answers({ fees: '', application: ' ', eligibility: 'Call us' }).free, 'ask');
  });

  it('calls a service free only where it says so of itself', () => {
    for (const fees of [
      'Free',
      'free of charge.',
      'No fee',
      'There is no charge',
      'None',
      '$0',
      '$0.00',
      'Gratis',
      'Sin costo',
      'Gratuit',
      'Kostenlos',
      'Безкоштовно',
      'Δωρεάν',
      'مجاني',
      '免费',
    ])
      assert.equal(answers({ fees }).free, 'yes', fees);
    for (const fees of ['$20', '20 EUR per month', '€5', 'Membership: $35/year']) assert.equal(answers({ fees }).free, 'no', fees);
    for (const fees of [
      'Free for seniors, others $5',
      'Free parking',
      'Sliding scale',
      'Varies',
      'Sugar-free meals',
      'Call for fees',
      'First visit free',
    ])
      assert.equal(answers({ fees }).free, 'ask', fees);
  });

  it('believes coded prices, unless the words say otherwise', () => {
    assert.equal(answers({ amounts: [0] }).free, 'yes');
    assert.equal(answers({ amounts: [0, 12] }).free, 'no');
    assert.equal(answers({ amounts: [12], fees: 'Free' }).free, 'ask');
    assert.equal(answers({ amounts: [0], fees: 'Free' }).free, 'yes');
  });

  it('knows who may simply come', () => {
    for (const application of [
      'Walk-ins welcomed, call for information',
      'Walk-in, no appointment required',
      'Can call or walk in to the center',
      'Drop in any time',
      'No appointment needed',
      'Sin cita previa',
      'Ohne Termin',
      'Call for an appointment or walk in',
    ])
      assert.equal(answers({ application }).walkIn, 'yes', application);
    for (const application of [
      'By appointment only',
      'Must call for an appointment',
      'Call to make an appointment',
      'Appointment required',
      'Call to setup an appointment',
      'No walk-ins',
      'Solo con cita previa',
      'Nur mit Termin',
    ])
      assert.equal(answers({ application }).walkIn, 'no', application);
    for (const application of ['Call for more information', 'None', 'Varies'])
      assert.equal(answers({ application }).walkIn, 'ask', application);
  });

  it('says that no papers are needed only where that is written', () => {
    for (const eligibility of [
      'No ID required',
      'No identification is needed',
      'Open to all regardless of immigration status',
      'No se requiere identificación',
    ])
      assert.equal(answers({ eligibility }).noPapers, 'yes', eligibility);
    for (const application of [
      'Bring photo ID and proof of income',
      'Proof of residency',
      'Copy of Social Security cards for all household members',
      'Must show a passport',
    ])
      assert.equal(answers({ application }).noPapers, 'no', application);
    assert.equal(answers({ documents: ['Birth certificate'] }).noPapers, 'no');
    assert.equal(answers({ eligibility: 'Everyone is welcome' }).noPapers, 'ask');
  });

  it('knows who is served', () => {
    assert.equal(answers({ eligibility: 'Families with children' }).families, 'yes');
    assert.equal(answers({ eligibility: 'Single men only' }).families, 'no');
    assert.equal(answers({ eligibility: 'Women only' }).womenOnly, 'yes');
    assert.equal(answers({ eligibility: 'Men and women over 18' }).womenOnly, 'no');
    assert.equal(answers({ eligibility: 'Women in need' }).womenOnly, 'ask');
    assert.equal(answers({ minimumAge: 18 }).minors, 'no');
    assert.equal(answers({ minimumAge: 12 }).minors, 'yes');
    assert.equal(answers({ maximumAge: 17 }).minors, 'yes');
    assert.equal(answers({ eligibility: 'Youth ages 5-17' }).minors, 'yes');
    assert.equal(answers({ eligibility: '18 years and older' }).minors, 'no');
    assert.equal(answers({ eligibility: 'Parents with children' }).minors, 'ask');
  });
});

describe('wheelchairAnswer', () => {
  it('is yes, no or ask', () => {
    assert.equal(wheelchairAnswer(['Handicap accessible']), 'yes');
    assert.equal(wheelchairAnswer(['Wheelchair ramp', 'Elevator']), 'yes');
    assert.equal(wheelchairAnswer(['Not wheelchair accessible']), 'no');
    assert.equal(wheelchairAnswer(['Elevator']), 'ask');
    assert.equal(wheelchairAnswer([]), 'ask');
  });
});

describe('interpreterAnswer', () => {
  it('is yes, no or ask', () => {
    assert.equal(interpreterAnswer(['Language line available']), 'yes');
    assert.equal(interpreterAnswer(['Intérpretes por teléfono']), 'yes');
    assert.equal(interpreterAnswer(['No interpreters']), 'no');
    assert.equal(interpreterAnswer(['Spanish']), 'ask');
    assert.equal(interpreterAnswer([]), 'ask');
  });
});
