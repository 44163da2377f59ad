import { Command } from 'commander';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { compileSource } from '../compile-source.js';
import { readElementFiles } from '../element-files.js';
import { makeKit } from '../kit/index.js';
import { changesText, compareWithReplaced, refuseLoss } from '../replaced-bundle.js';
import { createTerminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { writeKit } from '../write-kit.js';

interface BuildOptions {
  readonly out: string;
  readonly json?: boolean;
  readonly config?: string;
  readonly timeZone?: string;
  readonly locale?: string;
  readonly base: string;
  readonly acceptLoss?: boolean;
}

/** `newcomer build <source> --out <folder>`: the kit that a city uploads. */
export function buildCommand(): Command {
  return new Command('build')
    .description('Builds the kit: the data, the finder, a snippet to paste and a guide for the person who uploads it.')
    .argument('<source>', 'a folder, a zip, a file (CSV, XLSX, JSON, NDJSON) or the address of an HSDS API')
    .requiredOption('--out <folder>', 'where the kit is written')
    .option('--base <path>', 'where the kit will stand on your web site', '/newcomer/')
    .option('--time-zone <zone>', "IANA name of the place's time zone, such as America/New_York")
    .option('--locale <tags>', 'interface languages to put in, such as en,es,ar; default all')
    .option('--config <file>', "the city's decisions; default newcomer.json beside the source")
    .option('--accept-loss', 'go on although more than 15 % of the services vanish')
    .option('--json', 'print figures and the report as one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  newcomer build services.csv --out kit\n  newcomer build export.zip --out /var/www/newcomer --base /newcomer/\n  newcomer build https://api.example.org/hsds --out kit --accept-loss',
    )
    .action(async (source: string, options: BuildOptions) => {
      const started = performance.now();
      const terminal = createTerminal(options);
      const base = folderAddress(options.base);
      const { directory, bundle, imported, city } = await compileSource(source, options, terminal);
      if (imported.timeZone === undefined) {
        terminal.say(
          'WARNING: the time zone of the place is not known, so the finder says "call to check" everywhere. Give --time-zone, or "timeZone" in newcomer.json.',
        );
      }
      if (directory.emergency.length === 0) {
        terminal.say('WARNING: there is no emergency number. Put your own under "emergency" in newcomer.json, or name the country.');
      }
      const replacement = await compareWithReplaced(options.out, bundle.files, directory.language);
      if (replacement && !options.acceptLoss) refuseLoss(replacement, options.out);
      const elements = await readElementFiles();
      const locales = localesOf(
        options.locale ?? city.config.locales?.join(','),
        elements.files.map(({ name }) => name),
      );
      const kit = makeKit({
        directory,
        bundle: bundle.files,
        elements: elements.files.filter(({ name }) => !name.startsWith('locales/') || locales(name)),
        version: elements.version,
        base,
        lang: directory.language,
      });
      await writeKit(options.out, kit, (done, total) => terminal.progress('writing', done, total));
      const figures = {
        services: imported.report.published.services,
        files: kit.size,
        bytes: sum(bundle.files, (bytes) => bytes.length),
        gzipBytes: sum(bundle.files, (bytes) => gzipSync(bytes, { level: 9 }).length),
        firstResultBytes: bundle.firstResultBytes,
        seconds: Math.round((performance.now() - started) / 100) / 10,
      };
      terminal.result(
        { ...figures, report: imported.report },
        `${figures.services} services in ${options.out}: data ${kB(figures.gzipBytes)} gzip, first result ${kB(figures.firstResultBytes)}, in ${figures.seconds} s.\n` +
          (replacement ? `${changesText(replacement.changes)}\n` : '') +
          `Look at it:  newcomer serve ${options.out}\nPaste:       ${join(options.out, 'snippet.html')}\nUpload:      ${join(options.out, 'README.md')}`,
      );
    });
}

function folderAddress(base: string): string {
  if (!/^(?:https?:\/\/[^\s"'<>]+|\.{0,2}\/[^\s"'<>]*|\/)$/.test(base))
    throw new UsageError(`--base takes the path of a folder on your web site, such as /newcomer/; not "${base}"`);
  return base.endsWith('/') ? base : `${base}/`;
}

/** Which locale files go in. English is always there: the finder falls back to it. */
function localesOf(wanted: string | undefined, names: readonly string[]): (name: string) => boolean {
  if (wanted === undefined) return () => true;
  const tags = wanted
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
  const there = (tag: string): boolean => names.some((name) => localeOf(name) === tag);
  const missing = tags.find((tag) => !there(tag) && tag !== 'en');
  if (missing !== undefined) {
    const known = [...new Set(names.map(localeOf).filter(Boolean))].join(', ');
    throw new UsageError(`there is no interface in "${missing}"; there is ${known}`);
  }
  return (name) => localeOf(name) === 'en' || tags.includes(localeOf(name) ?? '');
}

function localeOf(name: string): string | undefined {
  return /^locales\/(.+?)(?:-detail)?(?:\.[0-9a-f]+)?\.json$/.exec(name)?.[1];
}

function sum(files: ReadonlyMap<string, Uint8Array>, size: (bytes: Uint8Array) => number): number {
  let total = 0;
  for (const bytes of files.values()) total += size(bytes);
  return total;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;
}
