/** Where a host keeps an assessment: its own server, a file, the browser's storage. The element keeps nothing by itself. */
export interface AssessmentStorage {
  /** The text that was saved last. Undefined where there is none. */
  load(): Promise<string | undefined>;
  save(text: string): Promise<void>;
}

/** After so many milliseconds without a change it is saved; at most this much of somebody's typing can be lost. */
const PAUSE = 400;

/** Saves what changes through the host's storage, one save after another, the newest last. */
export class AssessmentKeeper {
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _waiting: (() => string) | undefined;
  private _saving: Promise<void> = Promise.resolve();

  /** @param settled - Is told of every save: whether it succeeded. */
  constructor(
    readonly storage: AssessmentStorage,
    private readonly settled: (saved: boolean) => void,
  ) {}

  /** @param text - What to save, made when it is saved. */
  put(text: () => string): void {
    this._waiting = text;
    clearTimeout(this._timer);
    this._timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Saves at once what waits. */
  flush(): Promise<void> {
    clearTimeout(this._timer);
    this._saving = this._saving.then(async () => {
      const text = this._waiting;
      if (text === undefined) return;
      this._waiting = undefined;
      try {
        await this.storage.save(text());
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
