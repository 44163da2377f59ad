import type { DirectoryInfo, ServicePage, ServiceSource } from '@newcomer/directory';
import { render, type ReactiveController } from 'lit';
import { warnOnce } from '../define.js';
import { failed, nothing, results, searching, words } from '../localize/english-core.js';
import { Localize } from '../localize/localize.js';
import { whenText } from '../localize/when.js';
import { onPart, partNamed } from '../registry.js';
import { LanguageChangeEvent, SourceErrorEvent } from '../frame/events.js';
import { offeredLanguages, pageLanguage } from '../frame/languages.js';
import { whenOnline } from '../frame/when-online.js';
import { kit } from './kit.js';
import type { MoreView } from './more-view.js';
import { resultList } from './result-list.js';
import { NO_CHOICES, NO_TOPIC, toQuery, type Question } from './question.js';
import type { ServiceFinder } from './service-finder.js';

/** How long after the last change a screen reader is told the result, in milliseconds: long enough to say it once. */
const SETTLED = 600;
/** Keys that follow each other faster than this device answers are answered together, once they pause. */
const TYPING = 80;
/** What takes no longer, in milliseconds, is felt as immediate: such an answer is drawn together with the letter that asks for it. */
const QUICK = 100;
/** So long a tap may take, in milliseconds. */
const PRESS = 1000;
/** Where words leave the device they leave it less often. */
const TYPING_REMOTE = 500;
const MINUTE = 60_000;
/** After so long a person is told that we could not look; an answer that comes later still counts. */
const PATIENCE = 15_000;

/**
 * Everything the finder knows and does; what is on screen is drawn from it, here and in `finder-more.js`. Nothing of it
 * outlives the page. An older question, or one whose element has left the page, is aborted and its answer dropped.
 */
export class FinderModel implements ReactiveController {
  readonly localize = new Localize(words);
  source: ServiceSource | undefined;
  info: DirectoryInfo | undefined;
  question: Question = {};
  /** True once something was asked: results instead of the first screen. */
  asked = false;
  page: ServicePage | undefined;
  pending = false;
  /** The source could not be read at all, or not in this language. */
  openError = false;
  searchError = false;
  languageFailed = false;
  /** What the status line says to screen readers. */
  announcement = '';
  /** The moment for which opening is said, milliseconds since the epoch. */
  now = Date.now();
  /** When a person last pressed something, as events tell the time. */
  pressed = -PRESS;
  /** The page's address when the source was named. */
  base = document.baseURI;
  /** What `finder-more.js` draws in this finder. */
  view: MoreView | undefined;

  private _chosen: string | undefined;
  private _key: unknown;
  private _opened: readonly unknown[] = [];
  private _shown = 0;
  private _visible = false;
  /** What is to have the focus once it is there. */
  private _focus: string | undefined;
  private _told: readonly unknown[] = [];
  private _preset = false;
  /** From the last question to its answer on the screen, in milliseconds. */
  private _took = QUICK;
  /** When the last key came. */
  private _typed = 0;
  /** Answers what was typed and waits for a pause. */
  private _unanswered: (() => void) | undefined;
  private readonly _timers: Record<string, ReturnType<typeof setTimeout>> = {};
  private readonly _stops: Record<string, AbortController> = {};

  constructor(readonly host: ServiceFinder) {
    host.addController(this);
  }

  // --- life -----------------------------------------------------------------------------------------------------------

