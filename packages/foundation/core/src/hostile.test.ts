import { describe, it } from 'node:test';
import {
  asciiDigits,
  canonicalTag,
  decodeEntities,
  displayHost,
  emailHref,
  htmlToText,
  languagesInText,
  languageTagOf,
  negotiate,
  normalizeForSearch,
  phoneHref,
  readDocuments,
  safeUrl,
  sanitizeLine,
  sanitizeText,
  tokenize,
  typedForms,
} from './index.js';
import { assertLinear } from '../../../../scripts/test/linear-time.js';

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  asciiDigits,
  canonicalTag,
  decodeEntities,
  displayHost,
  emailHref,
  htmlToText,
  languagesInText,
  languageTagOf,
  negotiate: (text) => negotiate([text], ['en', 'ar']),
  normalizeForSearch,
  phoneHref: (text) => phoneHref(text, 'US'),
  readDocuments,
  safeUrl,
  sanitizeLine,
  sanitizeText,
  tokenize,
  typedForms,
};

describe('a hundred thousand hostile letters take time in proportion to the text', () => {
  for (const [name, read] of Object.entries(READERS)) it(`in ${name}`, () => assertLinear(read));
});
