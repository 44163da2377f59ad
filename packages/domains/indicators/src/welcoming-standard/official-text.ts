import type { Area, Criterion } from '@newcomer/engines/assessment';
import type { PackTexts } from '@newcomer/engines/pack';
import type { SourceRef } from '@newcomer/core/source-ref';
import type { AssessmentPack } from '../assessment-pack.js';
import { IndicatorsError } from '../indicators-error.js';

/** One criterion as the holder of a license has it. */
export interface OfficialCriterion {
  readonly id: string;
  readonly area: string;
  readonly parent?: string | undefined;
  /** 1 to 5. Absent means that it is not known, and no star is given. */
  readonly tier?: number | undefined;
  readonly core?: boolean | undefined;
  /** The official wording. */
  readonly title: string;
  /** Ids that the criterion had in the pack, so that answers to our starter checklist are carried over. */
  readonly formerly?: readonly string[] | undefined;
}

export interface OfficialText {
  /** The document, and under `license` the terms that allow its use. */
  readonly source: SourceRef;
  /** BCP 47. */
  readonly language: string;
  readonly criteria: readonly OfficialCriterion[];
  /** Names of areas, where they differ from the pack's. */
  readonly areas?: Readonly<Record<string, string>> | undefined;
}

/**
 * The pack with the official criteria in place of our starter checklist, for a city that may use their text.
 *
 * The text stays on the machine of who loads it: nothing of it belongs into a published pack.
 *
 * @throws IndicatorsError `indicators/unknown-criterion` where an area or a parent does not exist, `indicators/missing-text` for
 *   an empty wording.
 */
export function withOfficialText(pack: AssessmentPack, official: OfficialText): AssessmentPack {
  const { areas } = pack.values;
  const known = new Set(areas.map(({ id }) => id));
  const ids = new Set(official.criteria.map(({ id }) => id));
  const own = new Map(pack.values.criteria.map((each) => [each.id, each]));
  const entries: Record<string, string> = {};
  const criteria = official.criteria.map(({ title, ...each }): Criterion => {
    if (!known.has(each.area))
      throw new IndicatorsError('unknown-criterion', `criterion “${each.id}” is in “${each.area}”, which is no area`);
    if (each.parent !== undefined && !ids.has(each.parent)) {
      throw new IndicatorsError('unknown-criterion', `criterion “${each.id}” refines “${each.parent}”, which is not in the list`);
    }
    if (!title.trim()) throw new IndicatorsError('missing-text', `criterion “${each.id}” has no wording`);
    const key = `official.${textKey(each.id)}`;
    entries[key] = title;
    const { effort } = own.get(each.id) ?? {};
    return { ...each, title: key, tier: each.tier ?? null, certainty: 'published', ...(effort && { effort }) };
  });
  const renamed = areas.map((area): Area => {
    const name = official.areas?.[area.id];
    if (name === undefined) return area;
    entries[`official.area.${textKey(area.id)}`] = name;
    return { ...area, title: `official.area.${textKey(area.id)}` };
  });
  const before = pack.texts?.[official.language];
  const texts: PackTexts = { provenance: before?.provenance ?? 'original', entries: { ...before?.entries, ...entries } };
  // What is not known of the starter checklist is known now.
  const values = { ...pack.values, unknown: undefined };
  return {
    ...pack,
    source: official.source,
    values: { ...values, areas: renamed, criteria },
    // The cases prove the starter checklist; its criteria are gone.
    cases: [],
    texts: { ...pack.texts, [official.language]: texts },
  };
}

function textKey(id: string): string {
  return (
    id
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase() || 'x'
  );
}
