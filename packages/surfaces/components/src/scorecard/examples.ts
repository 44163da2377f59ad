import { exampleAssessment, examplePack, halfAnswered } from '../assessment/examples.js';
import type { Example, Setting } from '../examples/example.js';

const before = exampleAssessment([{ criterion: 'A 1.0', status: 'not-met' }], { date: '2025-11-20' });

export const SETTING: Setting = {
  tag: 'newcomer-scorecard',
  modules: ['scorecard/define', 'assessment/more-define'],
  data: { pack: examplePack, assessments: [halfAnswered, before] },
  essential: ['Ask the Newcomer Office, 4 Anchor Square', '(962) 555-0139'],
};

export const EXAMPLES: readonly Example[] = [
  { id: 'half', title: 'Half answered' },
  { id: 'demonstration', title: 'Under the fixed banner', attributes: { demo: '' } },
  { id: 'arabic', title: 'In Arabic, right to left', lang: 'ar' },
  { id: 'unfolded', title: 'With everything unfolded', unfold: true },
];
