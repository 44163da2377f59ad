import type { LocalizedText } from '@newcomer/core/localized-text';
import type { ChosenText } from '../service-source.js';

/** How much it matters: something to know, something to act on, danger to life. */
export const SEVERITIES = ['info', 'warning', 'danger'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a city tells everybody for a time: a heat wave, a strike, an office that is closed. */
interface NoticeFacts {
  readonly id: string;
  readonly severity: Severity;
  /** Milliseconds since the epoch; -Infinity where it has begun. */
  readonly from: number;
  /** The first instant at which it is over, milliseconds since the epoch. */
  readonly to: number;
  /** `text` as people read it; `href` as it is dialled, a link only where it is a number. */
  readonly phone?: { readonly text: string; readonly href: string } | undefined;
  /** A link only where it is https. */
  readonly url?: string | undefined;
  /** Ids of needs whose services help. */
  readonly needs: readonly string[];
  /** Ids of services or of services at locations, as the source has them or as `newcomer export` writes them. */
  readonly services: readonly string[];
  /** The services that it names are closed as long as it lasts. */
  readonly closes: boolean;
}

/** As the city wrote it, by language. */
export interface CityNotice extends NoticeFacts {
  readonly title: LocalizedText;
  readonly text?: LocalizedText | undefined;
}

/** For one reader: in their language, or in the city's and marked so. */
export interface Notice extends NoticeFacts {
  readonly title: ChosenText;
  readonly text?: ChosenText | undefined;
}
