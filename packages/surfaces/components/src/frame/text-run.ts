import { isPhoneHref } from '@newcomer/core/urls';
import type { ChosenText, Phone } from '@newcomer/directory';
import { html, nothing, type TemplateResult } from 'lit';
import { languageName } from '../localize/language-name.js';
import { machine, originalIn } from '../localize/frame.js';
import type { Localize } from '../localize/localize.js';
import { PHONE } from './pictogram-paths.js';
import { drawing } from './pictograms.js';

/** Text of a record with the language it is written in. */
export function run(chosen: ChosenText): TemplateResult {
  return html`<span lang=${chosen.lang} dir="auto">${chosen.text}</span>`;
}

/** A message around something that is no plain text, in the place of its one `{name}`. */
export function around(localize: Localize, key: number, name: string, inner: unknown): TemplateResult {
  const [before, after] = localize.term(key, { [name]: '\n' }).split('\n');
  return html`${before}${inner}${after}`;
}

/** The same with a label where the reader may wonder: another language than the page's, or a computer's words. */
export function labelled(chosen: ChosenText | undefined, localize: Localize): TemplateResult | typeof nothing {
  if (!chosen) return nothing;
  const label =
    chosen.provenance === 'machine'
      ? localize.term(machine)
      : base(chosen.lang) === base(localize.lang)
        ? nothing
        : around(localize, originalIn, 'language', languageRun(chosen.lang));
  // Most texts have no label: the fewer templates a card has, the sooner it stands.
  return label === nothing ? run(chosen) : html`${run(chosen)} <small class="tag">${label}</small>`;
}

const base = (tag: string): string => tag.split('-')[0] ?? tag;

/** A language by its own name. */
export function languageRun(tag: string): TemplateResult {
  const { name, lang } = languageName(tag);
  return html`<bdi lang=${lang}>${name}</bdi>`;
}

/** A number to call: always from left to right, and a link only where the source is sure of the number. */
export function phoneLink(phone: Pick<Phone, 'text' | 'href'>, style = 'call'): TemplateResult {
  const number = html`${drawing('phone', PHONE)}<bdi dir="ltr">${phone.text}</bdi>`;
  return phone.href && isPhoneHref(phone.href)
    ? html`<a class=${style} part="phone" href=${phone.href}>${number}</a>`
    : html`<p class="line">${number}</p>`;
}
