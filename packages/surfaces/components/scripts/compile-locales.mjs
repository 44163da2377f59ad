// Compiles the words on screen. Of src/locales: English into src/localize/english-*.ts, every other language into positional
// arrays below dist/elements/locales, and the hash of their list into src/localize/catalogs.ts. Of src/<element>/locales,
// with the words that pack elements share: English into src/<element>/words.ts and, for a second file, more-words.ts, the others
// below dist/elements/words/<element>.
// `--check` writes nothing in src and fails where it would have.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const PARTS = ['frame', 'core', 'detail', 'keep', 'areas'];
/** Words of a pack element's first file, and of the one that comes after it, where it has one. */
const PACK_PARTS = ['words', 'more'];
/** Languages that Chromium does not know: it has no names of their days and months, nor of themselves. */
const NEED_NAMES = ['ht', 'ps', 'so', 'ti'];
/** Languages whose days and months not every engine names, or not in the same way. */
const NEED_TABLES = ['am', ...NEED_NAMES];
/** The folder of the words that all pack elements share. */
const SHARED = 'pack-element';
const SCRIPT = 'Written by scripts/compile-locales.mjs';

const placeholders = (text) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1])
    .sort()
    .join();
const texts = (message) => (typeof message === 'string' ? [message] : Object.values(message));
const quote = (value) => JSON.stringify(value);
const integrity = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** English decides which part a key belongs to; a translation may keep it in any. */
function messageOf(catalog, key) {
  for (const part of [...PARTS, ...PACK_PARTS]) if (catalog[part]?.[key] !== undefined) return catalog[part][key];
  return undefined;
}

/** What is wrong with one message, measured against the English one. */
function messageFaults(message, original, tag, categories) {
  if (message === undefined) return ['is missing'];
  if (typeof message !== typeof original) return ['must be plural forms exactly where the English one is'];
  const found = [];
  if (typeof message === 'object') {
    for (const category of categories) if (!message[category]) found.push(`lacks the plural form "${category}"`);
    for (const category of Object.keys(message))
      if (!categories.includes(category)) found.push(`has the plural form "${category}", which ${tag} does not use`);
    // The forms for exactly one or two things may say so in words.
    if (!message.other?.includes('#')) found.push('has no # in the form "other"');
  } else if (placeholders(message) !== placeholders(original))
    found.push(`has {${placeholders(message)}}, English has {${placeholders(original)}}`);
  if (texts(message).some((text) => text.trim() === '' || /[<>]/.test(text))) found.push('is empty or holds < or >');
  return found;
}

/** What is wrong with a catalog, measured against the English one. */
export function faults(catalog, english, parts = PARTS) {
  const found = [];
  const categories = new Intl.PluralRules(catalog.$code).resolvedOptions().pluralCategories;
  const keys = parts.flatMap((part) => Object.keys(english[part] ?? {}));
  for (const part of parts)
    for (const key of Object.keys(catalog[part] ?? {})) if (!keys.includes(key)) found.push(`${part}.${key} is not in en.json`);
  for (const part of parts)
    for (const [key, original] of Object.entries(english[part] ?? {}))
      for (const fault of messageFaults(messageOf(catalog, key), original, catalog.$code, categories))
        found.push(`${part}.${key} ${fault}`);
  if (parts === PARTS && NEED_TABLES.includes(catalog.$code)) {
    if (catalog.$days?.length !== 7) found.push('$days must name seven days, Monday first');
    if (catalog.$months?.length !== 12) found.push('$months must name twelve months');
    if (placeholders(catalog.$date ?? '') !== 'day,month,weekday,year') found.push('$date must place {weekday} {day} {month} {year}');
  }
  return found;
}

/**
 * Whether a person who speaks the language has checked it: every line (`$reviewed`), or all that can harm somebody when it is
 * wrong. A review holds for the words that were read, and for the English ones that they stand for.
 */
export function isReviewed(catalog, english, critical, review) {
  if (catalog.$reviewed) return true;
  const held = new Map((review?.words ?? []).map((word) => [word.key, word]));
  return critical.every(({ key }) => {
    const word = held.get(key);
    return word?.words === messageOf(catalog, key) && word?.original === messageOf(english, key);
  });
}

