import {
  AssessmentError,
  assessmentFromJson,
  assessmentToJson,
  compileFramework,
  keyOf,
  newAssessment,
  resolveConflict,
  PlainScorer,
  type Answer,
  type Assessment,
  type Criterion,
  type Department,
  type Framework,
} from '@newcomer/engines/assessment';
import { NewcomerError } from '@newcomer/core/errors';
import type { Pack } from '@newcomer/engines/pack';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formStyles } from '../pack-element/form.styles.js';
import { PackModel } from '../pack-element/pack-model.js';
import { RulesElement } from '../pack-element/rules-element.js';
import { answerBox, choicesOf, type Choice } from './answer-box.js';
import { AssessmentKeeper, type AssessmentStorage } from './assessment-keeper.js';
import { assessmentStyles } from './assessment.styles.js';
import { conflictBox } from './conflict-box.js';
import { kit } from './kit.js';
import { download } from './download.js';
import { AssessmentChangeEvent } from './events.js';
import type { AssessmentMore } from './more.js';
import { partNamed } from '../registry.js';
import * as words from './words.js';

export type AssessmentPack = Pack<'assessment', Framework>;

/**
 * A form in which the departments of a city say how they stand by a framework, with evidence, without the network.
 *
 * The answers are in `assessment`. They leave the element only through `storage`, which the host gives, and as a file that a
 * person saves.
 *
 * @tag newcomer-assessment
 * @summary Answer the criteria of a framework, with evidence, by department.
 * @status experimental
 * @since 0.2
 * @slot - Fallback: who to ask. Shown until the form can be drawn.
 * @slot intro - Introduction, shown above the form.
 * @csspart base - All of the element.
 * @csspart criterion - One criterion.
 * @csspart footer - Source and date.
 * @fires {AssessmentChangeEvent} newcomer-assessment-change - Somebody answered; the event carries no answer.
 * @fires {LanguageChangeEvent} newcomer-language-change - A person chose another language.
 * @fires {SourceErrorEvent} newcomer-source-error - For the integrator: the pack or the assessment could not be used.
 */
export class AssessmentForm extends RulesElement<AssessmentPack> {
  protected static override readonly ownStyles: string = formStyles + assessmentStyles;

  static override properties: PropertyDeclarations = {
    assessment: { attribute: false, noAccessor: true },
    storage: { attribute: false },
    departments: { attribute: false },
    by: {},
  };

  /** Where the host keeps the assessment. Without it, nothing outlives the page but the file that a person saves. */
  storage: AssessmentStorage | undefined;
  /** Departments to choose from, beside those that the assessment has. */
  departments: readonly Department[] | undefined;
  /** Who answers, as the host names its users; stands beside each answer. */
  by: string | undefined;

  protected override readonly model: PackModel<AssessmentPack> = new PackModel<AssessmentPack>(
    this,
    'assessment',
    words.words,
    'assessment',
  );

  private _assessment: Assessment | undefined;
  private _framework: Framework | undefined;
  private _scorer: PlainScorer | undefined;
  private _department: string | undefined;
  private _area: string | undefined;
  /** A message about a file or an edition. */
  private _message: string | undefined;
  private _keeper: AssessmentKeeper | undefined;
  private _saved: boolean | undefined;
  private _desk: ReturnType<AssessmentMore['createDesk']> | undefined;

  /** What is answered so far; set it to go on where somebody stopped. */
  get assessment(): Assessment | undefined {
    return this._assessment;
  }

  set assessment(assessment: Assessment | undefined) {
    const before = this._assessment;
    this._assessment = assessment;
    if (this._framework && assessment) {
      try {
        this._score(this._framework, assessment);
      } catch (error) {
        // What was on screen stays, with every answer.
        this._assessment = before;
        this.model.fail(error);
      }
    }
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this.model.life!;
    const leave = (): void => void this._keeper?.flush(true);
    addEventListener('pagehide', leave, { signal });
    signal.addEventListener('abort', leave);
  }

  /** Whether what is typed outlives the page. */
  override keeps(): boolean {
    return !!this.storage;
  }

  override receive(pack: AssessmentPack): void {
    const { values } = pack;
    compileFramework(values);
    let assessment = this._assessment ?? newAssessment(pack.id, values.edition, this.model.today);
    if (this._framework && assessment.edition !== values.edition) {
      const moved = more().migrate(assessment, this._framework, values, pack.id);
      assessment = moved.assessment;
      this._message = this.model.localize.term(words.edition, { changes: moved.changes.length, again: moved.recheck.length });
    }
    this._score(values, assessment);
    this._framework = values;
    this._assessment = assessment;
  }

