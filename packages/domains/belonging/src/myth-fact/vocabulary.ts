/**
 * What rumors about newcomers are about. The first four are the city of Barcelona's own, from ten years of work against
 * rumors; the others are ours.
 */
export const THEMES = [
  'social-health',
  'shops-taxes',
  'coexistence',
  'jobs',
  'schools',
  'housing',
  'safety',
  'identity',
  'religion-women',
  'arrivals',
] as const;
export type Theme = (typeof THEMES)[number];

/** How a false claim persuades: the five techniques that are known by the letters FLICC (Hoofnagle; Cook). */
export const FALLACIES = ['fake-experts', 'logical-fallacy', 'impossible-expectations', 'cherry-picking', 'conspiracy'] as const;
export type Fallacy = (typeof FALLACIES)[number];

/** How a card speaks to the reader. Never mocking: whoever believed a rumor is being won, not beaten. */
export const TONES = ['calm', 'warm', 'light'] as const;
export type Tone = (typeof TONES)[number];

/** What became of the claim when it was looked at, from the least true to the truest. */
export const VERACITIES = ['false', 'misleading', 'unproven', 'partly-true', 'true'] as const;
export type Veracity = (typeof VERACITIES)[number];
