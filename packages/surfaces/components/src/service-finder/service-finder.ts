import type { ServiceSource } from '@newcomer/directory';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { warnOnce } from '../define.js';
import * as words from '../localize/english-core.js';
import { FinderModel } from './finder-model.js';
import { failedNote } from '../frame/failed-note.js';
import { frameStyles } from '../frame/frame.styles.js';
import { firstScreen } from './first-screen.js';
import { emergencyLayer, emergencySources, helpPanel } from './help-panel.js';
import { languageSwitch } from '../frame/language-switch.js';
import { paint } from '../frame/paint.js';
import { pictogram } from '../frame/pictograms.js';
import { keepPrivate } from '../frame/private-events.js';
import { resultList } from './result-list.js';
import { searchBox } from './search-box.js';
import { styles } from './service-finder.styles.js';
import { styleSheet } from '../frame/style-sheet.js';

/**
 * Finds local services by words or by a need of the first day, and says where to go, whether it is open and how to ask.
 *
 * @tag newcomer-service-finder
 * @summary Search box, first screen and result list over a service directory.
 * @status experimental
 * @since 0.1
 * @attribute {string} offline - Address of the kit's `offline.json`: shows which ways without internet this page gives; needs `finder-keep.js`.
 * @slot - Fallback: phone, address, link. Shown until the first result can be, and again where the directory cannot be read.
 * @slot intro - Introduction, shown above the finder in the page's own style.
 * @csspart base - Everything that the finder draws.
 * @csspart languages - The language switch.
 * @csspart notices - What the city tells everybody now.
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
 * @csspart offline - The ways without internet.
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
  static override get styles(): CSSStyleSheet[] {
    return [styleSheet(frameStyles), styleSheet(styles)];
  }

  // Written out instead of decorated: half a kilobyte less of what every phone downloads (docs/decisions/finder-size.md).
  static override properties = {
    source: { attribute: false },
    src: {},
    api: {},
    config: {},
    lang: {},
    locales: {},
    localesBase: { attribute: 'locales-base' },
    need: {},
    place: {},
    spoken: {},
    openNow: { type: Boolean, attribute: 'open-now' },
    limit: { type: Number },
    accent: {},
    theme: {},
    links: { type: Boolean },
    report: { type: Boolean },
    reportTo: { attribute: 'report-to' },
    shareSelection: { type: Boolean, attribute: 'share-selection' },
    quickExit: { attribute: 'quick-exit' },
    remoteSearch: { type: Boolean, attribute: 'remote-search' },
  };

  /** Where services come from, in code. Goes before `src` and `api`. */
  source: ServiceSource | undefined;
  /** Address of a bundle made by `newcomer build`. */
  src: string | undefined;
  /** Address of an HSDS or Open Referral UK API; needs `finder-api.js`. */
  api: string | undefined;
  /** With `api`: address of the city's `newcomer.json`, which says place, time zone, first place to go and so on. */
  config: string | undefined;
  /** Language to begin with, BCP 47. Default: that of the page. */
  override lang = '';
  /** Languages to offer, by tag; default all that we have. English is always among them. */
  locales: string | undefined;
  /** Folder of the language files, where it is not `locales/` beside the script. */
  localesBase: string | undefined;
  /** Ids of needs whose answers stand there at once. */
  need: string | undefined;
  /** A name of the directory's places, or "lat,lon". */
  place: string | undefined;
  /** BCP 47: only where this language is spoken. */
  spoken: string | undefined;
  /** Only what is open now. */
  openNow = false;
  /** How many results at a time. */
  limit = 10;
  /** The city's colour, any CSS colour; made darker or lighter where text could not be read. */
  accent: string | undefined;
  /** `light` or `dark`; default follows the page's `color-scheme`. */
  theme: string | undefined;
  /** Reads `#newcomer=<id>` on load and offers to copy such a link. */
  links = false;
  /** The page listens to `newcomer-problem-report` and `newcomer-missing-report`, so their buttons may show. */
  report = false;
  /** Where reports go, https or mailto. Default: what the directory says. */
  reportTo: string | undefined;
  /** Lets events carry the opened service's opaque id. */
  shareSelection = false;
  /** Address to go to when somebody must leave fast; shows the button. */
  quickExit: string | undefined;
  /** Sends words to the API instead of downloading it; the finder says so on screen. */
  remoteSearch = false;

  private readonly _model = new FinderModel(this);

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return keepPrivate(super.createRenderRoot());
  }

  protected override render(): TemplateResult {
    const model = this._model;
    const { info, localize } = model;
    return html`<slot name="intro"></slot>
      <div part="base" class="base">
        <div lang=${localize.lang} dir=${localize.dir}>
          ${model.view?.exit()} ${info ? this._screen() : nothing}
          ${info ? nothing : model.openError ? failedNote(localize, () => model.retry()) : html`<p class="hint">${localize.term(words.loading)}</p>`}
          <div role="status" class="hide">${model.announcement}</div>
        </div>
      </div>
      ${info ? nothing : html`<slot></slot>`}`;
  }

  /** Where drawing fails (a host's policy forbids Lit, a record holds what nobody foresaw), the fallback is what stays. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      warnOnce(`the finder cannot draw here; its fallback stays: ${String(error)}`);
      this.renderRoot.replaceChildren(document.createElement('slot'));
    }
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    this._model.drawn();
    const repaint = () => {
      const base = this.renderRoot.querySelector<HTMLElement>('.base');
      // Nothing has a colour while it is off the page.
      if (base?.isConnected) paint(this, base);
    };
    // The page may have changed behind us; looking there makes the browser lay out what was drawn, so no key waits for it.
    if (changed.size) repaint();
    else requestAnimationFrame(repaint);
  }

  private _screen(): TemplateResult {
    const model = this._model;
    const { localize, now, asked } = model;
    const record = model.view?.record();
    const { dataDate = '', staleDays = 0, clockOffset } = model.info ?? {};
    // What has no date is not fresh.
    const fresh = (now - Date.parse(dataDate)) / 86_400_000 <= staleDays;
    return html`${languageSwitch(model, pictogram('globe'))} ${model.view?.board.draw()}
      ${model.openError ? failedNote(localize, () => model.retry()) : nothing}
      ${clockOffset === undefined ? nothing : html`<p class="note">${localize.term(words.clockWrong)}</p>`}
      ${helpPanel(model, asked || !!record)}
      ${record ?? html`${searchBox(model)}${model.urgent ? emergencyLayer(model) : nothing}${asked ? resultList(model) : firstScreen(model)}`}
      <footer>
        <p class=${fresh ? 'hint' : 'note'}>
          ${localize.term(fresh ? words.listDate : dataDate ? words.listOld : words.listUndated, { date: localize.date(dataDate) })}
        </p>
        ${emergencySources(model)} ${model.view?.foot()}
      </footer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'newcomer-service-finder': ServiceFinder;
  }
}
