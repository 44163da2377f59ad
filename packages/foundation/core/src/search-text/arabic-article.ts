/**
 * An Arabic word without its article and what is written together with it: "المدرسه", "بالمدرسه" and "للمدرسه" give
 * "مدرسه". Expects normalized text. Taken off until nothing is left to take, so that a word means the same with and
 * without its article even where it happens to begin like one.
 */
export function withoutArticle(word: string): string {
  let start = 0;
  while (start < word.length - 3) {
    const length = articleLength(word, start);
    if (length === 0 || (word.length - start <= LONGEST_KEPT && KEPT.test(word.slice(start)))) break;
    start += length;
  }
  return word.slice(start);
}

/** How many letters at `start`, of four or more, are an article, so that a stem is left after them. Two letters are a stem after the plain one. */
function articleLength(word: string, start: number): number {
  const left = word.length - start;
  if (word.startsWith('ال', start)) return 2;
  if (word.startsWith('لل', start)) return LAM_STEM.test(word.slice(start, start + 5)) ? 1 : left >= 5 ? 2 : 0;
  if (word.startsWith('ولل', start) && left >= 6) return 1;
  return left >= 6 && 'وبكف'.includes(word.charAt(start)) && word.startsWith('ال', start + 1) ? 3 : 0;
}

// Words whose own first letters look like an article: God, adults and parents.
const KEPT = /^(?:الله|بالغ(?:ين|ون|ات)|والد(?:ين|ان|ات))$/u;
const LONGEST_KEPT = 6;
// After "for the", a stem that itself begins with l keeps it: refugees, language, vaccine, meeting (without its hamza), night.
const LAM_STEM = /^لل(?:اج|غ[هاو]|قاح|قا(?:ا|$)|يل)/u;

/**
 * What an Arabic word that is still being typed may be the beginning of: the token itself and, where it begins like an
 * article, what follows it. For prefix search, where "الم" is on its way to "المدرسة", which an index holds as "مدرسه".
 */
export function typedForms(token: string): string[] {
  const rest = /^(?:[وبكف]?ال|و?لل)(.+)$/u.exec(token)?.[1];
  return rest === undefined ? [token] : [token, rest];
}
