import { civilAt } from '@newcomer/core/civil-time';
import { html, nothing } from 'lit';
import { catalogs } from '../localize/catalogs.js';
import { languageName } from '../localize/language-name.js';
import { localeFor } from '../localize/localize.js';
import { accessBadges } from './access-badges.js';
import { pictogram } from '../frame/pictograms.js';
import { failedNote } from '../frame/failed-note.js';
import { isStale, QUESTIONS } from './record-facts.js';
import { addressLine, openLine, spokenLine } from './service-card.js';
import { styleSheet } from '../frame/style-sheet.js';
import { labelled, phoneLink, run } from '../frame/text-run.js';

/**
 * What the first file lends to the second, so that a page carries one Lit, one Trusted Types policy and one way to draw a
 * phone. The two are minified apart: no name here, and none of the model that the second uses, may begin with an underscore.
 */
export const kit = {
  html,
  nothing,
  catalogs,
  civilAt,
  localeFor,
  QUESTIONS,
  accessBadges,
  pictogram,
  failedNote,
  addressLine,
  isStale,
  openLine,
  spokenLine,
  labelled,
  languageName,
  phoneLink,
  run,
  styleSheet,
} as const;
export type Kit = Omit<typeof kit, 'nothing'> & { readonly nothing: typeof nothing };
