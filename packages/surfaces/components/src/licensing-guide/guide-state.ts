import type { ServiceDetail, ServiceSource } from '@newcomer/directory';
import { checkGuide, guideQuestions, type GuideQuestion, type LicensePack, type LicensePlan } from '@newcomer/livelihoods/business-license';
import type { Answers } from '@newcomer/engines/rules';
import type { PackModel } from '../pack-element/pack-model.js';
import { partNamed } from '../registry.js';
import type { LicenseMore } from './more.js';
import { mergeProgress, readProgress, writeProgress, type ProgressStore } from './progress.js';

/** What the guide asks of its element. */
interface GuideHost {
  readonly storage: ProgressStore | undefined;
  readonly directory: ServiceSource | undefined;
  requestUpdate(): void;
}

/**
 * What a person has answered and ticked, and what follows from it. All of it lives here, in memory: a new pack or another
 * language changes what is said, never what was entered, and answers to questions that are hidden for now are kept too.
 */
export class GuideState {
  pack: LicensePack | undefined;
  /** What a person is asked now. */
  questions: readonly GuideQuestion[] = [];
  /** Whether that is answered on which everything depends. */
  started = false;
  /** What follows from the answers, once `licensing-guide-more.js` is there. */
  plan: LicensePlan | undefined;
  answers: Answers = {};
  /** What stands in fields for numbers, as it was typed, by question. */
  typed: Readonly<Record<string, string>> = {};
  /** Questions that were asked for and not known: the person said so. */
  unsure: ReadonlySet<string> = new Set();
  /** Ids of steps that are ticked; of steps that a new pack no longer has, too. */
  done: ReadonlySet<string> = new Set();
  /** Records of the directory by the office's id. */
  services: Readonly<Record<string, ServiceDetail>> = {};
  /** What came of copying the link. */
  shared: 'copied' | 'failed' | undefined;
  /** The host's store fails: what is ticked is gone with the page. */
  lost = false;

  /** The store that was read for this pack. */
  private _restored: ProgressStore | undefined;
  /** What the store holds, as far as this page knows. */
  private _known: ReadonlySet<string> = new Set();
  private _keeping: Promise<void> = Promise.resolve();

  constructor(
    readonly model: PackModel<LicensePack>,
    private readonly _host: GuideHost,
  ) {}

  /** Whether what is ticked outlives the page, because the host asked for it and can. */
  get kept(): boolean {
    return !!this._host.storage && !this.lost;
  }

  /** Takes a pack. Throws what is wrong with it before anything has changed. */
  receive(pack: LicensePack, today: string): void {
    checkGuide(pack.values);
    guideQuestions(pack.values, this.answers, today);
    const more = partNamed('license');
    if (more) {
      more.plan(pack, this.answers, today);
      this.done = carried(more, pack, this.done);
    }
    this.pack = pack;
    this._work(pack, today);
    this._restored = undefined;
    void this._readOffices(pack);
  }

  answer({ id, fact }: GuideQuestion, value: string | number | boolean | undefined): void {
    this.answers = { ...this.answers, [id]: value };
    const unsure = new Set(this.unsure);
    if (value === undefined && fact.type !== 'number') unsure.add(id);
    else unsure.delete(id);
    this.unsure = unsure;
    this._replan();
  }

  /** A number as it is being typed. What is no number is kept on screen and counts as not answered. */
  type(question: GuideQuestion, text: string): void {
    this.typed = { ...this.typed, [question.id]: text };
    const { min = 0, max = Infinity } = question.fact;
    const number = numberIn(text);
    // What the question does not allow is no answer yet: somebody is still typing.
    this.answer(question, number !== undefined && number >= min && number <= max ? number : undefined);
  }

  tick(step: string, done: boolean): void {
    const ticked = new Set(this.done);
    if (done) ticked.add(step);
    else ticked.delete(step);
    this.done = ticked;
    const { plan } = this;
    this._keep(true);
    this._replan(plan && partNamed('license')?.progressText(plan, this));
  }

  /** Says what came of copying the link. */
  told(outcome: 'copied' | 'failed'): void {
    this.shared = outcome;
    this._host.requestUpdate();
  }

