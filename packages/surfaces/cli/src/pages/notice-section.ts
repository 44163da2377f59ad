import { detail } from '@newcomer/components/record-words';
import { civilAt, dateOf } from '@newcomer/core/civil-time';
import type { Notice } from '@newcomer/directory';
import { html, type Markup } from './markup.js';
import type { PageSite } from './page-site.js';
import { labelled, outerLink, phoneLink } from './text-run.js';

/**
 * What the city tells everybody for a time. A page does not know when it is read, so each says from which day to which it holds.
 */
export function noticeSection(notices: readonly Notice[], { words, info }: PageSite): Markup | undefined {
  if (notices.length === 0) return undefined;
  const day = (instant: number) => words.localize.date(dateOf(civilAt(instant, info.timeZone ?? 'UTC').day));
  const when = ({ from, to }: Notice) => {
    // The last day is that of its last minute.
    const end = day(to - 1);
    return Number.isFinite(from) ? `${day(from)} – ${end}` : words.detail(detail.noticeUntil, { when: end });
  };
  return html`${notices.map(
    (notice) =>
      html`<div class="note">
        <p><b>${labelled(notice.title, words)}</b></p>
        ${notice.text && html`<p>${labelled(notice.text, words)}</p>`}
        <p class="hint">${when(notice)}</p>
        ${notice.phone && html`<p>${phoneLink(notice.phone)}</p>`}
        ${notice.url !== undefined && html`<p>${outerLink(notice.url, undefined)}</p>`}
      </div> `,
  )}`;
}

/** Those that have to do with some needs, or with what stands above them. */
export function noticesFor(needs: readonly string[], notices: readonly Notice[]): readonly Notice[] {
  return notices.filter((notice) => notice.needs.some((own) => needs.some((need) => need === own || need.startsWith(`${own}.`))));
}
