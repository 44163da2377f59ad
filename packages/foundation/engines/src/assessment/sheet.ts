import type { CompiledFramework } from './compile-framework.js';
import { BLOCKED, MET, NOT_APPLICABLE, PARTIAL, REVIEW, UNANSWERED } from './standing.js';
import { Tallies } from './tallies.js';

/** One column of answers: of a department, or of the city, with the counts that scores are made of. */
export class Sheet {
  /** What was said, as numbers of `standing.ts`. */
  readonly own: Uint8Array;
  readonly level: Int32Array;
  /** 1 where what was said leaves it possible that the criterion is met: it is, or it is open. */
  readonly could: Uint8Array;
  /** Where each criterion stands, its parents looked at. */
  readonly standing: Uint8Array;
  readonly tallies: Tallies;
  /** 1 where the criterion could be met once everything that is open is answered well. */
  private readonly _best: Uint8Array;
  /** The same of the parent, as it was counted. */
  private readonly _parentBest: Uint8Array;
  private readonly _countedLevel: Int32Array;
  private _settled = false;

  /** @param applies - 1 applies, 0 does not, -1 not known; not known counts as applying. */
  constructor(
    readonly compiled: CompiledFramework,
    readonly applies: Int8Array,
  ) {
    const size = compiled.parent.length;
    this.own = new Uint8Array(size);
    this.level = new Int32Array(size);
    this.could = new Uint8Array(size).fill(1);
    this.standing = new Uint8Array(size);
    this.tallies = new Tallies(compiled);
    this._best = new Uint8Array(size);
    this._parentBest = new Uint8Array(size);
    this._countedLevel = new Int32Array(size);
  }

  /** Takes what was said; it counts once it is settled. */
  put(at: number, own: number, level: number, could = own === MET || own === UNANSWERED || own === REVIEW): void {
    this.own[at] = own;
    this.level[at] = level;
    this.could[at] = could ? 1 : 0;
  }

  /** Works out where criteria stand: all of them, or one and what refines it. */
  settle(from?: number): void {
    if (!this._settled || from === undefined) {
      for (const at of this.compiled.order) this._settleOne(at);
      this._settled = true;
      return;
    }
    const next = [from];
    for (let at = next.pop(); at !== undefined; at = next.pop()) {
      if (this._settleOne(at)) next.push(...(this.compiled.children[at] ?? []));
    }
  }

  /** Whether anything changed for the criteria that refine this one. */
  private _settleOne(at: number): boolean {
    const above = this.compiled.parent[at]!;
    const standingBefore = this.standing[at]!;
    const bestBefore = this._best[at]!;
    // What was counted is taken out as it was counted: the answer and the parent may be others by now.
    if (this._settled) this._count(at, -1);
    const standing = this._standingOf(at, above);
    const parentBest = above === -1 ? 1 : this._best[above]!;
    const open = this.could[at] === 1 || this.applies[at] === -1;
    this.standing[at] = standing;
    this._parentBest[at] = parentBest;
    this._best[at] = parentBest && open && standing !== NOT_APPLICABLE ? 1 : 0;
    this._countedLevel[at] = this.level[at]!;
    this._count(at, 1);
    return standing !== standingBefore || this._best[at] !== bestBefore;
  }

  private _count(at: number, sign: number): void {
    this.tallies.count(at, this.standing[at]!, this._countedLevel[at]!, this._best[at] === 1, this._parentBest[at] === 1, sign);
  }

  private _standingOf(at: number, above: number): number {
    const own = this.own[at]!;
    const parent = above === -1 ? MET : this.standing[above]!;
    if (this.applies[at] === 0 || own === NOT_APPLICABLE || parent === NOT_APPLICABLE) return NOT_APPLICABLE;
    return parent !== MET && (own === MET || own === PARTIAL || own === REVIEW) ? BLOCKED : own;
  }
}
