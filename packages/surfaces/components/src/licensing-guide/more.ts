import { planLicense, type LicensePlan } from '@newcomer/livelihoods/business-license';
import { carryProgress } from '@newcomer/engines/journey';
import type { TemplateResult } from 'lit';
import type { GuideState } from './guide-state.js';
import type { Kit } from './kit.js';
import { borrow } from './way/lent.js';
import { progressText, summaryText } from './way/plan-text.js';
import { way } from './way/way.js';

/** What comes after the first answer, in a file of its own: the steps that follow, and all that is said of them. */
export interface LicenseMore {
  readonly plan: typeof planLicense;
  readonly carry: typeof carryProgress;
  readonly progressText: typeof progressText;
  readonly summaryText: typeof summaryText;
  readonly way: (kit: Kit, plan: LicensePlan, guide: GuideState, host: HTMLElement) => TemplateResult;
}

export const licenseMore: LicenseMore = {
  plan: planLicense,
  carry: carryProgress,
  progressText,
  summaryText,
  way: (kit, plan, guide, host) => {
    borrow(kit);
    return way(plan, guide, host);
  },
};
