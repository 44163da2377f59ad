import type { ImportCheck, ImportRule } from '../rule.js';
import { brokenCharacters } from './broken-characters.js';
import { capitals } from './capitals.js';
import { columnsShifted } from './columns-shifted.js';
import { coordinates } from './coordinates.js';
import { contacts } from './contacts.js';
import { dates } from './dates.js';
import { hours } from './hours.js';
import { ids } from './ids.js';
import { languages } from './languages.js';
import { marked } from './marked.js';
import { markup } from './markup.js';
import { missingName } from './missing-name.js';
import { needs } from './needs.js';
import { personsInText } from './persons-in-text.js';
import { phones } from './phones.js';
import { place } from './place.js';
import { shelters } from './shelters.js';
import { privacy } from './privacy.js';
import { references } from './references.js';
import { staleTranslations } from './stale-translations.js';
import { translations } from './translations.js';
import { unreachable } from './unreachable.js';
import { webAddresses } from './web-addresses.js';

/** Every check, in the order in which they run: what is withheld first, then what the rows say, last what must not leak. */
export const CHECKS: readonly ImportCheck[] = [
  marked,
  ids,
  references,
  contacts,
  brokenCharacters,
  markup,
  missingName,
  columnsShifted,
  capitals,
  place,
  phones,
  webAddresses,
  languages,
  coordinates,
  dates,
  translations,
  hours,
  shelters,
  personsInText,
  privacy,
  unreachable,
  staleTranslations,
  needs,
];

/** Every rule that a report can name, but for those of the readers. */
export const RULES: readonly ImportRule[] = CHECKS.flatMap((check) => check.rules);
