import type { ServiceSource } from '@newcomer/directory';
import { compileDirectory } from '@newcomer/directory/build';
import { importDataset } from '@newcomer/directory/import';
import { createMemorySource } from '@newcomer/directory/memory-source';
import { filesOf, readDataset } from '@newcomer/hsds/read';
import { needs } from '@newcomer/packs';

const SERVICES = `id,name,phone,hours,taxonomy
night-beds,Night Beds,(962) 555-0111,24 hours,shelter
language-cafe,Language Café,(962) 555-0112,Mo-Fr 09:00-17:00,English classes
harbor-clinic,Harbor Clinic,(962) 555-0113,Mo-Su 00:00-24:00,doctor
`;

/** A directory in memory, as an app may have it from its own server. */
export async function openDirectory(): Promise<ServiceSource> {
  const dataset = await readDataset(filesOf({ 'services.csv': SERVICES }));
  const imported = importDataset(dataset, { config: { timeZone: 'America/New_York' }, needs, today: '2026-11-22' });
  return createMemorySource(compileDirectory(imported, {}, needs, { today: '2026-11-22' }));
}
