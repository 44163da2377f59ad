import { disagreements, type Criterion, type Finding, type Status } from '@newcomer/engines/assessment';
import type { TemplateResult } from 'lit';
import * as words from '../more-words.js';
import * as first from '../words.js';
import { said } from './said.js';
import type { DeskHost } from './desk-host.js';
import type { DeskWords } from './desk-words.js';
import type { Folds } from './folds.js';
import { choicesOf, html, nothing } from './lent.js';

/** The auditor's layer: a finding beside each answer of the city, which it never changes, and where the two differ. */
export function findingsForm(host: DeskHost, say: DeskWords, folds: Folds): TemplateResult {
  const count = host.assessment.findings?.length ?? 0;
  return folds.draw(host, 'audit', say.term(words.audit, { count }), () => form(host, say));
}

function form(host: DeskHost, say: DeskWords): TemplateResult {
  const { framework, assessment, scorer, model, area } = host;
  const findings = assessment.findings ?? [];
  const differ = new Set(disagreements(scorer.compiled, assessment, model.today).map(({ criterion }) => criterion));
  const criteria = framework.criteria.filter((criterion) => criterion.area === area && scaleOf(host, criterion).kind !== 'note');
  const put = (id: string, next: Partial<Finding> | undefined) => {
    const others = findings.filter(({ criterion }) => criterion !== id);
    const before = findings.find(({ criterion }) => criterion === id);
    const finding = next && { ...before, ...next, criterion: id, at: new Date().toISOString() };
    host.change({ ...assessment, findings: finding ? [...others, finding] : others });
  };
  return html`<p class="hint">${say.term(words.auditHelp)}</p>
    ${differ.size ? html`<p class="warn">${say.term(words.differs, { count: differ.size })} <bdi dir="ltr">${[...differ].join(', ')}</bdi></p>` : nothing}
    ${criteria.map((criterion) => {
      const { id, title } = criterion;
      const finding = findings.find((each) => each.criterion === id);
      const choices = choicesOf(scaleOf(host, criterion), model);
      const chosen = (set: { status?: Status | undefined; level?: number | undefined }) =>
        !!finding && (set.level === undefined ? finding.status === set.status : finding.level === set.level);
      return html`<fieldset class="card" part="finding">
        <legend><bdi class="id" dir="ltr">${id}</bdi> ${model.run(title)}</legend>
        <p class="hint">${say.term(words.citySays)} ${scorer.level(id) ?? said(model, scorer.standing(id))}</p>
        <div class="own">
          <label
            >${say.term(words.found)}<select
              @change=${(event: Event) => {
                const { value } = event.target as HTMLSelectElement;
                const choice = value === '' ? undefined : choices[Number(value)];
                put(id, choice && { status: undefined, level: undefined, ...choice.set });
              }}
            >
              <option value="" ?selected=${!finding}>${say.term(words.notLooked)}</option>
              ${choices.map(({ label, set }, at) => html`<option value=${at} ?selected=${chosen(set)}>${label}</option>`)}
            </select></label
          >
          ${
            finding
              ? html`<label
                  >${model.localize.term(first.note)}<textarea
                    dir="auto"
                    .value=${finding.note ?? ''}
                    @input=${(event: Event) => put(id, { note: (event.target as HTMLTextAreaElement).value || undefined })}
                  ></textarea>
                </label>`
              : nothing
          }
        </div>
      </fieldset>`;
    })}`;
}

function scaleOf({ scorer }: DeskHost, { id }: Criterion) {
  return scorer.compiled.scales[scorer.compiled.position.get(id) ?? -1] ?? { kind: 'status' as const };
}
