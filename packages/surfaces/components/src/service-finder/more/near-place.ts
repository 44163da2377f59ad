import type { ChosenText, Point } from '@newcomer/directory';
import type { FinderModel } from '../finder-model.js';

export interface FoundPlace {
  readonly name: ChosenText;
  readonly point: Point;
}

/** How many suggestions stand below the field. */
const SHOWN = 6;
const TYPING = 120;

/** Where a person wants to search from: their own place, asked only on a tap, or one that they name. */
export class NearPlace {
  /** What fits the letters typed so far; undefined where none were. */
  places: readonly FoundPlace[] | undefined;
  failed = false;
  /** What was asked for last; an older answer is dropped. */
  private _looking: unknown;

  constructor(private readonly _model: FinderModel) {}

  /** A step is no less than 1 km on the ground: enough to sort by, too little to find a door. A browser need not look closer. */
  locate(): void {
    const model = this._model;
    this.failed = false;
    const fail = () => {
      this.failed = true;
      model.update();
    };
    // In hundredths of a degree; the farther from the equator, the closer are degrees of longitude.
    const rounded = (degrees: number, step: number) => (Math.round((degrees * 100) / step) * step) / 100;
    // Browsers leave it out of pages that are not served by https.
    const { geolocation } = navigator as Partial<Navigator>;
    if (!geolocation) {
      fail();
      return;
    }
    geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) =>
        this._from({ lat: rounded(latitude, 1), lon: rounded(longitude, Math.ceil(0.9 / Math.cos((latitude * Math.PI) / 180))) }),
      fail,
      { maximumAge: 600_000, timeout: 15_000 },
    );
  }

  type(text: string): void {
    const model = this._model;
    model.after('place', TYPING, () => {
      const looking = (this._looking = text.trim() ? model.source?.places?.(text, model.localize.lang) : undefined);
      this.places = undefined;
      looking?.then(
        (places) => {
          if (looking !== this._looking) return;
          this.places = places.slice(0, SHOWN);
          model.update();
        },
        () => undefined,
      );
      model.update();
    });
  }

  choose({ point, name }: FoundPlace): void {
    this._from(point, name);
  }

  forget(): void {
    const { question, asked } = this._model;
    this._model.ask({ near: undefined, nearName: undefined, sort: question.sort === 'near' ? undefined : question.sort }, asked);
  }

  private _from(near: Point, nearName?: ChosenText): void {
    this.places = this._looking = undefined;
    this._model.ask({ near, nearName, sort: 'near' });
    this._model.focus('#near');
  }
}
