import type { LicensePack } from '@newcomer/livelihoods/business-license';
import type { Example, Setting } from '../examples/example.js';

const choose = (question: string, answer: string) => `input[name="${question}"][value="${answer}"]`;
const tick = (step: string) => `[aria-describedby="s-${step}"]`;
const open = (step: string) => `[data-step="${step}"] summary`;

/** A stall with hot soup at a market, answered to the end. */
const SOUP = [
  choose('kind', 'cooked'),
  choose('where', 'market'),
  ['#n-length', '9'],
  choose('name', 'trade'),
  choose('flame', 'true'),
  choose('helpers', 'false'),
] as const;

/** Packed food, for which less is asked. */
const PACKED = [
  choose('kind', 'packed'),
  choose('where', 'market'),
  ['#n-length', '6'],
  choose('name', 'own'),
  choose('helpers', 'false'),
] as const;

export const SETTING: Setting = {
  tag: 'newcomer-licensing-guide',
  modules: ['licensing-guide/define', 'licensing-guide/more-define'],
  pack: { name: 'business-license/port-lantern', languages: ['en', 'es', 'fr', 'ar'] },
  published: { demo: '' },
  keeps: { steps: PACKED, controls: [tick('talk'), tick('open')] },
  essential: ['Small Business Desk, 4 Anchor Square', '(962) 555-0139'],
};

const asExample = (pack: LicensePack): LicensePack => ({ ...pack, status: 'example' });

export const EXAMPLES: readonly Example<LicensePack>[] = [
  { id: 'questions', title: 'Before anything is answered' },
  { id: 'first-answer', title: 'After the first answer, most is open', steps: [choose('kind', 'cooked')], shows: '[data-step]' },
  {
    id: 'all-answered',
    title: 'All answered, one step open and two ticked',
    steps: [...SOUP, tick('talk'), tick('trade-name'), open('stall-permit')],
  },
  {
    id: 'all-done',
    title: 'Everything ticked',
    steps: [...PACKED, ...['talk', 'market-pitch', 'stall-permit', 'open'].map(tick)],
  },
  { id: 'arabic', title: 'In Arabic', lang: 'ar', steps: [...SOUP, tick('talk'), open('market-pitch')] },
  { id: 'tigrinya', title: 'In a language that the pack does not speak', lang: 'ti', steps: SOUP },
  { id: 'example-pack', title: 'A pack that is an example explains and sends to the office', change: asExample },
  {
    id: 'stale-pack',
    title: 'Rules that nobody has read for half a year',
    change: (pack) => ({ ...pack, source: { ...pack.source, read: '2026-05-01' } }),
  },
  {
    id: 'demonstration',
    title: 'An example, shown under the fixed banner',
    change: asExample,
    attributes: { demo: '' },
    steps: SOUP,
  },
];
