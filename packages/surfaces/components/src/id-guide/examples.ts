import type { CityIdPack } from '@newcomer/municipal-id';
import type { Example, Setting } from '../examples/example.js';

export const SETTING: Setting = {
  tag: 'newcomer-id-guide',
  modules: ['id-guide/define'],
  beside: ['newcomer-service-finder'],
  pack: { name: 'municipal-id/port-lantern', languages: ['en', 'es', 'ar', 'fr', 'uk'] },
  directory: 'directory',
  published: { demo: '' },
  essential: ['City Clerk, 3 Customs House Square', '(962) 555-0104'],
};

/** The bands of age in their order: under 10, from 10, from 14, from 18, from 65. */
const age = (nth: number) => `[part=applicant] .row > :nth-child(${nth}) input`;
const paper = (id: string) => `input[name="${id}"]`;
/** The paper, and that it is still good. */
const good = (id: string) => [paper(id), `.day input[name="day-${id}"]`];

const asExample = (pack: CityIdPack): CityIdPack => ({ ...pack, status: 'example' });

export const EXAMPLES: readonly Example<CityIdPack>[] = [
  { id: 'first', title: 'Before anything is marked' },
  { id: 'open-question', title: 'A bill whose age is asked for', steps: [age(4), paper('bill')], shows: '.day' },
  { id: 'not-yet', title: 'One paper, and what would complete it', steps: [age(4), paper('birth-certificate')] },
  { id: 'enough', title: 'Papers that are enough', steps: [age(4), ...good('passport'), ...good('friend-letter')] },
  { id: 'child', title: 'A child of eleven, who needs a caretaker', steps: [age(2), ...good('passport')] },
  { id: 'example-pack', title: 'A pack that is an example explains and sends to the office', change: asExample },
  {
    id: 'demonstration',
    title: 'An example under the fixed banner',
    change: asExample,
    attributes: { demo: '' },
    steps: [age(4), paper('lease')],
  },
];
