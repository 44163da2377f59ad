import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Uuid, number, text, uuid } from './formats.js';

const fields = {
  id: Uuid,
  /** First day of the price, ISO 8601. */
  valid_from: text,
  /** Last day of the price. */
  valid_to: text,
  /** For whom or for what the price is. */
  option: text,
  /** ISO 4217, three letters. */
  currency: text,
  /** In whole units of the currency. Absent means unknown, not free. */
  amount: number,
  amount_description: text,
};

/** A row of cost_options.csv: one price of a service. */
export const CostOptionRecord = z.looseObject({ ...fields, service_id: Uuid });
export type CostOptionRecord = z.infer<typeof CostOptionRecord>;

/** A price inside its service. */
export const CostOption = z.looseObject({ ...fields, service_id: uuid, ...annotations });
export type CostOption = z.infer<typeof CostOption>;
