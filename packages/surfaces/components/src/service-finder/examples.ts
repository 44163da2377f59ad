/** A state of the finder over the demo city's services: what tests go through, and what the playground shows. */
export interface FinderExample {
  readonly id: string;
  readonly title: string;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** BCP 47; default English. */
  readonly lang?: string | undefined;
}

export const EXAMPLES: readonly FinderExample[] = [
  { id: 'first', title: 'The first screen' },
  { id: 'need', title: 'Answers to a need at once', attributes: { need: 'health' } },
  { id: 'open', title: 'Only what is open now', attributes: { need: 'food', 'open-now': '' } },
  { id: 'brand', title: "In a city's colour", attributes: { accent: '#7a1f5c' } },
];
