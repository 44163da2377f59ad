/**
 * Letters that sound alike, of the scripts that newcomers write: lips, throat and hiss, teeth, l, m, n, r. Vowels, every kind of h
 * and what is doubled come and go between scripts and are left out.
 */
export const SOUNDS: readonly string[] = [
  'bfpvwбвпфўβπφبپفብፍፕቭ',
  'cgjkqsxzґжзкцчшщсγζκξσχψجچخزژسشصضغقكگکግክቅጅሽዝስጽቸዥኽ',
  'dtдтδθτتثدذطظټډትድጥ',
  'lлλلል',
  'mмμمም',
  'nñнνنڼንኝ',
  'rрρرړርር',
];
