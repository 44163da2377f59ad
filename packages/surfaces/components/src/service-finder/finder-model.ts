import { initialState, Task } from '@lit/task';
import type { ChosenText, DirectoryInfo, OpenStatus, Place, ServiceDetail, ServicePage, ServiceSource } from '@newcomer/directory';
import type { ReactiveController } from 'lit';
import { warnOnce } from '../define.js';
import { catalogs } from '../localize/catalogs.js';
import { failed, nothing as nothingFound, results } from '../localize/english-core.js';
import { Localize, localeFor } from '../localize/localize.js';
import type { Message } from '../localize/message.js';
import { onPart, partNamed } from '../registry.js';
import { LanguageChangeEvent, MissingReportEvent, ProblemReportEvent, ServiceSelectEvent, SourceErrorEvent } from './events.js';
import type { MoreView } from './more-kit.js';
import { choices, NOTHING_ASKED, toQuery, type Question } from './question.js';
import type { ServiceFinder } from './service-finder.js';

/** What is open for one button of the first screen. */
export interface Today {
  readonly open: number;
  readonly next?: number | undefined;
}

type FoundPlace = Omit<Place, 'name'> & { readonly name: ChosenText };

/** How long after the last change a screen reader is told the result, in milliseconds: long enough to say it once. */
const SETTLED = 600;
const TYPING = 80;
const TYPING_REMOTE = 500;

/** Everything the finder knows and does; what is on screen is drawn from it. Nothing of it outlives the page. */
export class FinderModel implements ReactiveController {
  readonly localize = new Localize();
  info: DirectoryInfo | undefined;
  source: ServiceSource | undefined;
  question: Question = NOTHING_ASKED;
  /** True once something was asked: results instead of the first screen. */
  asked = false;
  page: ServicePage | undefined;
  /** The source could not be read at all, or not in this language. */
  openError = false;
  searchError = false;
  languageFailed = false;
  /** What the status line says to screen readers. */
  announcement = '';
  today: readonly (Today | undefined)[] = [];
  places: readonly FoundPlace[] | undefined;
  nearFailed = false;
  missingSent = false;
  warming = false;
  now = Date.now();
  detailId: string | undefined;
  /** Null where there is no such record any more. */
  detail: ServiceDetail | null | undefined;
  detailError = false;
  detailWords: readonly Message[] | undefined;
  view: MoreView | undefined;

  private _chosenLang: string | undefined;
  private _sourceKey: unknown;
  private _shown = 0;
  private _tick = 0;
  private _attempt = 0;
  private _preset = false;
  private _visible = false;
  private _told: readonly unknown[] = [];
  private _timers: Record<string, ReturnType<typeof setTimeout>> = {};
  private _stop: AbortController | undefined;
  private readonly _opening: Task<readonly [ServiceSource | undefined, string, number], DirectoryInfo>;
  private readonly _searching: Task<readonly unknown[], ServicePage>;

  constructor(readonly host: ServiceFinder) {
    host.addController(this);
    this._opening = new Task(host, {
      args: () => [this._visible ? this.source : undefined, this.wanted, this._attempt] as const,
      task: ([source, lang], { signal }) => (source ? this._openSource(source, lang, signal) : initialState),
      onComplete: () => this._opened(),
      onError: (error) => {
        this.openError = true;
        this._sourceFailed(error);
      },
    });
    this._searching = new Task<readonly unknown[], ServicePage>(host, {
      args: () => [this.info, this.asked && this.question, this._shown, this._tick],
      task: (_args, { signal }) =>
        this.source && this.info && this.asked ? this.source.search(toQuery(this.question, this.localize.lang, this._shown, this.now), { signal }) : initialState,
      onComplete: (page) => {
        this.page = page;
        this.searchError = false;
        this._settle();
      },
      onError: (error) => {
        this.searchError = true;
        this._sourceFailed(error);
        this._settle();
      },
    });
  }

  // --- life -----------------------------------------------------------------------------------------------------------

