import { encodeBundle, type EncodedBundle } from '@newcomer/directory/build';
import { healthOf } from '@newcomer/directory/freshness';
import { chooseText } from '@newcomer/core';
import type { Directory } from '@newcomer/directory';
import { Command, Option } from 'commander';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { weigh } from '../bundle-weight.js';
import { compileSource } from '../compile-source.js';
import { readElementFiles } from '../element-files.js';
import { fallbackHtml, localesOf, makeKit, type ElementFile } from '../kit/index.js';
import { openBundleFiles } from '../open-bundle.js';
import { today } from '../options.js';
import { makePages, pageWords } from '../pages/index.js';
import { compareWithReplaced, refuseLoss, replacementText } from '../replaced-bundle.js';
import { createTerminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { writeKit } from '../write-kit.js';
import { removePages, writePages } from '../write-pages.js';

interface BuildOptions {
  readonly out: string;
  readonly json?: boolean;
  readonly config?: string;
  readonly timeZone?: string;
  readonly locale?: string;
  readonly base: string;
  readonly pages?: boolean | string;
  readonly worker?: string;
  readonly acceptLoss?: boolean;
  readonly mode?: string;
}

/** A directory up to this weight, gzip, is downloaded whole (DESIGN §2). */
const MOST_WHOLE = 2_000_000;

/** `newcomer build <source> --out <folder>`: the kit that a city uploads. */
export function buildCommand(): Command {
  return new Command('build')
    .description('Builds the kit: the data, the finder, a snippet to paste and a guide for the person who uploads it.')
    .argument('<source>', 'a folder, a zip, a file (CSV, XLSX, JSON, NDJSON) or the address of an HSDS API')
    .requiredOption('--out <folder>', 'where the kit is written')
    .option('--base <path>', 'where the kit will stand on your web site', '/newcomer/')
    .option(
      '--pages [languages]',
      'also plain pages that need no script, and files to take along; in these languages, default all of the kit',
    )
    .option('--worker <path>', 'where newcomer-worker.js will stand, such as /newcomer-worker.js; default the folder of the kit')
    .option('--time-zone <zone>', "IANA name of the place's time zone, such as America/New_York")
    .option('--locale <tags>', 'interface languages to put in, such as en,es,ar; default all')
    .option('--config <file>', "the city's decisions; default newcomer.json beside the source")
    .addOption(new Option('--mode <mode>', 'all at once, or by areas of the map; default whole up to 2 MB').choices(['whole', 'sharded']))
    .option('--accept-loss', 'go on although more than 15 % of the services vanish')
    .option('--json', 'print figures and the report as one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  newcomer build services.csv --out kit\n  newcomer build export.zip --out /var/www/newcomer --base /newcomer/\n  newcomer build services.csv --out kit --pages en,es,ar\n  newcomer build https://api.example.org/hsds --out kit --accept-loss',
    )
    .action(async (source: string, options: BuildOptions) => {
      const started = performance.now();
      const terminal = createTerminal(options);
      const base = folderAddress(options.base);
      const { directory, bundle: whole, imported, city, notices } = await compileSource(source, options, terminal);
      if (imported.timeZone === undefined) {
        terminal.say(
          'WARNING: the time zone of the place is not known, so the finder says "call to check" everywhere. Give --time-zone, or "timeZone" in newcomer.json.',
        );
      }
      if (!directory.firstPlace) {
        terminal.say(
          'WARNING: the page shows nothing while the finder loads, or where it cannot work. Name a place and a phone under "firstPlace" in newcomer.json.',
        );
      }
      if (directory.emergency.length === 0) {
        terminal.say('WARNING: there is no emergency number. Put your own under "emergency" in newcomer.json, or name the country.');
      }
      const replacement = await compareWithReplaced(options.out, whole, directory.language);
      if (replacement && !options.acceptLoss) refuseLoss(replacement, options.out);
      const bundle = await inMode(options.mode, whole, () => encodeBundle(directory, { mode: 'sharded', notices: notices?.json }));
      if (options.pages && bundle.manifest.mode === 'sharded')
        throw new UsageError('--pages writes a directory that is downloaded whole; leave it out, or give --mode whole');
      const { version, files: elements } = await readElementFiles();
      const locales = wantedLocales(options.locale?.split(',') ?? city.config.locales, localesOf(elements));
      const languages = pageLanguages(options.pages, locales ?? localesOf(elements), directory.language);
      const health = healthOf(directory, imported.report, today());
      const kit = makeKit({
        directory,
        bundle: bundle.files,
        inAreas: bundle.manifest.mode === 'sharded',
        health,
        elements,
        version,
        base,
        lang: directory.language,
        locales,
        worker: options.worker,
        pages: languages && (await firstPageLink(languages, directory, elements)),
      });
      const pages = languages
        ? await writePages(
            options.out,
            makePages({
              source: openBundleFiles(whole.files),
              languages,
              help: (lang) => fallbackHtml(directory, lang),
              elements,
              version,
              base,
              locales,
              today: today(),
            }),
            (done) => terminal.progress('pages', done, languages.length * (directory.entries.length + directory.needs.length)),
          )
        : undefined;
      await writeKit(options.out, kit, (done, total) => terminal.progress('writing', done, total));
      if (!pages && (await removePages(options.out)))
        terminal.say(
          'The pages of the build before were removed, because they would go on showing the old data. Give --pages to write them.',
        );
      const figures = {
        services: imported.report.published.services,
        ...(await weigh(bundle)),
        ...(pages && { pages }),
        seconds: Math.round((performance.now() - started) / 100) / 10,
      };
      terminal.result(
        { ...figures, report: imported.report },
        `${figures.services} services in ${options.out}: data ${kB(figures.gzipBytes)} gzip, first result ${kB(figures.firstResultBytes)}, in ${figures.seconds} s.\n` +
          (pages && languages
            ? `${pages.files} pages in ${languages.length} languages, ${(pages.bytes / 1_000_000).toFixed(1)} MB: ${join(options.out, 'pages/index.html')}\n`
            : '') +
          (replacement ? `${replacementText(replacement)}\n` : '') +
          `Look at it:  newcomer serve ${options.out}\nPaste:       ${join(options.out, 'snippet.html')}\nUpload:      ${join(options.out, 'README.md')}`,
      );
    });
}

/** The bundle as it is to be uploaded. */
async function inMode(mode: string | undefined, whole: EncodedBundle, shard: () => EncodedBundle): Promise<EncodedBundle> {
  const isLarge = async () => (await weigh(whole)).gzipBytes > MOST_WHOLE;
  return mode === 'sharded' || (mode === undefined && (await isLarge())) ? shard() : whole;
}

function folderAddress(base: string): string {
  if (!/^(?:https?:\/\/[^\s"'<>]+|\.{0,2}\/[^\s"'<>]*|\/)$/.test(base))
    throw new UsageError(`--base takes the path of a folder on your web site, such as /newcomer/; not "${base}"`);
  return base.endsWith('/') ? base : `${base}/`;
}

/** Interface languages to put in, or undefined for all of them. */
function wantedLocales(wanted: readonly string[] | undefined, known: readonly string[]): string[] | undefined {
  const tags = wanted?.map((tag) => tag.trim()).filter(Boolean);
  const missing = tags?.find((tag) => !known.includes(tag));
  if (missing !== undefined) throw new UsageError(`there is no interface in "${missing}"; there is ${known.join(', ')}`);
  return tags;
}

/** Languages of the pages, the city's own first; undefined where there are to be none. */
function pageLanguages(wanted: string | boolean | undefined, known: readonly string[], language: string): string[] | undefined {
  if (wanted === undefined || wanted === false) return undefined;
  const tags = wanted === true ? known : (wantedLocales(wanted.split(','), known) ?? known);
  const own = tags.includes(language) ? [language] : [];
  return [...new Set([...own, ...tags])];
}

/** Where somebody goes on whose browser cannot run the finder, in the city's own language where there are such pages. */
async function firstPageLink(languages: readonly string[], { place, language }: Directory, elements: readonly ElementFile[]) {
  const [lang = language] = languages;
  const words = await pageWords(lang, elements);
  return {
    languages,
    path: `pages/${lang}/index.html`,
    label: words.own('findHelp', { place: chooseText(place, lang, language)?.text ?? '' }),
  };
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;
}
