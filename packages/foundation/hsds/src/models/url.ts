import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Uri, Uuid, text, uuid } from './formats.js';

const fields = {
  id: Uuid,
  label: text,
  url: Uri,
  organization_id: uuid,
  service_id: uuid,
};

/** A row of url.csv: one more web address of a service or organization. */
export const UrlRecord = z.looseObject(fields);
export type UrlRecord = z.infer<typeof UrlRecord>;

/** A further web address inside what it belongs to. */
export const Url = z.looseObject({ ...fields, ...annotations });
export type Url = z.infer<typeof Url>;
