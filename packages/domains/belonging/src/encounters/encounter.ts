import type { CivilDate } from '@newcomer/core/civil-time';

/** What an agent saw after a talk: the other doubts the rumor more, nothing changed, it got worse, or they agreed. */
export const OUTCOMES = ['more-doubt', 'agreed', 'no-change', 'backfired'] as const;
export type EncounterOutcome = (typeof OUTCOMES)[number];

/** How the agent answered. */
export type Technique = 'question' | 'empathy' | 'fact' | 'story' | 'humor';

/** A talk in which somebody met a rumor. Nothing in it says who the other person was. */
export interface Encounter {
  readonly rumorId: string;
  readonly setting: 'street' | 'work' | 'school' | 'home' | 'online' | 'event';
  readonly technique: Technique;
  readonly outcome: EncounterOutcome;
  readonly date: CivilDate;
}

/** Somebody whom the city trained to answer rumors; known by a pseudonym. */
export interface Agent {
  readonly id: string;
  readonly trainedOn: CivilDate;
  readonly hours: number;
  /** BCP 47. */
  readonly languages: readonly string[];
}
