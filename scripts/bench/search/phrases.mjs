import { readFileSync } from 'node:fs';

/** What records write of a need in one language, and what people type who look for it. */
const phrasesOf = (line) => {
  const [written = [], typed = []] = line.split('|').map((part) =>
    part
      .split(';')
      .map((phrase) => phrase.trim())
      .filter(Boolean),
  );
  const bare = (phrase) => phrase.replace('*', '');
  return { written, said: typed.map(bare), wide: typed.filter((phrase) => phrase.startsWith('*')).map(bare) };
};
const linesOf = (name) =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
const LINE = /^([\w.-]+): (.*)$/;
const TAGS = { zh: 'zh-Hans' };

/**
 * The benchmark's own words for needs, which the lexicon is never tuned on.
 *
 * @returns {Map<string, Map<string, { written: string[], said: string[], wide: string[] }>>} need → language → phrases; `wide` are
 *   those of `said` that ask for the whole branch
 */
export function readPhrases() {
  const needs = new Map();
  let need = '';
  for (const line of linesOf('words.txt')) {
    const found = LINE.exec(line);
    if (found) needs.get(need).set(TAGS[found[1]] ?? found[1], phrasesOf(found[2]));
    else needs.set((need = line), new Map());
  }
  let lang = '';
  for (const line of linesOf('script-words.txt')) {
    const found = LINE.exec(line);
    if (found) needs.get(found[1]).set(lang, phrasesOf(found[2]));
    else lang = line;
  }
  return needs;
}