  private _score(framework: Framework, assessment: Assessment): void {
    // What is compiled once serves until there is another framework.
    const compiled = this._framework === framework ? this._scorer?.compiled : undefined;
    this._scorer = new PlainScorer(compiled ?? framework, assessment, {
      today: this.model.today,
      applicability: partNamed('assessment')?.applicability,
    });
  }

  /** What the host kept comes once; what was typed until then stays. */
  private async _load(): Promise<void> {
    const { storage } = this;
    if (!storage || this._keeper?.storage === storage) return;
    const settled = (saved: boolean) => {
      this._saved = saved;
      this.requestUpdate();
    };
    this._keeper = new AssessmentKeeper(storage, (text, known) => this._read(text, false, known), settled);
    try {
      await this._keeper.load();
    } catch (error) {
      this.model.fail(error);
      settled(false);
    }
  }

  /** A file or what was kept, put together with what is here; where both changed what was `known`, a person decides. */
  private _read(text: string, csv: boolean, known?: string): void {
    const { _assessment: mine, _framework: framework } = this;
    if (!mine || !framework) return;
    const theirs = csv ? more().fromCsv(text, mine) : assessmentFromJson(text);
    if (theirs.pack !== mine.pack || theirs.edition !== mine.edition) {
      throw new AssessmentError('wrong-pack', `an assessment of ${theirs.pack} ${theirs.edition}`);
    }
    const empty = !mine.answers.length && !mine.facts && !mine.conflicts;
    const merged = empty ? theirs : more().merge([mine, theirs], known ? assessmentFromJson(known) : undefined).assessment;
    this._score(framework, merged);
    this._change(merged);
    const differ = merged.conflicts?.length ?? 0;
    this._message = differ ? this.model.localize.term(words.readDiffer, { count: differ }) : undefined;
  }

  private _change(assessment: Assessment): void {
    this._assessment = assessment;
    this._keeper?.put(() => assessmentToJson(assessment));
    /** @internal documented by the `fires` tag above */
    this.dispatchEvent(new AssessmentChangeEvent());
    this.requestUpdate();
  }

  private _answerOf(criterion: string): Answer | undefined {
    return this._assessment?.answers.find((each) => each.criterion === criterion && each.department === this._department);
  }

  private _give(criterion: Criterion, change: Partial<Answer>): void {
    const { _assessment: assessment, _scorer: scorer } = this;
    if (!assessment || !scorer) return;
    const before = this._answerOf(criterion.id);
    // Whoever answers anew takes back what was said before, and keeps what shows it.
    const says = 'status' in change || 'level' in change;
    const answer: Answer = {
      ...before,
      ...(says && { status: undefined, level: undefined, recheck: undefined }),
      criterion: criterion.id,
      department: this._department,
      by: this.by,
      at: new Date().toISOString(),
      ...change,
    };
    scorer.set(answer);
    const settled = resolveConflict(assessment, answer);
    this._change({ ...settled, date: this.model.today });
    this.model.announce(this._progress());
  }

  private _allDepartments(): Department[] {
    const all = [...(this._assessment?.departments ?? []), ...(this.departments ?? [])];
    return [...new Map(all.map((each) => [each.id, each])).values()];
  }

  private _progress(): string {
    const { answered = 0, applicable = 0 } = this._scorer?.score(this._department).whole ?? {};
    return this.model.localize.term(words.progress, { done: answered, all: applicable });
  }

  protected override content(): TemplateResult {
    const { model, _framework: framework, _scorer: scorer } = this;
    if (!framework || !scorer) return html``;
    // A page may give its storage later than the pack.
    void this._load();
    this._desk ??= partNamed('assessment')?.createDesk(kit);
    const { localize } = model;
    const areas = framework.areas.filter(({ id }) => framework.criteria.some(({ area }) => area === id));
    const at = Math.max(
      0,
      areas.findIndex(({ id }) => id === this._area),
    );
    const area = areas[at];
    const criteria = framework.criteria.filter((each) => each.area === area?.id);
    const score = scorer.score(this._department);
    const go = (to: number) => {
      this._area = areas[to]?.id;
      void this._focus('.area');
    };
    return html`<h2>${model.run(framework.title)}</h2>
      <p class="label">${localize.term(words.selfAssessment)}</p>
      ${this._message && html`<p class="note" role="status">${this._message}</p>`}
      ${this._saved === false ? html`<p class="note warn" role="alert">${localize.term(words.notSaved)}</p>` : nothing}
      ${this._pick(areas, area?.id)}
      <p>${this._progress()} ${this._saved ? html`<small>${localize.term(words.saved)}</small>` : nothing}</p>
      <progress max=${Math.max(1, score.whole.applicable)} .value=${score.whole.answered} aria-label=${this._progress()}></progress>
      <h3 class="area" tabindex="-1">${model.run(area?.title)}</h3>
      ${area?.about && html`<p class="hint">${model.run(area.about)}</p>`}
      <p class="hint">${localize.term(words.keys)}</p>
      ${repeat(
        criteria,
        ({ id }) => `${this._department} ${id}`,
        (criterion) => this._criterion(criterion),
      )}
      <div class="actions">
        ${at > 0 ? html`<button type="button" @click=${() => go(at - 1)}>${localize.term(words.before)}</button>` : nothing}
        ${at < areas.length - 1 ? html`<button type="button" class="key" @click=${() => go(at + 1)}>${localize.term(words.after)}</button>` : nothing}
      </div>
      ${this._deskView(framework, scorer, area?.id)} ${this._files()}
      ${
        framework.unknown?.length
          ? html`<details>
              <summary>${localize.term(words.unknownTitle)}</summary>
              <ul class="stack">
                ${framework.unknown.map((key) => html`<li>${model.run(key)}</li>`)}
              </ul>
            </details>`
          : nothing
      }`;
  }

