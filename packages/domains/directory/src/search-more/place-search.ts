import { normalizeForSearch } from '@newcomer/core/search-text';
import type { Place } from '../directory.js';
import type { PlacesPart } from '../parts/parts.js';
import type { FirstKit } from '../search/first-kit.js';
import type { ChosenText } from '../service-source.js';
import { soundOf } from './sound-of.js';
import { errorsAllowed, typingErrors } from './typing-errors.js';

const MOST = 8;
/** No place has a longer name. */
const MOST_LETTERS = 200;
const KINDS: readonly Place['kind'][] = ['own', 'postcode', 'district', 'city', 'stop', 'street'];

export type FoundPlace = Omit<Place, 'name'> & { readonly name: ChosenText };

interface Spelling {
  readonly place: Place;
  readonly text: string;
}

/** Places by the beginnings of their names, in any of the languages they are written in. */
export class PlaceSearch {
  readonly #spellings: readonly Spelling[];
  readonly #sounds: readonly string[];

  constructor(
    { places, sounds }: PlacesPart,
    private readonly language: string,
    private readonly kit: FirstKit,
  ) {
    this.#sounds = sounds;
    this.#spellings = places.flatMap((place) =>
      Object.values(place.name).map((version) => ({ place, text: normalizeForSearch(version.text) })),
    );
  }

  find(typed: string, lang: string): FoundPlace[] {
    const text = normalizeForSearch(typed.slice(0, MOST_LETTERS));
    if (text === '') return [];
    const words = text.split(' ');
    const ranked = new Map<Place, number>();
    const rank = (test: (spelling: string) => number) => {
      for (const { place, text: spelling } of this.#spellings) {
        const value = test(spelling);
        if (value > 0 && value > (ranked.get(place) ?? 0)) ranked.set(place, value);
      }
    };
    rank((spelling) => {
      if (spelling === text) return 4;
      if (spelling.startsWith(text)) return 3;
      const own = spelling.split(' ');
      return words.every((word) => own.some((part) => part.startsWith(word))) ? 2 : 0;
    });
    if (ranked.size === 0 && text.length >= 4 && !/^\d/.test(text)) {
      rank((spelling) => {
        const errors = typingErrors(text, spelling, errorsAllowed(text.length), true);
        return errors < 0 ? 0 : 1 / (1 + errors);
      });
    }
    // A name in another script than the city's, or written as it sounds.
    const sound = soundOf(text, this.#sounds);
    if (ranked.size === 0 && sound !== '') {
      rank((spelling) => {
        const own = soundOf(spelling, this.#sounds);
        if (own !== sound && !(sound.length > 2 && own.startsWith(sound))) return 0;
        return (own === sound ? 1 : 0.5) - Math.abs(spelling.length - text.length) / 100;
      });
    }
    const kind = (place: Place) => KINDS.indexOf(place.kind);
    return [...ranked]
      .sort((a, b) => b[1] - a[1] || kind(a[0]) - kind(b[0]))
      .slice(0, MOST)
      .flatMap(([{ name, ...rest }]) => {
        const languages = Object.keys(name);
        const own = this.kit.negotiate([lang], languages, { pageDefault: this.language })?.tag ?? languages[0] ?? '';
        const version = name[own];
        return version ? [{ ...rest, name: { text: version.text, lang: own, provenance: version.provenance } }] : [];
      });
  }
}
