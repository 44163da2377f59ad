import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Contact } from './contact.js';
import { Uuid, email, number, text, uri, uuid } from './formats.js';
import { Funding } from './funding.js';
import { Location } from './location.js';
import { OrganizationIdentifier } from './organization-identifier.js';
import { Phone } from './phone.js';
import { Program } from './program.js';
import { Url } from './url.js';

const fields = {
  id: Uuid,
  name: z.string(),
  alternate_name: text,
  description: z.string(),
  email,
  website: uri,
  tax_status: text,
  tax_id: text,
  /** Calendar year. */
  year_incorporated: number,
  legal_status: text,
  /** Address of a picture. */
  logo: text,
  /** The organization in somebody else's register. */
  uri,
  /** The organization that this one is part of. Sources may hold cycles. */
  parent_organization_id: uuid,
};

/** A row of organizations.csv: whoever gives services. */
export const OrganizationRecord = z.looseObject(fields);
export type OrganizationRecord = z.infer<typeof OrganizationRecord>;

/** An organization with all that belongs to it, but for its services. */
export const Organization = z.looseObject({
  ...fields,
  additional_websites: z.optional(z.array(Url)),
  funding: z.optional(z.array(Funding)),
  contacts: z.optional(z.array(Contact)),
  phones: z.optional(z.array(Phone)),
  locations: z.optional(z.array(Location)),
  programs: z.optional(z.array(Program)),
  organization_identifiers: z.optional(z.array(OrganizationIdentifier)),
  ...annotations,
});
export type Organization = z.infer<typeof Organization>;