  hostConnected(): void {
    const stop = (this._stop = new AbortController());
    const { signal } = stop;
    signal.addEventListener('abort', onPart(() => this.host.requestUpdate()));
    // The data comes when somebody can see where it goes.
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      this._visible = true;
      this.host.requestUpdate();
    }, { rootMargin: '200px' });
    seen.observe(this.host);
    signal.addEventListener('abort', () => seen.disconnect());
    const refresh = () => { if (!document.hidden) this.tick(); };
    const minute = setInterval(refresh, 60_000);
    signal.addEventListener('abort', () => clearInterval(minute));
    document.addEventListener('visibilitychange', refresh, { signal });
  }

  hostDisconnected(): void {
    this._stop?.abort();
    this._opening.abort();
    this._searching.abort();
    Object.values(this._timers).forEach(clearTimeout);
    this.view?.disconnect();
    this.view = undefined;
  }

  hostUpdate(): void {
    const { host } = this;
    const key = host.source ?? host.src ?? host.api;
    const make = host.source ? () => host.source : host.src ? partNamed('bundle') : partNamed('api');
    if (key === this._sourceKey || (key && !make)) return;
    this._sourceKey = key;
    try {
      this.source = key && make ? make(new URL(String(host.src ?? host.api ?? ''), document.baseURI).href, { remoteSearch: host.remoteSearch }) : undefined;
    } catch (error) {
      this.openError = true;
      this._sourceFailed(error);
    }
    this.info = this.page = undefined;
    this._preset = false;
    this.localize.base = new URL(host.localesBase ?? localesFolder, document.baseURI).href;
  }

  private async _openSource(source: ServiceSource, lang: string, signal: AbortSignal): Promise<DirectoryInfo> {
    const opening = source.open(lang, { signal });
    opening.catch(() => undefined);
    this.languageFailed = await this.localize.use(lang, signal).then(() => false, () => true);
    // Without its words a language is not taken over: the old one stays, data included.
    return (this.info = await (this.localize.lang === lang ? opening : source.open(this.localize.lang, { signal })));
  }

  private _opened(): void {
    this.openError = false;
    this.detailWords = undefined;
    void this.localize.detail().then((words) => { this.detailWords = words; this.host.requestUpdate(); });
    if (!this._preset) void this._applyPresets();
    if (this.detailId) this.show(this.detailId);
    this._after('today', 0, () => void this._askToday());
  }

  private _sourceFailed(error: unknown): void {
    const code = (error as { code?: unknown }).code;
    this.host.dispatchEvent(new SourceErrorEvent(typeof code === 'string' ? code : 'unknown'));
    warnOnce(`<${this.host.localName}> could not read its source: ${error instanceof Error ? error.message : String(error)}`);
  }

  /** Attributes that preset the question, once per source. */
  private async _applyPresets(): Promise<void> {
    this._preset = true;
    const { need, place, spoken, openNow, links } = this.host;
    const needs = need?.split(/[\s,]+/).filter(Boolean) ?? [];
    const topic = this.info?.needs.find(({ id }) => id === needs[0])?.label;
    const preset = { needs, topic, openNow, spoken: spoken ?? '' };
    if (needs.length || openNow || spoken) this.ask(preset, true);
    const point = /^(-?\d+\.?\d*),\s*(-?\d+\.?\d*)$/.exec(place ?? '');
    if (point) this.ask({ near: { point: { lat: Number(point[1]), lon: Number(point[2]) } } }, this.asked);
    else if (place) {
      const [found] = (await this.source?.places?.(place, this.localize.lang)) ?? [];
      if (found) this.ask({ near: found }, this.asked);
    }
    const linked = links ? /[#&]newcomer=([^&]+)/.exec(location.hash)?.[1] : undefined;
    if (linked) this.show(decodeURIComponent(linked));
  }

  private _after(name: string, delay: number, run: () => void): void {
    clearTimeout(this._timers[name]);
    this._timers[name] = setTimeout(run, delay);
  }

  /** Time has gone by, or more data has come: the same question again, said to nobody. */
  tick(): void {
    this.now = Date.now();
    this._tick += 1;
    this.host.requestUpdate();
    if (!this.asked) this._after('today', 0, () => void this._askToday());
  }

  // --- language -------------------------------------------------------------------------------------------------------

  /** Tags of the languages that the switch offers: the one on screen and the browser's own first, then all others. */
  get languages(): readonly string[] {
    const all = this._locales;
    const offered = navigator.languages.map((wish) => localeFor([wish], all));
    const first = [this._pageLocale, ...offered].filter((tag): tag is string => tag !== undefined);
    return [...new Set([...first, ...all])];
  }

  /** The language that ought to be on screen. */
  get wanted(): string {
    return this._chosenLang ?? this._pageLocale;
  }

  private get _locales(): readonly string[] {
    const only = this.host.locales?.split(/[\s,]+/);
    return catalogs.map(([tag]) => tag).filter((tag) => tag === 'en' || !only || only.includes(tag));
  }

  private get _pageLocale(): string {
    const lang = this.host.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;
    return localeFor([lang], this._locales) ?? 'en';
  }

  speak(lang: string): void {
    this._chosenLang = lang;
    this._attempt += 1;
    this.host.requestUpdate();
    this.host.dispatchEvent(new LanguageChangeEvent(lang));
  }

  // --- asking ---------------------------------------------------------------------------------------------------------

  /** The first thing a person does brings the rest of the data, the same whatever it is that they do. */
  interact(asked = false): void {
    const { source } = this;
    if (this.warming || !this.info || !source?.warm) return;
    if (!asked && (navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
    this.warming = true;
    source.warm(this.localize.lang, { signal: this._stop?.signal, onProgress: () => this.tick() }).then(
      () => this.tick(),
      () => { this.warming = false; this.host.requestUpdate(); },
    );
  }

  ask(change: Partial<Question>, asked = true): void {
    this.question = { ...this.question, ...change };
    this.asked = asked;
    this._shown = this.host.limit;
    this.now = Date.now();
    this.missingSent = false;
    this.close(false);
    this.host.requestUpdate();
  }

  /** Results come as one types; an empty box without any other choice is the first screen again. */
  type(words: string): void {
    this._after('type', this.source?.capabilities.private === false ? TYPING_REMOTE : TYPING, () => {
      const { needs, topic } = this.question;
      this.ask({ words }, !!(words.trim() || needs.length || topic || choices(this.question)));
    });
  }

  restart(): void {
    clearTimeout(this._timers['type']);
    this.ask({ ...NOTHING_ASKED, near: this.question.near }, false);
    this.page = undefined;
    this.focus('#q');
  }

  more(): void {
    const first = this.page?.results.length ?? 0;
    this._shown += this.host.limit;
    this.host.requestUpdate();
    void this._searching.taskComplete.catch(() => undefined);
    this._after('focus', 0, () => void this._searching.taskComplete.then(() => this.focus(`#c${first}`), () => undefined));
  }

  retry(): void {
    if (this.openError) this._attempt += 1;
    this.openError = this.searchError = false;
    this._tick += 1;
    this.host.requestUpdate();
  }

  get pending(): boolean {
    return this.asked && this._searching.status === 1;
  }

  private _settle(): void {
    if (!this.asked) return;
    this._after('say', SETTLED, () => {
      const { page } = this;
      const text = this.searchError || !page ? this.localize.term(failed) : page.total ? this.localize.term(results, {}, page.total) : this.localize.term(nothingFound);
      // The clock and the data that is still coming ask again and again; only a new question or a new answer is news.
      if (this._told[0] === this.question && this._told[1] === this._shown && this._told[2] === text) return;
      this._told = [this.question, this._shown, text];
      // A live region that is given the same text again says nothing, so every other time it ends in a space.
      this.announcement = text + (this.announcement === text ? '\u00a0' : '');
      this.host.requestUpdate();
    });
  }

  /** What is open now or next, for every button of the first screen, one after the other so that no frame is long. */
  private async _askToday(): Promise<void> {
    const { source, info } = this;
    const stop = this._stop?.signal;
    if (!source?.capabilities.private || !info) return;
    const today: Today[] = [];
    for (const item of info.firstScreen) {
      const page = await source.search({ lang: this.localize.lang, needs: item.needs, limit: 50, at: this.now }).catch(() => undefined);
      if (!page || stop?.aborted || info !== this.info) return;
      const states: readonly OpenStatus[] = page.results.map(({ open }) => open);
      const nexts = states.flatMap(({ next }) => (next?.state === 'open' ? [next.at] : []));
      today.push({ open: page.facets?.open ?? states.filter(({ state }) => state === 'open').length, next: nexts.length ? Math.min(...nexts) : undefined });
    }
    this.today = today;
    this.host.requestUpdate();
  }

  // --- place ----------------------------------------------------------------------------------------------------------

  /** Asked only on a tap. Two decimals are about 1 km: enough to sort by, too little to find a door. */
  locate(): void {
    this.nearFailed = false;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const round = (degrees: number) => Math.round(degrees * 100) / 100;
        this.ask({ near: { point: { lat: round(coords.latitude), lon: round(coords.longitude) } }, sort: 'near' });
      },
      () => { this.nearFailed = true; this.host.requestUpdate(); },
      { enableHighAccuracy: false, maximumAge: 600_000, timeout: 15_000 },
    );
  }

  typePlace(text: string): void {
    this._after('place', TYPING, () => {
      const looking = text.trim() ? this.source?.places?.(text, this.localize.lang) : undefined;
      if (!looking) this.places = undefined;
      void looking?.then((places) => { this.places = places.slice(0, 6); this.host.requestUpdate(); }, () => undefined);
      this.host.requestUpdate();
    });
  }

  choosePlace(place: FoundPlace): void {
    this.places = undefined;
    this.ask({ near: place, sort: 'near' });
  }

  // --- one record -----------------------------------------------------------------------------------------------------

  show(id: string): void {
    this.detailId = id;
    this.detail = undefined;
    this.detailError = false;
    this.host.requestUpdate();
    this.source?.get(id, this.localize.lang, { signal: this._stop?.signal }).then(
      (detail) => { if (this.detailId === id) this.detail = detail ?? null; this.host.requestUpdate(); this.focus('#detail'); },
      (error: unknown) => { this.detailError = true; this._sourceFailed(error); this.host.requestUpdate(); },
    );
  }

  /** A person opened a record. */
  select(id: string): void {
    this.host.dispatchEvent(new ServiceSelectEvent(this.host.shareSelection ? id : undefined));
    this.show(id);
  }

  close(focus = true): void {
    const index = this.page?.results.findIndex(({ id }) => id === this.detailId) ?? -1;
    this.view?.disconnect();
    this.view = this.detailId = this.detail = undefined;
    this.host.requestUpdate();
    if (focus) this.focus(index < 0 ? '#q' : `#c${index}`);
  }

  // --- telling the city -----------------------------------------------------------------------------------------------

  /** True where the page says that it listens, an address where the city gave one, else false: no dead button. */
  get report(): boolean | string {
    const to = this.host.reportTo ?? this.info?.reportTo;
    return this.host.report || (to && /^(https|mailto):/i.test(to) ? to : false);
  }

  reportMissing(): void {
    this.missingSent = true;
    this.host.dispatchEvent(new MissingReportEvent(this.localize.lang));
    this.host.requestUpdate();
  }

  reportProblem(serviceId: string): void {
    this.host.dispatchEvent(new ProblemReportEvent(serviceId));
  }

  focus(selector: string): void {
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

/** Where the catalogs lie beside the file that carries this code; the entry sets it. */
let localesFolder = 'locales/';
export function setLocalesFolder(url: string): void {
  localesFolder = url;
}
