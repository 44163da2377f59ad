import { tokenize } from '@newcomer/core/search-text';

/** A name, and the needs that its service answers. */
export interface NamedSample {
  readonly name: string;
  /** The words of its name, which say nothing of the need where they stand in the service's. */
  readonly organization?: readonly string[] | undefined;
  readonly needs: readonly string[];
  /** Who gives the service: a word that one organization alone uses is its own. */
  readonly by: string;
}

export interface TellingWord {
  /** As it is typed. */
  readonly text: string;
  readonly tokens: readonly string[];
  readonly need: string;
  /** Share of the services named so that answer the need. */
  readonly share: number;
  readonly count: number;
  /** It does not always stand beside the same other word: "notary", and not "medicine" in "family medicine". */
  readonly alone: boolean;
}

/** So many services must be named so, by so many organizations. */
const LEAST_SERVICES = 4;
const LEAST_ORGANIZATIONS = 3;
const LEAST_SHARE = 0.6;
/** A need that answers everything is told by nothing. */
const LEAST_LIFT = 3;
/** From this share on the word beside it belongs to it. */
const ALONE = 0.6;
/** So much of a name is read. */
const MOST_WORDS = 16;

interface Count {
  readonly tokens: readonly string[];
  readonly needs: Map<string, number>;
  readonly by: Set<string>;
  services: number;
}

/**
 * The words, and pairs of words, that a directory uses in names of services for one need and for hardly any other. So its own records
 * teach what its words mean: "despensa" stands in names of services that carry the code of a food pantry.
 */
export function tellingWords(samples: Iterable<NamedSample>, fillers: readonly string[] = []): TellingWord[] {
  const isFiller = new Set(fillers);
  const counts = new Map<string, Count>();
  const all = new Map<string, number>();
  let size = 0;
  for (const { name, organization = [], needs, by } of samples) {
    size++;
    for (const need of needs) all.set(need, (all.get(need) ?? 0) + 1);
    const tokens = without(tokenize(name), organization)
      .filter((token) => !isFiller.has(token))
      .slice(0, MOST_WORDS);
    const seen = new Set<string>();
    tokens.forEach((token, i) => {
      for (const own of [[token], tokens.slice(i, i + 2)]) {
        const key = own.join(' ');
        if (seen.has(key)) continue;
        seen.add(key);
        let count = counts.get(key);
        if (!count) counts.set(key, (count = { tokens: own, needs: new Map(), by: new Set(), services: 0 }));
        count.services++;
        if (count.by.size < LEAST_ORGANIZATIONS) count.by.add(by);
        for (const need of needs) count.needs.set(need, (count.needs.get(need) ?? 0) + 1);
      }
    });
  }
  /** How often the word that stands beside each one most does so. */
  const beside = new Map<string, number>();
  for (const { tokens, services } of counts.values())
    if (tokens.length > 1) for (const token of tokens) beside.set(token, Math.max(services, beside.get(token) ?? 0));
  const telling = new Map<string, TellingWord>();
  for (const [key, { tokens, needs, by, services }] of counts) {
    if (services < LEAST_SERVICES || by.size < LEAST_ORGANIZATIONS) continue;
    const [need, count] = [...needs].reduce((best, own) => (own[1] > best[1] ? own : best), ['', 0]);
    const share = count / services;
    if (share < LEAST_SHARE || share * size < LEAST_LIFT * (all.get(need) ?? 0)) continue;
    const alone = tokens.length > 1 || (beside.get(key) ?? 0) < ALONE * services;
    telling.set(key, { text: written(tokens), tokens, need, share, count, alone });
  }
  // What each word says by itself, a pair need not say again.
  return [...telling.values()].filter(
    ({ tokens, need }) => tokens.length === 1 || !tokens.every((token) => telling.get(token)?.need === need),
  );
}

/** Pairs of characters of a script without spaces become what they are pairs of. */
function written(tokens: readonly string[]): string {
  const [first = '', second] = tokens;
  if (second === undefined) return first;
  const joined = first + second.slice(1);
  return first.length > 1 && first.endsWith(second[0]!) && tokenize(joined).join() === tokens.join() ? joined : `${first} ${second}`;
}

/** Words without a run of others that stands among them. */
function without(tokens: readonly string[], run: readonly string[]): readonly string[] {
  const at = run.length === 0 ? -1 : tokens.findIndex((_, i) => run.every((token, n) => tokens[i + n] === token));
  return at < 0 ? tokens : [...tokens.slice(0, at), ...tokens.slice(at + run.length)];
}
