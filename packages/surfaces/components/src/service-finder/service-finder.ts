import type { ServiceSource } from '@newcomer/directory';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { warnOnce } from '../define.js';
import * as words from '../localize/english-core.js';
import { guardAccent, parseRgb } from './accent.js';
import { FinderModel } from './finder-model.js';
import { firstScreen } from './first-screen.js';
import { emergencyLayer, firstPlace } from './help-panel.js';
import { languageSwitch } from './language-switch.js';
import { QuickExit } from './quick-exit.js';
import { recordView } from './record-view.js';
import { resultList } from './result-list.js';
import { searchBox } from './search-box.js';
import { styles } from './service-finder.styles.js';

/** Events that carry what a person types or marks; they end at our root (DESIGN §4.7). */
const PRIVATE_EVENTS =
  'input beforeinput keydown keyup keypress compositionstart compositionupdate compositionend textInput select selectstart selectionchange copy cut paste dragstart';

/**
 * Finds local services by words or by a need of the first day, and says where to go, whether it is open and how to ask.
 *
 * @tag newcomer-service-finder
 * @summary Search box, first screen and result list over a service directory.
 * @status experimental
 * @since 0.1
 * @slot - Fallback: phone, address, link. Shown until the first result can be, and again where the directory cannot be read.
 * @slot intro - Introduction, shown above the finder in the page's own style.
 * @csspart base - Everything that the finder draws.
 * @csspart languages - The language switch.
 * @csspart first-place - The first place to go.
 * @csspart emergency - Numbers for danger.
 * @csspart search - The search box with its label.
 * @csspart input - The search field.
 * @csspart today - The buttons of the first screen.
 * @csspart topics - All topics.
 * @csspart filters - Choices that narrow the results.
 * @csspart results - The results.
 * @csspart card - One result.
 * @csspart name - The name on a card.
 * @csspart phone - A phone number that can be called.
 * @csspart detail - One record in full.
 * @csspart exit - The button that leaves the page.
 * @cssprop [--newcomer-font=system-ui] - Font family.
 * @cssprop [--newcomer-radius=0.75em] - Roundness of corners.
 * @cssprop [--newcomer-color-text] - Text.
 * @cssprop [--newcomer-color-muted] - Less important text.
 * @cssprop [--newcomer-color-background] - Behind everything.
 * @cssprop [--newcomer-color-surface] - Cards and buttons.
 * @cssprop [--newcomer-color-border] - Lines.
 * @cssprop [--newcomer-scroll-margin=5em] - Room that a sticky header of the page takes at the top.
 * @fires {ServiceSelectEvent} newcomer-service-select - A service was opened; `serviceId` only with `share-selection`.
 * @fires {ProblemReportEvent} newcomer-problem-report - Something is wrong with a record.
 * @fires {MissingReportEvent} newcomer-missing-report - Something is missing from the directory.
 * @fires {LanguageChangeEvent} newcomer-language-change - Another language was chosen.
 * @fires {PageExitEvent} newcomer-page-exit - The person leaves in a hurry.
 * @fires {SourceErrorEvent} newcomer-source-error - The source could not be read; does not bubble.
 */
export class ServiceFinder extends LitElement {
  static override styles = styles;

  /** Where services come from, in code. Goes before `src` and `api`. */
  @property({ attribute: false }) source: ServiceSource | undefined;
  /** Address of a bundle made by `newcomer build`. */
  @property() src: string | undefined;
  /** Address of an HSDS or Open Referral UK API; needs `finder-api.js`. */
  @property() api: string | undefined;
  /** Language to begin with, BCP 47. Default: that of the page. */
  @property() override lang = '';
  /** Languages to offer, by tag; default all that we have. English is always among them. */
  @property() locales: string | undefined;
  /** Folder of the language files, where it is not `locales/` beside the script. */
  @property({ attribute: 'locales-base' }) localesBase: string | undefined;
  /** Ids of needs whose answers stand there at once. */
  @property() need: string | undefined;
  /** A name of the directory's places, or "lat,lon". */
  @property() place: string | undefined;
  /** BCP 47: only where this language is spoken. */
  @property() spoken: string | undefined;
  /** Only what is open now. */
  @property({ type: Boolean, attribute: 'open-now' }) openNow = false;
  /** How many results at a time. */
  @property({ type: Number }) limit = 10;
  /** The city's colour, any CSS colour; made darker or lighter where text could not be read. */
  @property() accent: string | undefined;
  /** `light` or `dark`; default follows the page's `color-scheme`. */
  @property() theme: string | undefined;
  /** Reads `#newcomer=<id>` on load and offers to copy such a link. */
  @property({ type: Boolean }) links = false;
  /** The page listens to `newcomer-problem-report` and `newcomer-missing-report`, so their buttons may show. */
  @property({ type: Boolean }) report = false;
  /** Where reports go, https or mailto. Default: what the directory says. */
  @property({ attribute: 'report-to' }) reportTo: string | undefined;
  /** Lets events carry the opened service's opaque id. */
  @property({ type: Boolean, attribute: 'share-selection' }) shareSelection = false;
  /** Address to go to when somebody must leave fast; shows the button. */
  @property({ attribute: 'quick-exit' }) quickExit: string | undefined;
  /** Sends words to the API instead of downloading it; the finder says so on screen. */
  @property({ type: Boolean, attribute: 'remote-search' }) remoteSearch = false;

