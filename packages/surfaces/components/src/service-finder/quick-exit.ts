import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import * as words from '../localize/english-core.js';
import type { Localize } from '../localize/localize.js';
import { PageExitEvent } from './events.js';
import type { ServiceFinder } from './service-finder.js';

/** Presses of Shift further apart than this begin anew, in milliseconds. */
const WINDOW = 5000;

/**
 * Leaves in a hurry (attribute `quick-exit`, an https address): a blank sheet above everything, at once and without any
 * network, then another page in the place of this one. Pages visited before stay in the browser's history; we say no more.
 */
export class QuickExit implements ReactiveController {
  private _presses = 0;
  private _last = 0;

  constructor(private readonly _host: ServiceFinder) {
    _host.addController(this);
  }

  hostConnected(): void {
    // Capturing, because key events of the finder end at its own root.
    addEventListener('keydown', this._onKey, true);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this._onKey, true);
  }

  private readonly _onKey = (event: KeyboardEvent): void => {
    if (!this._url || event.repeat) return;
    const soon = event.timeStamp - this._last < WINDOW;
    this._presses = event.key === 'Shift' ? (soon ? this._presses : 0) + 1 : 0;
    this._last = event.timeStamp;
    if (this._presses === 3) this.leave();
  };

  private get _url(): string | undefined {
    try {
      const url = new URL(this._host.quickExit ?? '', document.baseURI);
      return this._host.quickExit && /^https?:$/.test(url.protocol) ? url.href : undefined;
    } catch {
      return undefined;
    }
  }

  readonly leave = (): void => {
    const url = this._url;
    if (!url) return;
    // A modal dialog lies above everything on the page, cookie banners too.
    this._host.renderRoot.querySelector<HTMLDialogElement>('#blank')?.showModal();
    this._host.dispatchEvent(new PageExitEvent());
    location.replace(url);
  };

  render(localize: Localize): TemplateResult | typeof nothing {
    if (!this._url) return nothing;
    return html`<div class="exit"><button type="button" part="exit" aria-describedby="xh" @click=${this.leave}>${localize.term(words.exit)}</button><span class="hide" id="xh">${localize.term(words.exitHint)}</span></div>
      <dialog id="blank" @cancel=${(event: Event) => event.preventDefault()}></dialog>`;
  }
}
