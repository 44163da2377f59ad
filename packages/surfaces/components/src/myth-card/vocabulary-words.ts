import type { Fallacy, Theme, Veracity } from '@newcomer/belonging/myth-fact';
import * as words from './words.js';

/** Places of the words for topics. */
export const THEME_WORDS: Readonly<Record<Theme, number>> = {
  'social-health': words.themeSocialHealth,
  'shops-taxes': words.themeShopsTaxes,
  coexistence: words.themeCoexistence,
  jobs: words.themeJobs,
  schools: words.themeSchools,
  housing: words.themeHousing,
  safety: words.themeSafety,
  identity: words.themeIdentity,
  'religion-women': words.themeReligionWomen,
  arrivals: words.themeArrivals,
};

export const FALLACY_WORDS: Readonly<Record<Fallacy, number>> = {
  'fake-experts': words.fallacyFakeExperts,
  'logical-fallacy': words.fallacyLogicalFallacy,
  'impossible-expectations': words.fallacyImpossibleExpectations,
  'cherry-picking': words.fallacyCherryPicking,
  conspiracy: words.fallacyConspiracy,
};

/** How a rumor is marked. One that is true is answered by no card of this kind, and gets no mark. */
export const MARK_WORDS: Readonly<Partial<Record<Veracity, number>>> = {
  false: words.markFalse,
  misleading: words.markMisleading,
  unproven: words.markUnproven,
  'partly-true': words.markPartly,
};
