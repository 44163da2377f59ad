import {
  AssessmentError,
  assessmentFromJson,
  compareAssessments,
  type Assessment,
  type Comparison,
  type CriterionChange,
} from '@newcomer/engines/assessment';
import type { TemplateResult } from 'lit';
import * as words from '../more-words.js';
import { said } from './said.js';
import type { DeskHost } from './desk-host.js';
import type { DeskWords } from './desk-words.js';
import type { Folds } from './folds.js';
import { html, nothing } from './lent.js';

const DIRECTIONS: Readonly<Record<CriterionChange['direction'], number>> = {
  better: words.better,
  worse: words.worse,
  answered: words.answeredSince,
  withdrawn: words.withdrawnSince,
  scope: words.scopeChanged,
};

/** What changed since an earlier file of the same framework. The file is read here and goes nowhere. */
export class ComparisonView {
  private _earlier: Assessment | undefined;
  /** Made anew when the assessment has changed. */
  private _comparison: Comparison | undefined;
  private _with: readonly unknown[] = [];
  private _failed = false;

  render(host: DeskHost, say: DeskWords, folds: Folds): TemplateResult {
    return folds.draw(host, 'compare', say.term(words.compare), () => this._content(host, say));
  }

  private _content(host: DeskHost, say: DeskWords): TemplateResult {
    const { model } = host;
    const found = this._compared(host);
    return html`<label
        >${say.term(words.compareFile)}<input
          type="file"
          accept=".json"
          @change=${(event: Event) => void this._open(host, event.target as HTMLInputElement)}
      /></label>
      ${this._failed ? html`<p class="warn" role="alert">${say.term(words.compareFailed)}</p>` : nothing}
      ${
        found
          ? html`<div role="status">
              <p><b>${say.term(words.since, { date: model.localize.date(found.from) })}</b></p>
              ${found.criteria.length ? nothing : html`<p>${say.term(words.nothingChanged)}</p>`}
              <ul class="stack">
                ${found.criteria.map(
                  (change) =>
                    html`<li>
                      <bdi class="id" dir="ltr">${change.criterion}</bdi> <b>${say.term(DIRECTIONS[change.direction])}</b>:
                      ${change.fromLevel ?? said(model, change.from)} → ${change.toLevel ?? said(model, change.to)}
                    </li>`,
                )}
              </ul>
            </div>`
          : nothing
      }`;
  }

  private _compared({ framework, assessment, department }: DeskHost): Comparison | undefined {
    const made = [this._earlier, assessment, department];
    if (this._earlier && made.some((part, n) => part !== this._with[n])) {
      this._with = made;
      this._comparison = compareAssessments(framework, this._earlier, assessment, department === undefined ? {} : { department });
    }
    return this._comparison;
  }

  private async _open(host: DeskHost, input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const before = this._earlier;
    try {
      const earlier = assessmentFromJson(await file.text());
      const { pack, edition } = host.assessment;
      if (earlier.pack !== pack || earlier.edition !== edition) throw new AssessmentError('wrong-pack', 'of another list or edition');
      this._earlier = earlier;
      this._compared(host);
      this._failed = false;
    } catch {
      this._earlier = before;
      this._failed = true;
    }
    input.value = '';
    host.update();
  }
}
