/*
 * A finder for somebody who finds places for others all day: every step by one key, and the sheet to hand out in the other
 * person's language while the screen stays in one's own. The page (`desk.html` of a kit) has the words, so that a city can
 * change them; this binds them to the finder, by what anybody can see of it.
 */

const SWITCH = '[part~="languages"] button[lang]';
const CARD = '[part~="card"]';
const DETAIL = '[part~="detail"]';

/** Waits so long for a finder that is still loading, in milliseconds. */
const PATIENCE = 60_000;

/** Binds the page's finder, its choice of language, its buttons and its list of keys. */
export async function startDesk(page: Document): Promise<void> {
  const root = await drawn(page);
  if (root) new Desk(page, root);
}

class Desk {
  /** The language to go back to when the sheet is closed, by its own name; undefined while none is handed out. */
  private _own: string | undefined;

  constructor(
    private readonly _page: Document,
    private readonly _root: ShadowRoot,
  ) {
    const press = (event: Event) => this._press(event as KeyboardEvent);
    // The finder lets no key out, so that a page cannot read what is typed into it.
    for (const target of [_page, _root]) target.addEventListener('keydown', press, { capture: true });
    this._part('hand-out')?.addEventListener('click', () => void this._handOut());
    this._part('keys')?.addEventListener('click', () => this._help());
    this._part('close')?.addEventListener('click', () => this._dialog?.close());
    this._offerLanguages();
    new MutationObserver(() => this._drawn()).observe(_root, { subtree: true, childList: true });
    // One asks first in which language somebody reads.
    this._languages?.focus();
  }

  private _part(name: string): HTMLElement | null {
    return this._page.querySelector<HTMLElement>(`[data-desk="${name}"]`);
  }

  private get _dialog(): HTMLDialogElement | null {
    return this._part('help') as HTMLDialogElement | null;
  }

  private get _languages(): HTMLSelectElement | null {
    return this._part('language') as HTMLSelectElement | null;
  }

  private _find(selector: string): HTMLElement | null {
    return this._root.querySelector<HTMLElement>(selector);
  }

  private _all(selector: string): HTMLElement[] {
    return [...this._root.querySelectorAll<HTMLElement>(selector)];
  }

  private _press(event: KeyboardEvent): void {
    const { key } = event;
    const target = event.composedPath()[0];
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || this._dialog?.open) return;
    const act = isTyping(target) ? this._typing(target, key) : this._acts()[key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  /** While somebody types or chooses, letters are letters. */
  private _typing(target: EventTarget | undefined, key: string): (() => void) | undefined {
    if (target === this._languages) return key === 'Enter' ? () => this._search() : undefined;
    const box = this._find('#q');
    if (target !== box) return undefined;
    if (key === 'Escape')
      return () => {
        box.blur();
        this._find('#found')?.focus();
      };
    return key === 'Enter' || key === 'ArrowDown' ? () => void this._answers(box) : undefined;
  }

  /** To the first card of what was typed, not of what stood there a letter ago. */
  private async _answers(box: HTMLElement): Promise<void> {
    box.blur();
    await new Promise(requestAnimationFrame);
    this._step(1);
  }

  private _acts(): Readonly<Record<string, (() => void) | undefined>> {
    const back = this._find(`${DETAIL} > button`);
    const always = { Escape: back ? () => back.click() : undefined };
    if (!(this._part('on') as HTMLInputElement | null)?.checked) return always;
    return {
      ...always,
      '/': () => this._search(),
      l: () => this._languages?.focus(),
      '?': () => this._help(),
      j: () => this._step(1),
      k: () => this._step(-1),
      o: () => this._card()?.querySelector<HTMLElement>('.more')?.click(),
      s: () => this._keep(),
      h: () => void this._handOut(),
      p: () => this._find('.sheet .actions .main')?.click(),
    };
  }

  private _search(): void {
    this._find(`${DETAIL} > button`)?.click();
    void this._until('#q').then((box) => {
      box?.focus();
      (box as HTMLInputElement | null)?.select();
    });
  }

  /** The card that has the focus; the first where none has. */
  private _card(): Element | null | undefined {
    return this._root.activeElement?.closest(CARD) ?? this._find(CARD);
  }

  /** To the heading of the next card or of the one before; after the last to those that are still to come. */
  private _step(by: number): void {
    const cards = this._all(CARD);
    const focused = this._root.activeElement?.closest<HTMLElement>(CARD);
    const now = focused ? cards.indexOf(focused) : -1;
    const next = now < 0 ? 0 : now + by;
    if (next === cards.length) this._find('.cards ~ .row button')?.click();
    else cards[next]?.querySelector('h3')?.focus();
  }

  private _keep(): void {
    const record = this._find(DETAIL);
    (record ?? this._card())?.querySelector<HTMLElement>('button.keep')?.click();
    void this._until('#my-list').then((list) => this._say(list?.textContent ?? ''));
  }

  private async _handOut(): Promise<void> {
    if (!this._find('.sheet')) {
      this._find(`${DETAIL} > button`)?.click();
      const open = (await this._until('#my-list')) ?? this._find('#sheet-of');
      if (!open) {
        this._say(this._part('said')?.dataset.nothing ?? '');
        return;
      }
      open.click();
      await this._until('.sheet');
    }
    const theirs = this._languages?.value ?? '';
    const own = this._find(`${SWITCH}[aria-pressed="true"]`)?.textContent ?? '';
    if (theirs === own) return;
    this._own ??= own;
    this._speak(theirs);
  }

  /** When the sheet has gone the screen is in one's own language again. */
  private _drawn(): void {
    if (this._own === undefined || this._find('.sheet')) return;
    const own = this._own;
    this._own = undefined;
    this._speak(own);
  }

  private _speak(name: string): void {
    this._all(SWITCH)
      .find(({ textContent }) => textContent === name)
      ?.click();
  }

  /** The finder's own languages, each by its own name. */
  private _offerLanguages(): void {
    const select = this._languages;
    const names = new Set<string>();
    for (const { textContent: name, lang } of this._all(SWITCH)) {
      if (!names.has(name)) select?.append(Object.assign(this._page.createElement('option'), { textContent: name, value: name, lang }));
      names.add(name);
    }
  }

  private _help(): void {
    this._dialog?.showModal();
  }

  private _say(text: string): void {
    const said = this._part('said');
    // A live region that is given the same text again says nothing.
    if (said) said.textContent = text + (said.textContent === text ? '\u00a0' : '');
  }

  /** An element once it is drawn; null where it is not within a second. */
  private async _until(selector: string): Promise<HTMLElement | null> {
    for (let tries = 0; tries < 20; tries++) {
      const found = this._find(selector);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return null;
  }
}

function isTyping(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"])') || target.isContentEditable)
  );
}

/** The finder's shadow root, once it has its languages and its search box. */
async function drawn(page: Document): Promise<ShadowRoot | undefined> {
  for (let waited = 0; waited < PATIENCE; waited += 100) {
    const root = page.querySelector('newcomer-service-finder')?.shadowRoot;
    if (root?.querySelector('#q') && root.querySelector(SWITCH)) return root;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}
