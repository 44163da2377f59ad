import { NewcomerError } from '@newcomer/core';
import { packFiles, type Pack, type PackProblem } from '@newcomer/engines/pack';
import { filesOfPath } from '@newcomer/hsds/node';
import { Command } from 'commander';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { gzipSync } from 'node:zlib';
import { today } from '../options.js';
import { checkPack, type PackCheck } from '../packs/check-pack.js';
import { readPackFile, writePackFiles } from '../packs/pack-file.js';
import { PACK_KINDS, sheetKinds } from '../packs/pack-kinds.js';
import { packOfSheet } from '../packs/sheets/pack-of-sheet.js';
import { templateCsv } from '../packs/sheets/template.js';
import { createTerminal, type Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** What the data of a pack and one language may weigh, gzip, so that a first screen comes at once on a slow line. */
const FIRST_SCREEN_BYTES = 10_000;
/** Files of data for search engines. */
const STRUCTURED = /^structured\.[\w-]+\.json$/;

interface JsonOption {
  readonly json?: boolean;
}

/** `newcomer pack`: programs of a city as data. */
export function packCommand(): Command {
  return new Command('pack')
    .description('Checks, makes and publishes packs: the rules, steps, criteria or cards of one program as data.')
    .addHelpText(
      'after',
      '\nExamples:\n  newcomer pack check packs/municipal-id/port-lantern.json\n  newcomer pack from-sheet --template municipal-id > card.csv\n' +
        '  newcomer pack from-sheet card.csv --out packs/municipal-id/my-city.json\n  newcomer pack build packs/municipal-id/my-city.json --out public/packs',
    )
    .addCommand(checkCommand())
    .addCommand(fromSheetCommand())
    .addCommand(buildCommand());
}

function checkCommand(): Command {
  return new Command('check')
    .description('Says what is wrong with a pack, with the path of the field and what to do: schema, texts, sources, rules, cases.')
    .argument('<file>', 'a pack: <place>.json, with <place>.<language>.json beside it or the texts in it')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  newcomer pack check packs/municipal-id/port-lantern.json\n  newcomer pack check my-pack.json --json',
    )
    .action(async (file: string, options: JsonOption) => {
      const terminal = createTerminal(options);
      const { pack } = await readPackFile(file);
      const check = checkPack(pack, today());
      terminal.result({ file, ...check }, checkText(file, check));
      failIf(check.problems, file);
    });
}

function fromSheetCommand(): Command {
  return new Command('from-sheet')
    .description('Makes a pack of a spreadsheet that people fill in without writing code, and checks it.')
    .argument('[file]', 'a CSV file, or an XLSX workbook with a sheet for each section')
    .option('--out <file>', 'where the pack is written: packs/<topic>/<place>.json')
    .option('--template <kind>', `print a spreadsheet to begin with: ${sheetKinds().join(', ')}`)
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  newcomer pack from-sheet --template municipal-id > card.csv\n  newcomer pack from-sheet card.csv --out packs/municipal-id/my-city.json',
    )
    .action(async (file: string | undefined, options: JsonOption & { readonly out?: string; readonly template?: string }) => {
      if (options.template !== undefined) await writeTemplate(options.template, options.out);
      else if (file === undefined) throw new UsageError('name a spreadsheet, or ask for one to begin with: --template <kind>');
      else if (options.out === undefined) throw new UsageError('say where the pack goes: --out packs/<topic>/<place>.json');
      else await makePack(file, options.out, createTerminal(options));
    });
}

async function writeTemplate(kindName: string, out: string | undefined): Promise<void> {
  const sheet = sheetKinds().includes(kindName) ? PACK_KINDS[kindName]?.sheet : undefined;
  if (!sheet) throw new UsageError(`there is no template for "${kindName}"; use one of ${sheetKinds().join(', ')}`);
  const text = templateCsv(sheet);
  if (out === undefined) stdout.write(text);
  // The mark lets old spreadsheet programs read accents and other scripts.
  else await writeFile(out, `\ufeff${text}`);
}

