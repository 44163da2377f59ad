import fc from 'fast-check';
import type { AccessAnswers } from '../directory.js';
import type { ServiceQuery } from '../service-source.js';
import { anyText } from './any-directory.js';
import { NEEDS } from './small-directory.js';

/** A Monday morning. */
export const AT = Date.UTC(2026, 10, 23, 10);

/** Whatever may be asked of a directory. */
export const anyQuery: fc.Arbitrary<ServiceQuery> = fc.record(
  {
    words: fc.oneof(
      anyText,
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('', ' ', '%%%', '(((((', '\\', 'a'.repeat(5000)),
    ),
    lang: fc.constantFrom('en', 'es', 'ar', 'zh-Hans', 'xx', '', 'not a tag'),
    needs: fc.uniqueArray(fc.constantFrom(...NEEDS.map(({ id }) => id), 'nothing'), { maxLength: 2 }),
    near: fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) }),
    withinMeters: fc.integer({ min: 0, max: 20_000_000 }),
    openAt: fc.constantFrom(AT, 0, 8.64e15),
    spoken: fc.constantFrom('ar', 'zh-Hant', 'de', ''),
    access: fc.uniqueArray(fc.constantFrom<keyof AccessAnswers>('noPapers', 'free', 'walkIn', 'families', 'womenOnly', 'minors'), {
      maxLength: 2,
    }),
    interpreter: fc.boolean(),
    wheelchair: fc.boolean(),
    sort: fc.constantFrom('best' as const, 'near' as const, 'name' as const),
    limit: fc.integer({ min: -3, max: 50 }),
    offset: fc.integer({ min: -3, max: 50 }),
  },
  { requiredKeys: ['lang'] },
);
