import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Uuid, text, uri } from './formats.js';

const fields = {
  id: Uuid,
  /** "bed", "place". */
  name: z.string(),
  /** The list that the unit comes from: "SI". */
  scheme: text,
  /** The unit's code in that list. */
  identifier: text,
  uri,
};

/** A row of units.csv: what a capacity is counted in. */
export const UnitRecord = z.looseObject(fields);
export type UnitRecord = z.infer<typeof UnitRecord>;

/** A unit inside its capacity. */
export const Unit = z.looseObject({ ...fields, ...annotations });
export type Unit = z.infer<typeof Unit>;
