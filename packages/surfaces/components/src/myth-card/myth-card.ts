import { NewcomerError } from '@newcomer/core/errors';
import type { MythFactCard, MythFactPack, Theme } from '@newcomer/belonging/myth-fact';
import { publishable } from '@newcomer/engines/cards';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { warnOnce } from '../define.js';
import { sourceRun } from '../pack-element/pack-footer.js';
import { PackElement } from '../pack-element/pack-element.js';
import { PackModel } from '../pack-element/pack-model.js';
import * as shared from '../pack-element/words.js';
import { partNamed } from '../registry.js';
import { cardView } from './card-view.js';
import { kit } from './kit.js';
import { mythCardStyles } from './myth-card.styles.js';
import type { ShareView } from './share-view.js';
import { THEME_WORDS } from './vocabulary-words.js';
import * as words from './words.js';

/** Cards from which on a person may choose a topic. */
const TOPICS_FROM = 4;

const TEXTS = ['id', 'title', 'fact', 'warning', 'myth', 'alternative', 'factAgain'] as const;

/**
 * Answers rumors: the fact first, the rumor once and marked as one, how it misleads, and the fact again. One card, or a deck
 * of them one after another. What is shared carries the fact alone.
 *
 * @tag newcomer-myth-card
 * @summary A rumor and the fact that answers it, or a deck of such cards.
 * @status experimental
 * @since 0.1
 * @slot - Fallback: shown until the first card can be, and where there is none that the city approved.
 * @slot intro - Introduction, shown above the cards.
 * @csspart base - Everything that the element draws.
 * @csspart card - The card.
 * @csspart title - The fact in a few words.
 * @csspart rumor - The rumor, marked as one.
 * @csspart demo - The banner over a preview with drafts.
 * @csspart standing - What has to be known about all cards.
 * @csspart languages - The language switch.
 * @csspart footer - Where the cards are from.
 * @fires {LanguageChangeEvent} newcomer-language-change - Another language was chosen.
 * @fires {SourceErrorEvent} newcomer-source-error - The cards could not be read; does not bubble.
 */
export class MythCard extends PackElement<MythFactPack> {
  protected static override readonly ownStyles: string = mythCardStyles;

  static override properties: PropertyDeclarations = { card: {}, links: { type: Boolean } };

  /** Id of the one card to show. Default: all that are approved, as a deck. */
  card: string | undefined;
  /** Reads `#newcomer=<id>` on load and offers to copy such a link. */
  links = false;

  protected override readonly model: PackModel<MythFactPack> = new PackModel<MythFactPack>(this, 'cards', words.words, 'myth-card');

  private _id: string | undefined;
  private _theme: Theme | undefined;
  private _sharing: ShareView | undefined;
  private _linked = false;

  override receive(pack: MythFactPack): void {
    // What the type promises, a file need not keep.
    const { cards } = pack.values as { readonly cards?: unknown };
    if (!Array.isArray(cards)) throw new NewcomerError('elements/no-cards', 'the pack has no cards: values.cards is no list');
    for (const card of cards as (Partial<MythFactCard> | null)[]) {
      if (card?.type !== 'myth-fact' || !Array.isArray(card.evidence) || TEXTS.some((name) => typeof card[name] !== 'string')) {
        throw new NewcomerError(
          'elements/bad-card',
          `card "${String(card?.id)}" lacks what a card of a myth and a fact has; run newcomer cards check`,
        );
      }
      // Days that are none are found here, before anything on screen has changed.
      publishable(card as MythFactCard, this.model.today);
    }
    if (!(cards as MythFactCard[]).some((card) => this._mayShow(card))) {
      warnOnce('<newcomer-myth-card> has no card that a named person of the city has approved; the attribute demo shows drafts');
    }
  }

