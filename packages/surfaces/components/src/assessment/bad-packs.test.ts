import { expect } from '@open-wc/testing';
import { itSurvivesBadPacks } from '../testing/bad-packs.js';
import { findAll } from '../testing/mount.js';
import type { AssessmentForm, AssessmentPack } from './assessment.js';
import './define.js';
import './more-define.js';
import { examplePack } from './examples.js';

const criteria = (pack: unknown): Record<string, unknown>[] =>
  (pack as AssessmentPack).values.criteria as unknown as Record<string, unknown>[];

itSurvivesBadPacks<AssessmentForm>({
  tag: 'newcomer-assessment',
  attributes: { today: '2026-11-27' },
  good: () => Promise.resolve(JSON.parse(JSON.stringify(examplePack)) as AssessmentPack),
  wrong: {
    'a criterion below itself': ['engines/assessment-cycle', (pack) => Object.assign(criteria(pack)[1]!, { parent: 'A 1.1' })],
    'a criterion below one that is not there': [
      'engines/assessment-unknown-criterion',
      (pack) => Object.assign(criteria(pack)[1]!, { parent: 'Z 9' }),
    ],
    'a criterion that is none': ['elements/bad-pack', (pack) => criteria(pack).push(null as never)],
  },
  key: 'area.lead.about',
  async fill(form) {
    findAll(form, 'input[type=radio]')[0]!.click();
    await form.updateComplete;
    return () => {
      expect((findAll(form, 'input[type=radio]')[0] as HTMLInputElement).checked).to.equal(true);
      expect(form.assessment?.answers.map(({ criterion, status }) => [criterion, status])).to.deep.equal([['A 1.0', 'met']]);
    };
  },
});
