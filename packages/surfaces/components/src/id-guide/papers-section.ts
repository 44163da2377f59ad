import type { CityIdDocument, CityIdPack } from '@newcomer/municipal-id';
import { html, nothing, type TemplateResult } from 'lit';
import type { PackModel } from '../pack-element/pack-model.js';
import { no, yes } from '../pack-element/words.js';
import { choice } from './choice.js';
import { dependsOnDay, type IdAnswers, type PaperState } from './id-answers.js';
import * as words from './words.js';

interface Papers {
  readonly model: PackModel<CityIdPack>;
  readonly answers: IdAnswers;
  /** Whether papers can be marked; else they are only named. */
  readonly asking: boolean;
  readonly changed: () => void;
}

/** The papers that the program takes, by group: to mark, or only named where the rules decide nothing. */
export function papersSection({ model, answers, asking, changed }: Papers): TemplateResult | typeof nothing {
  const { localize, chosen } = model;
  const { documents, groups } = chosen!.pack.values;
  if (!documents.length) return nothing;
  const line = (document: CityIdDocument) =>
    html`${model.run(document.label)}${document.help ? html`<br /><small>${model.run(document.help)}</small>` : nothing}`;
  const mark = (id: string, state: PaperState | undefined) => {
    if (state === undefined) answers.papers.delete(id);
    else answers.papers.set(id, state);
    changed();
  };
  const toMark = (document: CityIdDocument) => {
    const state = answers.papers.get(document.id);
    return html`<li>
      ${choice('checkbox', {
        name: document.id,
        label: line(document),
        checked: state !== undefined,
        chosen: (checked) => mark(document.id, checked ? (dependsOnDay(document) ? 'unasked' : 'good') : undefined),
      })}
      ${state !== undefined && dependsOnDay(document) ? dayQuestion(model, document, state, (answer) => mark(document.id, answer)) : nothing}
    </li>`;
  };
  const group = ([id, { label }]: readonly [string, { readonly label: string }]) => {
    const own = documents.filter((document) => document.group === id);
    const marked = own.filter((document) => answers.papers.has(document.id)).length;
    return html`<details ?open=${asking && own.length <= MANY}>
      <summary>
        <h4>${model.run(label)}</h4>
        ${marked ? html` <small>${localize.term(words.marked, {}, marked)}</small>` : nothing}
      </summary>
      <ul class=${asking ? 'papers' : 'plain'}>
        ${own.map((document) => (asking ? toMark(document) : html`<li>${line(document)}</li>`))}
      </ul>
    </details>`;
  };
  return html`<section part="papers">
    <h3>${localize.term(asking ? words.papers : words.accepted)}</h3>
    ${asking ? html`<p class="hint">${localize.term(words.papersHelp)}</p>` : nothing} ${Object.entries(groups).map(group)}
  </section>`;
}

/** More papers than this in a group are folded together at first. */
const MANY = 12;

function dayQuestion(
  { localize }: PackModel<CityIdPack>,
  { id, expires, expired, maxAgeDays }: CityIdDocument,
  state: PaperState,
  answered: (state: PaperState) => void,
): TemplateResult {
  const answers: readonly (readonly [PaperState, string])[] = [
    ['good', localize.term(yes)],
    ...(expires && expired
      ? ([
          ['ended-lately', localize.term(words.endedLately, { years: Math.round(expired.days / 365) })],
          ['over', localize.term(words.endedLong)],
        ] as const)
      : ([['over', localize.term(no)]] as const)),
  ];
  const question = maxAgeDays === undefined ? localize.term(words.valid) : localize.term(words.fresh, { days: maxAgeDays });
  return html`<fieldset class="day">
    <legend>${question}</legend>
    <div class="row">
      ${answers.map(([answer, label]) =>
        choice('radio', { name: `day-${id}`, label, checked: state === answer, chosen: () => answered(answer) }),
      )}
    </div>
  </fieldset>`;
}
