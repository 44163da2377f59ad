import { dayOf, instantOf } from '@newcomer/core/civil-time';
import { canonicalTag, negotiate } from '@newcomer/core/languages';
import { unpackTable, unpackTexts } from '../bundle-format/columns.js';
import { unpackBase } from '../bundle-format/pack-base.js';
import { openStatus } from '../hours/open-status.js';
import { unpackNumbers } from '../parts/packed-numbers.js';
import { cardOf } from './card.js';
import { lookedAt, minuteOf, page, sorted } from './first-search.js';
import { needScore } from './need-score.js';

/**
 * What the first file has and later ones need: a function that is in two would be downloaded twice, and what one file makes
 * has private properties by names that only that file knows.
 */
export const firstKit = {
  canonicalTag,
  cardOf,
  dayOf,
  instantOf,
  openStatus,
  lookedAt,
  minuteOf,
  needScore,
  negotiate,
  page,
  sorted,
  unpackBase,
  unpackNumbers,
  unpackTable,
  unpackTexts,
};
export type FirstKit = typeof firstKit;
