import type { PackStatus } from '@newcomer/engines/pack';

/** A state of the guide over the demo city's card: what tests go through, and what a picture can be taken of. */
export interface IdGuideExample {
  readonly id: string;
  readonly title: string;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** First year of the band of age that is chosen. */
  readonly age?: number | undefined;
  /** Ids of the papers that are marked; "bill:good" answers its question too. */
  readonly papers?: readonly string[] | undefined;
  /** What the pack is worth; default in force. */
  readonly status?: PackStatus | undefined;
}

/** The day on which all examples play. */
export const EXAMPLE_DAY = '2026-11-27';

export const EXAMPLES: readonly IdGuideExample[] = [
  { id: 'first', title: 'Before anything is marked' },
  { id: 'open-question', title: 'A bill whose age is asked for', age: 18, papers: ['bill'] },
  { id: 'not-yet', title: 'One paper, and what would complete it', age: 18, papers: ['birth-certificate'] },
  { id: 'enough', title: 'Papers that are enough', age: 18, papers: ['passport:good', 'friend-letter:good'] },
  { id: 'child', title: 'A child of eleven, who needs a caretaker', age: 10, papers: ['passport:good'] },
  { id: 'example-pack', title: 'A pack that is an example explains and sends to the office', status: 'example' },
  {
    id: 'demonstration',
    title: 'An example under the fixed banner',
    status: 'example',
    attributes: { demo: '' },
    age: 18,
    papers: ['lease'],
  },
];
