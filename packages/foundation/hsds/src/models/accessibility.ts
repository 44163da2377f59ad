import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Uuid, text, uri, uuid } from './formats.js';

const fields = {
  id: Uuid,
  location_id: uuid,
  /** What makes the place usable: a ramp, a loop, a lift. */
  description: text,
  /** How to make use of it. */
  details: text,
  url: uri,
};

/** A row of accessibility.csv: one way in which a location can be used by people with disabilities. */
export const AccessibilityRecord = z.looseObject(fields);
export type AccessibilityRecord = z.infer<typeof AccessibilityRecord>;

/** The same, inside its location. */
export const Accessibility = z.looseObject({ ...fields, ...annotations });
export type Accessibility = z.infer<typeof Accessibility>;
