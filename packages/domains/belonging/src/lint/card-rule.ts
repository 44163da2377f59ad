import type { CivilDate } from '@newcomer/core/civil-time';
import type { FigureStanding, LintRule } from '@newcomer/engines/cards';
import type { MythFactPack } from '../myth-fact/myth-fact-card.js';
import type { Fallacy } from '../myth-fact/vocabulary.js';

export interface CardLintContext {
  readonly today: CivilDate;
  readonly fallacies: readonly Fallacy[];
  /** How far the statistics that evidence names can be trusted, by id. */
  readonly statistics: ReadonlyMap<string, FigureStanding>;
}

export type CardRule = LintRule<MythFactPack, CardLintContext>;
