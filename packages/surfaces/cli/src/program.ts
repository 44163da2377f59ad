import { NewcomerError } from '@newcomer/core';
import { Command, CommanderError } from 'commander';
import { readFileSync } from 'node:fs';
import { stderr } from 'node:process';
import { buildCommand } from './commands/build.js';
import { cardsCommand } from './commands/cards.js';
import { checkCommand } from './commands/check.js';
import { checkPageCommand } from './commands/check-page.js';
import { diffCommand } from './commands/diff.js';
import { exportCommand } from './commands/export.js';
import { localeCommand } from './commands/locale.js';
import { packCommand } from './commands/pack.js';
import { recheckCommand } from './commands/recheck.js';
import { searchCommand } from './commands/search.js';
import { serveCommand } from './commands/serve.js';
import { translateCommand } from './commands/translate.js';
import { UsageError } from './usage-error.js';

/** Exit status (DESIGN §6): done, the source cannot be used, wrong usage. */
const DONE = 0;
const FAILED = 1;
const USAGE = 2;

const EXAMPLES = `
Examples:
  newcomer check services.csv                        what in this file will mislead people
  newcomer check export.zip --report todo            a to-do list for each organization
  newcomer build export.zip --out kit                the finder, ready to upload
  newcomer search kit/data doctor --lang ar          what a person would find
  newcomer serve export.zip                          a page with the finder, for a look
  newcomer recheck export.zip --out recheck          whom to ask, when, whether a record is still right
  newcomer translate export export.zip --to es,ar    what a translator should do
  newcomer locale review so                          what a native speaker should read
  newcomer pack check my-city.json                   what is wrong with a pack of rules or steps
  newcomer cards check facts.json                    what in these cards would spread a rumor
  newcomer check-page https://city.example/new-here  what on a page will break or watch the element

A source is a folder, a zip, a file (CSV, XLSX, JSON, NDJSON) or the address of an HSDS API.
A file newcomer.json beside it holds what the city decides; "check" proposes one.`;

/** The package's own file lies one folder above this one, as source and as it is built. */
function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return version;
}

/** Runs one command line; resolves to the exit status and never throws for what a person can mend. */
export async function runNewcomer(args: readonly string[]): Promise<number> {
  const program = new Command('newcomer')
    .description("Turns a city's own directory of services into a finder that any web site can show.")
    .version(ownVersion(), '--version', 'print the version')
    .addHelpText('after', EXAMPLES)
    .showSuggestionAfterError()
    .exitOverride();
  for (const command of [
    checkCommand(),
    buildCommand(),
    searchCommand(),
    exportCommand(),
    serveCommand(),
    diffCommand(),
    recheckCommand(),
    translateCommand(),
    localeCommand(),
    packCommand(),
    cardsCommand(),
    checkPageCommand(),
  ]) {
    for (const each of [command, ...command.commands]) {
      each.exitOverride().showSuggestionAfterError().showHelpAfterError('(add --help for examples)');
    }
    program.addCommand(command);
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return DONE;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : USAGE;
    if (error instanceof UsageError) {
      stderr.write(`newcomer: ${error.message}\n`);
      return USAGE;
    }
    stderr.write(`newcomer: ${error instanceof Error ? error.message : String(error)}\n`);
    if (!(error instanceof NewcomerError) && error instanceof Error && error.stack) stderr.write(`${error.stack}\n`);
    return FAILED;
  }
}
