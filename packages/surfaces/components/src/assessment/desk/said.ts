import type { Standing } from '@newcomer/engines/assessment';
import type { PackModel } from '../../pack-element/pack-model.js';
import * as words from '../words.js';

const SAID: Partial<Readonly<Record<Standing, number>>> = {
  met: words.met,
  partial: words.partial,
  'not-met': words.notMet,
  'not-applicable': words.notApplicable,
  unanswered: words.unanswered,
  review: words.review,
};

/** Where a criterion stands, in the reader's words. What waits for its parent is, of itself, not met. */
export function said(model: PackModel, standing: Standing): string {
  return model.localize.term(SAID[standing] ?? words.notMet);
}
