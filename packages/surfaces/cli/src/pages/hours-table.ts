import { core, detail, exceptionDay, spanText } from '@newcomer/components/record-words';
import type { ServiceDetail } from '@newcomer/directory';
import { hoursTableOn } from '@newcomer/directory/hours';
import { html, type Markup } from './markup.js';
import type { PageSite } from './page-site.js';
import { around, run } from './text-run.js';

/** 1970-01-05 was a Monday. */
export const A_MONDAY = 4;

/**
 * The week as it is written. Nothing here says that it is open or closed now: a page does not know when it is read, so it says
 * of which day the hours are.
 */
export function hoursTable({ hours }: Pick<ServiceDetail, 'hours'>, { words, info, today }: PageSite): Markup | undefined {
  const { days, exceptions, text } = hoursTableOn(hours, today, false);
  const nothingRead = days.every(({ state }) => state === 'unknown');
  if (nothingRead && text.length === 0) return undefined;
  const call = words.term(core.callToCheck);
  const closed = words.term(core.closed);
  const spans = (list: readonly { readonly from: number; readonly to: number; readonly condition?: unknown }[]) =>
    list.map(
      (span, n) =>
        html`${n > 0 && html`<br />`}<bdi>${spanText(span, words.localize, info.country, (key) => words.detail(key))}</bdi>${
          span.condition !== undefined && html` <small>${call}</small>`
        }`,
    );
  const rows = days.map(
    ({ weekday, state, spans: list, more }) =>
      html`<tr>
        <th scope="row">${words.localize.day(A_MONDAY + weekday)}</th>
        <td>${state === 'open' ? spans(list) : state === 'closed' ? closed : call}${more && html` <small>${call}</small>`}</td>
      </tr>`,
  );
  return html`<h2>${words.detail(detail.hours)}</h2>
    ${
      !nothingRead &&
      html`<table>
        ${rows}
      </table>`
    }${
      exceptions.length > 0 &&
      html`<p><b>${words.detail(detail.otherDays)}</b></p>
        <ul>
          ${exceptions.map(
            (exception) =>
              html`<li>
                ${exceptionDay(exception, words.localize)}:
                ${exception.spans.length > 0 ? spans(exception.spans) : exception.unknown ? call : closed}
              </li>`,
          )}
        </ul>`
    }${
      text.length > 0 &&
      html`<p>${words.detail(detail.hoursOwnWords)}: ${text.map((line) => html`<q lang="${info.language}" dir="auto">${line}</q> `)}</p>`
    }
    <p class="hint">
      ${info.dataDate !== undefined && words.own('hoursOf', { date: words.localize.date(info.dataDate) })}${
        info.timeZone !== undefined && html` ${around(words.detail(detail.placeTime, { place: '\n' }), run(info.place, words))}`
      }
    </p>`;
}
