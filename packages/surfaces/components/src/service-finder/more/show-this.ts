import type { ServiceDetail } from '@newcomer/directory';
import * as words from '../../localize/english-detail.js';
import type { Drawn } from '../more-view.js';
import type { DetailWords } from './detail-words.js';
import { html, languageName, nothing } from './lent.js';
import type { More } from './more.js';

/** A language's name in another one, where this browser knows it. */
export function nameIn(lang: string, tag: string): string | undefined {
  return Intl.DisplayNames.supportedLocalesOf(lang)[0] && new Intl.DisplayNames(lang, { type: 'language' }).of(tag);
}

/**
 * A full screen to hold up: where I want to go, in the city's script, and which language I speak, in the city's language
 * and in mine. Black on white, because that is what can be read in the sun and through a window.
 */
export function showThis(detail: ServiceDetail, more: More): Drawn {
  const { model, words: own, cityWords: city } = more;
  const { localize, info, host, question } = model;
  const { name, nameOnDoor, address, phones } = detail;
  const door = nameOnDoor ?? name;
  const speaks = question.spoken ?? localize.lang;
  const say = (language: DetailWords, called: string) =>
    html`<p lang=${language.lang} dir="auto">${localize.format(language.messages[words.speak], { language: called })}</p>`;
  const dialog = () => host.renderRoot.querySelector<HTMLDialogElement>('#show');
  const called = languageName(speaks).name;
  return html`<button type="button" class="main show-this" @click=${() => dialog()?.showModal()}>${more.term(words.showThis)}</button>
    <dialog id="show" aria-label=${more.term(words.showThis)}>
      <button type="button" @click=${() => dialog()?.close()}>${more.term(words.close)}</button>
      <p lang=${city.lang} dir="auto">${localize.format(city.messages[words.goTo])}</p>
      <p class="big" lang=${door.lang} dir="auto">${door.text}</p>
      ${address ? html`<p class="big" lang=${info?.language ?? nothing} dir="auto">${address.lines.map((line) => html`${line}<br />`)}</p>` : nothing}
      ${phones[0] ? html`<p class="big" dir="ltr">${phones[0].text}</p>` : nothing}
      ${
        base(speaks) === base(city.lang)
          ? nothing
          : html`<hr />
              ${say(city, nameIn(city.lang, speaks) ?? called)}${own.lang === city.lang ? nothing : say(own, called)}`
      }
    </dialog>`;
}

const base = (tag: string): string => tag.split('-')[0] ?? tag;
