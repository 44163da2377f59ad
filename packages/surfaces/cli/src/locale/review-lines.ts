import { core, criticalWords, detail, type Message } from '@newcomer/components/record-words';

/** One of the forty words and sentences, in English and in the language under review. */
export interface ReviewLine {
  readonly key: string;
  readonly english: string;
  readonly words: string;
  /** Why a mistake in it can harm somebody. */
  readonly why: string;
}

/** The lines to review, from the compiled words of a language. */
export function reviewLines(first: readonly Message[], second: readonly Message[]): ReviewLine[] {
  return criticalWords.map(({ key, why }) => {
    const [english, words] = placed(core, core.words.english, first, key) ?? placed(detail, detail.english, second, key) ?? ['', ''];
    return { key, english, words, why };
  });
}

function placed(places: object, english: readonly Message[], words: readonly Message[], key: string): [string, string] | undefined {
  const place = Object.entries(places).find(([name, at]) => name === key && typeof at === 'number')?.[1] as number | undefined;
  if (place === undefined) return undefined;
  const [original, own] = [english[place], words[place]];
  return typeof original === 'string' && typeof own === 'string' ? [original, own] : undefined;
}
