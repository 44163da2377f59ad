import type { ServiceQuery } from '@newcomer/directory';
import * as words from '../../localize/english-detail.js';
import type { Drawn } from '../more-view.js';
import type { Question } from '../question.js';
import { html, languageName, nothing, QUESTIONS } from './lent.js';
import type { More } from './more.js';
import { placePicker } from './place-picker.js';

type Switch = 'openNow' | 'interpreter' | 'wheelchair';

/** How many choices narrow the results. */
export function choices({ openNow, spoken, access = [], interpreter, wheelchair }: Question): number {
  return access.length + [openNow, spoken, interpreter, wheelchair].filter(Boolean).length;
}

/** Place, choices that narrow the answer with what each would leave, and the order. */
export function filterPanel(more: More): Drawn {
  const { model } = more;
  const { localize, question, source, page } = model;
  const { distance, counts, openAt } = source?.capabilities ?? {};
  const on = choices(question);
  const box = (label: string, checked: boolean, count: number | undefined, change: Question) =>
    // A choice that would leave nothing is not offered, unless it is made already and must be undone.
    count === 0 && !checked
      ? nothing
      : html`<label class="check"
          ><input type="checkbox" .checked=${checked} @change=${() => model.ask(change)} /><span
            >${label}${count === undefined ? nothing : html` <i>${count}</i>`}</span
          ></label
        >`;
  const flag = (key: Switch, label: string, count: number | undefined) => box(label, !!question[key], count, { [key]: !question[key] });
  const { access = [] } = question;
  // What each choice would leave is counted only where somebody looks.
  const inside = () => {
    const facets = counts ? page?.facets : undefined;
    return html`${openAt ? flag('openNow', more.term(words.openNow), facets?.open) : nothing}
    ${QUESTIONS.map(([key, yes]) => {
      const label = localize.term(yes);
      if (key === 'interpreter' || key === 'wheelchair') return flag(key, label, facets?.[key]);
      const chosen = access.includes(key);
      return box(label, chosen, facets?.access[key], { access: chosen ? access.filter((other) => other !== key) : [...access, key] });
    })}
    ${spokenSelect(more, facets?.spoken)} ${orderSelect(more)}
    ${on ? html`<button type="button" @click=${() => model.widen()}>${more.term(words.removeFilters)}</button>` : nothing}`;
  };
  return html`<div class="tools" lang=${more.words.lang}>
    ${distance ? placePicker(more) : nothing}
    <details part="filters" class="box" @toggle=${({ target }: Event) => more.openFilters((target as HTMLDetailsElement).open)}>
      <summary>${more.term(words.filters)}${on ? html` <i>${more.term(words.filtersOn, {}, on)}</i>` : nothing}</summary>
      ${more.filtersOpen ? inside() : nothing}
    </details>
  </div>`;
}

/** Every language by its own name, with how many speak it. */
function spokenSelect(more: More, counts: Readonly<Record<string, number>> = {}): Drawn {
  const { model } = more;
  const { question } = model;
  const chosen = question.spoken ?? '';
  const tags = [...new Set([chosen, ...Object.keys(counts)])].filter((tag) => tag && ((counts[tag] ?? 0) > 0 || tag === chosen));
  if (!tags.length) return undefined;
  return html`<label
    >${more.term(words.spoken)}<select
      @change=${(event: Event) => model.ask({ spoken: (event.target as HTMLSelectElement).value || undefined })}
    >
      <option value="">${more.term(words.anyLanguage)}</option>
      ${tags.map((tag) => {
        const { name, lang } = languageName(tag);
        return html`<option value=${tag} lang=${lang} .selected=${tag === chosen}>
          ${name}${counts[tag] ? ` (${counts[tag]})` : nothing}
        </option>`;
      })}
    </select></label
  >`;
}

function orderSelect(more: More): Drawn {
  const { model } = more;
  const { near, sort = 'best' } = model.question;
  const orders = [['best', words.sortBest], ...(near ? [['near', words.sortNear] as const] : []), ['name', words.sortName]] as const;
  return html`<label
    >${more.term(words.sort)}<select
      @change=${(event: Event) => model.ask({ sort: (event.target as HTMLSelectElement).value as ServiceQuery['sort'] })}
    >
      ${orders.map(([order, label]) => html`<option value=${order} .selected=${order === sort}>${more.term(label)}</option>`)}
    </select></label
  >`;
}
