import { EngineError } from '../engine-error.js';
import { numberOf } from '../rules/operators.js';
import { tidy } from '../rules/result.js';
import type { Scope } from '../rules/scope.js';
import { bandOf, bandsBetween } from '../rules/table-lookup.js';
import type { Fee, JourneyStep, JourneyValues } from './journey-values.js';

/** What one step costs this person: bounds that meet where it is certain. `undefined` is unknown, never zero. */
export interface StepFee {
  readonly min: number;
  readonly max: number;
  /** ISO 4217. Absent where the step is free. */
  readonly currency?: string | undefined;
  /** Facts that would narrow it down. */
  readonly missing: readonly string[];
}

/** A total: what is known lies between the bounds, and what these steps cost comes on top. */
export interface Cost {
  readonly min: number;
  readonly max: number;
  /** ISO 4217. Absent where nothing that is known costs anything. */
  readonly currency?: string | undefined;
  /** Ids of steps whose fee nobody knows. */
  readonly unknown: readonly string[];
  /** Facts that would narrow it down. */
  readonly missing: readonly string[];
}

/** @throws {EngineError} `engines/no-row` where a number lies above the last band. */
export function feeOf(step: JourneyStep, scope: Scope): StepFee | undefined {
  const { fee } = step;
  if (fee === undefined) return undefined;
  if (fee === 'none') return { min: 0, max: 0, missing: [] };
  if ('unknown' in fee) return undefined;
  const { currency } = fee;
  if ('amount' in fee) return { min: fee.amount, max: fee.amount, currency, missing: [] };
  if ('min' in fee) return { min: fee.min, max: fee.max, currency, missing: [] };
  const size = numberOf(scope.evaluate(fee.by), `fee of ${step.id}`);
  const bands = fee.bands.map(({ upTo, amount }) => ({ upTo, value: amount }));
  const amount = typeof size.value === 'number' ? bandOf(bands, size.value) : undefined;
  const amounts = typeof size.value === 'number' ? (amount === undefined ? [] : [amount]) : bandsBetween(bands, size.min, size.max);
  if (amounts.length === 0) {
    throw new EngineError('engines/no-row', `the fee of step "${step.id}" has no band for this; add a last one without "upTo"`, [step.id]);
  }
  const [min, max] = [Math.min(...amounts), Math.max(...amounts)];
  return { min, max, currency, missing: min === max ? [] : size.missing };
}

/**
 * The one currency of a journey; undefined where nothing has a price.
 *
 * @throws {EngineError} `engines/mixed-currency` where there is more than one: their sum would be no sum.
 */
export function currencyOf({ steps }: Pick<JourneyValues, 'steps'>): string | undefined {
  const currencies = [...new Set(steps.flatMap(({ fee }) => currencyIn(fee)))];
  if (currencies.length > 1) {
    throw new EngineError(
      'engines/mixed-currency',
      `cannot add fees in ${currencies.join(' and ')}; state all of them in one currency`,
      currencies,
    );
  }
  return currencies[0];
}

function currencyIn(fee: Fee | undefined): string[] {
  return fee !== undefined && fee !== 'none' && 'currency' in fee ? [fee.currency] : [];
}

/** A step that counts into a total. */
export interface CostItem {
  readonly id: string;
  readonly fee: StepFee | undefined;
  /** Key of the group of which one step is enough. Absent where the step counts by itself. */
  readonly choice?: string | undefined;
  readonly optional: boolean;
}

/**
 * Adds fees up. Of a choice the cheapest and the dearest step count; what a person may leave out counts in the upper bound
 * only; where a step of a choice has no known fee, the choice may add nothing to what is known.
 */
export function totalOf(items: readonly CostItem[], currency: string | undefined): Cost {
  const choices = new Map<string, CostItem[]>();
  for (const item of items) {
    const key = item.choice === undefined ? `step ${item.id}` : `choice ${item.choice}`;
    choices.set(key, [...(choices.get(key) ?? []), item]);
  }
  let [min, max] = [0, 0];
  for (const choice of choices.values()) {
    min += Math.min(...choice.map(({ fee, optional }) => (optional ? 0 : (fee?.min ?? 0))));
    max += Math.max(...choice.map(({ fee }) => fee?.max ?? 0));
  }
  return {
    min: tidy(min),
    max: tidy(max),
    ...(currency !== undefined && items.some(({ fee }) => fee?.currency !== undefined) && { currency }),
    unknown: items.filter(({ fee }) => fee === undefined).map(({ id }) => id),
    missing: [...new Set(items.flatMap(({ fee }) => fee?.missing ?? []))],
  };
}
