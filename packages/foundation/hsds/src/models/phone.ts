import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Uuid, number, text, uuid } from './formats.js';
import { Language } from './language.js';

const fields = {
  id: Uuid,
  location_id: uuid,
  service_id: uuid,
  organization_id: uuid,
  contact_id: uuid,
  service_at_location_id: uuid,
  /** As the source writes it; not always something that can be dialled. */
  number: z.string(),
  /** What to key in after the connection. */
  extension: number,
  /** RFC 6350 names: "voice", "fax", "text", "cell", "video", "pager", "textphone". */
  type: text,
  description: text,
};

/** A row of phones.csv. */
export const PhoneRecord = z.looseObject(fields);
export type PhoneRecord = z.infer<typeof PhoneRecord>;

/** A phone inside what it belongs to. */
export const Phone = z.looseObject({ ...fields, languages: z.optional(z.array(Language)), ...annotations });
export type Phone = z.infer<typeof Phone>;
