import type { Directory, DirectoryEntry } from '../../packages/domains/directory/src/directory.js';

const needs = ['food', 'shelter', 'health'] as const;

/** For tests: a directory that no import has looked at, with an entry for each payload, which stands in every text and every address of it. */
export function hostileDirectory(payloads: readonly string[]): Directory {
  return {
    place: text(payloads[0] ?? ''),
    timeZone: 'America/New_York',
    country: 'US',
    language: 'en',
    languages: ['en', 'ar'],
    dataDate: '2026-11-22',
    entries: payloads.map(hostileEntry),
    needs: needs.map((id, at) => ({ id, label: text(payloads[at] ?? id), words: { en: [id], ar: [payloads[at] ?? id] } })),
    alerts: [],
    places: payloads.slice(0, 50).map((payload) => ({ name: text(payload), kind: 'street', point: { lat: 25.7, lon: -80.2 } })),
    firstScreen: needs.map((id, at) => ({ id, needs: [id], label: text(payloads[at + 3] ?? id), pictogram: payloads[at] ?? id })),
    firstPlace: {
      name: text(payloads[6] ?? 'Desk'),
      address: payloads[7],
      phone: { text: payloads[8] ?? '', href: payloads[8] },
      hours: text(payloads[9] ?? ''),
    },
    emergency: [],
    reportTo: payloads.find((payload) => payload.startsWith('javascript:')),
    staleDays: 365,
  };
}

const text = (words: string) => ({
  en: { text: words, provenance: 'original' as const },
  ar: { text: words, provenance: 'machine' as const },
});

function hostileEntry(payload: string, at: number): DirectoryEntry {
  return {
    id: `e${at}`,
    serviceId: `s${at}`,
    name: text(payload),
    organization: text(payload),
    location: text(payload),
    alternateName: text(payload),
    description: text(payload),
    alert: text(payload),
    needs: [needs[at % needs.length]!],
    sensitive: at % 5 === 0,
    hours: { rules: [{ days: 31, from: 540, to: 1020 }], exceptions: [{ date: '2026-12-25', spans: [] }], unknownDays: 0, text: [payload] },
    point: { lat: 25.7, lon: -80.2 },
    address: { lines: [payload, payload], city: payload, postalCode: payload },
    phones: [{ text: payload, href: payload, description: text(payload) }, { text: payload }],
    emails: [payload],
    urls: [{ url: payload, label: payload }],
    languages: ['en', 'ar'],
    interpreter: 'ask',
    interpretation: text(payload),
    access: { noPapers: 'ask', free: 'ask', walkIn: 'ask', families: 'ask', womenOnly: 'ask', minors: 'ask' },
    eligibility: text(payload),
    application: text(payload),
    fees: text(payload),
    documents: [text(payload)],
    waitTime: text(payload),
    wheelchair: 'ask',
    accessibility: [text(payload)],
    transport: text(payload),
    serviceAreas: [payload],
    assured: { date: '2026-01-01', by: payload },
    modified: '2026-01-01',
  };
}
