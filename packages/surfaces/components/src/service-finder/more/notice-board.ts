import type { Notice, ServiceCard } from '@newcomer/directory';
import { noticePlaces, noticeUntil } from '../../localize/english-detail.js';
import type { Drawn } from '../more-view.js';
import { followable } from '../record-facts.js';
import { civilAt, html, labelled, nothing, phoneLink } from './lent.js';
import type { More } from './more.js';

/** A city may change its notices at any hour; a page that stays open asks again after so long, in milliseconds. */
const AGAIN = 10 * 60_000;

/** What has been said on this page. */
const told = new Set<string>();

/** What the city tells everybody now: a heat wave, a strike, a place that is closed. */
export class NoticeBoard {
  private _all: readonly Notice[] = [];
  private _of: unknown;
  private _asked = 0;

  constructor(
    private readonly _more: More,
    private readonly _stop: AbortSignal,
  ) {}

  /** Asks for them: of a directory, or in a language, that was just opened, and again after a while. */
  load(): void {
    const { model } = this._more;
    const { source, localize, info, now } = model;
    if (!source?.notices || (info === this._of && now - this._asked < AGAIN)) return;
    this._of = info;
    this._asked = now;
    source.notices(localize.lang, { signal: this._stop }).then(
      (all) => {
        if (info !== this._of) return;
        this._all = all;
        const titles = this._now()
          .map(({ title }) => title.text)
          .join('. ');
        // Said once, by one of the finders on a page; whoever comes back to it has heard it.
        if (titles && !told.has(titles)) model.announcement = titles;
        told.add(titles);
        // What is closed now is told with every answer.
        model.tick();
      },
      () => undefined,
    );
  }

  private _now(): readonly Notice[] {
    const { now } = this._more.model;
    return this._all.filter(({ from, to }) => from <= now && now < to);
  }

  draw(): Drawn {
    const notices = this._now();
    return notices[0] && html`<section part="notices">${notices.map((notice) => this._one(notice))}</section>`;
  }

  of({ open }: ServiceCard): Drawn {
    const notice = this._all.find(({ id }) => id === open.notice);
    return notice && html`<p class="hint">${labelled(notice.title, this._more.model.localize)}</p>`;
  }

  /** A day that is meant whole is named without the midnight at which it ends. */
  private _end(to: number, timeZone: string): string {
    const { model } = this._more;
    const { day, minutes } = civilAt(to, timeZone);
    return minutes === 0 ? model.localize.day(day - 1, { day: 'numeric', month: 'long' }) : model.when(to);
  }

  private _one({ severity, title, text, phone, url, to, needs, services, closes }: Notice): Drawn {
    const more = this._more;
    const { model } = more;
    const { localize, info } = model;
    const isGrave = severity !== 'info';
    const only = services[0] && !closes ? services : undefined;
    const link = followable(url ?? '');
    const ask = () => {
      model.ask({ only, needs: only ? undefined : needs, topic: title, words: '' });
      model.focus('#found');
    };
    return html`<details class="note ${isGrave ? 'raised' : ''}" ?open=${isGrave && !model.asked}>
      <summary><b>${labelled(title, localize)}</b></summary>
      ${text && html`<p>${labelled(text, localize)}</p>`}
      ${info?.timeZone ? html`<p class="hint" lang=${more.words.lang}>${more.term(noticeUntil, { when: this._end(to, info.timeZone) })}</p>` : nothing}
      <p class="row">
        ${phone && phoneLink(phone)}
        ${
          (only ?? needs[0])
            ? html`<button type="button" lang=${more.words.lang} @click=${ask}>${more.term(noticePlaces)}</button>`
            : nothing
        }
        ${link && html`<a href=${link.href} rel="noreferrer"><bdi>${link.host}</bdi></a>`}
      </p>
    </details>`;
  }
}
