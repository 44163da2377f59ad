import { evaluate, type CityIdEvaluation, type CityIdPack } from '@newcomer/municipal-id';
import { NewcomerError } from '@newcomer/core/errors';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { formStyles } from '../pack-element/form.styles.js';
import { PackModel } from '../pack-element/pack-model.js';
import { RulesElement } from '../pack-element/rules-element.js';
import { partNamed } from '../registry.js';
import { applicantSection } from './applicant-section.js';
import { cardSections, type Office } from './card-sections.js';
import { checklist } from './checklist.js';
import { IdAnswers } from './id-answers.js';
import { idGuideStyles } from './id-guide.styles.js';
import { papersSection } from './papers-section.js';
import { resultSection } from './result-section.js';
import * as words from './words.js';

/**
 * Says which papers are enough for a city's own card, what would complete them, and what the card costs, opens and keeps.
 * Nothing that is marked leaves the element, and no number or date is ever asked for.
 *
 * @tag newcomer-id-guide
 * @summary Document calculator, checklist to print, benefits and places of a city's ID card.
 * @status experimental
 * @since 0.1
 * @slot - Fallback: phone, address, link of the office. Shown until the guide can be, and again where its pack cannot be read.
 * @slot intro - Introduction, shown above the guide in the page's own style.
 * @csspart base - Everything that the guide draws.
 * @csspart languages - The language switch.
 * @csspart standing - What the rules on screen are worth.
 * @csspart demo - The banner of a demonstration.
 * @csspart applicant - Questions about the person.
 * @csspart papers - The list of papers to mark.
 * @csspart result - Whether the papers are enough.
 * @csspart checklist - What to take along, to print.
 * @csspart places - Where to go.
 * @csspart footer - Source and date.
 * @csspart exit - The button that leaves the page.
 * @cssprop [--newcomer-font=system-ui] - Font family.
 * @cssprop [--newcomer-radius=0.75em] - Roundness of corners.
 * @fires {LanguageChangeEvent} newcomer-language-change - Another language was chosen.
 * @fires {PageExitEvent} newcomer-page-exit - The person leaves in a hurry.
 * @fires {SourceErrorEvent} newcomer-source-error - The pack could not be read; does not bubble.
 */
export class IdGuide extends RulesElement<CityIdPack> {
  protected static override readonly ownStyles: string = formStyles + idGuideStyles;

  static override properties: PropertyDeclarations = {
    ...RulesElement.properties,
    directory: {},
  };

  /** Address of the city's directory, a bundle made by `newcomer build`, whose hours and phones the offices have. */
  directory: string | undefined;

  protected override readonly model: PackModel<CityIdPack> = new PackModel<CityIdPack>(this, 'municipal-id', words.words, 'id-guide');
  private readonly _answers = new IdAnswers();
  private readonly _offices = new Map<string, Office>();
  private _asked: string | undefined;

  override receive(pack: CityIdPack): void {
    const { documents, benefits, places, retention } = pack.values;
    // What an integrator hands over need not be what its type says.
    const missing = Object.entries({ documents, benefits, places, retention }).filter(([, list]) => !Array.isArray(list as unknown));
    if (missing.length)
      throw new NewcomerError(
        'elements/unexpected-pack',
        `<newcomer-id-guide> draws cards of a city, this pack has no ${missing.map(([name]) => name).join(', ')}; run "newcomer pack check" on it`,
      );
  }

  protected override content(): TemplateResult {
    const { model } = this;
    const { pack } = model.chosen!;
    const { values } = pack;
    const asking = model.shows && values.endedOn === undefined;
    const evaluation = this._evaluate(pack);
    this._askOffices(pack);
    return html`<h2>${model.run(values.name)}</h2>
      <p>${model.run(values.introduction)}</p>
      ${asking ? applicantSection({ model, answers: this._answers, evaluation, changed: () => this._changed() }) : nothing}
      ${papersSection({ model, answers: this._answers, asking, changed: () => this._changed() })}
      ${asking ? html`${resultSection(model, evaluation)} ${checklist(this, model, this._answers)}` : nothing}
      ${cardSections({ model, answers: this._answers, offices: this._offices, changed: () => this._changed() })}`;
  }

  private _changed(): void {
    const { model } = this;
    const { chosen, localize } = model;
    if (chosen) {
      const { verdict } = this._evaluate(chosen.pack);
      model.announce(localize.term(RESULT[verdict] ?? words.resultMore));
    }
    this.requestUpdate();
  }

  private _evaluate(pack: CityIdPack): CityIdEvaluation {
    return evaluate(pack, this._answers.applicant, this._answers.held(pack.values, this.model.today), this.model.today);
  }

  /** Hours and phones of the offices come from the city's directory, where the page has its finder. */
  private _askOffices({ values: { places } }: CityIdPack): void {
    const { directory, model } = this;
    // Whether one is open is said for a moment, so that is asked again; where nothing came, nobody asks twice.
    const key = `${directory ?? ''} ${model.localize.lang} ${this._offices.size && Math.floor(Date.now() / MINUTE)}`;
    const open = partNamed('bundle');
    // The model draws anew when another file comes.
    if (!directory || !open || key === this._asked) return;
    this._asked = key;
    const source = open(new URL(directory, model.base).href);
    for (const { serviceId } of places) {
      if (serviceId === undefined) continue;
      const { lang } = model.localize;
      Promise.all([source.open(lang), source.get(serviceId, lang)]).then(
        ([info, detail]) => {
          if (detail && lang === model.localize.lang) this._offices.set(serviceId, { detail, info });
          this.requestUpdate();
        },
        // The directory is one more thing that may be out of reach; the guide goes on without its hours.
        () => undefined,
      );
    }
  }
}

const MINUTE = 60_000;
const RESULT: Readonly<Partial<Record<CityIdEvaluation['verdict'], number>>> = { yes: words.resultYes, 'not-yet': words.resultNotYet };

declare global {
  interface HTMLElementTagNameMap {
    'newcomer-id-guide': IdGuide;
  }
}
