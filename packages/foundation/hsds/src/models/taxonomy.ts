import * as z from 'zod/mini';
import { Uuid, text, uri } from './formats.js';
import { Metadata } from './metadata.js';

const fields = {
  id: Uuid,
  name: z.string(),
  description: z.string(),
  /** Where the taxonomy is published. */
  uri,
  version: text,
};

/** A row of taxonomies.csv: a list of terms by which records are classified. */
export const TaxonomyRecord = z.looseObject(fields);
export type TaxonomyRecord = z.infer<typeof TaxonomyRecord>;

/** A taxonomy as an API shows it. */
export const Taxonomy = z.looseObject({ ...fields, metadata: z.optional(z.array(Metadata)) });
export type Taxonomy = z.infer<typeof Taxonomy>;
