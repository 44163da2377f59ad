import type { Pack } from '@newcomer/engines/pack';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { failedNote } from '../frame/failed-note.js';
import { frameStyles } from '../frame/frame.styles.js';
import { languageSwitch } from '../frame/language-switch.js';
import { paint } from '../frame/paint.js';
import { GLOBE } from '../frame/pictogram-paths.js';
import { drawing } from '../frame/pictograms.js';
import { keepPrivate } from '../frame/private-events.js';
import { styleSheet } from '../frame/style-sheet.js';
import { packStyles } from './pack-element.styles.js';
import type { PackModel } from './pack-model.js';
import * as words from './words.js';

/**
 * The base of every element that draws a pack: it loads the pack and the words of the reader's language, says where the
 * rules come from and what they are worth, and keeps the fallback in its default slot until it can draw, and whenever it
 * cannot. A subclass gives `model` and draws `content()`, `notes()` and `foot()`; `RulesElement` has the last two.
 *
 * Answers live in the element's own fields, in memory alone: in no event, address, title or storage (DESIGN §4.7).
 */
export abstract class PackElement<P extends Pack = Pack> extends LitElement {
  static override get styles(): CSSStyleSheet[] {
    return [frameStyles, packStyles, this.ownStyles].map(styleSheet);
  }

  /** CSS of a subclass, on top of what all have. */
  protected static readonly ownStyles: string = '';

  static override properties: PropertyDeclarations = {
    pack: { attribute: false },
    src: {},
    lang: {},
    locales: {},
    wordsBase: { attribute: 'words-base' },
    accent: {},
    theme: {},
    demo: { type: Boolean },
    quickExit: { attribute: 'quick-exit' },
    today: {},
  };

  /** A pack, or several of which the one that holds today is taken, in code. Goes before `src`. */
  pack: P | readonly P[] | undefined;
  /** Addresses, divided by spaces, of packs that `newcomer pack build` published; the one that holds today is taken. */
  src: string | undefined;
  /** Language to begin with, BCP 47. Default: that of the page. */
  override lang = '';
  /** Languages to offer, by tag; default all that we have. English is always among them. */
  locales: string | undefined;
  /** Folder of the words on screen, where it is not `words/` beside the script. */
  wordsBase: string | undefined;
  /** The city's colour, any CSS colour; made darker or lighter where text could not be read. */
  accent: string | undefined;
  /** `light` or `dark`; default follows the page's `color-scheme`. */
  theme: string | undefined;
  /** Shows what rules would say that are not in force, under a banner that says so. */
  demo = false;
  /** Address to go to when somebody must leave fast; shows the button. */
  quickExit: string | undefined;
  /** The civil day that matters, "2026-11-27". Default: the device's. */
  today: string | undefined;

  protected abstract readonly model: PackModel<P>;

  /** Whether what a person chooses outlives the page, because the host keeps it. */
  keeps(): boolean {
    return false;
  }

  /**
   * A pack has come. Throws a `NewcomerError` where the element could not draw it: then nothing changes on screen, and the
   * integrator is told.
   */
  abstract receive(pack: P): void;

  /** What the element shows once it has its pack and its words. */
  protected abstract content(): TemplateResult;

  /** What has to be known about the pack, above the content. */
  protected abstract notes(): TemplateResult | typeof nothing;

  /** Where the pack comes from, below the content. */
  protected abstract foot(): TemplateResult | typeof nothing;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return keepPrivate(super.createRenderRoot());
  }

  protected override render(): TemplateResult {
    const { model } = this;
    const { localize, chosen, openError } = model;
    const failed = openError ? failedNote(localize, () => model.retry()) : nothing;
    return html`<slot name="intro"></slot>
      <div part="base" class="base">
        <div lang=${localize.lang} dir=${localize.dir}>
          ${model.exit?.render(html, { lang: localize.lang, exit: localize.term(words.exit), hint: localize.term(words.exitHint) })}
          ${
            chosen
              ? html`${languageSwitch(model, drawing('globe', GLOBE))} ${failed} ${this.notes()} ${this.content()} ${this.foot()}`
              : openError
                ? failed
                : html`<p class="hint">${localize.term(words.loading)}</p>`
          }
          <div role="status" class="hide">${model.announcement}</div>
        </div>
      </div>
      ${chosen ? nothing : html`<slot></slot>`}`;
  }

  /** Where drawing fails, the fallback is what stays, and the integrator is told. */
  protected override performUpdate(): void {
    try {
      // What a failure put here makes way.
      if (!('_$litPart$' in this.renderRoot)) this.renderRoot.replaceChildren();
      super.performUpdate();
    } catch (error) {
      this.model.fail(error);
      this.renderRoot.replaceChildren(document.createElement('slot'));
      // Lit remembers here what it drew. Without it a pack that is mended is drawn anew, with all that was answered.
      Reflect.deleteProperty(this.renderRoot, '_$litPart$');
    }
  }

  protected override updated(): void {
    const base = this.renderRoot.querySelector<HTMLElement>('.base');
    // Nothing has a colour while it is off the page.
    if (base?.isConnected) paint(this, base);
  }
}
