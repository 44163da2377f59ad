import { expect } from '@open-wc/testing';
import type { AssessmentPack } from '../assessment/assessment.js';
import { examplePack, halfAnswered } from '../assessment/examples.js';
import { itSurvivesBadPacks } from '../testing/bad-packs.js';
import { text } from '../testing/mount.js';
import './define.js';
import type { Scorecard } from './scorecard.js';

itSurvivesBadPacks<Scorecard>({
  tag: 'newcomer-scorecard',
  attributes: { today: '2026-11-27' },
  good: () => Promise.resolve({ ...(JSON.parse(JSON.stringify(examplePack)) as AssessmentPack), status: 'in-force' }),
  wrong: {
    'a criterion in no part': [
      'engines/assessment-unknown-area',
      (pack) => Object.assign((pack as AssessmentPack).values.criteria[0]!, { area: 'ghost' }),
    ],
  },
  key: 'area.lead',
  async fill(card) {
    card.assessments = halfAnswered;
    await card.updateComplete;
    return () => expect(text(card)).to.include('Core criteria: 50 % to 100 %');
  },
});
