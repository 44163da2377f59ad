import type { Directory } from '@newcomer/directory';
import { compileDirectory } from '@newcomer/directory/build';
import { importDataset } from '@newcomer/directory/import';
import { filesOf, readJsonDataset } from '@newcomer/hsds/read-json';
import type { ApiSourceOptions } from './api-source.js';
import type { ApiService } from './service-page.js';

/** Services as an API sends them → what is published of them, by the same import and the same rules as `newcomer build`. */
export async function compileServices(services: readonly ApiService[], options: ApiSourceOptions): Promise<Directory> {
  const { needs, config = {}, emergency } = options;
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const dataset = await readJsonDataset(filesOf({ 'services.json': JSON.stringify(services) }));
  const imported = importDataset(dataset, { config, needs, today });
  return compileDirectory(imported, config, needs, { today, emergency: emergency?.(config.country ?? imported.country) });
}

/** Whether a server sent whole records, as `full=true` asks: with what hangs on a service, not only its own fields. */
export function isWhole(services: readonly ApiService[]): boolean {
  return services.some((service) => Object.entries(service).some(([field, value]) => Array.isArray(value) && PARTS.has(field)));
}

const PARTS = new Set([
  'service_at_locations',
  'schedules',
  'phones',
  'contacts',
  'languages',
  'locations',
  'regular_schedules',
  'required_documents',
  'service_areas',
]);
