import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Uuid, text, uuid } from './formats.js';

const fields = {
  id: Uuid,
  organization_id: uuid,
  service_id: uuid,
  /** Who pays, in words. */
  source: text,
};

/** A row of funding.csv. */
export const FundingRecord = z.looseObject(fields);
export type FundingRecord = z.infer<typeof FundingRecord>;

/** Funding inside what it pays for. */
export const Funding = z.looseObject({ ...fields, ...annotations });
export type Funding = z.infer<typeof Funding>;
