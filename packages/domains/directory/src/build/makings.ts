import type { CityConfig } from '../city-config.js';
import type { ImportResult } from '../import/import-result.js';
import { NeedLinker, type LinkTerm } from '../needs/link-needs.js';
import type { NeedsPack } from '../needs/needs-pack.js';
import type { DocumentLabels } from './coded-document.js';
import { Localizer } from './localizer.js';
import { RecordIndex, str, type AnyRecord } from './record-index.js';

/** What every entry is made from. */
export interface Makings {
  readonly records: RecordIndex;
  readonly localizer: Localizer;
  readonly linker: NeedLinker;
  /** Needs whose services are marked sensitive, with all below them. */
  readonly sensitive: ReadonlySet<string>;
  readonly terms: ReadonlyMap<string, LinkTerm>;
  readonly placeWithheld: ReadonlySet<string>;
  readonly country: string | undefined;
  readonly documentLabels: DocumentLabels | undefined;
}

export function gatherMakings(imported: ImportResult, config: CityConfig, pack: NeedsPack): Makings {
  const records = new RecordIndex(imported.tables);
  return {
    records,
    localizer: new Localizer(config.language ?? 'en', imported.translations),
    linker: new NeedLinker(pack, config.needs),
    sensitive: sensitiveNeeds(pack),
    terms: termsById(records),
    placeWithheld: imported.placeWithheld,
    country: imported.country,
    documentLabels: pack.documents,
  };
}

function termsById(records: RecordIndex): Map<string, LinkTerm> {
  const terms = new Map<string, LinkTerm>();
  for (const row of records.all('taxonomy_terms')) {
    const id = str(row, 'id');
    if (id === undefined) continue;
    const taxonomy = str(row, 'taxonomy') ?? str(records.one('taxonomies', str(row, 'taxonomy_id')), 'name') ?? str(row, 'vocabulary');
    terms.set(id, { id, code: str(row, 'code'), name: str(row, 'name'), taxonomy });
  }
  return terms;
}

/** Terms put on any of these records, in the source's order. */
export function termsOn({ records, terms }: Makings, ids: readonly (string | undefined)[]): LinkTerm[] {
  return ids
    .flatMap((id) => records.where('attributes', 'link_id', id))
    .flatMap((row: AnyRecord) => {
      const term = terms.get(str(row, 'taxonomy_term_id') ?? '');
      const label = str(row, 'label') ?? str(row, 'value');
      return [...(term ? [term] : []), ...(label !== undefined && !term ? [{ name: label }] : [])];
    });
}

function sensitiveNeeds(pack: NeedsPack): Set<string> {
  const sensitive = new Set(pack.needs.filter((need) => need.sensitive).map((need) => need.id));
  // Children come after their parents in no particular order, so once per level of the tree.
  for (let depth = 0; depth < 8; depth++)
    for (const need of pack.needs) if (need.parent !== undefined && sensitive.has(need.parent)) sensitive.add(need.id);
  return sensitive;
}
