import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Uuid, text } from './formats.js';

const fields = {
  id: Uuid,
  /** The table that is described. */
  name: text,
  /** Language of its text. */
  language: text,
  character_set: text,
};

/** A row of meta_table_descriptions.csv: the language and encoding of a table. */
export const MetaTableDescriptionRecord = z.looseObject(fields);
export type MetaTableDescriptionRecord = z.infer<typeof MetaTableDescriptionRecord>;

/** The same in JSON. */
export const MetaTableDescription = z.looseObject({ ...fields, ...annotations });
export type MetaTableDescription = z.infer<typeof MetaTableDescription>;
