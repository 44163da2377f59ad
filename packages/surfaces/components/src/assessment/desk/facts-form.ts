import type { Assessment } from '@newcomer/engines/assessment';
import type { TemplateResult } from 'lit';
import * as frame from '../../pack-element/words.js';
import * as words from '../more-words.js';
import type { DeskHost } from './desk-host.js';
import type { DeskWords } from './desk-words.js';
import type { Folds } from './folds.js';
import { html, nothing } from './lent.js';

type Value = NonNullable<Assessment['facts']>[string];

/** What is asked about the city to know which criteria apply. Nothing where the framework asks nothing. */
export function factsForm(host: DeskHost, say: DeskWords, folds: Folds): TemplateResult | typeof nothing {
  const { framework, assessment, model } = host;
  const asked = Object.entries(framework.facts ?? {}).filter(([, { question }]) => question !== undefined);
  if (!asked.length) return nothing;
  const set = (name: string, value: Value | undefined) => {
    const others = Object.entries(assessment.facts ?? {}).filter(([other]) => other !== name);
    host.change({ ...assessment, facts: Object.fromEntries(value === undefined ? others : [...others, [name, value]]) });
  };
  const form = () =>
    html`<p class="hint">${say.term(words.aboutCityHelp)}</p>
      <div class="own">
        ${asked.map(([name, fact]) => {
          const value = assessment.facts?.[name];
          const text = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;
          if (fact.type === 'number' || fact.type === 'date') {
            const read = (typed: string) => (typed === '' ? undefined : fact.type === 'number' ? Number(typed) : typed);
            return html`<label
              >${model.run(fact.question)} ${fact.unit === undefined ? nothing : html`<small>${model.run(fact.unit)}</small>`}<input
                id="fact-${name}"
                type=${fact.type}
                min=${fact.min ?? nothing}
                max=${fact.max ?? nothing}
                .value=${String(value ?? '')}
                @change=${(event: Event) => set(name, read(text(event)))}
            /></label>`;
          }
          const options: readonly (readonly [string, unknown, Value])[] =
            fact.type === 'yes-no'
              ? [
                  ['yes', model.localize.term(frame.yes), true],
                  ['no', model.localize.term(frame.no), false],
                ]
              : (fact.options ?? []).map((option) => [option.value, model.text(option.label).text, option.value]);
          return html`<label
            >${model.run(fact.question)}<select
              id="fact-${name}"
              @change=${(event: Event) => set(name, options.find(([key]) => key === text(event))?.[2])}
            >
              <option value="" ?selected=${value === undefined}>${say.term(words.notKnown)}</option>
              ${options.map(([key, label, own]) => html`<option value=${key} ?selected=${value === own}>${label}</option>`)}
            </select></label
          >`;
        })}
      </div>`;
  return folds.draw(host, 'facts', say.term(words.aboutCity), form);
}
