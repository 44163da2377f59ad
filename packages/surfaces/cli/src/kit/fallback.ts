import { chooseText, isPhoneHref, phoneHref } from '@newcomer/core';
import type { Directory } from '@newcomer/directory';
import { escapeHtml } from './html.js';

/** What of a directory the fallback says. */
export type FallbackSource = Pick<Directory, 'firstPlace' | 'emergency' | 'language' | 'country'>;

/**
 * What stands in the page before the finder can show anything, and whenever it cannot: the first place to go with its
 * telephone and link, and the city's emergency numbers. Plain HTML that every content management system keeps.
 */
export function fallbackHtml(directory: FallbackSource, lang: string): string {
  return [firstPlace(directory, lang), ...emergency(directory, lang)].filter(Boolean).join('\n');
}

function firstPlace({ firstPlace: first, language, country }: FallbackSource, lang: string): string {
  if (!first) return '';
  const name = chooseText(first.name, lang, language);
  const hours = first.hours && chooseText(first.hours, lang, language);
  const marks = name && `<strong>${marked(name.text, name.lang, lang)}</strong>`;
  const parts = [
    marks && first.url !== undefined && /^https?:\/\//i.test(first.url) ? `<a href="${escapeHtml(first.url)}">${marks}</a>` : marks,
    first.address !== undefined && marked(first.address, language, lang),
    first.phone && phoneLink(first.phone.text, first.phone.href ?? phoneHref(first.phone.text, country)),
    hours && marked(hours.text, hours.lang, lang),
  ];
  return `<p>${parts.filter(Boolean).join('<br>')}</p>`;
}

function emergency({ emergency: numbers, language, country }: FallbackSource, lang: string): string[] {
  return numbers.map(({ number, label }) => {
    const words = label && chooseText(label, lang, language);
    const digits = number.replace(/[^\d+*#]/g, '');
    // A short number is dialled as it is, from any phone in the country.
    const href = digits.length > 6 ? phoneHref(number, country) : undefined;
    const link = phoneLink(number, href ?? `tel:${digits}`);
    return `<p>${words ? `${marked(words.text, words.lang, lang)}: ` : ''}${link}</p>`;
  });
}

function phoneLink(text: string, href: string | undefined): string {
  const shown = `<span dir="ltr">${escapeHtml(text)}</span>`;
  return href === undefined || !isPhoneHref(href) ? shown : `<a href="${escapeHtml(href)}">${shown}</a>`;
}

/** Text of another language says so, and its own direction: a number at its beginning must not wander to the other end. */
function marked(text: string, textLang: string, pageLang: string): string {
  return textLang === pageLang ? escapeHtml(text) : `<span lang="${escapeHtml(textLang)}" dir="auto">${escapeHtml(text)}</span>`;
}
