import { exit, exitHint } from '../../localize/english-detail.js';
import { PageExitEvent } from '../events.js';
import type { Drawn } from '../more-view.js';
import type { ServiceFinder } from '../service-finder.js';
import type { More } from './more.js';

/** Presses of Shift further apart than this begin anew, in milliseconds. */
const PAUSE = 5000;
const PRESSES = 3;

/**
 * Leaves in a hurry (attribute `quick-exit`, a web address): a blank sheet above everything, at once and without any
 * network, then another page in the place of this one. Pages visited before stay in the browser's history; we say no more.
 */
export class QuickExit {
  private _presses = 0;
  private _last = 0;

  constructor(
    private readonly _host: ServiceFinder,
    signal: AbortSignal,
  ) {
    // Capturing, because key events of the finder end at its own root.
    addEventListener('keydown', (event) => this._onKey(event), { capture: true, signal });
  }

  private _onKey({ key, repeat, timeStamp }: KeyboardEvent): void {
    if (repeat) return;
    const soon = timeStamp - this._last < PAUSE;
    this._presses = key === 'Shift' ? (soon ? this._presses : 0) + 1 : 0;
    this._last = timeStamp;
    if (this._presses === PRESSES) this._leave();
  }

  private get _address(): string | undefined {
    const { quickExit } = this._host;
    try {
      const url = new URL(quickExit ?? '', document.baseURI);
      return quickExit && /^https?:$/.test(url.protocol) ? url.href : undefined;
    } catch {
      return undefined;
    }
  }

  private _leave(): void {
    const address = this._address;
    if (!address) return;
    // A modal dialog lies above everything on the page, cookie banners too.
    this._host.renderRoot.querySelector<HTMLDialogElement>('#blank')?.showModal();
    this._host.dispatchEvent(new PageExitEvent());
    location.replace(address);
  }

  render(more: More): Drawn {
    const { html } = more.kit;
    if (!this._address) return undefined;
    return html`<div class="exit" lang=${more.words.lang}>
        <button type="button" class="red" part="exit" aria-describedby="xh" @click=${() => this._leave()}>${more.term(exit)}</button
        ><span class="hide" id="xh">${more.term(exitHint)}</span>
      </div>
      <dialog id="blank" aria-label="·" @cancel=${(event: Event) => event.preventDefault()}></dialog>`;
  }
}
