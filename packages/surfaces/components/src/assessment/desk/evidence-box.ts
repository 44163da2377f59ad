import { safeUrl } from '@newcomer/core/urls';
import { isExpired, personHints, type Answer, type Evidence } from '@newcomer/engines/assessment';
import type { TemplateResult } from 'lit';
import type { PackModel } from '../../pack-element/pack-model.js';
import * as words from '../words.js';
import { emptyDraft, type EvidenceDraft } from './draft.js';
import { html, nothing } from './lent.js';

const KINDS: readonly (readonly [Evidence['kind'], number])[] = [
  ['policy', words.policy],
  ['internal', words.internal],
  ['external', words.external],
];

/** What shows that an answer is true: a list, and a form that asks again before it takes what seems to name a person. */
export function evidenceBox(
  model: PackModel,
  answer: Answer | undefined,
  draft: EvidenceDraft,
  change: { readonly draft: (draft: EvidenceDraft) => void; readonly give: (evidence: readonly Evidence[]) => void },
): TemplateResult {
  const { localize } = model;
  const term = (key: number) => localize.term(key);
  const evidence = answer?.evidence ?? [];
  const type = (typed: Partial<EvidenceDraft>) => change.draft({ ...draft, hints: [], ...typed });
  const add = (asked: boolean) => {
    const title = draft.title.trim();
    if (!title) return;
    const hints = asked ? [] : personHints(`${title}\n${draft.url}`);
    if (hints.length) {
      change.draft({ ...draft, hints });
      return;
    }
    const url = safeUrl(draft.url);
    change.draft(emptyDraft());
    change.give([
      ...evidence,
      {
        kind: draft.kind,
        title,
        ...(url !== undefined && /^https?:/.test(url) && { url }),
        ...(draft.date && { date: draft.date }),
        ...(draft.expires && { expires: draft.expires }),
      },
    ]);
  };
  const field = (label: number, name: 'title' | 'url' | 'date' | 'expires', kind: string) =>
    html`<label>
      ${term(label)}
      <input
        type=${kind}
        dir=${name === 'url' ? 'ltr' : 'auto'}
        .value=${draft[name]}
        @input=${(event: Event) => type({ [name]: (event.target as HTMLInputElement).value })}
      />
    </label>`;
  return html`<ul class="evidence">
      ${evidence.map((each, at) => {
        const url = each.url === undefined ? undefined : safeUrl(each.url);
        return html`<li class="row">
          <span
            >${term(KINDS.find(([kind]) => kind === each.kind)?.[1] ?? words.policy)}:
            ${url ? html`<a href=${url} rel="noreferrer" target="_blank" dir="auto">${each.title}</a>` : html`<span dir="auto">${each.title}</span>`}
            ${isExpired(each, model.today) ? html`<b class="warn">${term(words.expired)}</b>` : nothing}
            ${each.expires && !isExpired(each, model.today) ? html`<small>${localize.term(words.until, { date: localize.date(each.expires) })}</small>` : nothing}
          </span>
          <button
            type="button"
            class="quiet"
            aria-label=${`${term(words.remove)}: ${each.title}`}
            @click=${() => change.give(evidence.filter((_, index) => index !== at))}
          >
            ${term(words.remove)}
          </button>
        </li>`;
      })}
    </ul>
    <div class="grid">
      <label
        >${term(words.kind)}
        <select @change=${(event: Event) => type({ kind: (event.target as HTMLSelectElement).value as Evidence['kind'] })}>
          ${KINDS.map(([kind, label]) => html`<option value=${kind} ?selected=${kind === draft.kind}>${term(label)}</option>`)}
        </select>
      </label>
      ${field(words.title, 'title', 'text')} ${field(words.link, 'url', 'url')} ${field(words.dated, 'date', 'date')}
      ${field(words.expires, 'expires', 'date')}
    </div>
    ${
      draft.hints.length
        ? html`<div class="note" role="alert">
            <p><b>${term(words.namesPerson)}</b></p>
            <div class="actions">
              <button type="button" @click=${() => type({})}>${term(words.changeIt)}</button>
              <button type="button" @click=${() => add(true)}>${term(words.addAnyway)}</button>
            </div>
          </div>`
        : html`<button type="button" class="add" ?disabled=${!draft.title.trim()} @click=${() => add(false)}>${term(words.add)}</button>`
    }`;
}
