import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../localize/frame.js';
import { languageName } from '../localize/language-name.js';
import type { Localize } from '../localize/localize.js';

/** What an element knows of the languages that it can speak. */
export interface LanguageModel {
  readonly localize: Localize;
  /** Tags that are offered, in their order. */
  readonly languages: readonly string[];
  /** The language that was asked for could not be loaded. */
  readonly languageFailed: boolean;
  speak(lang: string): void;
}

/** How many languages stand in the open; the page's and the browser's are among them. */
const IN_THE_OPEN = 4;

/** The very first thing, because nothing else can be read without it: each language by its own name in its own script, behind a globe. */
export function languageSwitch(model: LanguageModel, globe: unknown): TemplateResult {
  const { localize, languages } = model;
  const button = (tag: string) => {
    const { name, lang } = languageName(tag);
    return html`<li>
      <button type="button" lang=${lang} aria-pressed=${tag === localize.lang} @click=${() => model.speak(tag)}>${name}</button>
    </li>`;
  };
  const open = languages.slice(0, IN_THE_OPEN);
  const rest = languages.slice(IN_THE_OPEN);
  // The language on screen is always in the open, wherever it was chosen.
  if (rest.includes(localize.lang)) open.push(localize.lang);
  return html`<nav class="languages" part="languages" aria-label=${localize.term(words.language)}>
      ${globe}
      <ul class="chips">
        ${open.map(button)}${
          rest.length
            ? html`<li>
                <details>
                  <summary><bdi dir="ltr">+${rest.length}</bdi> <span class="hide">${localize.term(words.moreLanguages)}</span></summary>
                  <ul class="chips">
                    ${rest.map(button)}
                  </ul>
                </details>
              </li>`
            : nothing
        }
      </ul>
    </nav>
    ${localize.reviewed ? nothing : html`<p class="hint">${localize.term(words.preview)}</p>`}
    ${model.languageFailed ? html`<p class="note" role="alert">${localize.term(words.languageFailed)}</p>` : nothing}`;
}