/** The catalogs of the finder with `$reviewed` as their reviews say. */
function withReviews(catalogs, folder) {
  const read = (name) => (existsSync(join(folder, name)) ? JSON.parse(readFileSync(join(folder, name), 'utf8')) : undefined);
  const critical = read('critical.json');
  return new Map(
    [...catalogs].map(([tag, catalog]) => [
      tag,
      { ...catalog, $reviewed: isReviewed(catalog, catalogs.get('en'), critical, read(`${tag}.json`)) },
    ]),
  );
}

/** The catalogs of a folder by language, English first; throws where one is not complete. */
function readCatalogs(folder, parts) {
  const catalogs = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, ...JSON.parse(readFileSync(join(folder, name), 'utf8')) }))
    .sort((a, b) => Number(b.$code === 'en') - Number(a.$code === 'en') || (a.$code < b.$code ? -1 : 1));
  const [english] = catalogs;
  const problems = catalogs.flatMap((catalog) => faults(catalog, english, parts).map((fault) => `${catalog.name}: ${fault}`));
  if (problems.length) throw new Error(`The words on screen in ${folder} are not complete:\n${problems.join('\n')}`);
  return new Map(catalogs.map((catalog) => [catalog.$code, catalog]));
}

const positional = (catalog, keys) => keys.map((key) => messageOf(catalog, key));
const places = (keys, from = 0) => keys.map((key, n) => `export const ${key} = ${from + n};`).join('\n');
const list = (messages) => `[\n${messages.map((message) => `  ${quote(message)},`).join('\n')}\n]`;
const reviewedOf = (catalogs) => quote([...catalogs.values()].filter(({ $reviewed }) => $reviewed).map(({ $code }) => $code));

/** Names of days and months for the languages that need them; they stand before the words of every first file. */
const calendarOf = ({ $days, $months, $date }) => ($days ? { days: $days, months: $months, date: $date } : null);

/** Words, sources and files of the finder and of what every element shares. */
function compileFinder(catalogs) {
  const english = catalogs.get('en');
  const [frame, core, detail, keep, areas] = PARTS.map((part) => Object.keys(english[part]));
  const first = [...frame, ...core];
  const files = {};
  const hashes = {};
  for (const [tag, catalog] of catalogs) {
    files[`locales/${tag}.json`] = quote([calendarOf(catalog), ...positional(catalog, first)]);
    files[`locales/${tag}-detail.json`] = quote(positional(catalog, [...detail, ...keep, ...areas]));
    hashes[tag] = [integrity(files[`locales/${tag}.json`]), integrity(files[`locales/${tag}-detail.json`])];
  }
  // Hashes do not compress: the element's file carries one, of the list of all others.
  files['locales/index.json'] = quote(hashes);
  const header = `// ${SCRIPT} from src/locales/en.json; change it there.\n`;
  const sources = {
    'src/localize/frame.ts': `${header}
// Places of the words that every element has; they stand first in each list of words.
${places(frame)}
`,
    'src/localize/english-core.ts': `${header}import type { WordSet } from './message.js';

export * from './frame.js';

/** The finder's words; each key below and in frame.ts is a place in the English list and in that of every other language. */
export const words: WordSet = {
  reviewed: ${reviewedOf(catalogs)},
  integrity: '${integrity(files['locales/index.json'])}',
  english: ${list(positional(english, first)).replaceAll('\n', '\n  ')},
};

${places(core, frame.length)}
`,
    'src/localize/english-detail.ts': `${header}import type { Message } from './message.js';

/** The English words; each key below is a place in this list and in that of every other language. */
export const english: readonly Message[] = ${list(positional(english, detail))};

${places(detail)}
`,
    'src/localize/english-keep.ts': header + behind('finder-keep.js', english, keep, detail.length),
    'src/localize/english-areas.ts': header + behind('finder-areas.js', english, areas, detail.length + keep.length),
    'src/localize/catalogs.ts': `// ${SCRIPT} from src/locales; change it there.

/** Tag, the language's own name where an engine of ours does not know it, whether it is written from right to left. */
export const catalogs: readonly (readonly [tag: string, name: string, rtl: 0 | 1])[] = [
${[...catalogs.values()].map(({ $code, $name, $dir }) => `  [${quote($code)}, ${quote(NEED_NAMES.includes($code) ? $name : '')}, ${$dir === 'rtl' ? 1 : 0}],`).join('\n')}
];
`,
  };
  return { sources, files, frame };
}

/** The words of a file that comes last: they stand behind `before` others in the list of every language. */
const behind = (file, english, keys, before) => `import type { Message } from './message.js';

/** The English words of \`${file}\`; they stand behind those of english-detail.ts, as in the list of every other language. */
export const english: readonly Message[] = ${list(positional(english, keys))};

/** The place of the first. */
export const first = ${before};
${places(keys, before)}
`;

