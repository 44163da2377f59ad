import type { html as Html, LitElement, TemplateResult } from 'lit';
import { PageExitEvent } from './events.js';

/** An element that can be left in a hurry, and where to. */
interface Leaver extends LitElement {
  readonly quickExit: string | undefined;
}

/** What stands on the button, and what a screen reader adds. */
interface ExitWords {
  readonly lang: string;
  readonly exit: string;
  readonly hint: string;
}

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
    private readonly _host: Leaver,
    signal: AbortSignal,
    private readonly _page: { readonly base: string },
  ) {
    // Capturing, because key events of the finder end at its own root.
    addEventListener('keydown', (event) => this._onKey(event), { capture: true, signal });
  }

  private get _blank(): HTMLDialogElement | null {
    return this._host.renderRoot.querySelector('#blank');
  }

  /** A modal dialog lies above everything on the page, cookie banners too. A browser's own way back may close it. */
  private _cover(): void {
    const blank = this._blank;
    if (blank?.isConnected && !blank.open) blank.showModal();
  }

  private _onKey(event: KeyboardEvent): void {
    const { key, repeat, timeStamp } = event;
    // Whoever is frightened presses Escape again and again: it would close the sheet, and stop the next page from loading.
    if (this._blank?.open) event.preventDefault();
    if (repeat) return;
    const soon = timeStamp - this._last < PAUSE;
    this._presses = key === 'Shift' ? (soon ? this._presses : 0) + 1 : 0;
    this._last = timeStamp;
    if (this._presses === PRESSES) this._leave();
  }

  private get _address(): string | undefined {
    const { quickExit } = this._host;
    try {
      const url = new URL(quickExit ?? '', this._page.base);
      return quickExit && /^https?:$/.test(url.protocol) ? url.href : undefined;
    } catch {
      return undefined;
    }
  }

  private _leave(): void {
    const address = this._address;
    if (!address) return;
    this._cover();
    this._host.dispatchEvent(new PageExitEvent());
    location.replace(address);
  }

  /** The button; `html` is that of the file that draws, since Lit stands in one file of a page only. */
  render(html: typeof Html, { lang, exit, hint }: ExitWords): TemplateResult | undefined {
    if (!this._address) return undefined;
    return html`<div class="exit" lang=${lang}>
        <button type="button" class="red" part="exit" aria-describedby="xh" @click=${() => this._leave()}>${exit}</button
        ><span class="hide" id="xh">${hint}</span>
      </div>
      <dialog id="blank" aria-label="·" @close=${() => this._cover()}></dialog>`;
  }
}
