import type { Directory, DirectoryEntry } from '@newcomer/directory';

const ask = { noPapers: 'ask', free: 'ask', walkIn: 'ask', families: 'ask', womenOnly: 'ask', minors: 'ask' } as const;

function entry(i: number, name: string, given: Partial<DirectoryEntry>): DirectoryEntry {
  return {
    id: `place-${i}`,
    serviceId: `service-${i}`,
    name: { en: { text: name, provenance: 'original' } },
    needs: [],
    sensitive: false,
    hours: { rules: [{ days: 31, from: 540, to: 1020 }], exceptions: [], unknownDays: 0, text: ['by agreement'] },
    pointAbsent: 'none',
    phones: [{ text: '030 1234567', href: 'tel:+49301234567' }],
    emails: ['help@example.org'],
    urls: [{ url: 'https://example.org/' }],
    languages: ['de', 'ar'],
    interpreter: 'ask',
    access: ask,
    documents: [{ en: { text: 'A letter', provenance: 'original' } }],
    wheelchair: 'yes',
    accessibility: [],
    serviceAreas: ['Harbor'],
    ...given,
  };
}

/** For tests: an invented city of so many services, with every kind of file of a bundle. */
export function smallCity(size: number): Directory {
  const kinds = ['Clinic', 'Kitchen', 'Language school', 'Legal advice'];
  const needs = ['health', 'food', 'learn', 'legal'];
  return {
    place: { en: { text: 'Port Lantern', provenance: 'original' } },
    timeZone: 'Europe/Berlin',
    country: 'DE',
    language: 'en',
    languages: ['en', 'ar'],
    dataDate: '2026-11-22',
    entries: Array.from({ length: size }, (_, i) =>
      entry(i, `${kinds[i % 4]} number ${i}`, {
        needs: [needs[i % 4]!],
        description: {
          en: {
            text: `Here ${i} people are helped with whatever they bring. ${'They come from near and far. '.repeat(i % 9)}`,
            provenance: 'original',
          },
          ...(i % 3 === 0 && { ar: { text: `هنا نساعد الناس ${i}`, provenance: 'machine' as const } }),
        },
        ...(i % 2 === 0 && { point: { lat: 52.5 + i / 1000, lon: 13.4 }, pointAbsent: undefined }),
      }),
    ).map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)) as unknown as DirectoryEntry),
    needs: needs.map((id) => ({
      id,
      label: { en: { text: id, provenance: 'original' }, ar: { text: `${id} بالعربية`, provenance: 'human' } },
      words: { en: [id], ar: ['طبيب'] },
    })),
    alerts: [],
    places: [{ name: { en: { text: 'Quay Street', provenance: 'original' } }, kind: 'street', point: { lat: 52.5, lon: 13.4 } }],
    firstScreen: [],
    emergency: [],
    staleDays: 365,
  };
}