  private async _focus(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** The sections of the second file, once that is there. */
  private _deskView(framework: Framework, scorer: PlainScorer, area: string | undefined): TemplateResult | typeof nothing {
    const { model, _assessment: assessment, _department: department } = this;
    if (!this._desk || !assessment) return nothing;
    return this._desk.render({
      model,
      framework,
      assessment,
      scorer,
      department,
      area,
      change: (next) => {
        // Facts, findings and an approved plan count for more than one criterion.
        this._score(framework, next);
        this._change({ ...next, date: model.today });
      },
      show: (criterion) => {
        this._area = framework.criteria.find(({ id }) => id === criterion)?.area;
        const field = `[data-criterion="${CSS.escape(criterion)}"]`;
        void this._focus(`${field} input, ${field} textarea`);
      },
      focus: (selector) => void this._focus(selector),
      update: () => this.requestUpdate(),
    });
  }

  private _pick(areas: readonly { id: string; title: string }[], area: string | undefined): TemplateResult {
    const { model } = this;
    const { localize } = model;
    const departments = this._allDepartments();
    const value = (event: Event) => (event.target as HTMLSelectElement).value;
    return html`<div class="pick">
      ${
        departments.length
          ? html`<label
              >${localize.term(words.department)}
              <select id="department" @change=${(event: Event) => this._choose(value(event))}>
                <option value="" ?selected=${this._department === undefined}>${localize.term(words.wholeCity)}</option>
                ${departments.map(({ id, name }) => html`<option value=${id} ?selected=${id === this._department}>${name}</option>`)}
              </select></label
            >`
          : nothing
      }
      <label
        >${localize.term(words.part)}
        <select
          id="area"
          @change=${(event: Event) => {
            this._area = value(event);
            this.requestUpdate();
          }}
        >
          ${areas.map(({ id, title }) => {
            const { text, lang } = model.text(title);
            return html`<option value=${id} lang=${lang} ?selected=${id === area}>${text}</option>`;
          })}
        </select></label
      >
    </div>`;
  }

  private _choose(department: string): void {
    this._department = department || undefined;
    const { _assessment: assessment, _framework: framework } = this;
    if (assessment && framework) {
      // The scorer has to know a department before anybody answers for it.
      this._assessment = { ...assessment, departments: this._allDepartments() };
      this._score(framework, this._assessment);
    }
    this.requestUpdate();
  }

  private _criterion(criterion: Criterion): TemplateResult {
    const { model, _scorer: scorer } = this;
    const { localize } = model;
    const scale = scorer?.compiled.scales[scorer.compiled.position.get(criterion.id)!] ?? { kind: 'status' };
    const choices = choicesOf(scale, model);
    const answer = this._answerOf(criterion.id);
    const standing = scorer?.standing(criterion.id, this._department);
    const key = keyOf({ criterion: criterion.id, department: this._department });
    const conflict = this._assessment?.conflicts?.find((each) => keyOf(each) === key);
    const tags = [
      criterion.core && localize.term(words.core),
      criterion.certainty === 'own' && localize.term(words.own),
      criterion.certainty === 'unverified' && localize.term(words.unverified),
    ].filter((tag) => tag);
    const note = html`<label
      >${localize.term(words.note)}<textarea
        dir="auto"
        .value=${answer?.note ?? ''}
        @input=${(event: Event) => this._give(criterion, { note: (event.target as HTMLTextAreaElement).value || undefined })}
      ></textarea>
    </label>`;
    const say = (set: Choice['set'] | undefined) => this._give(criterion, set ?? { status: 'unanswered' });
    return html`<fieldset
      class="card"
      part="criterion"
      data-criterion=${criterion.id}
      @keydown=${(event: KeyboardEvent) => this._onKey(event, choices, say)}
    >
      <legend>
        <bdi class="id" dir="ltr">${criterion.id}</bdi> ${model.run(criterion.title)}
        ${tags.map((tag) => html` <small class="tag">${tag}</small>`)}
      </legend>
      ${criterion.help && html`<p class="hint">${model.run(criterion.help)}</p>`}
      ${scale.kind === 'note' ? html`<div class="own">${note}</div>` : answerBox(model, criterion, choices, answer, say)}
      ${standing === 'review' ? html`<p class="warn">${localize.term(words.review)}</p>` : nothing}
      ${standing === 'blocked' ? html`<p class="warn">${localize.term(words.blocked, { id: criterion.parent! })}</p>` : nothing}
      ${conflict && conflictBox(model, conflict, (version) => this._give(criterion, { status: undefined, level: undefined, ...version }))}
      ${
        scale.kind === 'note'
          ? nothing
          : html`<details>
              <summary>${localize.term(words.evidence, { count: answer?.evidence?.length ?? 0 })}</summary>
              <div class="own">
                ${
                  this._desk?.evidence(
                    model,
                    criterion,
                    key,
                    answer,
                    (change) => this._give(criterion, change),
                    () => this.requestUpdate(),
                  ) ?? answer?.evidence?.map(({ title }) => html`<p dir="auto">${title}</p>`)
                }
                <label
                  >${localize.term(words.owner)}<input
                    dir="auto"
                    .value=${answer?.owner ?? ''}
                    @input=${(event: Event) => this._give(criterion, { owner: (event.target as HTMLInputElement).value || undefined })}
                /></label>
                ${note}
              </div>
            </details>`
      }
    </fieldset>`;
  }

  /** A digit answers, Delete takes the answer back, Enter goes on: only while an answer has the focus, never while somebody types. */
  private _onKey(event: KeyboardEvent, choices: readonly Choice[], say: (set: Choice['set'] | undefined) => void): void {
    const target = event.target as HTMLInputElement;
    if (target.type !== 'radio' || event.ctrlKey || event.metaKey || event.altKey) return;
    const field = event.currentTarget as HTMLElement;
    const choice = choices.find(({ key }) => key === event.key);
    if (choice) {
      say(choice.set);
      void this.updateComplete.then(() => field.querySelector<HTMLElement>('input:checked')?.focus());
    } else if (event.key === 'Delete' || event.key === 'Backspace') say(undefined);
    else if (event.key === 'Enter') {
      const next =
        field.nextElementSibling?.querySelector<HTMLElement>('input,textarea') ??
        this.renderRoot.querySelector<HTMLElement>('.actions .key');
      next?.focus();
    } else return;
    event.preventDefault();
  }

  private _files(): TemplateResult {
    const { localize } = this.model;
    const name = `assessment-${this._assessment?.date ?? ''}`;
    const save = (csv: boolean) => {
      const assessment = this._assessment;
      if (!assessment) return;
      if (csv) download(`${name}.csv`, more().toCsv(assessment), 'text/csv');
      else download(`${name}.json`, assessmentToJson(assessment), 'application/json');
    };
    return html`<details class="files">
      <summary>${localize.term(words.files)}</summary>
      <div class="actions">
        <button type="button" @click=${() => save(false)}>${localize.term(words.saveFile)}</button>
        ${partNamed('assessment') ? html`<button type="button" @click=${() => save(true)}>${localize.term(words.saveSheet)}</button>` : nothing}
      </div>
      <label
        >${localize.term(words.readFile)}<input
          type="file"
          accept=".json,.csv"
          @change=${(event: Event) => void this._open(event.target as HTMLInputElement)}
      /></label>
    </details>`;
  }

  private async _open(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    try {
      this._read(await file.text(), /\.csv$/i.test(file.name));
      this._message ??= this.model.localize.term(words.readDone);
    } catch (error) {
      // What is on screen stays; the reason is for who keeps the file.
      this._message = `${this.model.localize.term(words.readFailed)} ${(error as Error).message}`;
    }
    input.value = '';
    this.requestUpdate();
  }
}

/** @throws NewcomerError `elements/needs-file` where the page has not loaded the other file. */
function more(): AssessmentMore {
  const part = partNamed('assessment');
  if (!part) throw new NewcomerError('elements/needs-file', 'this needs assessment-more.js: add its script to the page');
  return part;
}