  @query('#base') private _base!: HTMLElement | null;

  private readonly _model = new FinderModel(this);
  private readonly _exit = new QuickExit(this);

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const type of PRIVATE_EVENTS.split(' ')) root.addEventListener(type, (event) => event.stopPropagation());
    for (const type of ['pointerdown', 'keydown']) root.addEventListener(type, () => this._model.interact());
    return root;
  }

  protected override render(): TemplateResult {
    const model = this._model;
    const { info, localize } = model;
    return html`<slot name="intro"></slot>
      <div id="base" part="base" class="base ${this._dark ? 'dark' : ''}">
        <div lang=${localize.lang} dir=${localize.dir} class="page">
          ${info ? this._screen() : nothing}
          ${info ? nothing : model.openError ? html`<div class="note" role="alert"><p>${localize.term(words.failed)}</p><button type="button" @click=${() => model.retry()}>${localize.term(words.retry)}</button></div>` : html`<p class="hint">${localize.term(words.loading)}</p>`}
          <div role="status" class="hide">${model.announcement}</div>
        </div>
      </div>
      ${info ? nothing : html`<slot></slot>`}`;
  }

  private _screen(): TemplateResult {
    const model = this._model;
    const { localize, info, now } = model;
    const old = info && (now - Date.parse(info.dataDate)) / 86_400_000 > info.staleDays;
    const raised = model.asked && !!model.page?.alerts.length;
    return html`
      <div class="top">${languageSwitch(model)}${this._exit.render(localize)}</div>
      ${model.openError ? html`<div class="note" role="alert"><p>${localize.term(words.failed)}</p><button type="button" @click=${() => model.retry()}>${localize.term(words.retry)}</button></div>` : nothing}
      <div class="help">${firstPlace(model)}${raised ? nothing : emergencyLayer(model)}</div>
      ${model.detailId ? recordView(model) : html`${searchBox(model)}${raised ? emergencyLayer(model) : nothing}${model.asked ? resultList(model) : firstScreen(model)}`}
      <p class="foot ${old ? 'note' : ''}">${info ? localize.term(old ? words.listOld : words.listDate, { date: localize.date(info.dataDate) }) : nothing}</p>`;
  }

  /** Follows the page, not the device: a light page on a dark phone keeps a light finder. */
  private get _dark(): boolean {
    if (this.theme) return this.theme === 'dark';
    const scheme = getComputedStyle(this).colorScheme;
    return /dark/.test(scheme) && (!/light/.test(scheme) || matchMedia('(prefers-color-scheme: dark)').matches);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('accent') || changed.has('theme')) this._paintAccent();
  }

  private _paintAccent(): void {
    const base = this._base;
    if (!base || !this.accent) return;
    const { style } = base;
    style.color = this.accent;
    const wish = style.color ? parseRgb(getComputedStyle(base).color) : undefined;
    style.color = '';
    const paper = parseRgb(getComputedStyle(base).backgroundColor);
    if (!wish || !paper) return warnOnce(`accent="${this.accent}" is no colour that can be checked for contrast, so it is not used`);
    const { accent, ink } = guardAccent(wish, paper);
    if (accent.join() !== wish.join()) warnOnce(`accent="${this.accent}" could not be read on the finder's background; rgb(${accent.join(', ')}) is used`);
    style.setProperty('--_a', `rgb(${accent.join(',')})`);
    style.setProperty('--_i', `rgb(${ink.join(',')})`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'newcomer-service-finder': ServiceFinder;
  }
}
