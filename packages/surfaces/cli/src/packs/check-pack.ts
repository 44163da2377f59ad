import type { CivilDate } from '@newcomer/core/civil-time';
import { PACK_FORMAT, standingOf, type Pack, type PackProblem, type Standing } from '@newcomer/engines/pack';
import { schemaProblems, textKeysIn, textProblems } from '@newcomer/engines/pack/schema';
import { PACK_KINDS } from './pack-kinds.js';

/** What a check of a pack says. */
export interface PackCheck {
  /** Absent where the pack does not say. */
  readonly id?: string | undefined;
  readonly kind?: string | undefined;
  /** What the pack is worth today. Absent where it has problems that keep anybody from saying. */
  readonly standing?: Standing | undefined;
  readonly languages: readonly string[];
  readonly cases: number;
  readonly problems: readonly PackProblem[];
}

/** Checks a pack of any kind: its schema, its texts, its sources, its rules, its cases. */
export function checkPack(pack: unknown, today: CivilDate): PackCheck {
  const fields = typeof pack === 'object' && pack !== null ? (pack as Partial<Record<keyof Pack, unknown>>) : {};
  const base = {
    ...(typeof fields.id === 'string' && { id: fields.id }),
    ...(typeof fields.kind === 'string' && { kind: fields.kind }),
    languages: typeof fields.texts === 'object' && fields.texts !== null ? Object.keys(fields.texts) : [],
    cases: Array.isArray(fields.cases) ? fields.cases.length : 0,
  };
  const [first] = headProblems(pack, fields);
  if (first) return { ...base, problems: [first] };
  const kind = PACK_KINDS[fields.kind as string]!;
  const form = schemaProblems(kind.schema, pack);
  if (form.length > 0) return { ...base, problems: form };
  const whole = pack as Pack;
  const problems = [...sourceProblems(whole), ...textProblems(whole, textKeysIn(kind.schema, whole)), ...kind.problems(whole)];
  return { ...base, standing: standingOf(whole, today), problems };
}

function headProblems(pack: unknown, fields: Partial<Record<keyof Pack, unknown>>): PackProblem[] {
  if (typeof pack !== 'object' || pack === null || Array.isArray(pack))
    return [{ path: '', message: 'this is no pack; a pack is an object with format, kind, id …' }];
  if (fields.format !== PACK_FORMAT) {
    return [
      {
        path: 'format',
        message: `this version of newcomer reads packs of format ${PACK_FORMAT}, this one says ${JSON.stringify(fields.format)}`,
      },
    ];
  }
  if (typeof fields.kind !== 'string' || !Object.prototype.hasOwnProperty.call(PACK_KINDS, fields.kind)) {
    return [{ path: 'kind', message: `there is no kind ${JSON.stringify(fields.kind)}; use one of ${Object.keys(PACK_KINDS).join(', ')}` }];
  }
  return [];
}

/** Rules that hold, or that somebody wants, have a publisher and an address where anybody can read them. */
function sourceProblems({ status, source, sources = {} }: Pack): PackProblem[] {
  if (status !== 'in-force' && status !== 'proposed') return [];
  const all = [['source', source] as const, ...Object.entries(sources).map(([key, ref]) => [`sources.${key}`, ref] as const)];
  return all.flatMap(([path, ref]) => [
    ...(ref.publisher === undefined ? [{ path: `${path}.publisher`, message: 'say who publishes it' }] : []),
    ...(ref.url === undefined ? [{ path: `${path}.url`, message: 'give the address where it can be read' }] : []),
  ]);
}
