import { safeUrl } from '@newcomer/core/urls';
import type { ServiceDetail } from '@newcomer/directory';
import { hoursTable, openStatus } from '@newcomer/directory/hours';
import type { Office } from '@newcomer/livelihoods/business-license';
import { html, nothing, type TemplateResult } from 'lit';
import { PIN } from '../frame/pictogram-paths.js';
import { drawing } from '../frame/pictograms.js';
import { phoneLink, run } from '../frame/text-run.js';
import type { Localize } from '../localize/localize.js';
import { whenText } from '../localize/when.js';
import * as shared from '../pack-element/words.js';
import * as frame from '../localize/frame.js';
import type { GuideState } from './guide-state.js';
import { hoursOf } from './office-hours.js';
import * as words from './words.js';

/** 1970-01-05 was a Monday. */
const A_MONDAY = 4;

/** An office: where it is, whether it is open now, its week, and how to ask. What the directory knows goes first. */
export function officeCard(id: string, office: Office, state: GuideState): TemplateResult {
  const { model, services } = state;
  const { localize } = model;
  const record = services[id];
  const address = record?.address?.lines.join(', ') ?? office.address;
  const phone = record?.phone ?? (office.phone === undefined ? undefined : { text: office.phone, href: office.tel && `tel:${office.tel}` });
  const url = office.url === undefined ? undefined : safeUrl(office.url);
  return html`<div class="office stack" part="office">
    <p><b>${record ? run(record.name) : model.run(office.name)}</b></p>
    ${address === undefined ? nothing : html`<p class="line">${drawing('pin', PIN)}<bdi>${address}</bdi></p>`}
    ${hoursLines(office, record, state)}
    <p class="row">
      ${phone ? phoneLink(phone) : nothing}${url ? html`<a href=${url} rel="noreferrer">${localize.term(shared.officialPage)}</a>` : nothing}
    </p>
  </div>`;
}

/** Open, closed or call to check; and the week, where anything of it is known. */
function hoursLines(office: Office, record: ServiceDetail | undefined, { model, pack }: GuideState): TemplateResult {
  const { localize } = model;
  // "us/il/chicago": which clock people read.
  const country = pack?.jurisdiction.split('/')[0]?.toUpperCase();
  const { timeZone } = office;
  const hours = record?.hours ?? hoursOf(office);
  const now = Date.now();
  if (!hours) return html`<p><span class="open is-unknown">${localize.term(frame.callToCheck)}</span></p>`;
  const { state, next } = openStatus(hours, timeZone, now);
  const when = next && next.state !== state ? whenText(next.at, now, localize, { timeZone, country }) : '';
  const { days } = hoursTable(hours, timeZone, now);
  return html`<p><span class="open is-${state}">${stateText(state, when, localize)}</span></p>
    ${
      days.some((day) => day.state === 'open')
        ? html`<details class="week">
            <summary>${localize.term(words.hours)}</summary>
            <table>
              <tbody>
                ${days.map(
                  ({ weekday, today, state: written, spans, more }) =>
                    html`<tr class=${today ? 'today' : ''} aria-current=${today ? 'date' : nothing}>
                      <th scope="row">${localize.day(A_MONDAY + weekday)}</th>
                      <td>
                        ${
                          written === 'open'
                            ? spans.map(
                                ({ from, to }) =>
                                  html`<bdi class="span" dir="ltr"
                                    >${localize.clock(from, country)} – ${localize.clock(to, country)}</bdi
                                  > `,
                              )
                            : localize.term(written === 'closed' ? frame.closed : frame.callToCheck)
                        }${more ? localize.term(frame.callToCheck) : nothing}
                      </td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </details>`
        : nothing
    }`;
}

function stateText(state: 'open' | 'closed' | 'unknown', when: string, localize: Localize): string {
  if (state === 'unknown') return localize.term(frame.callToCheck);
  if (state === 'open') return localize.term(when ? frame.openUntil : frame.open, { when });
  const closed = localize.term(frame.closed);
  return when ? `${closed} · ${localize.term(frame.opens, { when })}` : closed;
}
