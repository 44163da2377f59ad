import { random } from '../../test/random.mjs';
import { LANGUAGES } from './generated-directory.mjs';
import { readPhrases } from './phrases.mjs';

/** How many queries each class has; 300 in all. */
export const CLASSES = {
  single: 45,
  multi: 45,
  prefix: 40,
  typo: 45,
  filtered: 40,
  'non-English': 45,
  'cross-language': 40,
};

/** Which languages share a class of its own script. */
export const SCRIPTS = {
  Latin: ['en', 'es', 'fr', 'pt', 'ht', 'so', 'de', 'tr', 'it', 'vi'],
  Arabic: ['ar', 'fa', 'ps', 'ur'],
  Cyrillic: ['ru', 'uk'],
  Greek: ['el'],
  Ethiopic: ['am', 'ti'],
  Han: ['zh-Hans'],
  Thai: ['th'],
  Devanagari: ['hi'],
};

/** At noon: only what is open on weekends is. */
const SUNDAY = Date.UTC(2026, 10, 29, 17);

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const AROUND = [(words) => `help with ${words}`, (words) => `${words} near me`, (words) => `where can i find ${words}`, (words) => words];

/**
 * The labelled queries for one generated directory. `relevant` are ids of services; `allows` says which results count at all, as the
 * filter of the class or, for the cross-language class, the lack of a translation decides.
 *
 * @param {{ services: readonly object[] }} directory
 */
