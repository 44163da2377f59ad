import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Uuid, text, uuid } from './formats.js';

const fields = {
  id: Uuid,
  service_id: uuid,
  service_at_location_id: uuid,
  name: text,
  description: text,
  /** The area's shape, in the notation that `extent_type` names. */
  extent: text,
  /** "geojson", "topojson", "kml", or plain text. */
  extent_type: text,
  /** The area in somebody else's register. */
  uri: text,
};

/** A row of service_areas.csv: where people must live to be served. */
export const ServiceAreaRecord = z.looseObject(fields);
export type ServiceAreaRecord = z.infer<typeof ServiceAreaRecord>;

/** A service area inside its service. */
export const ServiceArea = z.looseObject({ ...fields, ...annotations });
export type ServiceArea = z.infer<typeof ServiceArea>;
