import { tagParts } from './canonical-tag.js';

/**
 * How a language was found: the same tag; the same language written in the script that was asked for; the same language
 * otherwise (another region), always in the same script; the page's own language; English.
 */
export type LanguageMatch = 'exact' | 'script' | 'base' | 'page' | 'english';

export interface NegotiatedLanguage {
  /** One of the available tags, spelled as it was given. */
  readonly tag: string;
  readonly match: LanguageMatch;
}

/**
 * The available language that suits a reader best; each wish is tried in full before the next.
 *
 * A reader of one script is never handed another one as if it were theirs: "zh-Hant" does not find "zh-Hans".
 * Undefined where neither a wish, nor the page's language, nor English is available.
 */
export function negotiate(
  requested: readonly string[],
  available: readonly string[],
  options: { readonly pageDefault?: string | undefined } = {},
): NegotiatedLanguage | undefined {
  for (const wish of requested) {
    const found = closest(wish, available);
    if (found) return found;
  }
  const page = options.pageDefault ? closest(options.pageDefault, available) : undefined;
  if (page) return { tag: page.tag, match: 'page' };
  const english = closest('en', available);
  return english && { tag: english.tag, match: 'english' };
}

function closest(wish: string, available: readonly string[]): NegotiatedLanguage | undefined {
  const wanted = tagParts(wish);
  if (!wanted) return undefined;
  let best: NegotiatedLanguage | undefined;
  let bestRank = 0;
  for (const tag of available) {
    const parts = tagParts(tag);
    if (parts?.language !== wanted.language || parts.script !== wanted.script) continue;
    if (parts.tag === wanted.tag) return { tag, match: 'exact' };
    // A tag that names its script was written with it in mind; one without a region is meant for everybody.
    const namesScript = parts.script !== undefined && parts.tag.includes(parts.script);
    const rank = (namesScript ? 4 : 0) + (parts.region === undefined ? 2 : 1);
    if (rank > bestRank) {
      bestRank = rank;
      best = { tag, match: namesScript ? 'script' : 'base' };
    }
  }
  return best;
}

/** Whether two tags name one language in one script: "es" and "es-MX" do, "zh-Hans" and "zh-Hant" do not. */
export function isSameLanguage(a: string, b: string): boolean {
  const first = tagParts(a);
  const second = tagParts(b);
  return first !== undefined && first.language === second?.language && first.script === second.script;
}
