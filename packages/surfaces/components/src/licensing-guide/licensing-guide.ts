import type { ServiceSource } from '@newcomer/directory';
import type { LicensePack } from '@newcomer/livelihoods/business-license';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { warnOnce } from '../define.js';
import { formStyles } from '../pack-element/form.styles.js';
import { PackModel } from '../pack-element/pack-model.js';
import { RulesElement } from '../pack-element/rules-element.js';
import * as shared from '../pack-element/words.js';
import { partNamed } from '../registry.js';
import { GuideState } from './guide-state.js';
import { kit } from './kit.js';
import { guideStyles } from './licensing-guide.styles.js';
import { officeCard } from './office-card.js';
import type { ProgressStore } from './progress.js';
import { questionForm } from './question-form.js';
import * as words from './words.js';

/**
 * Asks a founder a few plain questions and shows which licenses the shop needs, in order: what to bring, what it costs, how
 * long it takes and which office does it.
 *
 * @tag newcomer-licensing-guide
 * @summary Questions, then only the steps that apply to a small business, with papers, costs, waits and offices.
 * @status experimental
 * @since 0.2
 * @slot - Fallback: the office's phone, address and link. Shown until the guide can be, and again where its pack cannot be read.
 * @slot intro - Introduction, shown above the guide in the page's own style.
 * @csspart base - Everything that the guide draws.
 * @csspart languages - The language switch.
 * @csspart demo - The banner of a demonstration.
 * @csspart standing - What the rules are worth.
 * @csspart questions - The questions.
 * @csspart summary - How many steps, what they cost, when all could be done.
 * @csspart steps - The steps.
 * @csspart step - One step.
 * @csspart papers - All papers.
 * @csspart renewals - What comes again.
 * @csspart office - One office.
 * @csspart phone - A phone number that can be called.
 * @csspart footer - Where the rules come from.
 * @csspart exit - The button that leaves the page.
 * @cssprop [--newcomer-font=system-ui] - Font family.
 * @cssprop [--newcomer-radius=0.75em] - Roundness of corners.
 * @cssprop [--newcomer-color-text] - Text.
 * @cssprop [--newcomer-color-muted] - Less important text.
 * @cssprop [--newcomer-color-background] - Behind everything.
 * @cssprop [--newcomer-color-surface] - Cards and buttons.
 * @cssprop [--newcomer-color-border] - Lines.
 * @cssprop [--newcomer-scroll-margin=5em] - Room that a sticky header of the page takes at the top.
 * @fires {LanguageChangeEvent} newcomer-language-change - Another language was chosen.
 * @fires {PageExitEvent} newcomer-page-exit - The person leaves in a hurry.
 * @fires {SourceErrorEvent} newcomer-source-error - The pack could not be read or used; does not bubble.
 */
export class LicensingGuide extends RulesElement<LicensePack> {
  protected static override readonly ownStyles: string = formStyles + guideStyles;

  static override properties: PropertyDeclarations = {
    ...RulesElement.properties,
    storage: { attribute: false },
    directory: { attribute: false },
  };

  /** Where the page keeps which steps are ticked, if it wants to. Without one nothing outlives the page; answers never do. */
  storage: ProgressStore | undefined;
  /** The city's directory, whose records of offices go before those of the pack. */
  directory: ServiceSource | undefined;

  protected override readonly model: PackModel<LicensePack> = new PackModel<LicensePack>(
    this,
    'business-license',
    words.words,
    'licensing-guide',
  );
  private readonly _guide = new GuideState(this.model, this);

  override receive(pack: LicensePack): void {
    this._guide.receive(pack, this.model.today);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this._unfold);
    addEventListener('afterprint', this._fold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this._unfold);
    removeEventListener('afterprint', this._fold);
  }

  protected override content(): TemplateResult {
    const { _guide: guide, model } = this;
    const { pack } = guide;
    if (!pack) return html``;
    // The other file came after the pack.
    if (!guide.plan && partNamed('license')) guide.receive(pack, model.today);
    void guide.restore(pack);
    const { title, introduction } = pack.values;
    const head = html`<h2 class="title">${model.run(title)}</h2>`;
    if (!model.shows) return html`${head} ${this._offices()}`;
    return html`${head} ${introduction === undefined ? nothing : html`<p>${model.run(introduction)}</p>`} ${questionForm(guide)}
      <section aria-labelledby="sh">
        <h2 id="sh">${model.localize.term(words.steps)}</h2>
        ${guide.started ? this._way() : html`<p class="note">${model.localize.term(words.answerFirst)}</p>`}
      </section>`;
  }

  private _way(): TemplateResult {
    const { plan } = this._guide;
    if (plan) return partNamed('license')!.way(kit, plan, this._guide, this);
    warnOnce(`<${this.localName}> needs licensing-guide-more.js: add its script to the page`);
    return html`<p class="note">${this.model.localize.term(shared.noVerdict)}</p>
      ${this._offices()}`;
  }

  private _offices(): TemplateResult {
    const { _guide: guide, model } = this;
    return html`<section aria-labelledby="oh">
      <h3 id="oh">${model.localize.term(words.offices)}</h3>
      ${Object.entries(guide.pack?.values.offices ?? {}).map(([id, office]) => officeCard(id, office, guide))}
    </section>`;
  }

  /** Paper cannot be unfolded: what is folded on screen is printed open, in every engine. */
  private readonly _unfold = (): void => this._each('section details:not([open])', true);
  private readonly _fold = (): void => this._each('[data-paper]', false);

  private _each(folds: string, open: boolean): void {
    for (const fold of this.renderRoot.querySelectorAll<HTMLDetailsElement>(folds)) {
      fold.open = open;
      fold.toggleAttribute('data-paper', open);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'newcomer-licensing-guide': LicensingGuide;
  }
}