async function makePack(file: string, out: string, terminal: Terminal): Promise<void> {
  const { pack, problems: unread } = await packOfSheet(await filesOfPath(file));
  // What the sheet says wrongly comes first: the check would only repeat it in other words.
  const problems =
    unread.length > 0
      ? unread.map(({ at, column, message }) => ({ path: column === '' ? at : `${at}, column "${column}"`, message }))
      : checkPack(pack, today()).problems;
  const files = problems.length > 0 ? [] : await writePackFiles(pack, out);
  terminal.result({ file, files, problems }, problems.length > 0 ? problemsText(problems) : `${files.join('\n')}\n${file} is a pack now.`);
  failIf(problems, file);
}

function buildCommand(): Command {
  return new Command('build')
    .description('Writes a pack for a web server: immutable files with their hashes in the name, and a manifest.')
    .argument('<file>', 'a pack that passes the check')
    .requiredOption('--out <dir>', 'the folder for packs; the pack goes to <dir>/<topic>/<place>/, which is the src of its element')
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExamples:\n  newcomer pack build packs/municipal-id/port-lantern.json --out public/packs')
    .action(async (file: string, options: JsonOption & { readonly out: string }) => {
      const terminal = createTerminal(options);
      const { pack, place } = await readPackFile(file);
      const check = checkPack(pack, today());
      if (check.problems.length > 0) terminal.say(problemsText(check.problems));
      failIf(check.problems, file);
      const whole = pack as Pack;
      const folder = join(options.out, whole.topic, place);
      await mkdir(folder, { recursive: true });
      const files = packFiles(whole);
      for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
      const structured = await writeStructuredData(whole, folder);
      const weights = [...files].map(([name, bytes]) => ({ name, bytes: bytes.length, gzipBytes: gzipSync(bytes, { level: 9 }).length }));
      const dataBytes = weights.find(({ name }) => name.startsWith('data.'))?.gzipBytes ?? 0;
      const texts = weights.filter(({ name }) => name !== 'manifest.json' && !name.startsWith('data.'));
      const firstScreenBytes = dataBytes + Math.max(0, ...texts.map(({ gzipBytes }) => gzipBytes));
      if (firstScreenBytes > FIRST_SCREEN_BYTES) {
        terminal.say(
          `The data and one language weigh ${firstScreenBytes} bytes (gzip); a first screen should need ${FIRST_SCREEN_BYTES} at most. Divide the pack, or shorten its texts.`,
        );
      }
      terminal.result(
        {
          folder,
          files: weights.length,
          bytes: sum(weights.map(({ bytes }) => bytes)),
          gzipBytes: sum(weights.map(({ gzipBytes }) => gzipBytes)),
          firstScreenBytes,
          standing: check.standing,
          languages: check.languages,
          structured,
        },
        `${folder}\n${weights.length} files; the data and one language weigh ${firstScreenBytes} bytes (gzip). Upload the folder, the manifest last.${
          structured.length > 0 ? `\nFor search engines, to be put into your page as application/ld+json: ${structured.join(', ')}.` : ''
        }`,
      );
    });
}

/** Data for search engines, one file a language. What an earlier build wrote goes first: it may hold no longer. */
async function writeStructuredData(pack: Pack, folder: string): Promise<string[]> {
  for (const name of await readdir(folder)) if (STRUCTURED.test(name)) await rm(join(folder, name));
  const written: string[] = [];
  for (const lang of Object.keys(pack.texts ?? {})) {
    const objects = PACK_KINDS[pack.kind]?.structuredData?.(pack, lang, today()) ?? [];
    if (objects.length === 0) continue;
    const name = `structured.${lang}.json`;
    // In a page's source it stands inside of a script element, which "</script>" in a text must not end.
    await writeFile(join(folder, name), `${JSON.stringify(objects).replaceAll('<', '\\u003c')}\n`);
    written.push(name);
  }
  return written;
}

function checkText(file: string, { id, kind, standing, languages, cases, problems }: PackCheck): string {
  if (problems.length > 0) return problemsText(problems);
  const standings = standing === 'in-force' ? 'in force' : standing;
  return `${file}: ${id ?? ''} (${kind ?? ''}, ${standings ?? ''}), ${languages.length} languages, ${cases} cases: nothing is wrong.`;
}

function problemsText(problems: readonly PackProblem[]): string {
  return problems.map(({ path, message }) => `${path === '' ? 'the file' : path}: ${message}`).join('\n');
}

function failIf(problems: readonly PackProblem[], file: string): void {
  if (problems.length === 0) return;
  throw new NewcomerError('cli/pack-problems', `${problems.length === 1 ? '1 problem' : `${problems.length} problems`} in ${file}`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
