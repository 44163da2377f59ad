/**
 * What a person does, key by key. A string is a key; `type` writes and waits for the one line that tells what came of it.
 * `browsers` says where it is done, if not in both.
 *
 * Keys of Orca: h next heading, e next field, b next button, k next link, x next checkbox, r next list; Insert+a changes between browsing and writing.
 */
const FINDER_WORDS = {
  en: { word: 'doctor', danger: 'my husband hits me' },
  ar: { word: 'طبيب', danger: 'زوجي يضربني' },
  es: { word: 'doctor', danger: 'mi marido me pega' },
};

const write = ['e', 'Insert+a'];
const finder = ([lang, { word, danger }]) => [
  {
    name: `finder.${lang}`,
    about: 'find the field, write, hear the number once, read the first result, open it, come back',
    short: lang === 'en' || lang === 'ar',
    // In Firefox the number comes with the next key only, not by itself; not yet understood, see docs/proof/screen-reader.md.
    browsers: ['chromium'],
    path: `finder/${lang}`,
    steps: [...write, { type: word }, 'Insert+a', 'h', 'h', 'Down', 'Down', 'Down', 'Down', 'k', 'b', 'Return', 'shift+Tab', 'Return'],
  },
  ...(lang === 'es'
    ? []
    : [
        {
          name: `finder-danger.${lang}`,
          about: 'write of violence, hear the number of results once, and read the numbers to call above them',
          short: lang === 'en' || lang === 'ar',
          path: `finder/${lang}`,
          steps: [...write, { type: danger }, 'Insert+a', 'Down', 'Down', 'Down', 'Down', 'Down', 'Down'],
        },
      ]),
];

/** In English in both browsers; in Arabic in Chromium, where it is among `languages`. */
const guide = (name, about, folder, steps, { languages = ['en', 'ar'], browsers = ['chromium', 'firefox'] } = {}) =>
  languages.map((lang) => ({
    name: `${name}.${lang}`,
    about,
    browsers: lang === 'en' ? browsers : ['chromium'],
    path: `${folder}/${lang === 'en' ? '' : 'ar/'}`,
    steps,
  }));

export const TASKS = [
  ...Object.entries(FINDER_WORDS).flatMap(finder),
  {
    name: 'finder-language.en',
    browsers: ['chromium'],
    about: 'change the language, and hear the page in it',
    path: 'finder/en',
    steps: ['b', 'b', 'Return', 'h'],
  },
  ...guide(
    'myth-card',
    'go from card to card and open what stands behind one',
    'facts',
    ['h', 'h', 'h', 'Down', 'Down', 'b', 'Return', 'Down'],
    { browsers: ['chromium'] },
  ),
  ...guide('id-guide', 'mark papers and hear the verdict each time', 'card', ['h', 'h', 'h', 'r', 'r', 'x', 'space', 'x', 'space', 'h']),
  ...guide('licensing-guide', 'answer a question and hear how many steps apply', 'business', ['h', 'h', 'h', 'r', 'space', 'h', 'h', 'l'], {
    languages: ['en'],
  }),
  ...guide(
    'assessment',
    'go to a criterion, answer it, hear how many are answered',
    'self-assessment',
    ['h', 'h', 'h', 'r', 'r', 'space', 'Tab'],
    { languages: ['en'] },
  ),
];
