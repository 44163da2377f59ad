import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Uuid, text, uri, uuid } from './formats.js';

const fields = {
  id: Uuid,
  service_id: uuid,
  /** What to bring, in words. */
  document: text,
  /** A page that explains the document. */
  uri,
};

/** A row of required_documents.csv: something that one must bring. */
export const RequiredDocumentRecord = z.looseObject(fields);
export type RequiredDocumentRecord = z.infer<typeof RequiredDocumentRecord>;

/** A required document inside its service. */
export const RequiredDocument = z.looseObject({ ...fields, ...annotations });
export type RequiredDocument = z.infer<typeof RequiredDocument>;
