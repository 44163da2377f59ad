import * as z from 'zod/mini';
import { Accessibility } from './accessibility.js';
import { Address, PlaceType } from './address.js';
import { annotations } from './annotations.js';
import { Contact } from './contact.js';
import { Uuid, number, text, uri, uuid } from './formats.js';
import { Language } from './language.js';
import { Phone } from './phone.js';
import { Schedule } from './schedule.js';

const fields = {
  id: Uuid,
  location_type: PlaceType,
  url: uri,
  organization_id: uuid,
  name: text,
  alternate_name: text,
  description: text,
  /** How to get there without a car. */
  transportation: text,
  /** WGS 84 degrees. */
  latitude: number,
  /** WGS 84 degrees. */
  longitude: number,
  /** The place in somebody else's register. */
  external_identifier: text,
  /** Which register: "UPRN". */
  external_identifier_type: text,
};

/** A row of locations.csv: a place, physical or not, where services are given. */
export const LocationRecord = z.looseObject(fields);
export type LocationRecord = z.infer<typeof LocationRecord>;

/** A location with all that belongs to it. */
export const Location = z.looseObject({
  ...fields,
  languages: z.optional(z.array(Language)),
  addresses: z.optional(z.array(Address)),
  contacts: z.optional(z.array(Contact)),
  accessibility: z.optional(z.array(Accessibility)),
  phones: z.optional(z.array(Phone)),
  schedules: z.optional(z.array(Schedule)),
  ...annotations,
});
export type Location = z.infer<typeof Location>;
