import * as z from 'zod/mini';
import { isDateTime, isEmail, isUri, isUuid } from '../text/formats.js';

/** Identifier of a record: a UUID, with or without the `urn:uuid:` prefix. */
export const Uuid = z.string().check(z.refine(isUuid, 'expected a UUID'));
/** An absolute address, as RFC 3986 writes it, scheme included. */
export const Uri = z.string().check(z.refine(isUri, 'expected an absolute URI'));
/** One e-mail address, without a name around it. */
export const Email = z.string().check(z.refine(isEmail, 'expected one e-mail address'));
/** Instant with offset, as RFC 3339 writes it: "2026-03-01T12:00:00Z". */
export const DateTime = z.string().check(z.refine(isDateTime, 'expected a date and time with an offset'));

/** Text that may be absent. Absent means that the source says nothing, never that there is none. */
export const text = z.optional(z.string());
export const number = z.optional(z.number());
export const uuid = z.optional(Uuid);
export const uri = z.optional(Uri);
export const email = z.optional(Email);
