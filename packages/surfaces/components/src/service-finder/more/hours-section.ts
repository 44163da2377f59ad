import type { ServiceDetail } from '@newcomer/directory';
import { hoursTableOn } from '@newcomer/directory/hours';
import { callToCheck, closed } from '../../localize/english-core.js';
import * as words from '../../localize/english-detail.js';
import type { Drawn } from '../more-view.js';
import { exceptionDay, spanText } from '../record-facts.js';
import { civilAt, html, nothing, run } from './lent.js';
import type { More } from './more.js';

/** 1970-01-05 was a Monday. */
const A_MONDAY = 4;

/** The week as it is written, the days that differ, and the source's own words where something could not be read. */
export function hoursSection({ hours }: ServiceDetail, more: More): Drawn {
  const { localize, info, now } = more.model;
  const { timeZone } = info ?? {};
  const { day } = civilAt(now, timeZone ?? '');
  // Without a time zone that the engine knows it may be another day there.
  const certain = !Number.isNaN(day);
  const { days, exceptions, text } = hoursTableOn(hours, certain ? day : civilAt(now, 'UTC').day, certain);
  const nothingRead = days.every(({ state }) => state === 'unknown');
  if (nothingRead && !text.length) return undefined;
  const spans = (list: readonly { readonly from: number; readonly to: number; readonly condition?: unknown }[]) =>
    list.map(
      (span) =>
        html`<bdi class="span">${spanText(span, localize, info?.country, (key) => more.term(key))}</bdi
          >${span.condition ? html` <span class="hint">${localize.term(callToCheck)}</span>` : nothing} `,
    );
  return html`<section class="hours">
    <h3>${more.term(words.hours)}</h3>
    ${
      nothingRead
        ? nothing
        : html`<table>
            <tbody>
              ${days.map(
                ({ weekday, today, state, spans: list, more: unread }) =>
                  html`<tr class=${today ? 'today' : ''} aria-current=${today ? 'date' : nothing}>
                    <th scope="row">${localize.day(A_MONDAY + weekday)}</th>
                    <td>
                      ${state === 'open' ? spans(list) : localize.term(state === 'closed' ? closed : callToCheck)}${unread ? html` <span class="hint">${localize.term(callToCheck)}</span>` : nothing}
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
    ${
      exceptions.length
        ? html`<p><b>${more.term(words.otherDays)}</b></p>
            <ul>
              ${exceptions.map((exception) => html`<li>${exceptionDay(exception, localize)}: ${exception.spans.length ? spans(exception.spans) : localize.term(closed)}</li>`)}
            </ul>`
        : nothing
    }
    ${text.length ? html`<p class="hint">${more.term(words.hoursOwnWords)}: ${text.map((line) => html`<q lang=${info?.language ?? nothing} dir="auto">${line}</q> `)}</p>` : nothing}
    ${info && timeZone ? html`<p class="hint">${more.around(words.placeTime, 'place', run(info.place))}</p>` : nothing}
  </section>`;
}
