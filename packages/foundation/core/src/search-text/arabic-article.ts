/**
 * An Arabic word without its article and what is written together with it: "المدرسه", "بالمدرسه" and "للمدرسه" give
 * "مدرسه". Expects normalized text. Taken off until nothing is left to take, so that a word means the same with and
 * without its article even where it happens to begin like one.
 */
export function withoutArticle(word: string): string {
  let bare = word;
  for (;;) {
    const shorter = step(bare);
    if (shorter === bare) return bare;
    bare = shorter;
  }
}

function step(word: string): string {
  if (KEPT.test(word)) return word;
  const compound = /^[وبكف]ال(.{3,})$/u.exec(word) ?? /^ال(.{2,})$/u.exec(word);
  if (compound?.[1]) return compound[1];
  if (LAM_STEM.test(word)) return word.slice(1);
  const lam = /^و?لل(.{3,})$/u.exec(word);
  return lam?.[1] ?? word;
}

// Words whose own first letters look like an article: God, adult, father and parents.
const KEPT = /^(?:الله|بالغ(?:ين|ون|ه|ات)?|والد(?:ين|ان|ه|ات|ي)?)$/u;
// After "for the", a stem that itself begins with l keeps it: refugees, language, vaccine, meeting, night.
const LAM_STEM = /^لل(?:اج|غ[هاو]|قاح|قاء|يل)/u;
