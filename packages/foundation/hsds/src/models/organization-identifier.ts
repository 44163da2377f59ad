import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Uuid, text, uuid } from './formats.js';

const fields = {
  id: Uuid,
  /** The register, by its org-id.guide code: "GB-COH". */
  identifier_scheme: text,
  /** The register in words. */
  identifier_type: z.string(),
  identifier: z.string(),
};

/** A row of organization_identifiers.csv: an organization's number in a public register. */
export const OrganizationIdentifierRecord = z.looseObject({ ...fields, organization_id: Uuid });
export type OrganizationIdentifierRecord = z.infer<typeof OrganizationIdentifierRecord>;

/** A register's number inside its organization. */
export const OrganizationIdentifier = z.looseObject({ ...fields, organization_id: uuid, ...annotations });
export type OrganizationIdentifier = z.infer<typeof OrganizationIdentifier>;
