import type { ChosenText, ServiceCard, ServiceDetail } from '@newcomer/directory';
import { details, exit, exitHint } from '../../localize/english-detail.js';
import type { Values } from '../../localize/localize.js';
import { MissingReportEvent, ProblemReportEvent, ServiceSelectEvent } from '../events.js';
import type { FinderModel } from '../finder-model.js';
import type { KeepView } from '../keep-view.js';
import type { Kit } from '../kit.js';
import type { Drawn, MoreFactory, MoreView } from '../more-view.js';
import { partNamed } from '../../registry.js';
import { askToday, type Today } from './ask-today.js';
import { detailWords, ENGLISH, type DetailWords } from './detail-words.js';
import { distanceLine } from './distance-line.js';
import { filterPanel } from './filter-panel.js';
import { hoursSection } from './hours-section.js';
import { borrow, html, labelled, run, styleSheet } from './lent.js';
import { lostPanel } from './lost-panel.js';
import { moreStyles } from './more.styles.js';
import { NearPlace } from './near-place.js';
import { NoticeBoard } from './notice-board.js';
import { QuickExit } from '../../frame/quick-exit.js';
import { restNote } from './rest-note.js';
import { recordPage } from './record-page.js';
import { remoteNote } from './remote-note.js';
import { todayLine } from './today-line.js';
import { WarmUp } from './warm-up.js';

/** So long nobody has asked anything, in milliseconds, before the first screen is counted again. */
const SETTLED = 1000;

/** What one finder draws and remembers beyond a first result. */
export class More implements MoreView {
  /** The opened record: undefined while it comes, null where there is none any more. */
  detail: ServiceDetail | null | undefined;
  detailFailed = false;
  /** What was said after the last action on a record: "Copied". */
  said = '';
  /** The person has reported something, and was thanked. */
  reported = false;
  /** The choices that narrow the results are unfolded. */
  filtersOpen = false;
  readonly english = ENGLISH;
  words: DetailWords = ENGLISH;
  /** In the city's own language, for what is shown to others. */
  cityWords: DetailWords = ENGLISH;
  readonly near: NearPlace;
  readonly warmUp: WarmUp;
  readonly board: NoticeBoard;
  private _keep: KeepView | undefined;
  /** Words could not be had; English stands there instead. */
  private _lacking = false;
  private _today: readonly Today[] = [];

  private _id: string | undefined;
  private _linked = false;
  private readonly _exit: QuickExit;
  private readonly _stop = new AbortController();

