import { isPhoneHref } from '@newcomer/core/urls';
import { core, followable } from '@newcomer/components/record-words';
import type { ChosenText, Phone } from '@newcomer/directory';
import { html, type Content, type Markup } from './markup.js';
import { nameOfLanguage, type PageWords } from './page-words.js';

const base = (tag: string): string => tag.split('-')[0] ?? tag;

/** Text of a record with the language it is written in; its direction is its own. */
export function run({ text, lang }: ChosenText, words: PageWords): Markup {
  return lang === words.lang ? html`<bdi>${text}</bdi>` : html`<bdi lang="${lang}">${text}</bdi>`;
}

/** A language by its own name. */
export function languageRun(tag: string): Markup {
  const { name, lang } = nameOfLanguage(tag);
  return html`<bdi lang="${lang}">${name}</bdi>`;
}

/** A message around something that is no plain text, in the place of its one `{name}`. */
export function around(message: string, inner: Content): Markup {
  const [before, after] = message.split('\n');
  return html`${before}${inner}${after}`;
}

/** The same with a label where the reader may wonder: another language than the page's, or a computer's words. */
export function labelled(chosen: ChosenText, words: PageWords): Markup {
  const label =
    chosen.provenance === 'machine'
      ? words.term(core.machine)
      : base(chosen.lang) === base(words.lang)
        ? undefined
        : around(words.term(core.originalIn, { language: '\n' }), languageRun(chosen.lang));
  return html`${run(chosen, words)}${label !== undefined && html` <small class="tag">${label}</small>`}`;
}

/** A number to call: from left to right, and a link only where the source is sure of the number. */
export function phoneLink({ text, href }: Pick<Phone, 'text' | 'href'>): Markup {
  const number = html`<bdi dir="ltr">${text}</bdi>`;
  return href !== undefined && isPhoneHref(href) ? html`<a class="call" href="${href}">${number}</a>` : number;
}

/** A link to another site, which is not told where its visitor comes from; text where it is no address to follow. */
export function outerLink(address: string, label: string | undefined): Markup {
  const url = followable(address);
  const text = html`<bdi dir="ltr">${label ?? url?.host.replace(/^www\./, '') ?? address}</bdi>`;
  return url ? html`<a href="${url.href}" rel="noreferrer">${text}</a>` : text;
}
