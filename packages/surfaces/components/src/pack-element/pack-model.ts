import { createPackSource } from '@newcomer/bundle/pack';
import { NewcomerError } from '@newcomer/core/errors';
import {
  choosePack,
  decides,
  languageOf,
  standingOf,
  textOf,
  type ChosenPack,
  type Pack,
  type PackText,
  type TextsByLanguage,
} from '@newcomer/engines/pack';
import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import { warnOnce } from '../define.js';
import { LanguageChangeEvent, SourceErrorEvent } from '../frame/events.js';
import { offeredLanguages, pageLanguage } from '../frame/languages.js';
import { QuickExit } from '../frame/quick-exit.js';
import { run } from '../frame/text-run.js';
import { whenOnline } from '../frame/when-online.js';
import { Localize } from '../localize/localize.js';
import type { WordSet } from '../localize/message.js';
import { onPart } from '../registry.js';
import type { PackElement } from './pack-element.js';

/** How long after the last change a screen reader is told of it, in milliseconds: long enough to say it once. */
const SETTLED = 600;
const MINUTE = 60_000;

/** Where a file of words lies, beside the script that carries this code; the entry sets it. */
let wordsFolder = 'words/';
export function setWordsFolder(url: string): void {
  wordsFolder = url;
}

/**
 * What every pack element knows and does: it opens its packs when it can be seen, speaks the reader's language, and says how
 * much the rules are worth. Nothing of it outlives the page. After a failure what was there before stays.
 */
export class PackModel<P extends Pack = Pack> implements ReactiveController {
  readonly localize: Localize;
  chosen: ChosenPack<P> | undefined;
  /** Texts of the chosen pack by language; the reader's first. */
  texts: TextsByLanguage = {};
  openError = false;
  languageFailed = false;
  /** What the status line says to screen readers. */
  announcement = '';

  /** The page's address when `src` was set: others are relative to it, also once a router has led the page elsewhere. */
  base = document.baseURI;

  /** The button that leaves the page fast, where the integrator asked for it. */
  exit: QuickExit | undefined;

  /** While the element is on the page. */
  life: AbortController | undefined;

