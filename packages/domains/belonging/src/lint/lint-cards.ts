import type { CivilDate } from '@newcomer/core/civil-time';
import { fixAll, lint, type FigureStanding, type Fixed, type LintProblem } from '@newcomer/engines/cards';
import type { MythFactPack } from '../myth-fact/myth-fact-card.js';
import { FALLACIES } from '../myth-fact/vocabulary.js';
import type { CardLintContext, CardRule } from './card-rule.js';
import * as myths from './myth-rules.js';
import * as sources from './source-rules.js';
import * as texts from './text-rules.js';

/** All rules for cards of myths and facts, in the order in which an editor works through them. */
export const CARD_RULES: readonly CardRule[] = [
  texts.missingText,
  myths.factFirst,
  myths.mythInTitle,
  myths.mythOnce,
  myths.mythInAddress,
  myths.mythInShareText,
  myths.fallacyNamed,
  sources.knownSource,
  sources.datedSource,
  sources.disputedHeadline,
  sources.asOfSource,
  sources.approvedWithoutReview,
  texts.tooLong,
  texts.readingGrade,
  myths.claimLength,
  texts.longSentence,
  myths.mythQuoted,
  texts.untidyText,
  sources.approvedMachineText,
  sources.oldFigure,
];

export interface LintOptions {
  readonly today: CivilDate;
  /** How far the statistics that evidence names can be trusted, by id. One that is not among them counts as unverified. */
  readonly statistics?: ReadonlyMap<string, FigureStanding> | undefined;
}

/** What is wrong with a pack of cards, each with the place, the reason, what to do, and a fix where a program can do it. */
export function lintCards(pack: MythFactPack, options: LintOptions): LintProblem[] {
  return once(lint(pack, CARD_RULES, contextOf(options)));
}

/** Mends what a program can mend. */
export function fixCards(pack: MythFactPack, options: LintOptions): Fixed<MythFactPack> {
  const fixed = fixAll(pack, CARD_RULES, contextOf(options));
  return { ...fixed, left: once(fixed.left) };
}

function contextOf({ today, statistics }: LintOptions): CardLintContext {
  return { today, fallacies: FALLACIES, statistics: statistics ?? new Map<string, FigureStanding>() };
}

/** Texts that cards share, or that a card has with and without its local figure, are said once. */
function once(problems: readonly LintProblem[]): LintProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ rule, path, message }) => {
    const name = [rule, path, message].join('\n');
    return !seen.has(name) && seen.add(name);
  });
}
