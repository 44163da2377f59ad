import { createLibreTranslate } from '@newcomer/clients';
import { NewcomerError } from '@newcomer/core';
import { canonicalTag } from '@newcomer/core/languages';
import { chooseText } from '@newcomer/core/localized-text';
import {
  coverageOf,
  localizedConfig,
  machineTranslations,
  mergeTranslations,
  standings,
  translatableTexts,
  worstFirst,
  type LanguageCoverage,
  type TextStanding,
  type TextState,
  type TranslatableText,
  type TranslationProvider,
} from '@newcomer/directory/translation';
import { filesOfPath } from '@newcomer/hsds/node';
import { Command, Option } from 'commander';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { importSource, type ImportedSource } from '../import-source.js';
import { dateOption, positiveOption, today } from '../options.js';
import { createTerminal, type Terminal } from '../terminal.js';
import { coverageText, refusedText } from '../translate/coverage-text.js';
import { readTranslationCsv, writeTranslationCsv } from '../translate/translation-csv.js';
import { translationsInto, writeTranslations } from '../translate/translation-files.js';
import { readXliff, writeXliff, type ReadXliff } from '../translate/translation-xliff.js';
import { UsageError } from '../usage-error.js';

const SOURCE = 'a folder, a zip, a file (CSV, XLSX, JSON, NDJSON) or the address of an HSDS API';
const CONFIG = "the city's decisions; default newcomer.json beside the source. Translations stand beside it";
const STATES = ['missing', 'stale', 'machine', 'human', 'reviewed'] as const satisfies readonly TextState[];

interface CommonOptions {
  readonly to?: string;
  readonly names?: boolean;
  readonly config?: string;
  readonly json?: boolean;
}

interface ExportOptions extends CommonOptions {
  readonly out: string;
  readonly format: 'csv' | 'xliff';
  readonly only: string;
}

interface MachineCommandOptions extends CommonOptions {
  readonly engine?: string;
  readonly provider?: string;
  readonly keyEnv: string;
  readonly limit?: number;
  readonly batch: number;
}

interface ImportOptions extends CommonOptions {
  readonly madeBy: 'human' | 'reviewed' | 'machine';
  readonly name?: string;
  readonly date?: string;
}

/** `newcomer translate`: the texts of a directory to a translator and back. */
export function translateCommand(): Command {
  return new Command('translate')
    .description('Gives the texts of a directory to translators, takes them back, and says which language needs most.')
    .addCommand(statusCommand())
    .addCommand(exportCommand())
    .addCommand(machineCommand())
    .addCommand(importCommand());
}

function statusCommand(): Command {
  return new Command('status')
    .description('How many texts each language has, lacks, or has of an older original; the language that needs most first.')
    .argument('<source>', SOURCE)
    .option('--to <languages>', 'languages, such as es,ar; default those of newcomer.json and of what is there')
    .option('--names', 'count names of services, organizations and places too')
    .option('--config <file>', CONFIG)
    .option('--json', 'print the counts as one JSON document')
    .addHelpText('after', '\nExamples:\n  newcomer translate status services.csv\n  newcomer translate status export.zip --to so,ti --json')
    .action(async (source: string, options: CommonOptions) => {
      const terminal = createTerminal(options);
      const read = await importSource(source, options, terminal);
      const coverage = worstFirst(languages(read, options).map((to) => coverageOf(to, standingsOf(read, to, options))));
      terminal.result({ languages: coverage }, coverageText(coverage));
    });
}

