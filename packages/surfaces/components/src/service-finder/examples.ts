import type { Example, Setting } from '../examples/example.js';

export const SETTING: Setting = {
  tag: 'newcomer-service-finder',
  modules: ['service-finder/define', 'service-finder/more/define', 'service-finder/keep/define'],
  directory: 'src',
  copy: { attribute: 'offline', box: '.ways' },
  essential: ['Welcome Desk at Anchor Square', '1 Anchor Square', '(962) 555-0101', '962-555-0156'],
};

/** All that a page can switch on. */
const ALL = { report: '', links: '', 'quick-exit': '#gone' };
/** From the first screen to a place of the first need. */
const RECORD = ['.tiles button', '#d0'];

export const EXAMPLES: readonly Example[] = [
  { id: 'first', title: 'The first screen', shows: '.tiles .open' },
  { id: 'need', title: 'Answers to a need at once', attributes: { need: 'health' }, shows: '.card' },
  { id: 'open', title: 'Only what is open now', attributes: { need: 'food', 'open-now': '' }, shows: '#found' },
  { id: 'brand', title: "In a city's colour", attributes: { accent: '#7a1f5c' }, shows: '.tiles .open' },
  { id: 'languages', title: 'All languages', attributes: ALL, steps: ['nav summary'], shows: '.tiles .open' },
  { id: 'results', title: 'Results of words', attributes: ALL, steps: [['#q', 'a']], shows: '.card' },
  {
    id: 'filters',
    title: 'Filters and place open',
    attributes: ALL,
    steps: [['#q', 'a'], '.tools > :first-child > summary', '.tools > [part=filters] > summary'],
    shows: '.check',
  },
  { id: 'danger', title: 'Words of danger', attributes: ALL, steps: [['#q', 'kill']], shows: '[part=results]' },
  { id: 'nothing', title: 'Nothing found', attributes: ALL, steps: [['#q', 'zeppelin']], shows: '[part=results] .note' },
  { id: 'failed', title: 'Could not look', attributes: ALL, unreachable: true, steps: [['#q', 'doctor']], shows: '[part=results] .note' },
  {
    id: 'record',
    title: 'One place, with its code for another phone',
    attributes: ALL,
    steps: [...RECORD, '.actions button[aria-expanded]'],
    shows: '.code',
  },
  {
    id: 'sheet',
    title: 'A list to take along, with its code',
    attributes: ALL,
    steps: [['#q', 'a'], '#sheet-of', '.sheet button[aria-expanded]'],
    shows: '.sheet .code',
  },
  { id: 'show', title: 'Shown to somebody at a door', attributes: ALL, steps: [...RECORD, '.show-this'], shows: '#show[open]' },
];
