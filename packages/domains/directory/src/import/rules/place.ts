import { isTimeZone } from '@newcomer/core/civil-time';
import { canonicalTag } from '@newcomer/core/languages';
import type { Severity } from '@newcomer/hsds';
import { countryCode, countryOfAddresses } from '../country.js';
import type { Draft } from '../draft.js';
import { languageOfTexts } from '../language-of-texts.js';
import { quote } from '../quote.js';
import type { ImportCheck, ImportRule } from '../rule.js';
import { timeZoneOfPoints } from '../time-zone.js';

const NO_TIME_ZONE: ImportRule = {
  id: 'no-time-zone',
  severity: 'severe',
  title: 'The city has not said its time zone, on which "open now" depends',
};
const NO_COUNTRY: ImportRule = {
  id: 'no-country',
  severity: 'warning',
  title: 'The source names no country: without one, telephone numbers cannot be made into links',
};
const NO_LANGUAGE: ImportRule = {
  id: 'language-of-source-unknown',
  severity: 'warning',
  title: 'The language of the source is not a known one',
};

/** Says where the directory is and how it speaks: time zone, country, language; the city's own word first, then what points and addresses say. */
export const place: ImportCheck = {
  rules: [NO_TIME_ZONE, NO_COUNTRY, NO_LANGUAGE],
  run(draft) {
    findTimeZone(draft);
    findCountry(draft);
    findLanguage(draft);
  },
};

function findLanguage(draft: Draft): void {
  const { language } = draft.config;
  const found = languageOfTexts(draft);
  draft.language = language ?? found;
  if (language !== undefined && canonicalTag(language) === undefined) {
    tell(draft, NO_LANGUAGE, `language ${quote(language)} in newcomer.json is no language tag; write one such as "en" or "pt-BR".`);
  } else if (language === undefined && found !== undefined && found !== 'en') {
    tell(
      draft,
      NO_LANGUAGE,
      `does not say in which language it is, and would be shown as English; its words look like "${found}". Write "language": "${found}" into newcomer.json.`,
    );
  }
}

function findTimeZone(draft: Draft): void {
  const named: string = draft.config.timeZone ?? '';
  const isKnown: boolean = isTimeZone(named);
  if (isKnown) {
    draft.timeZone = named;
    return;
  }
  if (named !== '') {
    tell(draft, NO_TIME_ZONE, `timeZone ${quote(named)} in newcomer.json is no IANA name; write one such as "America/New_York".`);
  }
  const found = timeZoneOfPoints(draft);
  draft.timeZone = found?.name;
  if (found) {
    tell(
      draft,
      NO_TIME_ZONE,
      `names no time zone. ${found.name} was looked up from the coordinates: ${found.inside} of ${found.asked} locations asked lie in it. Open and closed are told by it. If it is right, write "timeZone": "${found.name}" into newcomer.json; if not, write the right one.`,
      'warning',
    );
  } else {
    tell(
      draft,
      NO_TIME_ZONE,
      'names no time zone, and its coordinates tell none: no place is shown as open or closed. Write "timeZone" into newcomer.json, or give --time-zone.',
    );
  }
}

function findCountry(draft: Draft): void {
  const { country } = draft.config;
  const code = country === undefined ? undefined : countryCode(country);
  if (country !== undefined && code === undefined)
    tell(draft, NO_COUNTRY, `country ${quote(country)} in newcomer.json is no code of two letters, such as "US".`);
  draft.country = code ?? countryOfAddresses(draft);
  if (draft.country === undefined && draft.size('phones') > 0) {
    tell(
      draft,
      NO_COUNTRY,
      'names no country: only telephone numbers with a country code become links. Write "country" into newcomer.json.',
    );
  }
}

/** What concerns the whole source and no one row. */
function tell(draft: Draft, rule: ImportRule, message: string, severity: Severity = rule.severity): void {
  draft.recorder.addFinding({ rule: rule.id, severity, table: 'source', file: '', row: 0, id: '', message });
}
