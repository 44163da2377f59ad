import type { CityIdEvaluation, CityIdPack } from '@newcomer/municipal-id';
import { html, nothing, type TemplateResult } from 'lit';
import type { PackModel } from '../pack-element/pack-model.js';
import { no, yes } from '../pack-element/words.js';
import { choice } from './choice.js';
import { ageBands, type IdAnswers } from './id-answers.js';
import * as words from './words.js';

interface Asked {
  readonly model: PackModel<CityIdPack>;
  readonly answers: IdAnswers;
  readonly evaluation: CityIdEvaluation;
  readonly changed: () => void;
}

/** The few questions about the person: a band of age, and what is asked of few. */
export function applicantSection({ model, answers, evaluation, changed }: Asked): TemplateResult {
  const { localize, chosen } = model;
  const { values } = chosen!.pack;
  const bands = ageBands(values);
  const label = (from: number, n: number) => {
    const next = bands[n + 1];
    if (next === undefined) return localize.term(words.ageFrom, { n: from });
    return from === 0 ? localize.term(words.ageUnder, { n: next }) : localize.term(words.ageRange, { from, to: next - 1 });
  };
  const set = (change: () => void) => {
    change();
    changed();
  };
  const yesNo = (name: 'caretaker' | 'livesInCity', question: unknown) =>
    html`<fieldset>
      <legend>${question}</legend>
      ${choice('radio', { name, label: localize.term(yes), checked: answers[name] === true, chosen: () => set(() => (answers[name] = true)) })}
      ${choice('radio', { name, label: localize.term(no), checked: answers[name] === false, chosen: () => set(() => (answers[name] = false)) })}
    </fieldset>`;
  const asks = (what: string, answer: unknown) => answer !== undefined || evaluation.missing.includes(what);
  return html`<section part="applicant">
    <h3>${localize.term(words.aboutPerson)}</h3>
    <fieldset>
      <legend>${localize.term(words.age)}</legend>
      <div class="row">
        ${bands.map((from, n) =>
          choice('radio', {
            name: 'age',
            label: html`<bdi>${label(from, n)}</bdi>`,
            checked: answers.ageFrom === from,
            chosen: () => set(() => (answers.ageFrom = from)),
          }),
        )}
      </div>
    </fieldset>
    ${asks('caretaker', answers.caretaker) && answers.ageFrom !== undefined ? yesNo('caretaker', localize.term(words.caretaker)) : nothing}
    ${values.mode === 'benefits-only' ? yesNo('livesInCity', model.run(values.reasons.resident?.met)) : nothing}
    ${
      values.documents.some(({ noFixedAddress }) => noFixedAddress)
        ? choice('checkbox', {
            name: 'no-address',
            label: localize.term(words.noAddress),
            checked: answers.noFixedAddress,
            chosen: (checked) => set(() => (answers.noFixedAddress = checked)),
          })
        : nothing
    }
  </section>`;
}
