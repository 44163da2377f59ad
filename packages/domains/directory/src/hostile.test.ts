import { describe, it } from 'node:test';
import { anglesIn } from './import/privacy/angles.js';
import { houseOf, addressWords } from './import/privacy/house.js';
import { hasSpelledNumber } from './import/privacy/number-words.js';
import { interpreterAnswer, wheelchairAnswer } from './build/access-answers.js';
import { streetName } from './build/place-index.js';
import { readManifest } from './bundle-format/index.js';
import { csvCell } from './export/csv-cell.js';
import { mentionedDays } from './hours/mentioned-days.js';
import { parseHoursText } from './hours/hours-text.js';
import { readText } from './hours/schedule-row.js';
import { importOf, type FixtureParts } from './import/dataset-fixture.js';
import { digitRuns, phoneDigits } from './import/privacy/phone-digits.js';
import { fullName } from './import/privacy/person-name.js';
import { repairBroken, showsDosCodePage } from './import/text/broken-characters.js';
import { isShouted } from './import/text/word-casing.js';
import { summaryLength } from './parts/summary.js';
import { assertLinear, FEW_HOSTILE_UNITS } from '../../../../scripts/test/linear-time.js';
import { searchOf } from './testing/search-of.js';
import { directoryOf, entry } from './testing/small-directory.js';

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  addressWords,
  anglesIn,
  csvCell,
  digitRuns,
  fullName,
  hasSpelledNumber,
  houseOf,
  interpreterAnswer: (text) => interpreterAnswer([text]),
  isShouted,
  mentionedDays,
  parseHoursText,
  phoneDigits,
  readManifest: (text) => readManifest(`{"newcomer":"bundle","name":"${text}`),
  readText,
  repairBroken,
  showsDosCodePage,
  streetName,
  summaryLength,
  wheelchairAnswer: (text) => wheelchairAnswer([text]),
};

/** Each field of a service, its place, its telephone and its hours holds the text. */
function serviceFullOf(text: string): FixtureParts {
  return {
    tables: {
      organizations: [{ id: 'o', name: text, description: text, email: text, website: text }],
      services: [
        { id: 's', organization_id: 'o', name: text, description: text, url: text, email: text, fees_description: text, status: 'active' },
      ],
      locations: [{ id: 'l', name: text, description: text, transportation: text }],
      service_at_location: [{ id: 'a', service_id: 's', location_id: 'l', description: text }],
      addresses: [{ id: 'd', location_id: 'l', address_1: text, city: text, postal_code: text, country: 'US' }],
      phones: [{ id: 'p', service_id: 's', number: text, description: text }],
      languages: [{ id: 'n', service_id: 's', name: text }],
      schedules: [{ id: 'h', service_id: 's', description: text, byday: text, opens_at: text, closes_at: text }],
    },
  };
}

describe('a hundred thousand hostile letters take time in proportion to the text', () => {
  for (const [name, read] of Object.entries(READERS)) it(`in ${name}`, () => assertLinear(read));

  it('in an import whose every field holds them', () => assertLinear((text) => importOf(serviceFullOf(text)), FEW_HOSTILE_UNITS));

  it('in the search box', async () => {
    const search = await searchOf(directoryOf([entry('a', 'Café für Frauen'), entry('b', 'Library')], { languages: ['en'] }));
    await assertLinear((words) => {
      search.search({ words, lang: 'en', at: 0 });
      search.places(words, 'en');
    });
  });
});
