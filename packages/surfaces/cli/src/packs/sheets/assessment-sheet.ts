import type { Framework, Scale, ScoringRule } from '@newcomer/engines/assessment';
import { assessmentTemplate } from './assessment-template.js';
import type { SheetKind } from './sheet-kind.js';
import type { SheetReader, SheetRow } from './sheet-reader.js';

const STRATEGIES = ['highest-tier', 'core-share', 'mean', 'sum-share', 'mean-of-shares'] as const;

/** A framework as a spreadsheet: a row for each area, criterion and rule, as a licence holder's own list of criteria has them. */
export const assessmentSheet: SheetKind = {
  columns: ['area', 'parent', 'tier', 'core', 'effort', 'formerly', 'certainty', 'type', 'from', 'to', 'source'],
  template: assessmentTemplate,
  values(reader): Framework {
    const rows = new Map(reader.rows('framework').map((row) => [row.cells.id ?? '', row]));
    const own = rows.get('title') ?? { at: 'section "framework"', cells: {} };
    const days = rows.get('plan business days');
    const scale = rows.get('levels');
    const unknown = reader.rows('unknown').map((row, at) => reader.neededText(row, 'name', `unknown.${at + 1}`));
    return {
      edition: reader.neededWord(rows.get('edition') ?? { at: 'section "framework"', cells: {} }, 'value'),
      title: reader.neededText(own, 'name', 'title'),
      ...(scale && { scale: levelsOf(reader, scale) }),
      areas: reader.rows('area').map((row) => {
        const id = reader.neededWord(row, 'id');
        const parent = reader.word(row, 'parent');
        return { id, ...(parent !== undefined && { parent }), title: reader.neededText(row, 'name', `area.${keyOf(id)}`) };
      }),
      criteria: reader.rows('criterion').map((row) => criterionOf(reader, row)),
      scoring: reader.rows('scoring').map((row) => ruleOf(reader, row)),
      ...(days && { plan: { dueBusinessDays: reader.neededNumber(days, 'value') } }),
      ...(unknown.length > 0 && { unknown }),
    };
  },
};

function criterionOf(reader: SheetReader, row: SheetRow): Framework['criteria'][number] {
  const id = reader.neededWord(row, 'id');
  const parent = reader.word(row, 'parent');
  const source = reader.word(row, 'source');
  const formerly = reader.word(row, 'formerly');
  const effort = reader.oneOf(row, 'effort', ['low', 'medium', 'high'] as const);
  const certainty = reader.oneOf(row, 'certainty', ['published', 'own', 'unverified'] as const);
  return {
    id,
    area: reader.neededWord(row, 'area'),
    ...(parent !== undefined && { parent }),
    // A blank cell says that the tier is not known: no star is given for it.
    tier: reader.number(row, 'tier') ?? null,
    ...(reader.flag(row, 'core') && { core: true }),
    title: reader.neededText(row, 'name', `criterion.${keyOf(id)}`),
    ...(effort && { effort }),
    ...(formerly !== undefined && { formerly: formerly.split(',').map((each) => each.trim()) }),
    ...(certainty && { certainty }),
    ...(source !== undefined && { source }),
  };
}

function ruleOf(reader: SheetReader, row: SheetRow): ScoringRule {
  const id = reader.neededWord(row, 'id');
  const title = reader.neededText(row, 'name', `rule.${keyOf(id)}`);
  reader.neededWord(row, 'type');
  const strategy = reader.oneOf(row, 'type', STRATEGIES) ?? 'highest-tier';
  if (strategy === 'core-share') return { id, title, strategy, conditionalFrom: reader.neededNumber(row, 'value') };
  if (strategy === 'mean') return { id, title, strategy, insufficientBelow: reader.neededNumber(row, 'value'), overall: false };
  return { id, title, strategy };
}

function levelsOf(reader: SheetReader, row: SheetRow): Scale {
  return { kind: 'levels', min: reader.neededNumber(row, 'from'), max: reader.neededNumber(row, 'to') };
}

/** "CE 3.1" → "ce-3-1": a key has no spaces. */
function keyOf(id: string): string {
  return id
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}
