import {
  assessmentFromJson,
  compareScorers,
  compileFramework,
  gapsOf,
  newAssessment,
  PlainScorer,
  type Area,
  type Assessment,
  type CompiledFramework,
  type Comparison,
  type Framework,
  type Measure,
  type RuleScore,
  type Score,
} from '@newcomer/engines/assessment';
import type { Pack } from '@newcomer/engines/pack';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { numberText } from '../localize/numbers.js';
import { PackModel } from '../pack-element/pack-model.js';
import { RulesElement } from '../pack-element/rules-element.js';
import { print } from '../pack-element/words.js';
import { partNamed } from '../registry.js';
import { bar, barPatterns, meanBar, SEGMENTS, segmentsOf } from './area-bar.js';
import { STANDING_WORDS, scoreTable } from './score-table.js';
import { scorecardStyles } from './scorecard.styles.js';
import * as words from './words.js';

export type ScorecardPack = Pack<'assessment', Framework>;

/** So many gaps are shown at first. */
const FIRST_GAPS = 8;
/** An assessment is fetched within so many milliseconds, or not at all. */
const DEADLINE = 15_000;
const SEGMENT_WORDS = [words.met, words.partial, words.stillOpen, words.notMet];

/**
 * How a city stands by a framework, by its own answers: bars and a table for each area, what is missing, and what changed since
 * the assessments before. It says that it is a self-assessment, compares the city with itself alone, and names no rank.
 *
 * @tag newcomer-scorecard
 * @summary Bars, table, gaps and trend of a city's self-assessment.
 * @status experimental
 * @since 0.2
 * @slot - Fallback: a link to a report, who to ask. Shown until the scorecard can be drawn.
 * @slot intro - Introduction, shown above the scorecard.
 * @csspart base - All of the element.
 * @csspart footer - Source and date.
 * @fires {LanguageChangeEvent} newcomer-language-change - A person chose another language.
 * @fires {SourceErrorEvent} newcomer-source-error - For the integrator: the pack or an assessment could not be used.
 */
export class Scorecard extends RulesElement<ScorecardPack> {
  protected static override readonly ownStyles: string = scorecardStyles;

  static override properties: PropertyDeclarations = {
    assessments: { attribute: false },
    assessmentSrc: { attribute: 'assessment-src' },
    layer: {},
  };

  /** One assessment, or several of one city on different days. The newest is shown, the one before it gives the trend. */
  assessments: Assessment | readonly Assessment[] | undefined;
  /** Addresses of assessments' JSON files, divided by spaces. */
  assessmentSrc: string | undefined;
  /** `audit` shows what the auditor found in place of what the city says. */
  layer: string | undefined;

  protected override readonly model: PackModel<ScorecardPack> = new PackModel<ScorecardPack>(this, 'assessment', words.words, 'scorecard');

  private _compiled: CompiledFramework | undefined;
  private _fetched: readonly Assessment[] = [];
  private _from: string | undefined;
  private _allGaps = false;
  /** What is drawn, worked out once for each change of what it is made of. */
  private _drawn: { scorer: PlainScorer; assessment: Assessment; comparison: Comparison | undefined } | undefined;

