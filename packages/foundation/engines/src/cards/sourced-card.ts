import type { CivilDate } from '@newcomer/core/civil-time';

/** What the makers of a card say of it. Only an approved card is shown to residents, and only while it is fresh. */
export type CardStatus = 'draft' | 'approved' | 'retired';

/** Who read a card and answers for it: a person with a name, for a city with a name. */
export interface CardReview {
  readonly reviewer: string;
  readonly city: string;
  readonly date: CivilDate;
}

/**
 * How far a figure can be trusted: it was checked; sources give a range, and both ends are said; nobody has checked it;
 * sources contradict one another; it is known to be wrong. Absent on evidence means `ok`.
 */
export type FigureStanding = 'ok' | 'range' | 'unverified' | 'disputed' | 'wrong';

/** What a card rests on. */
export interface Evidence {
  /** Key into the sources of the pack. */
  readonly source: string;
  /** What the source says, in the words of whoever wrote the card; for reviewers, in the pack's own language. */
  readonly figure: string;
  readonly standing?: FigureStanding | undefined;
  /** True where the card's first sentence rests on it. */
  readonly headline?: boolean | undefined;
  /** Id of the statistic that the figure is, where it is one that is kept as data; its standing counts too. */
  readonly statistic?: string | undefined;
}

/** What all sourced cards share: myths and facts, rights, messages, practices, statistics. */
export interface SourcedCard<Type extends string = string> {
  /** Which kind of card it is; each kind has its own schema, lint and JSON-LD. */
  readonly type: Type;
  /** Unique in its pack; stands in links and in the names of files. */
  readonly id: string;
  readonly status: CardStatus;
  /** Absent means that nobody has approved it. */
  readonly review?: CardReview | undefined;
  /** Last day on which it may be shown. Absent means `REVIEW_DAYS` after the review. */
  readonly expires?: CivilDate | undefined;
  /** Date, month or year that its figures are about. */
  readonly asOf: string;
  readonly evidence: readonly Evidence[];
}
