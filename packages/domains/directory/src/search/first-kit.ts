import { dayOf, instantOf } from '@newcomer/core/civil-time';
import { canonicalTag, negotiate } from '@newcomer/core/languages';
import { unpackTable, unpackTexts } from '../bundle-format/columns.js';
import { openStatus } from '../hours/open-status.js';
import { unpackNumbers } from '../parts/packed-numbers.js';
import { cardOf } from './card.js';
import { lookedAt, minuteOf, page, sorted } from './first-search.js';
import { needScore } from './need-score.js';

/** What the first file has and the second one needs: a function that is in both would be downloaded twice. */
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
  unpackNumbers,
  unpackTable,
  unpackTexts,
};
export type FirstKit = typeof firstKit;
