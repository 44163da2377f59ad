import type { ServiceDetail, ServiceSource } from '../service-source.js';

/** One entry that came, went or changed. */
export interface EntryChange {
  /** Id of the service at location, or of the service where it has none. */
  readonly id: string;
  readonly name: string;
}

/** What is different between two states of a directory. */
export interface DirectoryDiff {
  readonly added: readonly EntryChange[];
  readonly removed: readonly EntryChange[];
  /** `fields` are names of `ServiceDetail`: "phones", "hours". */
  readonly changed: readonly (EntryChange & { readonly fields: readonly string[] })[];
}

/** What depends on the moment or the question, not on the record. */
const NOT_OF_THE_RECORD: ReadonlySet<string> = new Set(['open', 'distanceMeters', 'score', 'matched', 'complete', 'needs']);

/**
 * Compares two directories entry by entry, through the interface that the finder reads them by: whatever a visitor
 * would see differently is a change, and how the bundles are packed is not. Texts are compared in `lang` and the original.
 *
 * @throws NewcomerError of the source where one of them cannot be read.
 */
export async function diffSources(before: ServiceSource, after: ServiceSource, lang: string): Promise<DirectoryDiff> {
  const [old, now] = await Promise.all([detailsOf(before, lang), detailsOf(after, lang)]);
  const added: EntryChange[] = [];
  const changed: (EntryChange & { fields: string[] })[] = [];
  for (const [id, detail] of now) {
    const was = old.get(id);
    if (!was) {
      added.push({ id, name: detail.name.text });
      continue;
    }
    const fields = differentFields(was, detail);
    if (fields.length > 0) changed.push({ id, name: detail.name.text, fields });
  }
  const removed = [...old].filter(([id]) => !now.has(id)).map(([id, detail]) => ({ id, name: detail.name.text }));
  return { added, removed, changed };
}

async function detailsOf(source: ServiceSource, lang: string): Promise<Map<string, ServiceDetail>> {
  await source.open(lang);
  await source.warm?.(lang);
  const { results } = await source.search({ lang, sort: 'name', limit: Number.MAX_SAFE_INTEGER, at: 0 });
  const details = new Map<string, ServiceDetail>();
  for (const { id } of results) {
    const detail = await source.get(id, lang);
    if (detail) details.set(id, detail);
  }
  return details;
}

function differentFields(was: ServiceDetail, is: ServiceDetail): string[] {
  const before = was as unknown as Readonly<Record<string, unknown>>;
  const after = is as unknown as Readonly<Record<string, unknown>>;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !NOT_OF_THE_RECORD.has(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name])).sort();
}