  private _speaking: string | undefined;
  private _src: string | undefined;
  private _visible = false;
  /** Where a pack that was downloaded came from. */
  private readonly _addresses = new WeakMap<P, string>();
  private _opened: readonly unknown[] = [];
  private _stop: AbortController | undefined;
  private _timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly host: PackElement<P>,
    readonly kind: string,
    words: WordSet,
    private readonly _folder: string,
  ) {
    this.localize = new Localize(words);
    host.addController(this);
  }

  hostConnected(): void {
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this._visible = true;
        seen.disconnect();
        this.host.requestUpdate();
      },
      { rootMargin: '200px' },
    );
    seen.observe(this.host);
    const { signal } = (this.life = new AbortController());
    // Offices close and days end while an element stands there, or sleeps in a page that is come back to.
    const again = () => {
      // What failed is tried again; while it fails nothing changes on the screen.
      if (this.openError || this.languageFailed) this._opened = [];
      this.host.requestUpdate();
    };
    const clock = setInterval(again, MINUTE);
    document.addEventListener('visibilitychange', again, { signal });
    whenOnline(again, signal);
    // A pack that needed another file can be read once that is there.
    const forget = onPart(again);
    signal.addEventListener('abort', () => {
      forget();
      seen.disconnect();
      clearInterval(clock);
    });
    this.exit = new QuickExit(this.host, signal, this);
    this._opened = [];
  }

  hostDisconnected(): void {
    this.life?.abort();
    this._stop?.abort();
    clearTimeout(this._timer);
  }

  hostUpdate(): void {
    const { pack, src } = this.host;
    if (src !== this._src) {
      this._src = src;
      this.base = document.baseURI;
    }
    const wish = [pack, src, this.today, this.wanted];
    if (!this._visible || !(pack ?? src) || wish.every((part, n) => part === this._opened[n])) return;
    this._opened = wish;
    void this._open();
  }

  /** The civil day that matters, "2026-11-27": that of the device, unless the host says another one. */
  get today(): string {
    const now = new Date();
    return this.host.today ?? new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  }

  /** Whether a verdict, a fee or a step may be shown: of rules that are in force and were read lately, or in a demonstration. */
  get shows(): boolean {
    return !!this.chosen && (decides(this.chosen.standing) || this.host.demo);
  }

  get languages(): readonly string[] {
    return offeredLanguages(this.host);
  }

  get wanted(): string {
    return this._speaking ?? pageLanguage(this.host);
  }

  speak(lang: string): void {
    this._speaking = lang;
    this.host.dispatchEvent(new LanguageChangeEvent(lang));
    this.host.requestUpdate();
  }

  /** Tells a screen reader, once, what has changed when it has settled. */
  announce(text: string): void {
    clearTimeout(this._timer);
    this._timer = setTimeout(() => {
      // A live region that is given the same text again says nothing, so every other time it ends in a space.
      this.announcement = text + (this.announcement === text ? '\u00a0' : '');
      this.host.requestUpdate();
    }, SETTLED);
  }

  /** A text of the pack in the reader's language, or with its language said where it has only another one. */
  text(key: string): PackText {
    return textOf(this.texts, key, this.localize.lang, this.chosen && languageOf(this.chosen.pack));
  }

  /** A text as it was written, for the office; the reader's own where the original has not come. */
  official(key: string): PackText {
    return textOf(this.texts, key, this.chosen ? languageOf(this.chosen.pack) : 'en', this.localize.lang);
  }

  /** A text in the reader's language as a run with its language marked. */
  run(key: string | undefined): TemplateResult | typeof nothing {
    return key === undefined ? nothing : run(this.text(key));
  }

  retry(): void {
    this._opened = [];
    this.openError = false;
    this.host.requestUpdate();
  }

  private async _open(): Promise<void> {
    this._stop?.abort();
    const { signal } = (this._stop = new AbortController());
    const { host, localize, wanted } = this;
    try {
      const opening = this._packs(wanted, signal);
      // It may fail while the words are still coming; it is looked at after them.
      opening.catch(() => undefined);
      localize.base = new URL(`${this._folder}/`, new URL(host.wordsBase ?? wordsFolder, this.base)).href;
      this.languageFailed = await localize.use(wanted, signal).then(
        () => false,
        () => true,
      );
      // Without its words a language is not taken over: the old one stays, texts included.
      const packs = await (localize.lang === wanted ? opening : this._packs(localize.lang, signal));
      if (signal.aborted) return;
      this._take(packs);
      this.openError = false;
      void this._addOfficial(signal);
    } catch (error) {
      if (signal.aborted) return;
      // What else was asked for must have ended before it is asked for again.
      this._stop.abort();
      this.openError = true;
      this.fail(error);
    }
    host.requestUpdate();
  }

  private _take(packs: P[]): void {
    const { today } = this;
    const [newest] = packs.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
    if (!newest) throw new NewcomerError('elements/no-pack', 'no pack: set `src` or `pack`');
    // Where none holds today, the newest still explains how it was.
    const chosen = choosePack(packs, today, today) ?? { pack: newest, standing: standingOf(newest, today) };
    if (chosen.pack.kind !== this.kind) throw new NewcomerError('elements/unexpected-pack', `not of kind ${this.kind}`);
    // The element checks here what it relies on, so that a pack that cannot be used changes nothing on screen.
    this.host.receive(chosen.pack);
    this.chosen = chosen;
    this.texts = chosen.pack.texts ?? {};
  }

  /** The texts as they were written come after what is read first: they stand beside a translation, as on a list to print. */
  private async _addOfficial(signal: AbortSignal): Promise<void> {
    const { chosen, texts } = this;
    const address = chosen && this._addresses.get(chosen.pack);
    const own = chosen && languageOf(chosen.pack);
    if (!address || !own || texts[own]) return;
    // Where they cannot be had the translation stands alone.
    const opened = await createPackSource(address)
      .open(own, { signal })
      .catch(() => undefined);
    if (!opened || signal.aborted) return;
    this.texts = { ...this.texts, ...(opened.texts as TextsByLanguage) };
    this.host.requestUpdate();
  }

  /** The packs that the host names, with the texts for a reader of `lang`. */
  private async _packs(lang: string, signal: AbortSignal): Promise<P[]> {
    const { pack, src = '' } = this.host;
    if (pack) return [pack].flat() as P[];
    return Promise.all(
      (src.match(/\S+/g) ?? []).map(async (relative) => {
        const address = new URL(relative, this.base).href;
        const opened = await createPackSource(address).open(lang, { signal });
        const read = { ...(opened.data as P), texts: opened.texts as P['texts'] };
        this._addresses.set(read, address);
        return read;
      }),
    );
  }

  /** Tells the integrator; the resident sees the fallback, or what was there before. */
  fail(error: unknown): void {
    const code = (error as { code?: unknown } | undefined)?.code;
    // What has no code stumbled over something that the pack lacks; `newcomer pack check` says what.
    this.host.dispatchEvent(new SourceErrorEvent(typeof code === 'string' ? code : 'elements/bad-pack'));
    warnOnce(`<${this.host.localName}> could not read its pack: ${String(error)}`);
  }
}
