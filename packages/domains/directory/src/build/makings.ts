import type { CityConfig } from '../city-config.js';
import type { ImportResult } from '../import/import-result.js';
import type { NeedsPack } from '../needs/needs-pack.js';
import type { NeedLink } from '../needs/link-needs.js';
import type { DocumentLabels } from './coded-document.js';
import { Localizer } from './localizer.js';
import { RecordIndex } from './record-index.js';

/** What every entry is made from. */
export interface Makings {
  readonly records: RecordIndex;
  readonly localizer: Localizer;
  readonly needLinks: ReadonlyMap<string, readonly NeedLink[]>;
  /** Needs whose services are marked sensitive, with all below them. */
  readonly sensitive: ReadonlySet<string>;
  readonly placeWithheld: ReadonlySet<string>;
  readonly country: string | undefined;
  readonly documentLabels: DocumentLabels | undefined;
}

export function gatherMakings(imported: ImportResult, config: CityConfig, pack: NeedsPack): Makings {
  const records = new RecordIndex(imported.tables);
  return {
    records,
    localizer: new Localizer(config.language ?? 'en', imported.translations),
    needLinks: imported.needLinks,
    sensitive: sensitiveNeeds(pack),
    placeWithheld: imported.placeWithheld,
    country: imported.country,
    documentLabels: pack.documents,
  };
}

function sensitiveNeeds(pack: NeedsPack): Set<string> {
  const sensitive = new Set(pack.needs.filter((need) => need.sensitive).map((need) => need.id));
  // Children come after their parents in no particular order, so once per level of the tree.
  for (let depth = 0; depth < 8; depth++)
    for (const need of pack.needs) if (need.parent !== undefined && sensitive.has(need.parent)) sensitive.add(need.id);
  return sensitive;
}
