import { checkPlan, gapsOf, planDue, type ActionPlan, type PlannedAction, type PlanProblem } from '@newcomer/engines/assessment';
import type { TemplateResult } from 'lit';
import * as words from '../more-words.js';
import * as first from '../words.js';
import type { DeskHost } from './desk-host.js';
import type { DeskWords } from './desk-words.js';
import type { Folds } from './folds.js';
import { html, nothing } from './lent.js';

const STATUSES: readonly (readonly [PlannedAction['status'], number])[] = [
  ['open', words.notBegun],
  ['in-progress', words.begun],
  ['done', words.done],
  ['dropped', words.dropped],
];

/** What an action still has to say, by the engine's name of the problem. */
const LACKS: Partial<Readonly<Record<PlanProblem['problem'], number>>> = {
  'no-criterion': words.criteria,
  'no-root-cause': words.rootCause,
  'no-action': words.action,
  'no-deadline': words.deadline,
};

/** The plan of action: what is done about what is missing, by which office, until when. */
export class PlanForm {
  /** Begins an action about a criterion. */
  begin(host: DeskHost, criterion: string | undefined): void {
    const { assessment } = host;
    const plan = assessment.plan ?? { actions: [] };
    const numbers = plan.actions.map(({ id }) => Number(/(?<!\d)\d+$/.exec(id)?.[0] ?? 0));
    const id = `a${Math.max(0, ...numbers) + 1}`;
    const action: PlannedAction = {
      id,
      criteria: criterion === undefined ? [] : [criterion],
      rootCause: '',
      action: '',
      deadline: '',
      status: 'open',
    };
    host.change({ ...assessment, plan: { ...plan, actions: [...plan.actions, action] } });
    host.focus(`[data-action="${id}"] textarea`);
  }

  render(host: DeskHost, say: DeskWords, folds: Folds): TemplateResult {
    const plan: ActionPlan = host.assessment.plan ?? { actions: [] };
    return folds.draw(host, 'plan', say.term(words.plan, { count: plan.actions.length }), () => this._form(host, say, plan));
  }

  private _form(host: DeskHost, say: DeskWords, plan: ActionPlan): TemplateResult {
    const { framework, assessment, scorer, model } = host;
    const needed = gapsOf(scorer).flatMap(({ unlocks, criterion }) => (unlocks ? [criterion] : []));
    const problems = checkPlan(framework, plan, needed, model.today);
    const uncovered = problems.flatMap((each) => (each.problem === 'uncovered' ? [each.criterion] : []));
    const due = planDue(framework, plan);
    const change = (next: Partial<ActionPlan>) => host.change({ ...assessment, plan: { ...plan, ...next } });
    const day = (label: number, name: 'reportedOn' | 'approvedOn') =>
      html`<label
        >${say.term(label)}<input
          type="date"
          .value=${plan[name] ?? ''}
          @change=${(event: Event) => change({ [name]: (event.target as HTMLInputElement).value || undefined })}
      /></label>`;
    return html`${
        framework.plan
          ? html`<div class="grid">${day(words.reportedOn, 'reportedOn')}${day(words.approvedOn, 'approvedOn')}</div>
              ${
                due === undefined
                  ? nothing
                  : html`<p class=${problems.some(({ problem }) => problem === 'late') ? 'warn' : 'hint'}>
                      ${say.term(problems.some(({ problem }) => problem === 'late') ? words.planLate : words.planDue, { date: model.localize.date(due) })}
                    </p>`
              }`
          : nothing
      }
      ${uncovered.length ? html`<p class="hint">${say.term(words.uncovered)} <bdi dir="ltr">${uncovered.join(', ')}</bdi></p>` : nothing}
      ${plan.actions.map((action) => this._action(host, say, plan, action, problems))}
      <button type="button" @click=${() => this.begin(host, undefined)}>${say.term(words.newAction)}</button>`;
  }

  private _action(
    host: DeskHost,
    say: DeskWords,
    plan: ActionPlan,
    action: PlannedAction,
    problems: readonly PlanProblem[],
  ): TemplateResult {
    const { model, assessment } = host;
    const own = problems.filter((each) => 'action' in each && each.action === action.id).map(({ problem }) => problem);
    const put = (actions: readonly PlannedAction[]) => host.change({ ...assessment, plan: { ...plan, actions } });
    const set = (next: Partial<PlannedAction>) => put(plan.actions.map((each) => (each.id === action.id ? { ...each, ...next } : each)));
    const value = (event: Event) => (event.target as HTMLInputElement).value;
    const lacks = own.flatMap((problem) => {
      const key = LACKS[problem];
      return key === undefined ? [] : [say.term(key)];
    });
    return html`<fieldset class="card" part="action" data-action=${action.id}>
      <legend>
        ${action.action.trim() === '' ? say.term(words.newAction) : html`<span dir="auto">${action.action}</span>`}
        ${own.includes('overdue') ? html` <small class="tag warn">${say.term(words.overdue)}</small>` : nothing}
      </legend>
      <div class="own">
        <label
          >${say.term(words.action)}<textarea
            dir="auto"
            .value=${action.action}
            @input=${(event: Event) => set({ action: value(event) })}
          ></textarea>
        </label>
        <label
          >${say.term(words.rootCause)}<textarea
            dir="auto"
            .value=${action.rootCause}
            @input=${(event: Event) => set({ rootCause: value(event) })}
          ></textarea>
        </label>
        <label
          >${say.term(words.criteria)}<input
            dir="ltr"
            .value=${action.criteria.join(', ')}
            @change=${(event: Event) => set({ criteria: idsIn(value(event)) })}
        /></label>
        ${unknownIn(action, problems).map((id) => html`<p class="warn">${say.term(words.unknownCriterion, { id })}</p>`)}
        <div class="grid">
          <label
            >${model.localize.term(first.owner)}<input
              dir="auto"
              .value=${action.owner ?? ''}
              @input=${(event: Event) => set({ owner: value(event) || undefined })}
          /></label>
          <label
            >${say.term(words.deadline)}<input
              type="date"
              .value=${action.deadline}
              @change=${(event: Event) => set({ deadline: value(event) })}
          /></label>
          <label
            >${say.term(words.state)}<select @change=${(event: Event) => set({ status: value(event) as PlannedAction['status'] })}>
              ${STATUSES.map(([status, label]) => html`<option value=${status} ?selected=${status === action.status}>${say.term(label)}</option>`)}
            </select></label
          >
        </div>
        ${lacks.length ? html`<p class="hint">${say.term(words.lacks, { list: model.localize.list(lacks) })}</p>` : nothing}
        <button type="button" class="quiet" @click=${() => put(plan.actions.filter(({ id }) => id !== action.id))}>
          ${say.term(words.removeAction)}
        </button>
      </div>
    </fieldset>`;
  }
}

/** "A 1.0, B 2.0" as ids. */
function idsIn(text: string): string[] {
  return [...new Set(text.split(/[,;\n]+/).map((id) => id.trim()))].filter((id) => id !== '');
}

function unknownIn(action: PlannedAction, problems: readonly PlanProblem[]): string[] {
  return problems.flatMap((each) => (each.problem === 'unknown-criterion' && each.action === action.id ? [each.criterion] : []));
}
