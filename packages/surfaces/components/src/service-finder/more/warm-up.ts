import type { ServiceSource } from '@newcomer/directory';
import type { FinderModel } from '../finder-model.js';

/** Brings the rest of the data after the first thing that a person does, the same whatever it is that they do. */
export class WarmUp {
  /** Under way, or done. */
  started = false;

  constructor(
    private readonly _model: FinderModel,
    private readonly _stop: AbortSignal,
  ) {
    const press = ({ timeStamp }: Event) => {
      _model.pressed = timeStamp;
      this.start(false);
    };
    // Words may come without either, by speech or a helping device.
    for (const type of ['pointerdown', 'keydown', 'input']) _model.host.renderRoot.addEventListener(type, press, { signal: _stop });
  }

  /** On a connection that must be spared it waits until the person wishes it. */
  start(wished: boolean): void {
    const model = this._model;
    const { source, info } = model;
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (this.started || !info || !source?.warm || (connection?.saveData && !wished)) return;
    this.started = true;
    const again = () => model.tick();
    const { lang } = model.localize;
    void source
      .warm(lang, { signal: this._stop, onProgress: again })
      .then(
        () => {
          if (source.capabilities.private) this._rehearse(source, lang).catch(() => undefined);
        },
        () => {
          this.started = false;
        },
      )
      .then(again);
    again();
  }

  /** Questions that nobody sees, drawn where nobody sees it: what the browser compiles for them, the first key need not wait for. */
  private async _rehearse(source: ServiceSource, lang: string): Promise<void> {
    for (const words of ['a e', 'o', 'in', 'st']) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      this._model.rehearse(await source.search({ words, lang }, { signal: this._stop }));
    }
  }
}
