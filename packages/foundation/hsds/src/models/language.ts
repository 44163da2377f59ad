import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Uuid, text, uuid } from './formats.js';

const fields = {
  id: Uuid,
  service_id: uuid,
  location_id: uuid,
  phone_id: uuid,
  /** The language in words, as the source writes it. */
  name: text,
  /** ISO 639, two or three letters. */
  code: text,
  note: text,
};

/** A row of languages.csv: a language other than the common one, spoken at a service, location or phone. */
export const LanguageRecord = z.looseObject(fields);
export type LanguageRecord = z.infer<typeof LanguageRecord>;

/** The same, inside what it belongs to. */
export const Language = z.looseObject({ ...fields, ...annotations });
export type Language = z.infer<typeof Language>;
