import type { CivilDate } from '@newcomer/core/civil-time';
import type { Theme, Veracity } from '../myth-fact/vocabulary.js';

/** Where a rumor was heard. */
export type RumorChannel = 'street' | 'work' | 'school' | 'social' | 'media' | 'official';

export type RumorStatus = 'new' | 'triage' | 'researching' | 'answered' | 'retired';

/** 1 is least, 5 is most. */
export type Rating = 1 | 2 | 3 | 4 | 5;

/**
 * A rumor that somebody of the city's network heard. It says what was said and never who said it; who heard it is a role
 * ("teacher"), and a place is a district.
 */
export interface Rumor {
  readonly id: string;
  /** In neutral words, without names. */
  readonly text: string;
  readonly theme: Theme;
  readonly firstHeard: CivilDate;
  readonly district?: string | undefined;
  readonly channel: RumorChannel;
  readonly heardBy: string;
  /** How often it is heard, how much harm it can do, how far it travels. Absent means that nobody has rated it. */
  readonly frequency?: Rating | undefined;
  readonly harm?: Rating | undefined;
  readonly spread?: Rating | undefined;
  /** Absent while nobody has looked. */
  readonly veracity?: Veracity | undefined;
  readonly status: RumorStatus;
}
