import { localized, type LocalizedText } from '@newcomer/core/localized-text';
import type { Directory, DirectoryEntry, NeedLabel } from '../directory.js';

/** For tests: text by language, the first one the original. */
export function text(versions: Readonly<Record<string, string>>): LocalizedText {
  return Object.fromEntries(
    Object.entries(versions).map(([lang, value], i) => [
      lang,
      { text: value, provenance: i === 0 ? ('original' as const) : ('human' as const) },
    ]),
  );
}

/** For tests: an entry of which nothing is known but what is given. */
export function entry(id: string, name: LocalizedText | string, given: Partial<DirectoryEntry> = {}): DirectoryEntry {
  return {
    id,
    serviceId: `service-${id}`,
    name: typeof name === 'string' ? localized(name, 'en') : name,
    needs: [],
    sensitive: false,
    hours: { rules: [], exceptions: [], unknownDays: 127, text: [] },
    ...(given.point ? {} : { pointAbsent: 'none' as const }),
    phones: [],
    emails: [],
    urls: [],
    languages: [],
    interpreter: 'ask',
    access: { noPapers: 'ask', free: 'ask', walkIn: 'ask', families: 'ask', womenOnly: 'ask', minors: 'ask' },
    documents: [],
    wheelchair: 'ask',
    accessibility: [],
    serviceAreas: [],
    ...given,
  };
}

export const NEEDS: readonly NeedLabel[] = [
  { id: 'health', label: text({ en: 'Health', es: 'Salud', ar: 'الصحة' }), words: { en: ['health', 'medical'], es: ['salud'] } },
  {
    id: 'health.doctor',
    parent: 'health',
    label: text({ en: 'Doctor', es: 'Médico', ar: 'طبيب' }),
    words: { en: ['doctor', 'clinic'], es: ['médico'], ar: ['طبيب', 'عيادة'], uk: ['лікар'] },
  },
  { id: 'food', label: text({ en: 'Food', es: 'Comida', ar: 'طعام' }), words: { en: ['food', 'food bank', 'hungry'], es: ['comida'] } },
  {
    id: 'learn.language',
    label: text({ en: 'Language classes', es: 'Clases de idiomas', ar: 'دروس لغة' }),
    words: { en: ['language class', 'learn german'], es: ['clase de inglés'] },
  },
  {
    id: 'legal',
    label: text({ en: 'Legal help', es: 'Ayuda legal', ar: 'مساعدة قانونية' }),
    words: { en: ['lawyer', 'legal'], es: ['abogado'] },
  },
];

/** For tests: a directory of these entries in a city without a name. */
export function directoryOf(entries: readonly DirectoryEntry[], given: Partial<Directory> = {}): Directory {
  return {
    place: text({ en: 'Port Lantern' }),
    timeZone: 'Europe/Berlin',
    country: 'DE',
    language: 'en',
    languages: ['en'],
    dataDate: '2026-11-22',
    entries,
    needs: NEEDS,
    alerts: [
      { for: 'violence', words: { en: ['beats me', 'violence'], ar: ['عنف'], uk: ['насильство'] } },
      { for: 'suicide', words: { en: ['suicide', 'kill myself'], fr: ['suicide'], 'zh-Hans': ['自杀'] } },
    ],
    places: [],
    firstScreen: [{ id: 'doctor', needs: ['health.doctor'], label: text({ en: 'See a doctor', ar: 'زيارة طبيب' }), pictogram: 'doctor' }],
    emergency: [{ number: '112', for: 'emergency', source: { title: 'European Commission', read: '2026-11-22' } }],
    staleDays: 365,
    ...given,
  };
}