  /** Cards are no rules: what has to be known about them is said in their own words. */
  protected override notes(): TemplateResult {
    const { chosen, localize, texts } = this.model;
    const lines = [
      chosen?.standing === 'example' && localize.term(words.example),
      chosen?.standing === 'historic' && localize.term(shared.standingHistoric),
      texts[localize.lang]?.provenance === 'machine' && localize.term(shared.unreviewed),
    ].filter((line): line is string => typeof line === 'string');
    return html`${this.demo ? html`<p class="demo" part="demo">${localize.term(words.draftBanner)}</p>` : nothing}
    ${lines.length ? html`<div class="note standing" part="standing">${lines.map((line) => html`<p>${line}</p>`)}</div>` : nothing}`;
  }

  protected override foot(): TemplateResult {
    const { chosen, localize } = this.model;
    return html`<footer part="footer"><p class="hint">${chosen ? sourceRun(chosen.pack.source, localize) : nothing}</p></footer>`;
  }

  protected override content(): TemplateResult {
    const { model } = this;
    const { localize } = model;
    const all = (model.chosen?.pack.values.cards ?? []).filter((card) => this._mayShow(card));
    this._follow(all);
    const deck = all.filter(({ id, theme }) => (this.card ? id === this.card : !this._theme || theme === this._theme));
    const at = Math.max(
      0,
      deck.findIndex(({ id }) => id === this._id),
    );
    const card = deck[at];
    if (!card)
      return html`<p class="hint">${localize.term(words.none)}</p>
        <slot></slot>`;
    this._id = card.id;
    this._sharing ??= partNamed('sharing')?.(kit, this, model);
    return html`${this.card || all.length < TOPICS_FROM ? nothing : this._topics(all)} ${cardView(card, model)}
    ${this._sharing?.render(card)}
    ${
      deck.length > 1
        ? html`<div class="row turn">
            <button type="button" ?disabled=${at === 0} @click=${() => this._turn(deck[at - 1])}>${localize.term(shared.back)}</button>
            <p>${localize.term(words.position, { n: at + 1, count: deck.length })}</p>
            <button type="button" class="key" ?disabled=${at === deck.length - 1} @click=${() => this._turn(deck[at + 1])}>
              ${localize.term(shared.next)}
            </button>
          </div>`
        : nothing
    }`;
  }

  protected override updated(): void {
    super.updated();
    const card = this._current;
    if (card) this._sharing?.drawn(card);
  }

  private _mayShow(card: MythFactCard): boolean {
    if (card.status === 'retired') return false;
    return this.demo || publishable(card, this.model.today).publishable;
  }

  private get _current(): MythFactCard | undefined {
    return this.model.chosen?.pack.values.cards.find(({ id }) => id === this._id);
  }

  /** Goes once to the card that the page's address names. */
  private _follow(cards: readonly MythFactCard[]): void {
    if (!this.links || this._linked) return;
    this._linked = true;
    const named = /[#&]newcomer=([^&]+)/.exec(location.hash)?.[1];
    this._id = cards.find(({ id }) => encodeURIComponent(id) === named)?.id ?? this._id;
  }

  private _topics(cards: readonly MythFactCard[]): TemplateResult {
    const { localize } = this.model;
    const choose = (event: Event) => {
      this._theme = ((event.target as HTMLSelectElement).value || undefined) as Theme | undefined;
      this._go(undefined);
    };
    const option = (value: string, label: number) =>
      html`<option value=${value} ?selected=${value === (this._theme ?? '')}>${localize.term(label)}</option>`;
    return html`<p class="row topic">
      <label for="topic">${localize.term(words.topic)}</label>
      <select id="topic" @change=${choose}>
        ${option('', words.allTopics)}${[...new Set(cards.map(({ theme }) => theme))].map((theme) => option(theme, THEME_WORDS[theme]))}
      </select>
    </p>`;
  }

  private _turn(card: MythFactCard | undefined): void {
    this._go(card?.id);
    // The heading, so that a screen reader begins with the fact and nobody has to scroll back.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h2')?.focus());
  }

  private _go(id: string | undefined): void {
    this._id = id;
    this._sharing?.reset();
    this.requestUpdate();
  }
}
