import type { DirectoryEntry } from '../directory.js';
import type { IdColumns } from './parts.js';
import { uuid5 } from './uuid5.js';

/** The namespace in which a reader makes UUIDs of other ids (`@newcomer/hsds`, `ID_NAMESPACE`); a test compares the two. */
export const SOURCE_ID_NAMESPACE = 'b6f0cf6e-5f0b-4a0e-9d7b-3a5f7c1f2e64';

/** The source's own ids where every id of the directory follows from them, else the ids as they are. */
export function idColumns(entries: readonly DirectoryEntry[]): IdColumns {
  const derived =
    entries.length > 0 &&
    entries.every(({ id, serviceId, source }) => {
      if (source?.serviceId === undefined || serviceId !== uuid5(`services/${source.serviceId}`, SOURCE_ID_NAMESPACE)) return false;
      return id === serviceId || (source.id !== undefined && id === uuid5(`service_at_location/${source.id}`, SOURCE_ID_NAMESPACE));
    });
  return {
    namespace: derived ? SOURCE_ID_NAMESPACE : undefined,
    entry: entries.map(({ id, source }) => (derived ? (source?.id ?? '') : id)),
    service: entries.map(({ serviceId, source }) => (derived ? (source?.serviceId ?? '') : serviceId)),
  };
}
