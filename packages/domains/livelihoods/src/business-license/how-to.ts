import { dateOf, dayOf, type CivilDate } from '@newcomer/core/civil-time';
import { decides, STALE_DAYS, standingOf, textsOf } from '@newcomer/engines/pack';
import type { LicensePack } from './license-guide.js';
import type { LicensePlan, PlannedStep } from './license-plan.js';
import { planLicense } from './plan-license.js';

type Json = string | number | readonly Json[] | { readonly [key: string]: Json };

/** A schema.org HowTo, ready for `JSON.stringify`. */
export type HowTo = Readonly<Record<string, Json>>;

export interface HowToOptions {
  /** BCP 47: the language of all texts in it. */
  readonly lang: string;
  readonly today: CivilDate;
  /** Address of the page where the guide stands. */
  readonly page?: string | undefined;
}

/**
 * What search engines and assistants can read of a guide: one HowTo for each kind of business, with the steps that every
 * such business takes, and those that depend on more marked as such. It expires on the day on which the sources have to be
 * read again. Empty unless the pack is in force: what no page shows as a rule, no machine may pass on as one.
 */
export function howTo(pack: LicensePack, { lang, today, page }: HowToOptions): readonly HowTo[] {
  if (!decides(standingOf(pack, today))) return [];
  const { start, facts } = pack.values;
  return (facts[start]?.options ?? []).map(({ value, label }) => {
    const text = textsOf(pack, lang);
    const plan = planLicense(pack, { [start]: value }, today);
    const option = text(label);
    return {
      '@context': 'https://schema.org',
      '@type': 'HowTo',
      name: text(pack.values.howTo).text.replace('{option}', option.text),
      inLanguage: option.lang,
      ...(page !== undefined && { url: page }),
      dateModified: pack.source.read,
      expires: dateOf(dayOf(pack.source.read) + STALE_DAYS),
      ...(pack.source.url !== undefined && { isBasedOn: pack.source.url }),
      ...costOf(plan),
      supply: plan.documents.map(({ document }) => ({ '@type': 'HowToSupply', name: text(document.label).text })),
      step: plan.stages.map(({ title, steps }, index) => {
        const inside = steps.map((step) => stepOf(step, pack, lang));
        return inside.length === 1
          ? { ...inside[0]!, position: index + 1 }
          : { '@type': 'HowToSection', position: index + 1, name: text(title).text, itemListElement: inside };
      }),
    };
  });
}

/** Only where every fee is known: a sum with a hole in it would be passed on as the price. */
function costOf({ cost: { currency, min, max, unknown } }: LicensePlan): { readonly estimatedCost?: Json } {
  if (currency === undefined || unknown.length) return {};
  return { estimatedCost: { '@type': 'MonetaryAmount', currency, minValue: min, maxValue: max } };
}

function stepOf({ step, state, question }: PlannedStep, pack: LicensePack, lang: string): Readonly<Record<string, Json>> {
  const text = textsOf(pack, lang);
  const how = step.text === undefined ? text(step.title).text : text(step.text).text;
  const asked = state === 'maybe' && question ? `${text(pack.values.maybe).text.replace('{question}', text(question.text).text)} ` : '';
  return {
    '@type': 'HowToStep',
    name: text(step.title).text,
    text: asked + how,
    ...(step.link !== undefined && { url: step.link }),
  };
}
