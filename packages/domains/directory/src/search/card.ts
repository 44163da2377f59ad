import type { ServiceCard } from '../service-source.js';
import type { SearchStore } from './search-store.js';

const NEEDS = 3;

/** What the base alone says of an entry. */
export function cardOf(store: SearchStore, entry: number, lang: string, at: number, score = 0): ServiceCard {
  const { base, ids } = store;
  const { access, interpreter, wheelchair, sensitive, pointAbsent } = base.traits[entry]!;
  const door = store.original.get('name', entry);
  const name = store.text('name', entry, lang) ?? { text: '', lang, provenance: 'original' };
  const labels = store.labelsFor(lang);
  return {
    id: ids.entry(entry),
    serviceId: ids.service(entry),
    name,
    nameOnDoor: door && door.text !== name.text ? door : undefined,
    needs: (base.needSets[base.needSet[entry] ?? -1] ?? [])
      .slice(0, NEEDS)
      .map((need) => ({ id: base.info.needs[need]?.id ?? '', label: labels.needs[need]! })),
    open: store.status(entry, at),
    distanceMeters: null,
    pointAbsent,
    point: pointAbsent ? undefined : { lat: base.lat[entry]!, lon: base.lon[entry]! },
    languages: base.languages[entry] ?? [],
    interpreter,
    wheelchair,
    access,
    sensitive,
    assured: base.assured[entry] || undefined,
    score: Math.round(score * 1000) / 1000,
    matched: [],
    complete: false,
  };
}
