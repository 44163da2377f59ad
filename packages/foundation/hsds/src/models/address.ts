import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Uuid, text, uuid } from './formats.js';

/** Whether one can go there, only write there, or only reach it over a network. */
export const PlaceType = z.enum(['physical', 'postal', 'virtual']);
export type PlaceType = z.infer<typeof PlaceType>;

const fields = {
  id: Uuid,
  location_id: uuid,
  /** Whom a letter is for. May name a person. */
  attention: text,
  address_1: z.string(),
  address_2: text,
  city: z.string(),
  region: text,
  state_province: z.string(),
  postal_code: z.string(),
  /** ISO 3166-1, two letters. */
  country: z.string(),
  address_type: PlaceType,
};

/** A row of addresses.csv. */
export const AddressRecord = z.looseObject(fields);
export type AddressRecord = z.infer<typeof AddressRecord>;

/** An address inside its location. */
export const Address = z.looseObject({ ...fields, ...annotations });
export type Address = z.infer<typeof Address>;
