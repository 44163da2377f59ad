import type { Answer, Criterion } from '@newcomer/engines/assessment';
import type { TemplateResult } from 'lit';
import type { PackModel } from '../../pack-element/pack-model.js';
import { ComparisonView } from './comparison-view.js';
import type { DeskHost } from './desk-host.js';
import { DeskWords } from './desk-words.js';
import { emptyDraft, type EvidenceDraft } from './draft.js';
import { evidenceBox } from './evidence-box.js';
import { factsForm } from './facts-form.js';
import { findingsForm } from './findings-form.js';
import { Folds } from './folds.js';
import { gapList } from './gap-list.js';
import { indicatorList } from './indicator-list.js';
import { PlanForm } from './plan-form.js';
import { ProcessSteps } from './process-steps.js';
import { reportButton } from './report-button.js';
import { html } from './lent.js';

/** What stands behind the answers: facts, what is missing, the plan, the process, the auditor's layer, an earlier date, and all of it to print. */
export class Desk {
  private readonly _folds = new Folds();
  private readonly _plan = new PlanForm();
  private readonly _process = new ProcessSteps();
  private readonly _comparison = new ComparisonView();
  private readonly _drafts = new Map<string, EvidenceDraft>();
  private _words: DeskWords | undefined;

  /** What shows that an answer is true. `key` names the answer whose draft stays while other criteria are looked at. */
  evidence(
    model: PackModel,
    criterion: Criterion,
    key: string,
    answer: Answer | undefined,
    give: (change: Partial<Answer>) => void,
    update: () => void,
  ): TemplateResult {
    const draft = (typed: EvidenceDraft) => {
      this._drafts.set(key, typed);
      update();
    };
    return html`${indicatorList(model, criterion, answer, (seen) => give({ seen }))}
    ${evidenceBox(model, answer, this._drafts.get(key) ?? emptyDraft(), { draft, give: (evidence) => give({ evidence }) })}`;
  }

  render(host: DeskHost): TemplateResult {
    const words = (this._words ??= new DeskWords(host.model.localize, () => host.update()));
    words.follow();
    const { _folds: folds } = this;
    const plan = (criterion: string) => {
      folds.unfold('plan');
      this._plan.begin(host, criterion);
    };
    return html`<div class="desk" lang=${words.lang}>
      ${factsForm(host, words, folds)} ${gapList(host, words, folds, plan)} ${this._plan.render(host, words, folds)}
      ${this._process.render(host, words, folds)} ${findingsForm(host, words, folds)} ${this._comparison.render(host, words, folds)}
      ${reportButton(host, words)}
    </div>`;
  }
}
