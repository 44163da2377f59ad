// Writes newcomer.schema.json from the schema in src/city-config.ts; run it after a change there and a build.
import { writeFileSync } from 'node:fs';
import { citySchema } from '../dist/city-schema.js';

writeFileSync(new URL('../newcomer.schema.json', import.meta.url), citySchema());
