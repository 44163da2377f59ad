import * as z from 'zod/mini';
import { Uuid } from './formats.js';

const fields = {
  id: Uuid,
  /** Day of the change, ISO 8601. */
  last_action_date: z.string(),
  /** What was done: "create", "update", "delete". */
  last_action_type: z.string(),
  /** The field that changed. */
  field_name: z.string(),
  previous_value: z.string(),
  replacement_value: z.string(),
  /** Whoever made the change. May name a person: it is kept out of everything that is shown. */
  updated_by: z.string(),
};

/** A row of metadata.csv: one change of one field of one record. */
export const MetadataRecord = z.looseObject({
  ...fields,
  /** The record that changed. */
  resource_id: Uuid,
  /** The kind of that record: "service". */
  resource_type: z.string(),
});
export type MetadataRecord = z.infer<typeof MetadataRecord>;

/** One change, inside the record that it is about. */
export const Metadata = z.looseObject({
  ...fields,
  resource_id: z.optional(Uuid),
  resource_type: z.optional(z.string()),
});
export type Metadata = z.infer<typeof Metadata>;