function exportCommand(): Command {
  return new Command('export')
    .description('Writes what is not yet translated, or was translated before it changed, as a file for each language.')
    .argument('<source>', SOURCE)
    .option('--to <languages>', 'languages, such as es,ar; default those of newcomer.json and of what is there')
    .option('--out <folder>', 'where the files are written', 'translate')
    .addOption(
      new Option('--format <format>', "a spreadsheet, or XLIFF 2 for a translator's program").choices(['csv', 'xliff']).default('csv'),
    )
    .option('--only <states>', `which texts: ${STATES.join(', ')}, or all`, 'missing,stale')
    .option('--names', 'names of services, organizations and places too')
    .option('--config <file>', CONFIG)
    .option('--json', 'print the files and the counts as one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  newcomer translate export services.csv --to es,ar\n  newcomer translate export export.zip --to so --format xliff --out for-the-agency\n  newcomer translate export services.csv --to uk --only machine      what a person should read',
    )
    .action(async (source: string, options: ExportOptions) => {
      const terminal = createTerminal(options);
      const wanted = wantedStates(options.only);
      const read = await importSource(source, options, terminal);
      const { config } = read.city;
      const language = ownLanguage(read);
      const place =
        chooseText((typeof config.place === 'object' ? localizedConfig(config.place, language) : undefined) ?? {}, language)?.text ??
        basename(source);
      await mkdir(options.out, { recursive: true });
      const files: { language: string; file: string; texts: number; characters: number }[] = [];
      const coverage: LanguageCoverage[] = [];
      for (const to of languages(read, options)) {
        const all = standingsOf(read, to, options);
        coverage.push(coverageOf(to, all));
        const chosen = all.filter(({ state }) => wanted.includes(state));
        if (chosen.length === 0) continue;
        const file = join(options.out, `translate-${to}.${options.format === 'csv' ? 'csv' : 'xlf'}`);
        await writeFile(file, options.format === 'csv' ? writeTranslationCsv(chosen) : writeXliff(chosen, language, to, place));
        files.push({ language: to, file, texts: chosen.length, characters: chosen.reduce((sum, { text }) => sum + text.text.length, 0) });
      }
      const sorted = worstFirst(coverage);
      terminal.result(
        { files, languages: sorted },
        [
          coverageText(sorted),
          '',
          ...files.map(({ file, texts, characters }) => `${file}   ${texts} texts, ${characters} characters`),
        ].join('\n'),
      );
    });
}

function machineCommand(): Command {
  return new Command('machine')
    .description(
      "Has an engine of yours translate what is missing or stale. Each text is marked as a machine's until a person has read it.",
    )
    .argument('<source>', SOURCE)
    .option('--engine <address>', 'a LibreTranslate that you run, such as http://localhost:5000')
    .option('--provider <module>', 'a JavaScript module whose default export is a TranslationProvider, for any other engine')
    .option('--key-env <name>', 'the variable of the environment that holds the key of the engine', 'NEWCOMER_ENGINE_KEY')
    .option('--to <languages>', 'languages, such as es,ar; default those of newcomer.json and of what is there')
    .option('--limit <number>', 'texts at most in each language', positiveOption('--limit'))
    .option('--batch <number>', 'texts in one request', positiveOption('--batch'), 20)
    .option('--names', 'names of services, organizations and places too')
    .option('--config <file>', CONFIG)
    .option('--json', 'print the counts and what the engine could not do as one JSON document')
    .addHelpText(
      'after',
      '\nOnly texts that are public in the kit are sent; nothing that is withheld, no address, no telephone list.\n\nExamples:\n  newcomer translate machine services.csv --engine http://localhost:5000 --to es,ar\n  newcomer translate machine export.zip --provider ./my-engine.mjs --to so --limit 200',
    )
    .action(async (source: string, options: MachineCommandOptions) => {
      const terminal = createTerminal(options);
      const provider = await providerOf(options);
      const read = await importSource(source, options, terminal);
      const stop = new AbortController();
      const onInterrupt = (): void => stop.abort(new NewcomerError('cli/stopped', 'stopped; what had come is kept'));
      process.once('SIGINT', onInterrupt);
      try {
        const made = await translateAll(source, read, provider, stop.signal, options, terminal);
        const coverage = await coverageAfter(source, options, terminal);
        terminal.result(
          { ...made, languages: coverage },
          [`${made.taken} texts translated by a machine.`, ...refusedText(made.refused), ...made.files, '', coverageText(coverage)].join(
            '\n',
          ),
        );
      } finally {
        process.removeListener('SIGINT', onInterrupt);
      }
    });
}

