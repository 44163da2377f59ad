import fc from 'fast-check';
import type { LocalizedText } from '@newcomer/core';
import type { Answer, Directory, DirectoryEntry } from '../directory.js';
import { directoryOf, entry, NEEDS } from './small-directory.js';

const WORDS = [
  'clinic',
  'food',
  'bank',
  'legal',
  'help',
  'Kurs',
  'Deutschkurse',
  'Straße',
  'café',
  'İş',
  'Kurumu',
  'طبيب',
  'المدرسة',
  'خدمات',
  'پزشکی',
  '法律',
  '移民法律援助中心',
  'เรียนภาษาเยอรมันฟรี',
  'काम',
  'कम',
  'कमी',
  'лікар',
  'насильство',
  'γιατρός',
  'caafimaad',
  'ሓኪም',
  'dhakhtar',
  '24/7',
  "women's",
  'a',
  '%',
  'naïve',
  '🏠',
];

/** For tests: some words of many scripts. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));

const anyVersions: fc.Arbitrary<LocalizedText> = fc
  .record({ en: anyText, es: anyText, ar: anyText, 'zh-Hans': anyText }, { requiredKeys: [] })
  .chain((texts) => {
    const languages = Object.keys(texts).length === 0 ? { en: 'x' } : texts;
    return fc
      .constantFrom('human' as const, 'machine' as const, 'reviewed' as const)
      .map((provenance) =>
        Object.fromEntries(
          Object.entries(languages).map(([lang, value]) => [
            lang,
            { text: value, provenance: lang === 'en' ? ('original' as const) : provenance },
          ]),
        ),
      );
  });

const anyAnswer = fc.constantFrom<Answer>('yes', 'no', 'ask');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

const anyHours: fc.Arbitrary<DirectoryEntry['hours']> = fc.record({
  rules: fc.array(
    fc.record({
      days: fc.integer({ min: 1, max: 127 }),
      from: fc.integer({ min: 0, max: 1000 }),
      to: fc.integer({ min: 1001, max: 1900 }),
    }),
    { maxLength: 2 },
  ),
  exceptions: fc.constant([]),
  unknownDays: fc.integer({ min: 0, max: 127 }),
  text: fc.array(anyText, { maxLength: 2 }),
});

const anyEntry = (i: number, uuids: boolean): fc.Arbitrary<DirectoryEntry> => {
  const id = (kind: string) => (uuids ? `00000000-0000-4000-8000-${kind}${String(i).padStart(11, '0')}` : `${kind}${i}`);
  return fc
    .record({
      name: anyVersions,
      alone: fc.boolean(),
      organization: optional(anyVersions),
      location: optional(anyVersions),
      alternateName: optional(anyVersions),
      description: optional(fc.array(anyVersions, { minLength: 1, maxLength: 1 }).map(([text]) => text)),
      needs: fc.uniqueArray(fc.constantFrom(...NEEDS.map((need) => need.id)), { maxLength: 3 }),
      sensitive: fc.boolean(),
      hours: anyHours,
      point: optional(
        fc.record({ lat: fc.integer({ min: -8_900_000, max: 8_900_000 }), lon: fc.integer({ min: -17_900_000, max: 17_900_000 }) }),
      ),
      pointAbsent: fc.constantFrom('none' as const, 'withheld' as const),
      address: optional(
        fc.record({
          lines: fc.array(anyText, { minLength: 1, maxLength: 3 }),
          postalCode: fc.constantFrom('10115', '33130', 'SW1A 1AA'),
          city: fc.constantFrom('Berlin', '100 %'),
        }),
      ),
      phones: fc.array(
        fc.constantFrom(
          { text: '030 123 456', href: 'tel:+4930123456' },
          { text: '+1 305 555 0100', href: 'tel:+13055550100', type: 'text' },
          { text: 'ask at the desk' },
        ),
        { maxLength: 2 },
      ),
      emails: fc.array(fc.constantFrom('a@example.org', 'b@example.org'), { maxLength: 2 }),
      urls: fc.array(fc.constantFrom({ url: 'https://example.org/' }, { url: 'https://example.org/b', label: 'More' }), { maxLength: 2 }),
      languages: fc.uniqueArray(fc.constantFrom('en', 'ar', 'es', 'ti', 'zh'), { maxLength: 3 }),
      interpreter: anyAnswer,
      wheelchair: anyAnswer,
      access: fc.record({
        noPapers: anyAnswer,
        free: anyAnswer,
        walkIn: anyAnswer,
        families: anyAnswer,
        womenOnly: anyAnswer,
        minors: anyAnswer,
      }),
      minimumAge: optional(fc.integer({ min: 0, max: 99 })),
      maximumAge: optional(fc.integer({ min: 0, max: 99 })),
      eligibility: optional(anyVersions),
      documents: fc.array(anyVersions, { maxLength: 3 }),
      accessibility: fc.array(anyVersions, { maxLength: 2 }),
      serviceAreas: fc.array(anyText, { maxLength: 2 }),
      assured: optional(
        fc.record({ date: fc.constantFrom('2026-01-31', '2019-12-01'), by: fc.constantFrom('example.org', 'city.example') }),
      ),
      modified: optional(fc.constantFrom('2026-02-01', '2025-05-05')),
    })
    .map(({ alone, point, pointAbsent, ...rest }) => {
      const placed = point ? { point: { lat: point.lat / 1e5, lon: point.lon / 1e5 } } : { pointAbsent };
      const given = Object.fromEntries(Object.entries({ ...rest, ...placed }).filter(([, value]) => value !== undefined));
      return { ...entry(id('1'), rest.name, given), serviceId: alone ? id('1') : id('2') };
    });
};

/** For tests: directories of up to 30 entries of which any field may be there or not. */
export const anyDirectory: fc.Arbitrary<Directory> = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.boolean())
  .chain(([size, uuids]) => fc.tuple(...Array.from({ length: size }, (_, i) => anyEntry(i, uuids))))
  .map((entries) => directoryOf(entries, { languages: ['en', 'es', 'ar', 'zh-Hans'] }));
