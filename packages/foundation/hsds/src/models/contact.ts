import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Uuid, email, text, uuid } from './formats.js';
import { Phone } from './phone.js';

const fields = {
  id: Uuid,
  organization_id: uuid,
  service_id: uuid,
  service_at_location_id: uuid,
  location_id: uuid,
  /** A person's name: read so that it can be withheld, never published. */
  name: text,
  title: text,
  department: text,
  email,
};

/** A row of contacts.csv: a person or desk that answers for a record. */
export const ContactRecord = z.looseObject(fields);
export type ContactRecord = z.infer<typeof ContactRecord>;

/** A contact inside what it belongs to. */
export const Contact = z.looseObject({ ...fields, phones: z.optional(z.array(Phone)), ...annotations });
export type Contact = z.infer<typeof Contact>;
