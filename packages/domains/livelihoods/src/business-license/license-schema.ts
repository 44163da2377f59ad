import { JourneyValues } from '@newcomer/engines/journey/schema';
import { packSchema, TextKey } from '@newcomer/engines/pack/schema';
import * as z from 'zod/mini';
import { WEEKDAYS } from './office.js';

const clock = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day has 24 hours: "08:30"'));

const OfficeSpan = z
  .strictObject({ days: z.array(z.enum(WEEKDAYS)).check(z.minLength(1)), opens: clock, closes: clock })
  .check(z.refine(({ opens, closes }) => opens < closes, { path: ['closes'], error: 'an office closes after it opens, on the same day' }));

const Office = z.strictObject({
  name: TextKey,
  service: z.optional(z.string().check(z.minLength(1))),
  address: z.optional(z.string().check(z.minLength(1))),
  phone: z.optional(z.string().check(z.minLength(1))),
  tel: z.optional(z.string().check(z.regex(/^\+[1-9]\d{6,14}$/, 'a number for a telephone begins with + and the country: "+13125550100"'))),
  url: z.optional(z.url({ protocol: /^https?$/ })),
  timeZone: z.optional(z.string().check(z.regex(/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+$/, 'a time zone has its IANA name: "America/Chicago"'))),
  hours: z.optional(z.array(OfficeSpan)),
  source: z.optional(z.string()),
});

const LicenseStep = z.extend(JourneyValues.shape.steps.def.element, {
  office: z.optional(z.string()),
  license: z.optional(z.boolean()),
  inspection: z.optional(z.boolean()),
  unverified: z.optional(z.boolean()),
});

/** The `values` of a pack of kind "business-license". */
export const LicenseGuide = z.extend(JourneyValues, {
  steps: z.array(LicenseStep).check(z.minLength(1)),
  start: z.string(),
  howTo: TextKey,
  maybe: TextKey,
  offices: z.record(z.string(), Office),
  askOffice: z.optional(z.record(z.string(), TextKey)),
  alsoIn: z.optional(z.record(z.string(), z.strictObject({ unit: TextKey, factor: z.number().check(z.positive()) }))),
});

export const LicensePack = packSchema('business-license', LicenseGuide);
