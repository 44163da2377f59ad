import { packNumbers, packSteps, unpackNumbers, unpackSteps } from '../parts/packed-numbers.js';
import type { IdColumns } from '../parts/parts.js';

/** Ids of entries and services: as steps where they are whole numbers, as 32 hex digits where they are UUIDs, else as they are. */
export interface PackedIds {
  readonly ns?: string;
  readonly kind: 'number' | 'uuid' | 'text';
  readonly entry: string | readonly string[];
  /** Per entry 0 for a service of its own, else how many entries before it the same service stands. */
  readonly same: string;
  readonly service: string | readonly string[];
}

const NUMBER = /^(?:0|[1-9]\d{0,8})$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function packIds({ namespace, entry, service }: IdColumns): PackedIds {
  const last = new Map<string, number>();
  const same = service.map((id, i) => {
    const back = i - (last.get(id) ?? i);
    last.set(id, i);
    return back;
  });
  const own = service.filter((_, i) => same[i] === 0);
  const all = [...entry, ...own];
  const kind = all.every((id) => NUMBER.test(id)) ? 'number' : all.every((id) => UUID.test(id)) ? 'uuid' : 'text';
  const pack = (ids: readonly string[], beside: readonly string[]) => {
    if (kind === 'text') return ids;
    if (kind === 'uuid') return ids.map((id) => id.replace(/-/g, '')).join('');
    return packSteps(ids.map((id, i) => Number(id) - (beside.length > 0 ? Number(beside[i]) : 0)));
  };
  // Where services and entries are numbered alike, the services' ids are a row of zeros.
  return {
    ...(namespace !== undefined && { ns: namespace }),
    kind,
    entry: pack(entry, []),
    same: packNumbers(same),
    service: pack(
      own,
      entry.filter((_, i) => same[i] === 0),
    ),
  };
}

export function unpackIds({ ns, kind, entry, same, service }: PackedIds): IdColumns {
  const unpack = (ids: string | readonly string[], beside?: readonly string[]): string[] => {
    if (typeof ids !== 'string') return [...ids];
    if (kind === 'uuid') return (ids.match(/.{32}/g) ?? []).map((id) => id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
    return unpackSteps(ids).map((id, i) => String(id + (beside ? Number(beside[i]) : 0)));
  };
  const entries = unpack(entry);
  const backs = unpackNumbers(same);
  const own = unpack(
    service,
    entries.filter((_, i) => backs[i] === 0),
  );
  const services: string[] = [];
  let next = 0;
  backs.forEach((back, i) => services.push((back === 0 ? own[next++] : services[i - back]) ?? ''));
  return { namespace: ns, entry: entries, service: services };
}
