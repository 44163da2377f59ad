import { shownCard, type MythFactCard, type MythFactPack } from '@newcomer/belonging/myth-fact';
import { isSameLanguage } from '@newcomer/core/languages';
import { html, nothing, type TemplateResult } from 'lit';
import { around, languageRun } from '../frame/text-run.js';
import { originalIn } from '../localize/frame.js';
import { sourceRun } from '../pack-element/pack-footer.js';
import type { PackModel } from '../pack-element/pack-model.js';
import { sources } from '../pack-element/words.js';
import { FALLACY_WORDS, MARK_WORDS, THEME_WORDS } from './vocabulary-words.js';
import * as words from './words.js';

/** A card in the order that helps people remember the fact: fact, rumor, how it misleads, fact. */
export function cardView(card: MythFactCard, model: PackModel<MythFactPack>): TemplateResult {
  const { localize } = model;
  const shown = shownCard(card);
  const asOf = localize.term(words.asOfDate, { date: shown.asOf.length > 7 ? localize.date(shown.asOf) : shown.asOf.slice(0, 4) });
  const mark = MARK_WORDS[card.veracity];
  const { lang } = model.text(shown.title);
  return html`<article part="card" class="card" aria-labelledby="title">
    <p class="row tags">
      <span>${localize.term(THEME_WORDS[card.theme])}</span>
      ${card.status === 'draft' ? html`<b class="tag draft">${localize.term(words.draft)}</b>` : nothing}
      ${card.local ? html`<span class="tag local">${around(localize, words.figureOf, 'place', model.run(card.local.place))}</span>` : nothing}
      ${isSameLanguage(lang, localize.lang) ? nothing : html`<small class="tag">${around(localize, originalIn, 'language', languageRun(lang))}</small>`}
    </p>
    <h2 id="title" part="title" tabindex="-1">${model.run(shown.title)}</h2>
    <p class="fact">${model.run(shown.fact)}</p>
    <p class="hint as-of">${asOf}</p>
    <div class="rumor" part="rumor">
      <p>${model.run(card.warning)}</p>
      <p class="row mark">
        <b>${localize.term(words.rumorLabel)}</b>${mark === undefined ? nothing : html`<b class="tag">${localize.term(mark)}</b>`}
      </p>
      <blockquote>${model.run(card.myth)}</blockquote>
    </div>
    <h3>${localize.term(words.whyMisleads)}</h3>
    <p><b>${localize.term(FALLACY_WORDS[card.fallacy])}.</b> ${model.run(card.alternative)}</p>
    <h3>${localize.term(words.again)}</h3>
    <p class="again">${model.run(shown.factAgain)}</p>
    ${shown.limits === undefined ? nothing : html`<p class="limits"><b>${localize.term(words.limits)}:</b> ${model.run(shown.limits)}</p>`}
    <details>
      <summary>${localize.term(sources)}</summary>
      <ul>
        ${shown.evidence.map(({ source }) => {
          const found = model.chosen?.pack.sources?.[source];
          return found
            ? html`<li>
                ${found.publisher === undefined ? nothing : html`<b dir="auto">${found.publisher}</b> · `}${sourceRun(found, localize)}
              </li>`
            : nothing;
        })}
      </ul>
    </details>
  </article>`;
}