  constructor(
    readonly model: FinderModel,
    private readonly _kit: Kit,
  ) {
    this.near = new NearPlace(model);
    this.warmUp = new WarmUp(model, this._stop.signal);
    this.board = new NoticeBoard(this, this._stop.signal);
    this._exit = new QuickExit(model.host, this._stop.signal, model);
    const root = model.host.shadowRoot;
    const sheet = styleSheet(moreStyles);
    if (root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    if (model.info) this.opened();
  }

  /** What a person takes along, once that file has come. */
  get keep(): KeepView | undefined {
    return (this._keep ??= partNamed('keep')?.(this._kit, this));
  }

  /** A message of the second file; the English one is written in the code, so a missing file breaks nothing. */
  term(key: number, values?: Values, count?: number): string {
    return this.model.localize.format(this.words.messages[key], values, count);
  }

  /** A message around a text of the directory, which has a language of its own. */
  around(key: number, name: string, inner: unknown, values?: Values): Drawn {
    const [before, after] = this.term(key, { ...values, [name]: '\n' }).split('\n');
    return html`${before}${inner}${after}`;
  }

  /** A text of the record, labelled where it is not in the reader's language or a computer's. */
  text(chosen: ChosenText): Drawn {
    return labelled(chosen, this.model.localize);
  }

  opened(): void {
    const { model } = this;
    const { host } = model;
    this._takeWords();
    this.keep?.changed();
    this.ticked();
    const linked = host.links && !this._linked && /[#&]newcomer=([^&]+)/.exec(location.hash)?.[1];
    this._linked = true;
    if (linked) this._show(decodeURIComponent(linked));
    // Whoever changes the language stays at the button that they tapped.
    else if (this._id !== undefined) {
      this.said = '';
      this._read();
    }
  }

  private _takeWords(): void {
    const { model } = this;
    const { localize, info } = model;
    const { lang } = localize;
    this._lacking = false;
    const take = (name: 'words' | 'cityWords', wanted: string) =>
      void detailWords(wanted, localize)
        .catch(() => {
          this._lacking = true;
          return ENGLISH;
        })
        .then((words) => {
          // Another language may have been chosen meanwhile, whose words were here already.
          if (lang === localize.lang) this[name] = words;
          model.update();
        });
    take('words', lang);
    take('cityWords', info!.language);
  }

  asked(): void {
    this._id = undefined;
    this.keep?.close();
    this.reported = false;
    // Whoever empties the box often types again at once, and those keys go first.
    this.ticked(SETTLED);
  }

  /** What is open is asked only of the device itself: of the record that is read, and for the first screen while it stands. */
  ticked(wait = 0): void {
    const { model } = this;
    this.board.load();
    if (this._lacking) this._takeWords();
    model.after('today', wait, () => {
      const { source, info, localize, now, asked } = model;
      if (!info || !source?.capabilities.private) return;
      if (this._id && this.detail) this._read();
      if (asked) return;
      askToday(source, info, localize.lang, now).then(
        (today) => {
          this._today = today;
          model.update();
        },
        () => undefined,
      );
    });
  }

  openFilters(open: boolean): void {
    this.filtersOpen = open;
    this.model.update();
  }

  disconnect(): void {
    this._stop.abort();
  }

  exit(): Drawn {
    return this._exit.render(html, { lang: this.words.lang, exit: this.term(exit), hint: this.term(exitHint) });
  }

  note(): Drawn {
    return remoteNote(this);
  }

  tools(): Drawn {
    return html`${filterPanel(this)}${this.keep?.tools()}`;
  }

  foot(): Drawn {
    return this.keep?.ways();
  }

  hours(detail: ServiceDetail): Drawn {
    return hoursSection(detail, this);
  }

  today(n: number): Drawn {
    return todayLine(this._today[n], this);
  }

  rest(): Drawn {
    return restNote(this);
  }

  lost(): Drawn {
    return lostPanel(this);
  }

  distance(card: ServiceCard): Drawn {
    return distanceLine(card, this);
  }

  button(card: ServiceCard, index: number): Drawn {
    return html`${this.board.of(card)}<button
        type="button"
        class="more"
        id="d${index}"
        lang=${this.words.lang}
        @click=${() => this.select(card.id)}
      >
        ${this.term(details)}<span class="hide">: ${run(card.name)}</span></button
      >${this.keep?.button(card)}`;
  }

  record(): Drawn {
    return this._id === undefined ? this.keep?.sheet() : recordPage(this);
  }

  select(id: string): void {
    const { host } = this.model;
    this.model.typed();
    host.dispatchEvent(new ServiceSelectEvent(host.shareSelection ? id : undefined));
    this._show(id);
  }

  retry(): void {
    this._show(this._id ?? '');
  }

  private _show(id: string): void {
    this._id = id;
    this.detail = undefined;
    this.detailFailed = this.reported = false;
    this.said = '';
    this.model.focus('#record');
    this._read(true);
  }

  private _read(lead = false): void {
    const { model, _id: id = '' } = this;
    const { source, localize } = model;
    const { lang } = localize;
    const unlessLate = (take: () => void) => {
      if (this._id !== id || localize.lang !== lang) return;
      take();
      if (lead) model.focus('#record');
      else model.update();
    };
    source?.get(id, lang, { signal: this._stop.signal }).then(
      (detail) =>
        unlessLate(() => {
          this.detail = detail ?? null;
          this.detailFailed = false;
        }),
      // What is read already stays.
      () => unlessLate(() => (this.detailFailed = !this.detail)),
    );
  }

  close(): void {
    const { page, info } = this.model;
    const index = page?.results.findIndex(({ id }) => id === this._id) ?? -1;
    const from = index >= 0 ? `#c${index}` : this._id === info?.firstPlace?.id ? '[part=first-place] button' : '#q';
    this._id = undefined;
    this.model.focus(from);
  }

  /** Says what an action on the record came to. */
  say(text: string): void {
    this.said = text;
    this.model.update();
  }

  /** True where the page says that it listens, an address where the city gave one, else false: no dead button. */
  get report(): boolean | string {
    const { host, info } = this.model;
    const to = host.reportTo ?? info?.reportTo ?? '';
    return host.report || (/^(https|mailto):/i.test(to) ? to : false);
  }

  tell(serviceId?: string): void {
    const { host, localize } = this.model;
    host.dispatchEvent(serviceId === undefined ? new MissingReportEvent(localize.lang) : new ProblemReportEvent(serviceId));
    this.reported = true;
    this.model.update();
  }
}

export const createMore: MoreFactory = (kit, model) => {
  borrow(kit);
  return new More(model, kit);
};
