import type { ServiceCard, ServiceDetail } from '@newcomer/directory';
import { printAlone } from '../../frame/print-alone.js';
import { print } from '../../localize/english-detail.js';
import * as words from '../../localize/english-keep.js';
import type { KeepFactory, KeepView } from '../keep-view.js';
import type { Kit } from '../kit.js';
import type { Drawn } from '../more-view.js';
import type { More } from '../more/more.js';
import { codeImage, inCodes } from './code-image.js';
import { keepStyles } from './keep.styles.js';
import { OfflinePage } from './offline-page.js';
import { sheetPage } from './sheet-page.js';
import { saveContact } from './vcard.js';
import { waysSection } from './ways-section.js';

/** As many as fit on paper that somebody carries. */
const MOST = 20;

/** What a person keeps of one finder: in memory, gone with the page, but for a copy of the page where they ask for one. */
export class Keep implements KeepView {
  /** The person's list, by id, in the order in which it was made. */
  readonly list = new Map<string, ServiceCard>();
  /** A code for another phone stands on the page. */
  code = false;
  /** What stands on the opened sheet; undefined while none is open. */
  records: readonly ServiceDetail[] | undefined;
  sheetFailed = false;
  /** The ways without internet are unfolded. */
  waysOpen = false;
  readonly offline: OfflinePage;
  private _ids: readonly string[] = [];

  constructor(
    readonly kit: Kit,
    readonly more: More,
  ) {
    words.english.forEach((message, n) => (more.english.messages[words.first + n] = message));
    this.offline = new OfflinePage(more.model, () => this.update());
    const root = more.model.host.shadowRoot;
    const sheet = kit.styleSheet(keepStyles);
    if (root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  update(): void {
    this.more.model.update();
  }

  button(record: ServiceCard): Drawn {
    const { list, more, kit } = this;
    const isKept = list.has(record.id);
    const toggle = () => {
      if (isKept) list.delete(record.id);
      else list.set(record.id, record);
      if (this.records) void this.open([...list.keys()]);
      this.update();
    };
    return kit.html`<button type="button" class="keep" lang=${more.words.lang} @click=${toggle}>
      ${isKept ? kit.html`${kit.pictogram('yes')} ` : kit.nothing}${more.term(isKept ? words.unkeep : words.keep)}<span class="hide">: ${kit.run(record.name)}</span>
    </button>`;
  }

  actions(detail: ServiceDetail): Drawn {
    const { more, kit } = this;
    return kit.html`<button type="button" @click=${() => this.print()}>${more.term(print)}</button>
      ${this.button(detail)}
      ${detail.sensitive ? kit.nothing : kit.html`<button type="button" @click=${() => saveContact(detail)}>${more.term(words.saveContact)}</button>`}
      ${this.codeButton()}`;
  }

  print(): void {
    printAlone(this.more.model.host);
  }

  codeButton(): Drawn {
    const toggle = () => {
      this.code = !this.code;
      this.update();
    };
    return this.kit.html`<button type="button" aria-expanded=${this.code} @click=${toggle}>${this.more.term(words.code)}</button>`;
  }

  figure(text: string): Drawn {
    const { html, nothing } = this.kit;
    if (!this.code) return undefined;
    // What is too long for any code stands on the sheet alone.
    const images = inCodes(text).flatMap((piece) => codeImage(piece, this) ?? []);
    if (!images[0]) return undefined;
    return html`<figure>
      ${images.map((image, n) => html`${image}${images[1] ? html`<p dir="ltr">${n + 1}/${images.length}</p>` : nothing}`)}
      <figcaption>${this.more.term(words.codeHint)}</figcaption>
    </figure>`;
  }

  tools(): Drawn {
    const { list, more, kit } = this;
    const { page } = more.model;
    const found = page?.results.slice(0, MOST).map(({ id }) => id) ?? [];
    const button = (name: string, text: string, ids: readonly string[]) =>
      kit.html`<button type="button" id=${name} @click=${() => void this.open(ids)}>${text}</button>`;
    return kit.html`<p class="row keep" lang=${more.words.lang}>
      ${list.size ? button('my-list', more.term(words.myList, {}, list.size), [...list.keys()]) : kit.nothing}
      ${found.length ? button('sheet-of', more.term(words.sheet), found) : kit.nothing}
    </p>`;
  }

  sheet(): Drawn {
    return this.records && sheetPage(this.records, this);
  }

  ways(): Drawn {
    return waysSection(this);
  }

  changed(): void {
    this.code = false;
    if (this.waysOpen) void this.offline.look(this.more.model.localize.lang);
    if (this.records) this.retry();
  }

  retry(): void {
    void this.open([...this._ids]);
  }

  /** Opens a sheet of records, in the reader's language. */
  async open(ids: readonly string[]): Promise<void> {
    const { model } = this.more;
    model.typed();
    const isNew = !this.records;
    this._ids = ids;
    this.records ??= [];
    this.sheetFailed = false;
    this.update();
    try {
      const details = await Promise.all(ids.map(async (id) => model.source?.get(id, model.localize.lang)));
      if (this._ids !== ids) return;
      this.records = details.filter((detail): detail is ServiceDetail => detail !== undefined);
    } catch {
      if (this._ids !== ids) return;
      this.sheetFailed = true;
    }
    this.update();
    if (isNew) model.focus('#sheet');
  }

  close(): void {
    this._ids = [];
    this.records = undefined;
    this.code = false;
  }

  /** Back to where the sheet was opened. */
  back(): void {
    this.close();
    this.more.model.focus(this.list.size ? '#my-list' : '#sheet-of');
  }
}

export const createKeep: KeepFactory = (kit, more) => new Keep(kit, more);