/** Words of the pack elements: those of the frame, those that they share, and their own, in one list a language. */
function compilePackElement(name, catalogs, own, shared, frame) {
  const sharedKeys = Object.keys(shared.get('en').words);
  const ownKeys = Object.keys(own.get('en').words);
  const { more: moreWords } = own.get('en');
  const more = moreWords && Object.keys(moreWords);
  const twice = ownKeys.filter((key) => sharedKeys.includes(key) || frame.includes(key));
  if (twice.length) throw new Error(`${name}/locales/en.json: ${twice.join(', ')} stands in the words that all elements share`);
  const all = (tag) => [
    ...positional(catalogs.get(tag), frame),
    ...positional(shared.get(tag), sharedKeys),
    ...positional(own.get(tag), ownKeys),
  ];
  const files = {};
  const hashes = {};
  for (const [tag, catalog] of catalogs) {
    if (!shared.has(tag) || !own.has(tag)) throw new Error(`${name}/locales or ${SHARED}/locales has no ${tag}.json`);
    files[`words/${name}/${tag}.json`] = quote([calendarOf(catalog), ...all(tag)]);
    hashes[tag] = [integrity(files[`words/${name}/${tag}.json`])];
    if (!more) continue;
    files[`words/${name}/${tag}-detail.json`] = quote(positional(own.get(tag), more));
    hashes[tag].push(integrity(files[`words/${name}/${tag}-detail.json`]));
  }
  files[`words/${name}/index.json`] = quote(hashes);
  // A language is reviewed where every word on the screen is.
  const reviewed = new Map([...catalogs].filter(([tag]) => shared.get(tag).$reviewed && own.get(tag).$reviewed));
  const header = `// ${SCRIPT} from the locales beside it; change them there.\n`;
  const sources = {};
  sources[`src/${name}/words.ts`] = `${header}import type { WordSet } from '../localize/message.js';

export const words: WordSet = {
  reviewed: ${reviewedOf(reviewed)},
  integrity: '${integrity(files[`words/${name}/index.json`])}',
  english: ${list(all('en')).replaceAll('\n', '\n  ')},
};

${places(ownKeys, frame.length + sharedKeys.length)}
`;
  if (more)
    sources[`src/${name}/more-words.ts`] = `${header}import type { Message } from '../localize/message.js';

/** The English words of the second file; each key below is a place in this list and in that of every other language. */
export const english: readonly Message[] = ${list(positional(own.get('en'), more))};

${places(more)}
`;
  return { sources, files };
}

/** Everything that is to be written: sources by path below the package, files by path below the element files. */
export function compile(folder = join(root, 'src')) {
  const catalogs = withReviews(readCatalogs(join(folder, 'locales'), PARTS), join(folder, 'locales/review'));
  const { sources, files, frame } = compileFinder(catalogs);
  const shared = readCatalogs(join(folder, SHARED, 'locales'), ['words']);
  sources[`src/${SHARED}/words.ts`] = `// ${SCRIPT} from the locales beside it; change them there.

// Places of the words that pack elements share, behind those of the frame.
${places(Object.keys(shared.get('en').words), frame.length)}
`;
  const elements = readdirSync(folder).filter((name) => name !== SHARED && existsSync(join(folder, name, 'locales/en.json')));
  for (const name of elements) {
    const own = readCatalogs(join(folder, name, 'locales'), PACK_PARTS);
    const compiled = compilePackElement(name, catalogs, own, shared, frame);
    Object.assign(sources, compiled.sources);
    Object.assign(files, compiled.files);
  }
  return { sources, files };
}

/** Brings the sources up to date, or fails where `check` forbids it and one is behind. */
function writeSources(sources, check) {
  const stale = Object.entries(sources).filter(([path, text]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  if (check && stale.length)
    throw new Error(
      `Run node packages/surfaces/components/scripts/compile-locales.mjs: ${stale.map(([path]) => path).join(', ')} is behind the locales`,
    );
  for (const [path, text] of stale) writeFileSync(join(root, path), text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { sources, files } = compile();
    writeSources(sources, process.argv.includes('--check'));
    const out = process.env.NEWCOMER_ELEMENTS_OUT ?? join(root, 'dist/elements');
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(out, name)), { recursive: true });
      writeFileSync(join(out, name), text);
    }
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
