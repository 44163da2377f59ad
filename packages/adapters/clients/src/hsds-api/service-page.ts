import * as z from 'zod/mini';

/** A service as a list or `services/{id}` gives it: its own fields stay as they are, for `@newcomer/hsds` to read. */
export const ApiService = z.looseObject({ id: z.union([z.string().check(z.minLength(1)), z.number()]) });
export type ApiService = z.infer<typeof ApiService>;

const count = z.optional(z.nullable(z.coerce.number()));
const flag = z.optional(z.nullable(z.boolean()));

/** The envelopes of HSDS 3 and Open Referral UK 3.0 (`contents`, `total_items`), of UK 1.0 in the wild (`content`, `totalElements`), or a bare list. */
const Envelope = z.looseObject({
  contents: z.optional(z.nullable(z.array(ApiService))),
  content: z.optional(z.nullable(z.array(ApiService))),
  total_items: count,
  totalElements: count,
  total_pages: count,
  totalPages: count,
  last_page: flag,
  last: flag,
});

export const RawServicePage = z.union([
  z.array(ApiService),
  Envelope.check(
    z.refine((page) => Array.isArray(page.contents) || Array.isArray(page.content) || page.total_items === 0 || page.totalElements === 0),
  ),
]);

/** One page of a list of services. */
export interface ApiServicePage {
  readonly services: readonly ApiService[];
  /** How many there are on all pages; absent where the server does not say. */
  readonly total?: number | undefined;
  readonly isLast: boolean;
}

/** What a server says of its pages is checked against what it sends: an empty page, or one with everything, is the last. */
export function servicePage(raw: z.output<typeof RawServicePage>, pageNumber: number): ApiServicePage {
  if (Array.isArray(raw)) return { services: raw, total: raw.length, isLast: true };
  const services = raw.contents ?? raw.content ?? [];
  const total = raw.total_items ?? raw.totalElements ?? undefined;
  const pages = raw.total_pages ?? raw.totalPages ?? undefined;
  const saysLast = raw.last_page ?? raw.last ?? undefined;
  const isLast =
    services.length === 0 ||
    (pages === undefined ? saysLast !== false && (total === undefined || services.length >= total) : pageNumber >= pages);
  return { services, ...(total !== undefined && { total }), isLast };
}
