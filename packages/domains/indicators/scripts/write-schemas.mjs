// Writes the two JSON Schemas from src/schema.ts; run it after a change there or in the engine's schema, and a build.
import { writeFileSync } from 'node:fs';
import { assessmentJsonSchema, assessmentPackJsonSchema } from '../dist/schema.js';

writeFileSync(new URL('../assessment.schema.json', import.meta.url), assessmentJsonSchema());
writeFileSync(new URL('../assessment-pack.schema.json', import.meta.url), assessmentPackJsonSchema());
