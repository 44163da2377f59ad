import type { LicensePlan } from '@newcomer/livelihoods/business-license';
import type { TemplateResult } from 'lit';
import type { GuideState } from '../guide-state.js';
import * as shared from '../../pack-element/words.js';
import * as words from '../words.js';
import { guideActions } from './guide-actions.js';
import { html, nothing, styleSheet } from './lent.js';
import { paperList, planSummary, renewalList } from './plan-summary.js';
import { progressText } from './plan-text.js';
import { stageList } from './stage-list.js';
import { wayStyles } from './way.styles.js';

/** All that follows from the answers: the sum, the steps in order, papers, what comes again, and what to do with it. */
export function way(plan: LicensePlan, guide: GuideState, host: HTMLElement): TemplateResult {
  wear(host.shadowRoot);
  if (!plan.steps.length) return html`<p class="note">${guide.model.localize.term(words.noSteps)}</p>`;
  return html`${planSummary(plan, guide)} ${stageList(plan.stages, guide)}
    <p class="progress"><b>${progressText(plan, guide)}</b></p>
    ${guide.lost ? html`<p class="note" role="alert">${guide.model.localize.term(shared.stays)}</p>` : nothing} ${paperList(plan, guide)}
    ${renewalList(plan, guide)} ${guideActions(guide, host)}`;
}

function wear(root: ShadowRoot | null): void {
  const sheet = styleSheet(wayStyles);
  if (root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