export function makeWorkload({ services }, seed = 66) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const shuffled = (list) =>
    list
      .map((each) => [next(), each])
      .sort((a, b) => a[0] - b[0])
      .map(([, each]) => each);
  const phrases = readPhrases();
  const needs = [...phrases.keys()];
  const leaves = needs.filter((need) => phrases.get(need).get('en').written.length > 0);
  const of = (need, lang) => phrases.get(need).get(lang) ?? { written: [], said: [], wide: [] };
  const all = (need, lang) => [...of(need, lang).written, ...of(need, lang).said];
  const under = (need) => leaves.filter((leaf) => leaf === need || leaf.startsWith(`${need}.`));
  const branchOf = (need) => need.split('.')[0];
  /** A phrase that several needs share means each of them; some mean a whole branch. */
  const meaning = (fits, lang) =>
    new Set(
      needs.flatMap((need) => (of(need, lang).wide.some(fits) ? under(branchOf(need)) : all(need, lang).some(fits) ? under(need) : [])),
    );
  const servicesFor = (meant, allows = () => true) =>
    new Set(services.filter((service) => allows(service) && service.needs.some((need) => meant.has(need))).map(({ id }) => id));
  const queries = [];
  // `isWritten` where records say it so, and not only people.
  const add = (kind, lang, words, meant, { query = {}, allows = () => true, of: wanted } = {}) => {
    const relevant = servicesFor(meant, (service) => allows(service) && (wanted?.(service) ?? true));
    const isWritten =
      !needs.some((need) => of(need, lang).said.includes(words)) || needs.some((need) => of(need, lang).written.includes(words));
    if (relevant.size > 0) queries.push({ kind, lang, words, isWritten, query: { lang, words, ...query }, allows, relevant });
    return relevant.size > 0;
  };
  /** Takes candidates until the class is full. */
  const fill = (kind, candidates, take) => {
    let left = CLASSES[kind];
    for (const candidate of candidates) if (left > 0 && take(candidate, left)) left -= 1;
    if (left > 0) throw new Error(`the class ${kind} lacks ${left} queries`);
  };

  const hasWord = (word) => (phrase) => phrase.split(/[\s']+/).includes(word);
  const writtenWords = [...new Set(leaves.flatMap((need) => of(need, 'en').written).flatMap((phrase) => phrase.split(/[\s']+/)))].filter(
    (word) => word.length >= 5 && meaning(hasWord(word), 'en').size <= 3,
  );
  fill('single', shuffled(writtenWords), (word) => add('single', 'en', word, meaning(hasWord(word), 'en')));

  const lay = shuffled(leaves.flatMap((need) => of(need, 'en').said.filter((phrase) => phrase.includes(' '))));
  const same = (words) => (phrase) => phrase === words;
  fill('multi', [...lay.slice(0, 15), ...Array.from({ length: 9 }, () => shuffled(leaves)).flat()], (candidate, left) => {
    if (candidate.includes(' ')) return add('multi', 'en', candidate, meaning(same(candidate), 'en'));
    const phrase = pick(of(candidate, 'en').written);
    const meant = meaning(same(phrase), 'en');
    if (left > 15) return phrase.includes(' ') && add('multi', 'en', pick(AROUND)(shuffled(phrase.split(' ')).join(' ')), meant);
    const { district } = pick(services);
    return add('multi', 'en', pick([`${phrase} ${district.toLowerCase()}`, `${district} ${phrase}`]), meant, {
      of: (service) => service.district === district,
    });
  });

  fill('prefix', shuffled(writtenWords.filter((word) => word.length >= 6)), (word) => {
    const words = word.slice(0, 3 + Math.floor(next() * (word.length - 4)));
    const meant = meaning((phrase) => phrase.split(/[\s']+/).some((each) => each.startsWith(words)), 'en');
    return meant.size <= 3 && add('prefix', 'en', words, meant);
  });

  const misspelled = (word) => {
    const at = Math.floor(next() * (word.length - 1));
    const letter = pick(LETTERS);
    return pick([
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + letter + word.slice(at),
      word.slice(0, at) + letter + word.slice(at + 1),
      word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    ]);
  };
  fill('typo', shuffled(writtenWords), (word) => {
    let words = misspelled(word);
    if (word.length >= 9 && next() < 0.3) words = misspelled(words);
    return words !== word && !writtenWords.includes(words) && add('typo', 'en', words, meaning(hasWord(word), 'en'));
  });

  const FILTERS = [
    () => {
      const { tag } = pick(services.filter(({ spoken }) => spoken.length > 0)).spoken[0];
      return { query: { spoken: tag }, allows: ({ spoken }) => spoken.some((each) => each.tag === tag) };
    },
    () => ({ query: { access: ['free'] }, allows: ({ isFree }) => isFree }),
    () => ({ query: { openAt: SUNDAY }, allows: ({ isOpenOnWeekends }) => isOpenOnWeekends }),
  ];
  fill('filtered', shuffled(leaves.flatMap((need) => all(need, 'en'))), (phrase, left) =>
    add('filtered', 'en', phrase, meaning(same(phrase), 'en'), FILTERS[left % FILTERS.length]()),
  );

  const byLanguage = (kind, options) => {
    // In turn of the languages, and in turn what records write and what people type.
    const candidates = LANGUAGES.map((lang) => {
      const written = shuffled(needs.flatMap((need) => of(need, lang).written));
      const said = shuffled(needs.flatMap((need) => of(need, lang).said));
      return written.flatMap((phrase, at) => [phrase, said[at] ?? phrase].map((each) => [lang, each]));
    });
    const rounds = candidates[0].flatMap((_, at) => candidates.flatMap((list) => (list[at] ? [list[at]] : [])));
    const seen = new Set();
    fill(kind, rounds, ([lang, phrase]) => {
      if (seen.has(lang + phrase)) return false;
      seen.add(lang + phrase);
      return add(kind, lang, phrase, meaning(same(phrase), lang), options(lang));
    });
  };
  byLanguage('non-English', () => ({}));
  byLanguage('cross-language', (lang) => ({ allows: ({ name }) => name[lang] === undefined }));

  for (const lang of Object.values(SCRIPTS).flat()) {
    for (const need of SCRIPT_NEEDS) {
      const phrase = pick(of(need, lang).said);
      add(`language ${lang}`, lang, phrase, meaning(same(phrase), lang));
    }
  }
  return queries;
}

/** Asked in every language: what newcomers ask for first. */
const SCRIPT_NEEDS =
  'food.pantry shelter.tonight health.doctor health.dental health.pregnancy health.medicine legal.aid language.course language.interpreter work.find goods.clothes children.care school.enrol information.library housing.search transport'.split(
    ' ',
  );
