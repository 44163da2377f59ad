import * as z from 'zod/mini';
import { Uuid, text, uuid } from './formats.js';
import { Metadata } from './metadata.js';
import { TaxonomyTerm } from './taxonomy-term.js';

const fields = {
  id: Uuid,
  /** What the term says of the record: "service_category", "eligibility", "cost". */
  link_type: text,
  /** For terms that carry a value. */
  value: text,
  label: text,
};

/** A row of attributes.csv: a taxonomy term put on any record. */
export const AttributeRecord = z.looseObject({
  ...fields,
  /** The record that carries the term. */
  link_id: Uuid,
  /** The kind of that record: "service", "location". */
  link_entity: z.string(),
  taxonomy_term_id: Uuid,
});
export type AttributeRecord = z.infer<typeof AttributeRecord>;

/** A term on the record that holds it. */
export const Attribute = z.looseObject({
  ...fields,
  link_id: uuid,
  link_entity: text,
  taxonomy_term_id: uuid,
  taxonomy_term: z.optional(TaxonomyTerm),
  metadata: z.optional(z.array(Metadata)),
});
export type Attribute = z.infer<typeof Attribute>;
