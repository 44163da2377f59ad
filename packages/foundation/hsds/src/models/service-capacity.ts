import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { DateTime, Uuid, number, text, uuid } from './formats.js';
import { Unit } from './unit.js';

const fields = {
  id: Uuid,
  /** How many are free, in the unit. */
  available: z.number(),
  /** How many there are in all, in the unit. Sources exist where it is below `available`. */
  maximum: number,
  description: text,
  /** When the count was taken. An old one says nothing about today. */
  updated: DateTime,
};

/** A row of service_capacity.csv: how much of a service is free. */
export const ServiceCapacityRecord = z.looseObject({ ...fields, service_id: Uuid, unit_id: Uuid });
export type ServiceCapacityRecord = z.infer<typeof ServiceCapacityRecord>;

/** A capacity inside its service, with its unit. */
export const ServiceCapacity = z.looseObject({ ...fields, service_id: uuid, unit_id: uuid, unit: Unit, ...annotations });
export type ServiceCapacity = z.infer<typeof ServiceCapacity>;
