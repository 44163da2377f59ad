/** Where a host keeps an assessment: its own server, a file, the browser's storage. The element keeps nothing by itself. */
export interface AssessmentStorage {
  /** The text that was saved last. Undefined where there is none. */
  load(): Promise<string | undefined>;
  save(text: string): Promise<void>;
}

/** After so many milliseconds without a change it is saved; at most this much of somebody's typing can be lost. */
const PAUSE = 400;

/**
 * Saves what changes through the host's storage, one save after another, the newest last. What another page saved there
 * meanwhile is taken over first; what cannot be read is never written over.
 */
export class AssessmentKeeper {
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _waiting: (() => string) | undefined;
  private _saving: Promise<void> = Promise.resolve();
  /** What the storage held last. */
  private _known: string | undefined;

  /**
   * @param take - Takes over what is new in the storage, with what was there before; throws where it cannot be read.
   * @param settled - Is told of every save: whether it succeeded.
   */
  constructor(
    readonly storage: AssessmentStorage,
    private readonly take: (text: string, known: string | undefined) => void,
    private readonly settled: (saved: boolean) => void,
  ) {}

  async load(): Promise<void> {
    const text = await this.storage.load();
    // Undefined is nothing kept, and so is the empty text.
    if (!text || text === this._known) return;
    this.take(text, this._known);
    this._known = text;
  }

  /** @param text - What to save, made when it is saved. */
  put(text: () => string): void {
    this._waiting = text;
    clearTimeout(this._timer);
    this._timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /**
   * Saves at once what waits.
   *
   * @param leaving - The page goes away: there is no time to look first.
   */
  flush(leaving = false): Promise<void> {
    clearTimeout(this._timer);
    this._saving = this._saving.then(async () => {
      const text = this._waiting;
      if (!text) return;
      this._waiting = undefined;
      try {
        if (!leaving) await this.load();
        await this.storage.save((this._known = text()));
        this.settled(true);
      } catch {
        // What could not be saved waits for the next change, unless that came already.
        this._waiting ??= text;
        this.settled(false);
      }
    });
    return this._saving;
  }
}