async function translateAll(
  source: string,
  read: ImportedSource,
  provider: TranslationProvider,
  signal: AbortSignal,
  options: MachineCommandOptions,
  terminal: Terminal,
) {
  const from = ownLanguage(read);
  const made = { taken: 0, refused: [] as ({ file: string } & Record<string, string>)[], files: [] as string[] };
  for (const to of languages(read, options)) {
    const into = translationsInto(to, read.translations);
    let { file } = into;
    // A person corrects what they once translated; a machine begins where nobody has been.
    const people = new Set(file.texts.filter(({ provenance }) => provenance !== 'machine').flatMap(({ of }) => of));
    const texts = standingsOf(read, to, options)
      .filter(({ state, text }) => state === 'missing' || (state === 'stale' && !text.of.some((key) => people.has(key))))
      .slice(0, options.limit)
      .map(({ text }) => text);
    for await (const batch of machineTranslations(texts, provider, { from, to, signal, batchTexts: options.batch })) {
      const merged = mergeTranslations(file, batch.rows, texts, { provenance: 'machine', updated: today() });
      file = merged.file;
      // After each batch: an engine takes hours for a county, and nothing of it should be lost.
      const path = await writeTranslations(source, read.city, { name: into.name, file });
      if (!made.files.includes(path)) made.files.push(path);
      made.taken += merged.counts.taken;
      made.refused.push(...[...batch.failed, ...merged.refused].map((row) => ({ file: to, ...row })));
      terminal.progress(`into ${to}`, batch.done, batch.total);
    }
    terminal.progressEnd();
  }
  return made;
}

