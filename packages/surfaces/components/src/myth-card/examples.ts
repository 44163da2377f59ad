import type { MythFactPack } from '@newcomer/belonging/myth-fact';
import type { Example, Setting } from '../examples/example.js';

export const SETTING: Setting = {
  tag: 'newcomer-myth-card',
  modules: ['myth-card/define', 'myth-card/more-define'],
  pack: { name: 'belonging/port-lantern', languages: ['en', 'es', 'fr', 'ar', 'el'] },
  essential: ['Ask the Newcomer Office, 4 Anchor Square', '(962) 555-0139'],
};

const NEXT = '.turn .key';

const asDrafts = (pack: MythFactPack): MythFactPack => ({
  ...pack,
  values: { cards: pack.values.cards.map((card) => ({ ...card, status: 'draft', review: undefined })) },
});

export const EXAMPLES: readonly Example<MythFactPack>[] = [
  { id: 'deck', title: 'A deck, at its first card', shows: '[part=card]' },
  { id: 'last', title: 'A deck, at its last card, with a national figure', steps: [NEXT, NEXT, NEXT] },
  { id: 'one', title: 'One card alone', attributes: { card: 'social-homes' }, shows: '[part=card]' },
  { id: 'sources', title: 'Sources unfolded', steps: ['.card summary'], shows: '.card details[open]' },
  {
    id: 'picture',
    title: 'A picture of the fact',
    attributes: { links: '' },
    steps: ['.actions button[aria-expanded]'],
    shows: 'canvas',
  },
  { id: 'example', title: 'An example pack says that it is invented', change: (pack) => ({ ...pack, status: 'example' }) },
  { id: 'preview', title: 'Drafts in the preview, under its banner', attributes: { demo: '' }, change: asDrafts, shows: '[part=card]' },
  { id: 'nothing', title: 'Nothing that anybody approved', change: asDrafts },
  { id: 'greek', title: 'In Greek', lang: 'el' },
  { id: 'tigrinya', title: 'In a language that the pack does not speak', lang: 'ti' },
];
