import * as z from 'zod/mini';

/** An exact sum of one currency. */
export const Money = z.object({
  /** Decimal number with a point, as a string so that no cent is lost: "12.50". Never negative. */
  amount: z.string().check(z.regex(/^\d{1,15}(?:\.\d{1,4})?$/)),
  /** ISO 4217: "USD". */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type Money = z.infer<typeof Money>;
