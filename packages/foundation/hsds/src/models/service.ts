import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Contact } from './contact.js';
import { CostOption } from './cost-option.js';
import { DateTime, Uuid, email, number, text, uri, uuid } from './formats.js';
import { Funding } from './funding.js';
import { Language } from './language.js';
import { Organization } from './organization.js';
import { Phone } from './phone.js';
import { Program } from './program.js';
import { RequiredDocument } from './required-document.js';
import { Schedule } from './schedule.js';
import { ServiceArea } from './service-area.js';
import { ServiceAtLocation } from './service-at-location.js';
import { ServiceCapacity } from './service-capacity.js';
import { Url } from './url.js';

/** Only an active service may be shown as one that people can go to. */
export const ServiceStatus = z.enum(['active', 'inactive', 'defunct', 'temporarily closed']);
export type ServiceStatus = z.infer<typeof ServiceStatus>;

const fields = {
  id: Uuid,
  program_id: uuid,
  name: z.string(),
  alternate_name: text,
  description: text,
  url: uri,
  email,
  status: ServiceStatus,
  /** What is done for people who speak another language. */
  interpretation_services: text,
  /** How one gets the service: walk in, call, apply. */
  application_process: text,
  /** What it costs, in words. Absent means unknown, not free. */
  fees_description: text,
  wait_time: text,
  /** HSDS before 3.0 kept the costs here. */
  fees: text,
  accreditations: text,
  /** Who may use the service, in words. */
  eligibility_description: text,
  /** Completed years of age. */
  minimum_age: number,
  /** Completed years of age. */
  maximum_age: number,
  /** Day on which somebody last confirmed the record, ISO 8601. */
  assured_date: text,
  assurer_email: email,
  licenses: text,
  /** Something that everybody must know now: closed for repairs, moved. */
  alert: text,
  /** When the record was last changed, which does not mean that it was checked. */
  last_modified: z.optional(DateTime),
};

/** A row of services.csv: something that an organization does for people. */
export const ServiceRecord = z.looseObject({ ...fields, organization_id: Uuid });
export type ServiceRecord = z.infer<typeof ServiceRecord>;

/** A service with all that belongs to it. */
export const Service = z.looseObject({
  ...fields,
  organization_id: uuid,
  additional_urls: z.optional(z.array(Url)),
  phones: z.optional(z.array(Phone)),
  schedules: z.optional(z.array(Schedule)),
  service_areas: z.optional(z.array(ServiceArea)),
  service_at_locations: z.optional(z.array(ServiceAtLocation)),
  languages: z.optional(z.array(Language)),
  organization: z.optional(Organization),
  funding: z.optional(z.array(Funding)),
  cost_options: z.optional(z.array(CostOption)),
  program: z.optional(Program),
  required_documents: z.optional(z.array(RequiredDocument)),
  contacts: z.optional(z.array(Contact)),
  capacities: z.optional(z.array(ServiceCapacity)),
  ...annotations,
});
export type Service = z.infer<typeof Service>;
