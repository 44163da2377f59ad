import * as z from 'zod/mini';
import { Attribute } from './attribute.js';
import { Metadata } from './metadata.js';

/** What nearly every object may carry in JSON: classifying terms, and the history of its changes. */
export const annotations = {
  attributes: z.optional(z.array(Attribute)),
  metadata: z.optional(z.array(Metadata)),
};