  /** Forgets all that was entered, also where the host keeps it. */
  reset(): void {
    this.answers = {};
    this.typed = {};
    this.unsure = new Set();
    this.done = new Set();
    this._keep(false);
    this._replan();
  }

  /** Works out what follows, and tells a screen reader: what it is given to say, else how much there is to do now. */
  private _replan(say?: string): void {
    const { pack, model } = this;
    if (!pack) return;
    this.shared = undefined;
    this._work(pack, model.today);
    const { plan } = this;
    if (plan?.started && model.shows) model.announce(say ?? partNamed('license')!.summaryText(plan, this));
    this._host.requestUpdate();
  }

  /** What is asked, and what follows. */
  private _work(pack: LicensePack, today: string): void {
    const { values } = pack;
    const asked = guideQuestions(values, this.answers, today);
    this.questions = asked.questions;
    this.started = asked.answers[values.start] !== undefined;
    this.plan = partNamed('license')?.plan(pack, this.answers, today, [...this.done]);
  }

  /** Reads what was ticked before, once; a page may give its store later than the pack. */
  async restore(pack: LicensePack): Promise<void> {
    const { storage } = this._host;
    if (!storage || storage === this._restored) return;
    this._restored = storage;
    if (this.done.size) return;
    try {
      const done = (await readProgress(storage, pack)) ?? [];
      this._known = new Set(done);
      // What was ticked while the store was still reading goes first.
      if (this.done.size || !done.length) return;
      const more = partNamed('license');
      this.done = more ? carried(more, pack, done) : this._known;
    } catch {
      this.lost = true;
    }
    this._replan();
  }

  /**
   * Gives the store what is ticked, one save after another. That it is full or closed is no reason to stop anybody, but it is
   * said.
   *
   * @param merge - Whether what another page of this guide ticked meanwhile stays.
   */
  private _keep(merge: boolean): void {
    const { storage } = this._host;
    const { pack } = this;
    if (!storage || !pack) return;
    this._keeping = this._keeping.then(async () => {
      try {
        // What cannot be read is written over: it holds nothing that anybody could tick again.
        const theirs = merge ? await readProgress(storage, pack).catch(() => undefined) : undefined;
        const done = theirs ? mergeProgress(this._known, this.done, new Set(theirs)) : this.done;
        this.done = done;
        await writeProgress(storage, pack, done);
        this._known = done;
        this.lost = false;
      } catch {
        this.lost = true;
      }
      this._work(pack, this.model.today);
      this._host.requestUpdate();
    });
  }

  /** An office whose record cannot be read is shown as the pack knows it. */
  private async _readOffices(pack: LicensePack): Promise<void> {
    const { directory } = this._host;
    if (!directory) return;
    const { lang } = this.model.localize;
    const found = await Promise.all(
      Object.entries(pack.values.offices).map(async ([id, { service }]) => {
        const record = service === undefined ? undefined : await directory.get(service, lang).catch(() => undefined);
        return record ? [[id, record] as const] : [];
      }),
    );
    if (lang !== this.model.localize.lang) return;
    this.services = Object.fromEntries(found.flat());
    this._host.requestUpdate();
  }
}

/** What is ticked, also by the names that steps have in this pack; older names stay, for the pack may come back. */
function carried({ carry }: LicenseMore, { values }: LicensePack, done: Iterable<string>): ReadonlySet<string> {
  const ticked = [...done];
  return new Set([...ticked, ...carry(values, ticked).done]);
}

/** The number that a text says, in the digits of any of our languages; undefined where it says none, or one below zero. */
export function numberIn(text: string): number | undefined {
  if (text.length > 30) return undefined;
  const plain = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\s\u00a0\u202f'’]/g, '');
  // "1,500" and "1.500" group thousands; "3,5" and "3.5" have a fraction.
  const grouped = /^\d{1,3}(?:[.,٬]\d{3})+$/.test(plain) ? plain.replace(/[.,٬]/g, '') : plain.replace(/[,٫]/, '.');
  return /^\d{1,9}(?:\.\d{1,3})?$/.test(grouped) ? Number(grouped) : undefined;
}
