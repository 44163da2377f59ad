import fc from 'fast-check';

/** What stands where something else should. */
const ODD: readonly unknown[] = [
  ...[null, true, false, 0, -1, 0.5, 1e308, -1e-308, 9007199254740993, 46000],
  ...['', ' ', '\u0000', '\ud800', '\u202e', '__proto__', 'constructor', 'NaN', '-', '1970-01-01', '../../etc', 'javascript:alert(1)'],
  ...['x'.repeat(10_000), [], {}, [[]], [null], [{}], { length: -1 }, { toString: null }, { then: 1 }, { id: null }, ['a', 1, null, {}]],
];

type Place = readonly [holder: Record<string, unknown>, key: string];

/** Every place of a document that can be spoiled. */
function placesIn(value: unknown, places: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return places;
  for (const key of Object.keys(value)) {
    places.push([value as Record<string, unknown>, key]);
    placesIn((value as Record<string, unknown>)[key], places);
  }
  return places;
}

type Edit = readonly [at: number, how: 'replace' | 'drop' | 'repeat' | 'add', odd: unknown];

const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.nat(),
  fc.constantFrom('replace' as const, 'replace' as const, 'drop' as const, 'repeat' as const, 'add' as const),
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ODD) }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) }),
);

function apply(document: unknown, [at, how, value]: Edit): void {
  // A later edit may go into what an earlier one put there.
  const odd = structuredClone(value);
  const places = placesIn(document);
  const place = places[at % places.length];
  if (!place) return;
  const [holder, key] = place;
  if (how === 'drop') Reflect.deleteProperty(holder, key);
  else if (how === 'repeat' && Array.isArray(holder)) holder.push(holder[Number(key)]);
  else if (how === 'add')
    Object.defineProperty(holder, Array.isArray(holder) ? String(holder.length) : '__proto__', {
      value: odd,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  else holder[key] = odd;
}

/** What happens to a text on its way: cut, a letter changed, something before or after it. */
const damage: fc.Arbitrary<(text: string) => string> = fc.oneof(
  { weight: 6, arbitrary: fc.constant((text: string) => text) },
  { weight: 1, arbitrary: fc.nat().map((at) => (text: string) => text.slice(0, at % (text.length + 1))) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(), fc.string({ minLength: 1, maxLength: 1 })).map(([at, letter]) => (text: string) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + letter + text.slice(place + 1);
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom('\ufeff', ' ', '<', '[', '\u0000', '{}').map((more) => (text: string) => more + text) },
  { weight: 1, arbitrary: fc.constantFrom('\n', ',', '{}', ']', '\u0000').map((more) => (text: string) => text + more) },
);

/** A document of JSON, spoiled in one to three places, as a text that may be damaged besides. The same seed spoils in the same way. */
export function spoiled(whole: unknown): fc.Arbitrary<string> {
  const text = JSON.stringify(whole);
  return fc.tuple(fc.array(edit, { minLength: 1, maxLength: 3 }), damage).map(([edits, damaged]) => {
    const document = JSON.parse(text) as unknown;
    for (const each of edits) apply(document, each);
    return damaged(JSON.stringify(document));
  });
}