  override receive(pack: ScorecardPack): void {
    const compiled = compileFramework(pack.values);
    this._work(compiled);
    this._compiled = compiled;
    void this._fetch();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this._compiled || !['assessments', 'assessmentSrc', 'layer', 'today'].some((name) => changed.has(name))) return;
    this._again();
    void this._fetch();
  }

  private _again(): void {
    if (!this._compiled) return;
    try {
      this._work(this._compiled);
    } catch (error) {
      // What could be drawn before stays on screen.
      this.model.fail(error);
    }
  }

  private _work(compiled: CompiledFramework): void {
    const { framework } = compiled;
    const today = this.model.today;
    const given = [this.assessments ?? []].flat().concat(this._fetched);
    const sorted = given.filter(({ edition }) => edition === framework.edition).sort((a, b) => (a.date < b.date ? 1 : -1));
    const [assessment = newAssessment('', framework.edition, today), before] = sorted;
    const layer = this.layer === 'audit' ? 'audit' : 'self';
    const applicability = partNamed('assessment')?.applicability;
    const scorerOf = (one: Assessment, day: string) => new PlainScorer(compiled, one, { today: day, layer, applicability });
    const scorer = scorerOf(assessment, today);
    const comparison = before && compareScorers(scorerOf(before, before.date), scorer, { from: before.date, to: today });
    this._drawn = { scorer, assessment, comparison };
  }

  private async _fetch(): Promise<void> {
    const { assessmentSrc = '' } = this;
    if (this._from === assessmentSrc) return;
    this._from = assessmentSrc;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), DEADLINE);
    try {
      const addresses = assessmentSrc.split(/\s+/).filter((address) => address);
      this._fetched = await Promise.all(
        addresses.map(async (address) => {
          const response = await fetch(new URL(address, this.model.base), { signal: stop.signal, credentials: 'omit' });
          if (!response.ok) throw new Error(`${address}: ${response.status}`);
          return assessmentFromJson(await response.text());
        }),
      );
      this._again();
    } catch (error) {
      this._from = undefined;
      this.model.fail(error);
    }
    clearTimeout(timer);
    this.requestUpdate();
  }

  protected override content(): TemplateResult {
    const { model, _compiled: compiled, _drawn: drawn } = this;
    if (!compiled || !drawn) return html``;
    const { localize } = model;
    const { framework } = compiled;
    const score = drawn.scorer.score();
    const titles = new Map(framework.areas.map(({ id, title }) => [id, title]));
    return html`<svg class="defs" aria-hidden="true">${barPatterns()}</svg>
      <h2>${model.run(framework.title)}</h2>
      <p class="label">${localize.term(this.layer === 'audit' ? words.audit : words.selfAssessment)}</p>
      <p>
        ${drawn.assessment.place ? html`<b dir="auto">${drawn.assessment.place}</b> · ` : nothing}${localize.term(words.on, { date: localize.date(drawn.assessment.date) })}
      </p>
      ${score.rules.map((rule) => this._rule(framework, rule))} ${this._legend(score)}
      <ul class="areas">
        ${framework.areas.filter(({ parent }) => parent === undefined).map((area) => this._area(framework, score, area))}
      </ul>
      <details>
        <summary>${localize.term(words.table)}</summary>
        ${scoreTable(model, score, (area) => titles.get(area))}
      </details>
      ${this._trend(framework, drawn.comparison)} ${this._gaps(framework, drawn.scorer)}
      ${
        framework.unknown?.length
          ? html`<details>
              <summary>${localize.term(words.unknownTitle)}</summary>
              <ul class="stack">
                ${framework.unknown.map((key) => html`<li>${model.run(key)}</li>`)}
              </ul>
            </details>`
          : nothing
      }
      <div class="actions"><button type="button" @click=${() => window.print()}>${localize.term(print)}</button></div>`;
  }

  /** A figure for the framework as a whole: only where the rule has one, and only of rules that decide. */
  private _rule(framework: Framework, { rule, strategy, whole, outcome, possible }: RuleScore): TemplateResult | typeof nothing {
    const { localize, shows } = this.model;
    const title = framework.scoring.find(({ id }) => id === rule)?.title;
    if (!whole || !shows) return nothing;
    const figure =
      whole.state === 'not-assessed'
        ? localize.term(words.notAssessed)
        : strategy === 'core-share' || strategy === 'highest-tier' || strategy === 'gates'
          ? this._range(whole, (value) => (strategy === 'core-share' ? percent(value) : String(value)))
          : this._range(whole, percent);
    const said = outcome && OUTCOMES[outcome];
    const may = outcome !== possible && possible && OUTCOMES[possible];
    return html`<p>
      <b>${this.model.run(title)}: <span class="stars">${figure}</span></b>
      ${said === undefined ? nothing : html`<br />${localize.term(said)}`}
      ${may ? html`<br /><small>${localize.term(words.stillPossible)} ${localize.term(may)}</small>` : nothing}
    </p>`;
  }

  private _range({ low = 0, high = low }: Measure, show: (value: number) => string): string {
    return low === high ? show(low) : this.model.localize.term(words.range, { low: show(low), high: show(high) });
  }

  private _legend({ whole }: Score): TemplateResult | typeof nothing {
    const { localize } = this.model;
    if (!whole.applicable || this._isLevels()) return nothing;
    return html`<p class="key-row" aria-hidden="true">
      ${SEGMENTS.map(
        ([name], at) =>
          html`<span
            ><svg class="bar"><rect class=${name} width="100%" height="100%" /></svg>${localize.term(SEGMENT_WORDS[at]!)}</span
          >`,
      )}
    </p>`;
  }

  private _isLevels(): boolean {
    return this._compiled?.framework.scale?.kind === 'levels';
  }

  private _area(framework: Framework, score: Score, area: Area): TemplateResult {
    const { model } = this;
    const at = framework.areas.indexOf(area);
    const own = score.areas[at]!;
    const parts = framework.areas.filter(({ parent }) => parent === area.id);
    const title = model.run(area.title);
    return html`<li>
      ${area.parent === undefined ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`}
      ${this._isLevels() ? this._mean(framework, score, at) : this._counts(own)}
      ${
        parts.length
          ? html`<ul>
              ${parts.map((part) => this._area(framework, score, part))}
            </ul>`
          : nothing
      }
    </li>`;
  }

  private _counts(area: Score['whole']): TemplateResult {
    const { localize } = this.model;
    if (!area.applicable) return html`<p class="hint">${localize.term(words.notAssessed)}</p>`;
    const segments = segmentsOf(area);
    const line = localize.list(segments.flatMap((count, at) => (count ? [`${localize.term(SEGMENT_WORDS[at]!)}: ${count}`] : [])));
    return html`<svg class="bar" aria-hidden="true">${bar(area, localize.dir === 'rtl')}</svg>
      <p>${area.assessed ? nothing : html`${localize.term(words.notAssessed)}. `}${line}</p>`;
  }

  private _mean(framework: Framework, { rules }: Score, at: number): TemplateResult {
    const { localize } = this.model;
    const { scale } = framework;
    const measure = rules.map(({ areas }) => areas[at]).find((each) => each !== undefined);
    const answered = localize.term(words.answered, { done: measure?.counted ?? 0, all: measure?.of ?? 0 });
    const value = measure?.value;
    if (scale?.kind !== 'levels' || measure?.state === 'not-assessed' || !measure)
      return html`<p class="hint">${localize.term(words.notAssessed)}. ${answered}</p>`;
    const shares = rules.every(({ strategy }) => strategy !== 'mean');
    if (measure.state === 'insufficient' || (value === undefined && !shares))
      return html`<p class="hint">${localize.term(words.insufficient)} ${answered}</p>`;
    const figure = shares
      ? this._range(measure, percent)
      : localize.term(words.mean, {
          value: numberText(value ?? 0, localize, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
          max: scale.max,
        });
    const drawn = shares
      ? meanBar(measure.low ?? 0, 0, 1, localize.dir === 'rtl')
      : meanBar(value ?? 0, scale.min, scale.max, localize.dir === 'rtl');
    return html`<svg class="bar" aria-hidden="true">${drawn}</svg>
      <p><b>${figure}</b> · ${answered}</p>`;
  }

  private _trend(framework: Framework, comparison: Comparison | undefined): TemplateResult | typeof nothing {
    const { model } = this;
    const { localize } = model;
    if (!comparison) return nothing;
    const titles = new Map(framework.criteria.map(({ id, title }) => [id, title]));
    const list = (direction: 'better' | 'worse', label: number, sign: string) => {
      const found = comparison.criteria.filter((each) => each.direction === direction);
      return found.length
        ? html`<h4><span aria-hidden="true">${sign}</span> ${localize.term(label)} (${found.length})</h4>
            <ul class="stack">
              ${found.map(
                (each) =>
                  html`<li>
                    <bdi class="hint" dir="ltr">${each.criterion}</bdi> ${model.run(titles.get(each.criterion))}
                    <span class="hint"
                      >${localize.term(words.change, { from: this._said(each.from, each.fromLevel), to: this._said(each.to, each.toLevel) })}</span
                    >
                  </li>`,
              )}
            </ul>`
        : nothing;
    };
    const moved = comparison.criteria.some(({ direction }) => direction === 'better' || direction === 'worse');
    return html`<section>
      <h3>${localize.term(words.since, { date: localize.date(comparison.from) })}</h3>
      ${moved ? html`${list('better', words.better, '▲')} ${list('worse', words.worse, '▼')}` : html`<p>${localize.term(words.same)}</p>`}
    </section>`;
  }

  private _said(standing: keyof typeof STANDING_WORDS, level: number | undefined): string {
    return level === undefined ? this.model.localize.term(STANDING_WORDS[standing]) : String(level);
  }

  private _gaps(framework: Framework, scorer: PlainScorer): TemplateResult {
    const { model } = this;
    const { localize } = model;
    const gaps = gapsOf(scorer);
    const titles = new Map(framework.criteria.map(({ id, title }) => [id, title]));
    const shown = this._allGaps ? gaps : gaps.slice(0, FIRST_GAPS);
    return html`<section>
      <h3>${localize.term(words.gaps)}</h3>
      ${gaps.length ? nothing : html`<p>${localize.term(words.noGaps)}</p>`}
      <ol>
        ${shown.map(
          (gap) =>
            html`<li>
              <bdi class="hint" dir="ltr">${gap.criterion}</bdi> ${model.run(titles.get(gap.criterion))}
              <span class="hint">${this._said(gap.standing, gap.level)}</span>
              ${gap.unlocks && model.shows ? html`<small class="tag">${localize.term(words.unlocks)}</small>` : nothing}
            </li>`,
        )}
      </ol>
      ${
        gaps.length > shown.length
          ? html`<button
              type="button"
              id="all-gaps"
              @click=${() => {
                this._allGaps = true;
                this.requestUpdate();
              }}
            >
              ${localize.term(words.allGaps, { count: gaps.length })}
            </button>`
          : nothing
      }
    </section>`;
  }
}

const OUTCOMES = { full: words.full, conditional: words.conditional, 'plan-needed': words.planNeeded, not: words.notEnough } as const;

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
