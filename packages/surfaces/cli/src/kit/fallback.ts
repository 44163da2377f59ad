import { chooseText, phoneHref } from '@newcomer/core';
import type { Directory } from '@newcomer/directory';
import { escapeHtml } from './html.js';

/**
 * What stands in the page before the finder can show anything, and whenever it cannot: the first place to go,
 * its telephone, and the city's own emergency numbers. Plain HTML that every content management system keeps.
 */
export function fallbackHtml(directory: Directory, lang: string): string {
  const lines: string[] = [];
  const first = directory.firstPlace;
  if (first) {
    const name = chooseText(first.name, lang, directory.language);
    const phone = first.phone?.text ? phoneLink(first.phone.text, first.phone.href ?? phoneHref(first.phone.text, directory.country)) : '';
    const parts = [name && `<strong>${marked(name.text, name.lang, lang)}</strong>`, first.address && escapeHtml(first.address), phone];
    lines.push(`<p>${parts.filter(Boolean).join('<br>')}</p>`);
  }
  for (const number of directory.emergency) {
    const label = number.label && chooseText(number.label, lang, directory.language);
    const text = label ? `${marked(label.text, label.lang, lang)}: ` : '';
    lines.push(`<p>${text}${phoneLink(number.number, `tel:${number.number.replace(/[^\d+*#]/g, '')}`)}</p>`);
  }
  return lines.join('\n');
}

function phoneLink(text: string, href: string | undefined): string {
  const shown = `<span dir="ltr">${escapeHtml(text)}</span>`;
  return href ? `<a href="${escapeHtml(href)}">${shown}</a>` : shown;
}

function marked(text: string, textLang: string, pageLang: string): string {
  return textLang === pageLang ? escapeHtml(text) : `<span lang="${escapeHtml(textLang)}">${escapeHtml(text)}</span>`;
}
