import type { Answers } from '@newcomer/engines/rules';
import type { PackStatus } from '@newcomer/engines/pack';

/** A state of the guide over the demo city's pack: what tests go through, and what a picture can be taken of. */
export interface GuideExample {
  readonly id: string;
  readonly title: string;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** BCP 47; default English. */
  readonly lang?: string | undefined;
  readonly answers?: Answers | undefined;
  /** Steps that are ticked. */
  readonly done?: readonly string[] | undefined;
  /** Steps whose details are open. */
  readonly open?: readonly string[] | undefined;
  /** What the pack is worth; default in force. */
  readonly status?: PackStatus | undefined;
  /** Day on which the pack was read; default lately. */
  readonly read?: string | undefined;
}

/** The day on which all examples play. */
export const EXAMPLE_DAY = '2026-11-27';

const SOUP: Answers = { kind: 'cooked', where: 'market', length: 9, name: 'trade', flame: true, helpers: false };

export const EXAMPLES: readonly GuideExample[] = [
  { id: 'questions', title: 'Before anything is answered' },
  { id: 'first-answer', title: 'After the first answer, most is open', answers: { kind: 'cooked' } },
  {
    id: 'all-answered',
    title: 'All answered, one step open and two ticked',
    answers: SOUP,
    done: ['talk', 'trade-name'],
    open: ['stall-permit'],
  },
  {
    id: 'all-done',
    title: 'Everything ticked',
    answers: { kind: 'packed', where: 'market', length: 6, name: 'own', helpers: false },
    done: ['talk', 'market-pitch', 'stall-permit', 'open'],
  },
  { id: 'arabic', title: 'In Arabic', lang: 'ar', answers: SOUP, done: ['talk'], open: ['market-pitch'] },
  { id: 'tigrinya', title: 'In a language that the pack does not speak', lang: 'ti', answers: SOUP },
  { id: 'example-pack', title: 'A pack that is an example explains and sends to the office', status: 'example' },
  { id: 'stale-pack', title: 'Rules that nobody has read for half a year', read: '2026-05-01' },
  { id: 'demonstration', title: 'An example, shown under the fixed banner', status: 'example', attributes: { demo: '' }, answers: SOUP },
];
