import type { Answer, Criterion, Scale, Status } from '@newcomer/engines/assessment';
import { html, nothing, type TemplateResult } from 'lit';
import type { PackModel } from '../pack-element/pack-model.js';
import * as words from './words.js';

/** What can be said of a criterion, in the order of the keys 1 to 4. */
const STATUSES: readonly (readonly [Status, number])[] = [
  ['met', words.met],
  ['partial', words.partial],
  ['not-met', words.notMet],
  ['not-applicable', words.notApplicable],
];

/** One way to answer: what it says, and what is set by it. */
export interface Choice {
  readonly key: string;
  readonly label: unknown;
  readonly set: Pick<Answer, 'status' | 'level'>;
}

/** Every way to answer a criterion, with the key that does it. A question that takes a note has none. */
export function choicesOf(scale: Scale, model: PackModel): Choice[] {
  const term = (key: number) => model.localize.term(key);
  if (scale.kind === 'status') return STATUSES.map(([status, label], at) => ({ key: String(at + 1), label: term(label), set: { status } }));
  if (scale.kind === 'note') return [];
  const levels = Array.from({ length: scale.max - scale.min + 1 }, (_, at): Choice => {
    const level = scale.min + at;
    const label = scale.labels?.[at];
    return { key: String(level), label: html`${level}${label === undefined ? nothing : html` · ${model.run(label)}`}`, set: { level } };
  });
  return [...levels, { key: '-', label: term(words.notApplicable), set: { status: 'not-applicable' } }];
}

function isChosen({ set }: Choice, answer: Answer | undefined): boolean {
  return set.level === undefined ? answer?.status === set.status : answer?.level === set.level && answer.status !== 'not-applicable';
}

/** The radio buttons of one criterion, and a way back to "not answered". */
export function answerBox(
  model: PackModel,
  criterion: Criterion,
  choices: readonly Choice[],
  answer: Answer | undefined,
  say: (set: Choice['set'] | undefined) => void,
): TemplateResult {
  const chosen = choices.some((choice) => isChosen(choice, answer));
  return html`<div class="choices">
    ${choices.map(
      (choice) =>
        html`<label class="choice">
          <input type="radio" name=${criterion.id} .checked=${isChosen(choice, answer)} @change=${() => say(choice.set)} />
          <span>${choice.label}</span>
        </label>`,
    )}
    ${chosen ? html`<button type="button" class="quiet" @click=${() => say(undefined)}>${model.localize.term(words.clear)}</button>` : nothing}
  </div>`;
}
