import type { Applicant, CityIdDocument, CityIdValues, HeldDocument } from './city-id-values.js';
import type { DocumentWorth } from './document-worth.js';

/** Further documents that would be enough together with those that somebody has. */
export interface Completion {
  /** Ids of the documents. */
  readonly documents: readonly string[];
  /** What each of them brings that is still missing. */
  readonly brings: readonly {
    readonly document: string;
    readonly identity: number;
    readonly residency: number;
    readonly photo: boolean;
    readonly birthDate: boolean;
  }[];
}

interface Gap {
  readonly identity: number;
  readonly residency: number;
  readonly total: number;
  readonly photo: boolean;
  readonly birthDate: boolean;
}

/** How many sets are proposed at most, and how many documents one may have: nobody brings five more. */
const MOST_SETS = 6;
const MOST_DOCUMENTS = 4;

/**
 * The smallest sets of further documents that close the gap, each in the best state; among sets of one size those that more
 * people have. Only what is certain is counted as held, so a proposal is enough whatever a missing day turns out to be.
 */
export function cheapestCompletions(
  values: CityIdValues,
  applicant: Applicant,
  held: readonly HeldDocument[],
  worths: readonly DocumentWorth[],
  noPhoto: boolean,
): Completion[] {
  const gap = gapOf(values, worths, noPhoto);
  if (isClosed(gap)) return [];
  const candidates = candidatesFor(values, applicant, held, gap);
  for (let size = 1; size <= Math.min(MOST_DOCUMENTS, candidates.length); size++) {
    const found = setsOf(candidates, size, gap);
    if (found.length > 0) return found.map((documents) => completion(documents, gap));
  }
  return [];
}

function gapOf({ points, requires }: CityIdValues, worths: readonly DocumentWorth[], noPhoto: boolean): Gap {
  const sum = (of: (worth: DocumentWorth) => number) => worths.reduce((so, worth) => so + of(worth), 0);
  const identity = sum((worth) => worth.identity);
  const residency = sum((worth) => worth.residency);
  return {
    identity: Math.max(0, (points?.identity ?? 0) - identity),
    residency: Math.max(0, (points?.residency ?? 0) - residency),
    total: Math.max(0, (points?.total ?? 0) - identity - residency),
    photo: requires.photo && !noPhoto && !worths.some(({ photo }) => photo),
    birthDate: requires.birthDate && !worths.some(({ birthDate }) => birthDate),
  };
}

function isClosed({ identity, residency, total, photo, birthDate }: Gap): boolean {
  return identity <= 0 && residency <= 0 && total <= 0 && !photo && !birthDate;
}

/** What could help, likeliest first. A paper that somebody has in another version is one that they do not have in this. */
function candidatesFor(
  { documents }: CityIdValues,
  { noFixedAddress }: Applicant,
  held: readonly HeldDocument[],
  gap: Gap,
): CityIdDocument[] {
  const has = new Set(held.map(({ document }) => document));
  const families = new Set(documents.filter(({ id }) => has.has(id)).map(({ family }) => family));
  families.delete(undefined);
  return documents
    .filter(({ id, family }) => !has.has(id) && (family === undefined || !families.has(family)))
    .filter((type) => !isClosed(gap) && helps(type, gap) && !(noFixedAddress === false && type.noFixedAddress === true))
    .sort((a, b) => rank(b, noFixedAddress) - rank(a, noFixedAddress));
}

function helps(type: CityIdDocument, gap: Gap): boolean {
  return (
    (gap.identity > 0 && type.identity > 0) ||
    (gap.residency > 0 && type.residency > 0) ||
    (gap.total > 0 && type.identity + type.residency > 0) ||
    (gap.photo && type.photo) ||
    (gap.birthDate && type.birthDate)
  );
}

/** Who has no address of their own has what was made for that, and hardly a lease or a bill. */
function rank(type: CityIdDocument, noFixedAddress = false): number {
  if (!noFixedAddress) return type.common - (type.noFixedAddress === true ? 1 : 0);
  return type.noFixedAddress === true ? 4 : type.residency > 0 ? type.common - 3 : type.common;
}

/** Sets of one size in the order of their likelihood, as many as are proposed. */
function setsOf(candidates: readonly CityIdDocument[], size: number, gap: Gap): CityIdDocument[][] {
  const found: { readonly documents: CityIdDocument[]; readonly places: number }[] = [];
  const extend = (chosen: CityIdDocument[], from: number, places: number, left: Gap): void => {
    if (chosen.length === size) {
      if (isClosed(left)) found.push({ documents: chosen, places });
      return;
    }
    // Without hope: even the best documents for what is left would not be enough.
    if (left.identity > 4 * (size - chosen.length) || left.residency > 4 * (size - chosen.length)) return;
    for (let at = from; at < candidates.length; at++) {
      const next = candidates[at]!;
      if (next.family !== undefined && chosen.some(({ family }) => family === next.family)) continue;
      extend([...chosen, next], at + 1, places + at, without(left, next));
    }
  };
  extend([], 0, 0, gap);
  return found
    .sort((a, b) => a.places - b.places)
    .slice(0, MOST_SETS)
    .map(({ documents }) => documents);
}

function without(gap: Gap, type: CityIdDocument): Gap {
  return {
    identity: gap.identity - type.identity,
    residency: gap.residency - type.residency,
    total: gap.total - type.identity - type.residency,
    photo: gap.photo && !type.photo,
    birthDate: gap.birthDate && !type.birthDate,
  };
}

function completion(documents: readonly CityIdDocument[], gap: Gap): Completion {
  return {
    documents: documents.map(({ id }) => id),
    brings: documents.map((type) => ({
      document: type.id,
      identity: gap.identity > 0 || gap.total > 0 ? type.identity : 0,
      residency: gap.residency > 0 || gap.total > 0 ? type.residency : 0,
      photo: gap.photo && type.photo,
      birthDate: gap.birthDate && type.birthDate,
    })),
  };
}
