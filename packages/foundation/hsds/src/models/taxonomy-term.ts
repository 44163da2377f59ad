import * as z from 'zod/mini';
import { Uuid, text, uri, uuid } from './formats.js';
import { Metadata } from './metadata.js';
import { Taxonomy } from './taxonomy.js';

const fields = {
  id: Uuid,
  /** The term's code inside its taxonomy: "BH-1800.8500". */
  code: text,
  name: z.string(),
  description: z.string(),
  /** The broader term. Absent at the top. */
  parent_id: uuid,
  /** Name of the taxonomy, where it is no record of its own. */
  taxonomy: text,
  /** Language of the name and description. */
  language: text,
  taxonomy_id: uuid,
  term_uri: uri,
};

/** A row of taxonomy_terms.csv: one term of a taxonomy. */
export const TaxonomyTermRecord = z.looseObject(fields);
export type TaxonomyTermRecord = z.infer<typeof TaxonomyTermRecord>;

/** A term as an API shows it. */
export const TaxonomyTerm = z.looseObject({
  ...fields,
  taxonomy_detail: z.optional(Taxonomy),
  metadata: z.optional(z.array(Metadata)),
});
export type TaxonomyTerm = z.infer<typeof TaxonomyTerm>;