  hostConnected(): void {
    const signal = this._begin('life');
    const forget = onPart(() => this.update());
    // The data comes when somebody can see where it goes.
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this._visible = true;
        seen.disconnect();
        this.update();
      },
      { rootMargin: '200px' },
    );
    seen.observe(this.host);
    const refresh = () => document.hidden || this.tick();
    // `hostDisconnected` ends it with all others.
    this._timers.clock = setInterval(refresh, MINUTE);
    document.addEventListener('visibilitychange', refresh, { signal });
    whenOnline(refresh, signal);
    signal.addEventListener('abort', () => {
      forget();
      seen.disconnect();
    });
    this._opened = [];
    this.update();
  }

  hostDisconnected(): void {
    Object.values(this._stops).forEach((stop) => stop.abort());
    Object.values(this._timers).forEach(clearTimeout);
    this.view?.disconnect();
    this.view = undefined;
  }

  hostUpdate(): void {
    const { host } = this;
    const address = host.src ?? host.api;
    const make = host.source ? () => host.source : partNamed(host.src ? 'bundle' : 'api');
    const key = host.source ?? address;
    if (key !== this._key && make) {
      this._key = key;
      this.base = document.baseURI;
      this._preset = this.asked = false;
      this.info = this.page = this.source = undefined;
      try {
        const { remoteSearch, config } = host;
        if (key) this.source = make(this.absolute(address), { remoteSearch, config: config && this.absolute(config) });
      } catch (error) {
        this._fail(error);
        this.openError = true;
      }
    }
    // What comes too late for an element that has left the page must not bring it back to life.
    if (!host.isConnected) return;
    this.view ??= partNamed('more')?.(kit, this);
    if (this._visible && this.source && (this._opened[0] !== this.source || this._opened[1] !== this.wanted))
      void this._open(this.source, this.wanted);
  }

  /** What an address of an attribute meant when the source was named, also once a router has led the page elsewhere. */
  absolute(address = ''): string {
    return new URL(address, this.base).href;
  }

  update(): void {
    this.host.requestUpdate();
  }

  /** An instant as people say it at the place; empty where nobody knows the place's time. */
  when(at: number): string {
    return whenText(at, this.now, this.localize, this.info);
  }

  /** Ends what is under way by that name; its answer will be dropped. */
  private _begin(name: string): AbortSignal {
    this._stops[name]?.abort();
    return (this._stops[name] = new AbortController()).signal;
  }

  after(name: string, delay: number, run: () => void): void {
    clearTimeout(this._timers[name]);
    this._timers[name] = setTimeout(run, delay);
  }

  /** When it is drawn, unless something else is asked before; what comes meanwhile may ask the same question again. */
  focus(selector: string): void {
    this._focus = selector;
    this.update();
  }

  drawn(): void {
    const next = this._focus && this.host.renderRoot.querySelector<HTMLElement>(this._focus);
    if (!next) return;
    this._focus = undefined;
    next.focus();
  }

  // --- opening --------------------------------------------------------------------------------------------------------

  private async _open(source: ServiceSource, lang: string): Promise<void> {
    const { host, localize } = this;
    this._opened = [source, lang];
    const signal = this._begin('open');
    try {
      const opening = source.open(lang, { signal });
      // It may fail while the words are still coming; it is looked at after them.
      opening.catch(() => undefined);
      localize.base = this.absolute(host.localesBase ?? localesFolder);
      this.languageFailed = await localize.use(lang, signal).then(
        () => false,
        () => true,
      );
      // Without its words a language is not taken over: the old one stays, data included.
      const info = await (localize.lang === lang ? opening : source.open(localize.lang, { signal }));
      if (signal.aborted) return;
      this.info = info;
      this._look();
      this.openError = false;
      if (this._preset) void this._search();
      else void this._applyPresets();
      this.view?.opened();
    } catch (error) {
      if (signal.aborted) return;
      this.openError = true;
      this._fail(error);
    }
    this.update();
  }

  private _fail(error: unknown): void {
    const code = (error as { code?: unknown } | undefined)?.code;
    this.host.dispatchEvent(new SourceErrorEvent(typeof code === 'string' ? code : 'unknown'));
    warnOnce(`finder: ${String(error)}`);
  }

  /** Attributes that ask before anybody does, once per source. */
  private async _applyPresets(): Promise<void> {
    this._preset = true;
    const { need, place = '', spoken, openNow } = this.host;
    const needs = need?.split(/[\s,]+/);
    const [, lat, lon] = /^(-?[\d.]+),\s*(-?[\d.]+)$/.exec(place) ?? [];
    const near = lat ? { lat: +lat, lon: +lon! } : undefined;
    const topic = this.info?.needs.find(({ id }) => id === needs?.[0])?.label;
    this.ask({ needs, openNow, spoken, near, topic }, !!(needs ?? spoken) || openNow);
    if (near || !place) return;
    // Names of places come after the first answer, which does not wait for them.
    const [found] = (await this.source?.places?.(place, this.localize.lang).catch(() => undefined)) ?? [];
    if (found) this.ask({ near: found.point, nearName: found.name }, this.asked);
  }

  /** All of it again, for what failed may not be all that is missing. */
  retry(): void {
    this._opened = [];
    this.openError = this.searchError = false;
    this.update();
  }

  /** Looks at the clock, or at what the source knows better. */
  private _look(): void {
    // Where nobody knows by how much the clock is wrong, it is NaN.
    this.now = Date.now() + ((this.info?.clockOffset ?? 0) || 0);
  }

  /**
   * Time has gone by, or more data has come: the same question again. Not while something is being pressed: what is drawn
   * then moves it away from under the finger, and the tap is lost.
   */
  tick(): void {
    const wait = this.pressed + PRESS - performance.now();
    if (wait > 0) this.after('tick', wait, () => this.tick());
    else {
      this._look();
      // What failed is tried again; while it fails nothing changes on the screen.
      if (this.openError || this.languageFailed) this._opened = [];
      if (this.searchError || this.source?.capabilities.private) void this._search();
      this.view?.ticked();
      this.update();
    }
  }

  /** The question speaks of danger, or of a child alone. */
  get urgent(): boolean {
    return this.asked && !!(this.question.urgent ?? this.page?.alerts[0]);
  }

  // --- language -------------------------------------------------------------------------------------------------------

  /** Tags that the switch offers. */
  get languages(): readonly string[] {
    return offeredLanguages(this.host);
  }

  /** The language that ought to be on screen. */
  get wanted(): string {
    return this._chosen ?? pageLanguage(this.host);
  }

  speak(lang: string): void {
    this._chosen = lang;
    this._opened = [];
    this.host.dispatchEvent(new LanguageChangeEvent(lang));
    this.update();
  }

  // --- asking ---------------------------------------------------------------------------------------------------------

  ask(change: Partial<Question>, asked = true): void {
    clearTimeout(this._timers.type);
    this._unanswered = this._focus = undefined;
    this.question = { ...this.question, ...change };
    this.asked = asked;
    this._shown = this.host.limit;
    this._look();
    if (!asked) this.page = undefined;
    this.view?.asked();
    void this._search();
    // An answer that is there at once is drawn once, and what was on the screen is not drawn again before it.
    this.after('draw', 0, () => this.update());
  }

  /**
   * Results come as one types, from everywhere: words are a new question. An empty box is the first screen again. What
   * was typed is kept at once, so that a drawing for older words never puts them back into the box.
   */
  type(words: string, isComposing: boolean): void {
    this.question = { ...this.question, ...NO_TOPIC, words };
    if (isComposing) return;
    const before = this._typed;
    this._typed = performance.now();
    const answer = (this._unanswered = () => {
      if (words.trim()) this.ask({});
      else this.clear();
    });
    const isFast = this._typed - before < this._took;
    // A quick answer is drawn together with the letter; before a slow one the letter is seen.
    const isPrivate = this.source?.capabilities.private;
    if (isPrivate && !isFast && this._took < QUICK) answer();
    else this.after('type', isPrivate ? (isFast ? TYPING : 0) : TYPING_REMOTE, answer);
  }

  /**
   * Whoever opens something has typed all: a late answer must not close it again. Nothing is answered where the box is
   * merely left, for what is drawn between press and release moves away what is being pressed.
   */
  typed(): void {
    this._unanswered?.();
  }

  /** Back to the first screen; the place stays. */
  clear(): void {
    this.ask({ ...NO_CHOICES, ...NO_TOPIC, words: '', sort: undefined }, false);
  }

  /** All choices that narrow the answer are undone. */
  widen(): void {
    this.ask(NO_CHOICES);
  }

  restart(): void {
    this.clear();
    this.focus('#q');
  }

  /** Shows more and leads to the first that is new. */
  more(): void {
    this.focus(`#c${this.page?.results.length}`);
    this._shown += this.host.limit;
    void this._search();
  }

  private async _search(): Promise<void> {
    const { source, info, question, localize, now } = this;
    const signal = this._begin('search');
    const started = performance.now();
    this.pending = !!info && this.asked;
    clearTimeout(this._timers.late);
    if (!source || !this.pending) return;
    this.after('late', PATIENCE, () => {
      this.searchError = this.pending;
      this._settle();
      this.update();
    });
    try {
      const page = await source.search(toQuery(question, localize.lang, this._shown, now), { signal });
      if (signal.aborted) return;
      this.page = page;
      this.searchError = false;
    } catch (error) {
      if (signal.aborted) return;
      this.searchError = true;
      this._fail(error);
    }
    this.pending = false;
    clearTimeout(this._timers.draw);
    this._settle();
    this.update();
    void this.host.updateComplete.then(() => (this._took = performance.now() - started));
  }

  /** What came of the question, in words. */
  get outcome(): string {
    const { localize, page, searchError } = this;
    const key = searchError ? failed : !page ? searching : page.total ? results : nothing;
    return localize.term(key, {}, page?.total);
  }

  /** Draws an answer off the page, so that the browser has compiled what it takes. */
  rehearse(page: ServicePage): void {
    render(resultList(Object.create(this, { page: { value: page } }) as this), document.createElement('div'));
  }

  private _settle(): void {
    this.after('say', SETTLED, () => {
      const { outcome } = this;
      // The clock and the data that is still coming ask again and again; only a new question or a new answer is news.
      const told = [this.question, this._shown, outcome];
      if (!this.asked || told.every((part, n) => part === this._told[n])) return;
      this._told = told;
      // A live region that is given the same text again says nothing, so every other time it ends in a space.
      this.announcement = outcome + (this.announcement === outcome ? '\u00a0' : '');
      this.update();
    });
  }
}

/** Where the catalogs lie beside the file that carries this code; the entry sets it. */
let localesFolder = 'locales/';
export function setLocalesFolder(url: string): void {
  localesFolder = url;
}
