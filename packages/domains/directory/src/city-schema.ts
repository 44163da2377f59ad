import * as z from 'zod/mini';
import { CityConfig } from './city-config.js';

/** `newcomer.schema.json`: JSON Schema 2020-12 of `newcomer.json`, for editors. */
export function citySchema(): string {
  const schema = z.toJSONSchema(CityConfig, { io: 'input' });
  return `${JSON.stringify({ title: 'newcomer.json', ...schema }, null, 2)}\n`;
}
