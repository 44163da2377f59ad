/** A state of the element over the demo city's cards: what tests go through, and what a picture can be taken of. */
export interface MythCardExample {
  readonly id: string;
  readonly title: string;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** BCP 47; default English. */
  readonly lang?: string | undefined;
  /** Words on buttons that a person presses, in English. */
  readonly press?: readonly string[] | undefined;
  /** Cards that are drafts though they were approved. */
  readonly drafts?: 'all' | undefined;
  /** What the pack is worth; default in force. */
  readonly status?: 'in-force' | 'example' | 'historic' | undefined;
}

/** The day on which all examples play. */
export const EXAMPLE_DAY = '2026-11-27';

export const EXAMPLES: readonly MythCardExample[] = [
  { id: 'deck', title: 'A deck, at its first card' },
  { id: 'last', title: 'A deck, at its last card, with a national figure', press: ['Next', 'Next', 'Next'] },
  { id: 'one', title: 'One card alone', attributes: { card: 'social-homes' } },
  { id: 'sources', title: 'Sources unfolded', press: ['Where this is from'] },
  { id: 'picture', title: 'A picture of the fact', attributes: { links: '' }, press: ['Make a picture'] },
  { id: 'example', title: 'An example pack says that it is invented', status: 'example' },
  { id: 'preview', title: 'Drafts in the preview, under its banner', attributes: { demo: '' }, drafts: 'all' },
  { id: 'nothing', title: 'Nothing that anybody approved', drafts: 'all' },
  { id: 'greek', title: 'In Greek', lang: 'el' },
  { id: 'tigrinya', title: 'In a language that the pack does not speak', lang: 'ti' },
];
