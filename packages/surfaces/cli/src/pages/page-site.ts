import type { DirectoryInfo, Notice } from '@newcomer/directory';
import type { PageInput } from '../kit/index.js';
import type { PageWords } from './page-words.js';

/** A topic that has a page: a need, or a button of the first screen that stands for several. */
export interface Topic {
  readonly needs: readonly string[];
  /** "n/6f1c….html" */
  readonly path: string;
}

/** Everything that pages of one language share. */
export interface PageSite {
  readonly words: PageWords;
  readonly info: DirectoryInfo;
  /** Tags of all languages that have pages. */
  readonly languages: readonly string[];
  /** Days since 1970-01-01: what is over on this day is left out of tables of hours. */
  readonly today: number;
  /** Where the kit stands, with a slash at the end; absolute links between languages need its origin. */
  readonly base: string;
  /** The finder's files and settings. */
  readonly finder: Omit<PageInput, 'base' | 'lang' | 'fallback'>;
  /** What the city tells everybody for a time, without what is over. */
  readonly notices: readonly Notice[];
  /** First place to go and emergency numbers, HTML. */
  readonly help: string;
  /** The page of a need; undefined where nothing answers it. */
  readonly topicOf: (need: string) => Topic | undefined;
}

export const DAY = 86_400_000;
