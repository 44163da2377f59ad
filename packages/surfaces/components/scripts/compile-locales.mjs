// Compiles src/locales/*.json: English into src/localize/english-*.ts, every other language into positional arrays below
// dist/elements/locales, and the hashes of those into src/localize/catalogs.ts. `--check` writes nothing in src and fails
// where it would have.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const PARTS = ['core', 'detail'];
/** Languages of which Chromium has no names of days and months. */
const NEED_TABLES = ['ps', 'so', 'ti'];

const placeholders = (text) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1])
    .sort()
    .join();
const texts = (message) => (typeof message === 'string' ? [message] : Object.values(message));

/** English decides which file a key belongs to; a translation may keep it in either part. */
const messageOf = (catalog, key) => catalog.core?.[key] ?? catalog.detail?.[key];

/** What is wrong with a catalog, measured against the English one. */
export function faults(catalog, english) {
  const found = [];
  const categories = new Intl.PluralRules(catalog.$code).resolvedOptions().pluralCategories;
  for (const part of PARTS) {
    const keys = Object.keys(english[part]);
    for (const key of Object.keys(catalog[part] ?? {}))
      if (!PARTS.some((other) => key in english[other])) found.push(`${part}.${key} is not in en.json`);
    for (const key of keys) {
      const original = english[part][key];
      const message = messageOf(catalog, key);
      const fault = (text) => found.push(`${part}.${key} ${text}`);
      if (message === undefined) {
        fault('is missing');
        continue;
      }
      if (typeof message !== typeof original) {
        fault('must be plural forms exactly where the English one is');
        continue;
      }
      if (typeof message === 'object') {
        for (const category of categories) if (!message[category]) fault(`lacks the plural form "${category}"`);
        for (const category of Object.keys(message))
          if (!categories.includes(category)) fault(`has the plural form "${category}", which ${catalog.$code} does not use`);
        // The forms for exactly one or two things may say so in words.
        if (!message.other?.includes('#')) fault('has no # in the form "other"');
      } else if (placeholders(message) !== placeholders(original))
        fault(`has {${placeholders(message)}}, English has {${placeholders(original)}}`);
      if (texts(message).some((text) => text.trim() === '' || /[<>]/.test(text))) fault('is empty or holds < or >');
    }
  }
  if (NEED_TABLES.includes(catalog.$code)) {
    if (catalog.$days?.length !== 7) found.push('$days must name seven days, Monday first');
    if (catalog.$months?.length !== 12) found.push('$months must name twelve months');
    if (placeholders(catalog.$date ?? '') !== 'day,month,weekday,year') found.push('$date must place {weekday} {day} {month} {year}');
  }
  return found;
}

const positional = (catalog, keys) => keys.map((key) => messageOf(catalog, key));
const integrity = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
const quote = (value) => JSON.stringify(value);

function englishModule(part, keys, english) {
  const lines = keys.map((key, n) => `export const ${key} = ${n};`).join('\n');
  return `// Written by scripts/compile-locales.mjs from src/locales/en.json; change it there.
import type { Message } from './message.js';

/** The English words; each key below is a place in this list and in that of every other language. */
export const english: readonly Message[] = [
${positional(english, keys)
  .map((message) => `  ${quote(message)},`)
  .join('\n')}
];

${lines}
`;
}

/** Everything that is to be written, by path below the package. */
export function compile(folder = join(root, 'src/locales')) {
  const catalogs = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, ...JSON.parse(readFileSync(join(folder, name), 'utf8')) }));
  const english = catalogs.find((catalog) => catalog.$code === 'en');
  const problems = catalogs.flatMap((catalog) => faults(catalog, english).map((fault) => `${catalog.name}: ${fault}`));
  if (problems.length) throw new Error(`The words on screen are not complete:\n${problems.join('\n')}`);
  const keys = Object.fromEntries(PARTS.map((part) => [part, Object.keys(english[part])]));
  const sources = {};
  const files = {};
  for (const part of PARTS) sources[`src/localize/english-${part}.ts`] = englishModule(part, keys[part], english);
  const rows = [];
  const hashes = {};
  for (const catalog of catalogs) {
    const { $code, $name, $dir, $reviewed, $days, $months, $date } = catalog;
    const calendar = $days ? { days: $days, months: $months, date: $date } : null;
    files[`${$code}.json`] = quote([calendar, ...positional(catalog, keys.core)]);
    files[`${$code}-detail.json`] = quote(positional(catalog, keys.detail));
    hashes[$code] = [integrity(files[`${$code}.json`]), integrity(files[`${$code}-detail.json`])];
    rows.push(`  [${[quote($code), quote($name), $dir === 'rtl' ? 1 : 0, $reviewed ? 1 : 0].join(', ')}],`);
  }
  rows.sort((a, b) => Number(b.startsWith('  ["en"')) - Number(a.startsWith('  ["en"')));
  // Hashes do not compress: the element's file carries one, of the list of all others.
  files['index.json'] = quote(hashes);
  sources['src/localize/catalogs.ts'] = `// Written by scripts/compile-locales.mjs from src/locales; change it there.

/** Tag, the language's own name, whether it is written from right to left, whether a person has reviewed it. */
export const catalogs: readonly (readonly [tag: string, name: string, rtl: 0 | 1, reviewed: 0 | 1])[] = [
${rows.join('\n')}
];

/** Integrity of locales/index.json, which holds that of every other file: by tag, its core and its detail. */
export const indexIntegrity = '${integrity(files['index.json'])}';
`;
  return { sources, files };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { sources, files } = compile();
    const stale = Object.entries(sources).filter(([path, text]) => {
      try {
        return readFileSync(join(root, path), 'utf8') !== text;
      } catch {
        return true;
      }
    });
    if (process.argv.includes('--check')) {
      if (stale.length)
        throw new Error(
          `Run node packages/surfaces/components/scripts/compile-locales.mjs: ${stale.map(([path]) => path).join(', ')} is behind src/locales`,
        );
    } else for (const [path, text] of stale) writeFileSync(join(root, path), text);
    const out = join(process.env.NEWCOMER_ELEMENTS_OUT ?? join(root, 'dist/elements'), 'locales');
    mkdirSync(out, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
