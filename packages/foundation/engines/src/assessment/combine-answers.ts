import type { Answer, Status } from './assessment.js';
import { omit } from './omit.js';
import { codeOf, WEAKEST_RANK } from './standing.js';

/** One list of everything, each thing once. */
export function union<Item>(lists: readonly (readonly Item[] | undefined)[]): Item[] {
  const found = new Map<string, Item>();
  for (const list of lists) for (const item of list ?? []) found.set(stableText(item), item);
  return [...found.values()];
}

/** JSON with keys in order, so that two equal things are equal texts. */
export function stableText(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/**
 * Several answers with one content as one: all evidence, all notes, all indicators that were seen, and who spoke last.
 * Status, level and owner are those of the first.
 */
export function combineAnswers(versions: readonly Answer[]): Answer {
  const last = [...versions].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1))[0]!;
  const first = omit(versions[0]!, 'evidence', 'seen', 'note', 'by', 'at');
  const evidence = union(versions.map((each) => each.evidence));
  const seen = union(versions.map((each) => each.seen));
  const note = versions.reduce((all, each) => addNote(all, each.note ?? ''), '');
  const owner = versions.find((each) => each.owner !== undefined)?.owner;
  const recheck = versions.find((each) => each.recheck !== undefined)?.recheck;
  return {
    ...first,
    ...(owner !== undefined && { owner }),
    ...(recheck !== undefined && { recheck }),
    ...(evidence.length > 0 && { evidence }),
    ...(seen.length > 0 && { seen }),
    ...(note !== '' && { note }),
    ...(last.by !== undefined && { by: last.by }),
    ...(last.at !== undefined && { at: last.at }),
  };
}

/** A note below the others, unless it stands there already. */
function addNote(all: string, note: string): string {
  if (all === '' || note === '') return all + note;
  return `\n${all}\n`.includes(`\n${note}\n`) ? all : `${all}\n${note}`;
}

/** Several criteria's answers as the answer to the one that they became: no better than the weakest, open where one is missing. */
export function weakest(versions: readonly Answer[], expected: number): Answer {
  const rest = omit(combineAnswers(versions), 'status', 'level');
  if (versions.length < expected) return { ...rest, status: 'unanswered' };
  const status = versions
    .map((each) => each.status ?? 'unanswered')
    .reduce<Status>((a, b) => ((WEAKEST_RANK[codeOf(b)] ?? 0) < (WEAKEST_RANK[codeOf(a)] ?? 0) ? b : a), 'not-applicable');
  const levels = versions.flatMap(({ level }) => (level === undefined ? [] : [level]));
  return { ...rest, status, ...(levels.length === versions.length && { level: Math.min(...levels) }) };
}