async function providerOf({ engine, provider, keyEnv }: MachineCommandOptions): Promise<TranslationProvider> {
  if ((engine === undefined) === (provider === undefined))
    throw new UsageError('say what translates: --engine with the address of a LibreTranslate, or --provider with a module of yours');
  if (engine !== undefined) {
    if (!/^https?:\/\//i.test(engine)) throw new UsageError(`--engine takes an address such as http://localhost:5000; not "${engine}"`);
    return createLibreTranslate({ baseUrl: engine, apiKey: process.env[keyEnv] });
  }
  const path = resolve(provider ?? '');
  const module = (await import(pathToFileURL(path).href).catch((cause: unknown) => {
    throw new UsageError(`${path} cannot be loaded: ${cause instanceof Error ? cause.message : String(cause)}`);
  })) as { default?: unknown };
  if (typeof module.default !== 'function')
    throw new UsageError(`${path} has no default export that is a function (texts, from, to, { signal }) => translations`);
  return module.default as TranslationProvider;
}

function importCommand(): Command {
  return new Command('import')
    .description('Takes translations back into newcomer.<language>.json beside newcomer.json, and says of each row that it refuses why.')
    .argument('<source>', SOURCE)
    .argument('<files...>', 'what came back: CSV, XLSX or XLIFF 2')
    .option('--to <language>', 'the language, where neither the name of the file nor the file says it')
    .addOption(
      new Option('--made-by <whom>', 'who made rows that do not say it').choices(['human', 'reviewed', 'machine']).default('human'),
    )
    .option('--name <name>', 'name or initials of the translator, if they wish; kept in the file, not published')
    .option('--date <date>', 'the day of the translation; default today', dateOption('--date'))
    .option('--config <file>', CONFIG)
    .option('--json', 'print the counts and the refused rows as one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  newcomer translate import services.csv translate/translate-es.csv --name "M. R."\n  newcomer translate import export.zip from-engine.xlf --made-by machine',
    )
    .action(async (source: string, paths: string[], options: ImportOptions) => {
      const terminal = createTerminal(options);
      const read = await importSource(source, options, terminal);
      const texts = textsOf(read, { names: true });
      const merged = {
        taken: 0,
        unchanged: 0,
        blank: 0,
        stale: 0,
        refused: [] as ({ file: string } & Record<string, string>)[],
        files: [] as string[],
      };
      let known = read.translations;
      for (const path of paths) {
        const { target, rows } = await readRows(path);
        const language = languageOfFile(path, target, options.to);
        const into = translationsInto(language, known);
        const { file, counts, refused } = mergeTranslations(into.file, rows, texts, {
          provenance: options.madeBy,
          by: options.name,
          updated: options.date ?? today(),
        });
        const written = { name: into.name, file };
        known = [...known.filter(({ name }) => name !== into.name), written];
        merged.files.push(await writeTranslations(source, read.city, written));
        for (const count of ['taken', 'unchanged', 'blank', 'stale'] as const) merged[count] += counts[count];
        merged.refused.push(...refused.map((row) => ({ file: path, ...row })));
      }
      const coverage = await coverageAfter(source, options, terminal);
      terminal.result(
        { ...merged, languages: coverage },
        [
          `${merged.taken} translations taken, ${merged.unchanged} were there already, ${merged.blank} rows are still open.`,
          ...(merged.stale > 0
            ? [`${merged.stale} are of an original that has changed since: kept, not shown, and in the next export.`]
            : []),
          ...refusedText(merged.refused),
          ...new Set(merged.files),
          '',
          coverageText(coverage),
        ].join('\n'),
      );
    });
}

function textsOf({ imported, city }: ImportedSource, { names }: CommonOptions): TranslatableText[] {
  return translatableTexts(imported, city.config, { names });
}

function standingsOf(read: ImportedSource, to: string, options: CommonOptions): TextStanding[] {
  const { imported, city, translations } = read;
  return standings(textsOf(read, options), imported, city.config, to, translationsInto(to, translations).file.texts);
}

/** The language of the originals. */
function ownLanguage({ imported, city }: ImportedSource): string {
  return city.config.language ?? imported.language ?? 'en';
}

/** How far each language has come, read anew after something was written. */
async function coverageAfter(source: string, options: CommonOptions, terminal: Terminal): Promise<LanguageCoverage[]> {
  const after = await importSource(source, options, terminal);
  return worstFirst(languages(after, {}).map((to) => coverageOf(to, standingsOf(after, to, options))));
}

/** The languages that were asked for, else those that the city has decided on and those of which there is something. */
function languages(read: ImportedSource, { to }: CommonOptions): string[] {
  const { imported, city, translations } = read;
  const own = ownLanguage(read);
  const named = to?.split(',').map((tag) => tag.trim());
  const wrong = named?.find((tag) => canonicalTag(tag) === undefined);
  if (wrong !== undefined) throw new UsageError(`--to takes language tags such as es,ar; "${wrong}" is none`);
  const found = [
    ...(city.config.locales ?? []),
    ...translations.map(({ file }) => file.language),
    ...imported.translations.map(({ language }) => language),
  ];
  const tags = [...new Set((named ?? found).flatMap((tag) => canonicalTag(tag) ?? []))].filter((tag) => tag !== own);
  if (tags.length === 0)
    throw new UsageError('say into which languages with --to, such as --to es,ar, or put "locales" into newcomer.json');
  return tags.sort();
}

function wantedStates(only: string): readonly TextState[] {
  if (only === 'all') return STATES;
  const states = only.split(',').map((state) => state.trim());
  const wrong = states.find((state) => !(STATES as readonly string[]).includes(state));
  if (wrong !== undefined) throw new UsageError(`--only takes ${STATES.join(', ')} or all; not "${wrong}"`);
  return states as TextState[];
}

async function readRows(path: string): Promise<ReadXliff> {
  if (/\.(?:xlf|xliff)$/i.test(path)) {
    const xml = await readFile(path, 'utf8').catch((error: unknown) => {
      throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    });
    return readXliff(xml.replace(/^\ufeff/, ''), path);
  }
  return { rows: await readTranslationCsv(await filesOfPath(path)) };
}

/** The language of what came back: as the file says, as its name says ("translate-es.csv"), or as the person says. */
function languageOfFile(path: string, target: string | undefined, named: string | undefined): string {
  const ofName = /-([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4})\.[a-z]{1,9}$/.exec(basename(path))?.[1];
  const found = canonicalTag(named ?? target ?? ofName ?? '');
  if (found === undefined) throw new UsageError(`into which language is ${path}? Say it with --to, such as --to es`);
  if (target !== undefined && canonicalTag(target) !== found)
    throw new UsageError(`${path} says that it is in "${target}", --to says "${named ?? ''}"; one of them is wrong`);
  return found;
}
