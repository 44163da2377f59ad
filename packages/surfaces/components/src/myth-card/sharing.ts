import { sharedFact, shownCard, type MythFactCard, type MythFactPack, type SharedFact } from '@newcomer/belonging/myth-fact';
import { direction } from '@newcomer/core/languages';
import type { TemplateResult } from 'lit';
import { copyText } from '../frame/copy-text.js';
import { printAlone } from '../frame/print-alone.js';
import type { PackModel } from '../pack-element/pack-model.js';
import * as shared from '../pack-element/words.js';
import type { Kit } from './kit.js';
import { drawPicture, PICTURE_SIZE } from './picture.js';
import type { ShareHost, ShareView } from './share-view.js';
import * as words from './words.js';

/** What a person does with a card but read it. What leaves the page is the fact alone. */
export class Sharing implements ShareView {
  private _picture = false;
  private _said = '';

  constructor(
    private readonly _kit: Kit,
    private readonly _host: ShareHost,
    private readonly _model: PackModel<MythFactPack>,
  ) {}

  render(card: MythFactCard): TemplateResult {
    const { html, nothing } = this._kit;
    const { localize } = this._model;
    const button = (label: number, act: () => unknown, expanded?: boolean) =>
      html`<button type="button" aria-expanded=${expanded ?? nothing} @click=${act}>${localize.term(label)}</button>`;
    return html`<div class="actions">
        ${button(words.shareFact, () => this._share(card))} ${button(words.makePicture, () => this._toggle(), this._picture)}
        ${this._host.links ? button(shared.copyLink, () => this._copy(linkTo(card))) : nothing}
        ${button(words.printCard, () => this._print())}
      </div>
      ${
        this._picture
          ? html`<div class="picture">
              <canvas width=${PICTURE_SIZE} height=${PICTURE_SIZE} role="img" aria-label=${this._fact(card).text}></canvas>
              <div class="actions">
                ${button(words.savePicture, () => this._save(card))}
                ${sendsFiles() ? button(words.sharePicture, () => this._send(card)) : nothing}
                ${button(words.copyDescription, () => this._copy(this._fact(card).text))}
              </div>
            </div>`
          : nothing
      }
      ${this._said ? html`<p class="hint said">${this._said}</p>` : nothing}`;
  }

  drawn(card: MythFactCard): void {
    const canvas = this._canvas;
    if (canvas) drawPicture(canvas, this._fact(card), direction(this._model.text(shownCard(card).title).lang) === 'rtl');
  }

  reset(): void {
    this._picture = false;
    this._said = '';
  }

  private get _canvas(): HTMLCanvasElement | null {
    return this._host.renderRoot.querySelector('canvas');
  }

  private _fact(card: MythFactCard): SharedFact {
    return sharedFact(card, (key) => this._model.text(key).text, this._model.chosen?.pack.sources ?? {});
  }

  private _toggle(): void {
    this._picture = !this._picture;
    this._say(this._picture ? words.pictureReady : undefined);
  }

  private _say(word: number | undefined): void {
    this._said = word === undefined ? '' : this._model.localize.term(word);
    if (this._said) this._model.announce(this._said);
    this._host.requestUpdate();
  }

  /** With its sources: engines differ in whether paper shows what is folded. */
  private _print(): void {
    this._host.renderRoot.querySelectorAll<HTMLDetailsElement>('.card details').forEach((details) => (details.open = true));
    printAlone(this._host);
  }

  private async _copy(text: string): Promise<void> {
    this._say((await copyText(text)) ? shared.copied : shared.copyFailed);
  }

  private async _share(card: MythFactCard): Promise<void> {
    const { title, text } = this._fact(card);
    if (!(await handedOn({ title, text }))) await this._copy(text);
  }

  private async _send(card: MythFactCard): Promise<void> {
    const { fileName, title, text } = this._fact(card);
    const image = await this._image();
    if (!image || !(await handedOn({ title, text, files: [new File([image], fileName, { type: 'image/png' })] }))) await this._save(card);
  }

  private async _save(card: MythFactCard): Promise<void> {
    const image = await this._image();
    if (!image) return;
    const link = document.createElement('a');
    link.download = this._fact(card).fileName;
    link.href = URL.createObjectURL(image);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  private _image(): Promise<Blob | null> {
    const canvas = this._canvas;
    return new Promise((resolve) => (canvas ? canvas.toBlob(resolve, 'image/png') : resolve(null)));
  }
}

function sendsFiles(): boolean {
  const probe = new File([''], 'fact.png', { type: 'image/png' });
  return (navigator as Partial<Navigator>).canShare?.({ files: [probe] }) ?? false;
}

/** The page's own address with nothing but the card's id, which the lint keeps free of the rumor. */
function linkTo({ id }: MythFactCard): string {
  const url = new URL(location.href);
  url.hash = `newcomer=${encodeURIComponent(id)}`;
  return url.href;
}

/** True where the device's own sheet took it, or the person closed that sheet. */
async function handedOn(data: ShareData): Promise<boolean> {
  if (!('share' in navigator)) return false;
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    return (error as Error).name === 'AbortError';
  }
}
