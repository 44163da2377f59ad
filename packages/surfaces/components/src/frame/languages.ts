import { catalogs } from '../localize/catalogs.js';
import { localeFor } from '../localize/localize.js';

/** An element with the attribute `locales`: languages to offer, by tag. */
interface Speaker extends HTMLElement {
  readonly locales: string | undefined;
}

function locales(host: Speaker): readonly string[] {
  const only = host.locales?.split(/[\s,]+/);
  return catalogs.map(([tag]) => tag).filter((tag) => !only || tag === 'en' || only.includes(tag));
}

/** The language that the page asks for around an element, as far as we speak it; else English. */
export function pageLanguage(host: Speaker): string {
  const lang = host.lang || host.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;
  return localeFor(lang, locales(host)) ?? 'en';
}

/** Tags that a language switch offers: the page's and the browser's own languages first, then all others. */
export function offeredLanguages(host: Speaker): readonly string[] {
  const all = locales(host);
  const offered = navigator.languages.map((wish) => localeFor(wish, all));
  return [...new Set([pageLanguage(host), ...offered, ...all])].filter((tag): tag is string => !!tag);
}
