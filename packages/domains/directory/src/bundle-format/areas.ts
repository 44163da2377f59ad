import type { BasePart } from '../parts/parts.js';
import type { FirstKit } from '../search/first-kit.js';
import { packTable, type PackedTable } from './columns.js';
import type { FileIndexPage } from './file-index.js';
import { packBase, type PackedBase } from './pack-base.js';
import type { PackedContacts, PackedDetails, PackedWords } from './pack-rest.js';

/** What a manifest says of the areas of a directory that is too large to be downloaded whole; see docs/decisions/areas.md. */
export interface AreasManifest {
  /** By cell of the map: what answers by need, then the rest. Entries without a point have cells that begin with "n". */
  readonly index: FileIndexPage;
  /** By language of translations, and cell: the names, then the rest. */
  readonly texts: Readonly<Record<string, FileIndexPage>>;
  /** By the first digits of the hash of an entry's id: the cells of the entries. */
  readonly ids: FileIndexPage;
  /** How many digits. */
  readonly digits: number;
}

/** What the base of a bundle says of all entries, of those of one area. */
export type PackedArea = Omit<PackedBase, 'info' | 'labels' | 'alerts'> & { readonly names: PackedTable };

export interface PackedAreaRest {
  readonly contacts: PackedContacts;
  readonly words: PackedWords;
  readonly summaries: PackedTable;
  readonly details: readonly PackedDetails[];
}

/** Translations of the entries of an area: all but their names. */
export interface PackedAreaTexts {
  readonly texts: PackedTable;
  readonly words: PackedWords;
}

/** Per cell, the ids of its entries. */
export interface PackedAreaIds {
  readonly cells: Readonly<Record<string, readonly string[]>>;
}

export function packArea(base: BasePart): PackedArea {
  const { size, ids, points, lat, lon, traits, needSets, languages, hours, assured } = packBase(base);
  const names = packTable(base.labels.names);
  return { size, ids, points, lat, lon, traits, needSets, languages, hours, names, ...(assured && { assured }) };
}

/** `whole` says what the area has in common with the bundle's own base. */
export function unpackArea(
  { names, ...rest }: PackedArea,
  whole: BasePart,
  { unpackBase, unpackTable }: Pick<FirstKit, 'unpackBase' | 'unpackTable'>,
): BasePart {
  const { info, labels, alerts } = whole;
  const packed = { ...rest, info, alerts, labels: { lang: labels.lang, provenance: 'original', ...EMPTY } } as PackedBase;
  return { ...unpackBase(packed), labels: { ...labels, names: unpackTable(names) } };
}

const EMPTY = { place: '', needs: [], firstScreen: [], emergency: [], words: [], names: { lang: '', provenance: 'original', fields: {} } };

/** Eight digits by which entries are parted: ids of one need, one place or one organization go different ways. */
export function hashOfId(id: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
