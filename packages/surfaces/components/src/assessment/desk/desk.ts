import type { TemplateResult } from 'lit';
import { ComparisonView } from './comparison-view.js';
import type { DeskHost } from './desk-host.js';
import { DeskWords } from './desk-words.js';
import { factsForm } from './facts-form.js';
import { findingsForm } from './findings-form.js';
import { Folds } from './folds.js';
import { gapList } from './gap-list.js';
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
  private _words: DeskWords | undefined;

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
