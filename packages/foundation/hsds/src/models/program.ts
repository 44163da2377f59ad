import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Uuid, text, uuid } from './formats.js';

const fields = {
  id: Uuid,
  name: z.string(),
  alternate_name: text,
  description: z.string(),
};

/** A row of programs.csv: services that an organization runs under one name. */
export const ProgramRecord = z.looseObject({ ...fields, organization_id: Uuid });
export type ProgramRecord = z.infer<typeof ProgramRecord>;

/** A program inside its organization or service. */
export const Program = z.looseObject({ ...fields, organization_id: uuid, ...annotations });
export type Program = z.infer<typeof Program>;
