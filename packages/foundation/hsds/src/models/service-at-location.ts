import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Contact } from './contact.js';
import { Uuid, text, uuid } from './formats.js';
import { Location } from './location.js';
import { Phone } from './phone.js';
import { Schedule } from './schedule.js';
import { ServiceArea } from './service-area.js';

const fields = {
  id: Uuid,
  /** What is particular to the service at this place. */
  description: text,
};

/** A row of service_at_location.csv: one service, given at one location. */
export const ServiceAtLocationRecord = z.looseObject({ ...fields, service_id: Uuid, location_id: Uuid });
export type ServiceAtLocationRecord = z.infer<typeof ServiceAtLocationRecord>;

/** A service at a location, with the location and what differs there. */
export const ServiceAtLocation = z.looseObject({
  ...fields,
  service_id: uuid,
  location_id: uuid,
  service_areas: z.optional(z.array(ServiceArea)),
  contacts: z.optional(z.array(Contact)),
  phones: z.optional(z.array(Phone)),
  schedules: z.optional(z.array(Schedule)),
  location: z.optional(Location),
  ...annotations,
});
export type ServiceAtLocation = z.infer<typeof ServiceAtLocation>;
