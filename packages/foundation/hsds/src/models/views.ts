import * as z from 'zod/mini';
import { Organization } from './organization.js';
import { ServiceAtLocation } from './service-at-location.js';
import { Service } from './service.js';

/** What `GET /organizations/{id}` answers: the organization with its services. */
export const FullOrganization = z.extend(Organization, { services: z.optional(z.array(Service)) });
export type FullOrganization = z.infer<typeof FullOrganization>;

/** What `GET /service_at_locations/{id}` answers: the place, and the service given there. */
export const FullServiceAtLocation = z.extend(ServiceAtLocation, { service: z.optional(Service) });
export type FullServiceAtLocation = z.infer<typeof FullServiceAtLocation>;
