/** A state of the scorecard over a half answered assessment: what tests go through, and what the playground shows. */
export interface ScorecardExample {
  readonly id: string;
  readonly title: string;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** BCP 47; default English. */
  readonly lang?: string | undefined;
}

export const EXAMPLES: readonly ScorecardExample[] = [
  { id: 'half', title: 'Half answered' },
  { id: 'demonstration', title: 'Under the fixed banner', attributes: { demo: '' } },
  { id: 'arabic', title: 'In Arabic, right to left', lang: 'ar' },
];
