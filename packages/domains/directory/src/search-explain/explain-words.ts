import { typedForms } from '@newcomer/core/search-text';
import type { MoreStore } from '../search-more/more-store.js';
import { matchesOf } from '../search-more/matched.js';
import { isUnspaced } from '../search-more/scan-text.js';
import { SpokenNames } from '../search-more/spoken-names.js';
import { leftWithout, lookUp, weightOf, type TokenHits, type WordHits, type WordSources } from '../search-more/word-match.js';
import type { Explanation, WordExplanation } from './explanation.js';
import type { KnownWords } from './known-words.js';
import { likeness } from './likeness.js';

interface Found {
  readonly hits: WordHits;
  readonly entry: number;
  readonly lang: string;
  readonly more: MoreStore;
  /** The lexicon of `more`. */
  readonly lexicon: KnownWords;
}

/** What the words of a question did for one entry. */
export function explainWords(found: Found): NonNullable<Explanation['words']> {
  const { hits, entry, lang, more, lexicon } = found;
  const { store } = more;
  const { base } = store;
  const own = [store.labelsFor(lang).lang, base.labels.lang];
  const spoken = new SpokenNames([...new Set(base.languages.flat())], [lang, base.info.language]);
  const { scans, indexes } = more;
  const sources: WordSources = { store, lexicon, scans, indexes, spoken, languages: own, lookedUp: new Map() };
  const { tokens } = hits;
  const weights = tokens.map((token) => weightOf(token, sources));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let cover = 0;
  let sum = 0;
  let elsewhere = 1;
  const each = tokens.map((token, t): WordExplanation => {
    const worth = token.best[entry]!;
    const share = weights[t]! / whole;
    if (worth > 0) cover += share;
    else elsewhere *= leftWithout(token, tokens.length);
    sum += share * worth;
    // As it was looked up, before needs were added to it.
    const alone = lookUp(sources, token.token, tokens.length === 1 && lexicon.knows(token.token));
    const before = alone.best[entry]!;
    return {
      word: token.token,
      share,
      worth,
      ...(before > 0 && { said: { ...saidIn(alone, found), worth: before } }),
      ...(worth > before && { meant: meantBy(found, t, own) }),
    };
  });
  const worth = hits.score[entry]!;
  return { worth, each, cover, elsewhere, nameBonus: worth / (sum * cover * elsewhere) };
}

/** The words of the entry that a word was found by. */
function saidIn(token: TokenHits, { hits, entry, lang, more }: Found): Omit<NonNullable<WordExplanation['said']>, 'worth'> {
  const of = token.field[entry]!;
  const [match] = matchesOf({ ...hits, tokens: [token] }, entry, lang, more);
  const { field, text } = match!;
  const forms = typedForms(token.token);
  let word = token.token;
  let best = 0;
  const take = (own: string, sure: number) => {
    if (sure <= best) return;
    best = sure;
    word = own;
  };
  for (const { field: at, scan } of more.scans)
    if (at === of)
      for (const form of token.meant)
        scan.find(form, (other, sure) => {
          if (other === entry) take(forms.includes(form) ? wordWith(form, scan.words(entry)) : form, sure);
        });
  for (const index of field === 'description' ? more.indexes : [])
    for (const readings of [
      index.vocabulary.readings(token.token, isUnspaced(token.token) ? 1 : 3),
      index.vocabulary.respelled(token.token),
    ])
      if (best === 0)
        for (const [term, sure] of readings)
          index.entries(term, (other) => {
            if (other === entry) take(term, sure);
          });
  return { field, text, how: likeness(token.token, word) };
}

/** The word that holds a form best: itself, else as its beginning. */
function wordWith(form: string, words: string): string {
  const all = words.split(' ');
  return all.find((word) => word === form) ?? all.find((word) => word.startsWith(form)) ?? all.find((word) => word.includes(form)) ?? form;
}

/** The need that a word means, and the one of its readings that alone means it as surely. */
function meantBy({ hits, entry, more, lexicon }: Found, t: number, own: readonly string[]): WordExplanation['meant'] {
  const { base, tree } = more.store;
  const { tokens } = hits;
  const readings = tokens.map((token) => token.readings);
  const worthBy = (of: readonly ReadonlyMap<string, number>[]) => {
    const phrases = lexicon.needs(of, own);
    let best = { need: -1, worth: 0 };
    for (const need of base.needSets[base.needSet[entry]!]!)
      for (const above of tree.above[need]!) {
        const worth = phrases.get(above)?.[t] ?? 0;
        if (worth > best.worth) best = { need: above, worth };
      }
    return best;
  };
  const all = worthBy(readings);
  const [text = tokens[t]!.token] = [...readings[t]!]
    .map(([word, sure]) => ({ word, sure }))
    .sort((a, b) => b.sure - a.sure)
    .filter(({ word, sure }) => worthBy(readings.map((known, at) => (at === t ? new Map([[word, sure]]) : known))).worth === all.worth)
    .map(({ word }) => word);
  const languages = lexicon.languagesOf(text);
  return {
    id: base.info.needs[all.need]!.id,
    text,
    languages,
    how: likeness(tokens[t]!.token, text),
    acrossLanguages: !languages.some((lang) => own.includes(lang)),
  };
}
