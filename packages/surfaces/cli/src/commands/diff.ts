import { diffSources } from '@newcomer/directory/diff';
import { Command } from 'commander';
import { openBundle } from '../open-bundle.js';
import { changesText } from '../replaced-bundle.js';
import { createTerminal } from '../terminal.js';

/** `newcomer diff <old> <new>`: what a visitor would see differently. */
export function diffCommand(): Command {
  return new Command('diff')
    .description('Prints what came, went and changed between two bundles.')
    .argument('<old>', 'a kit, its folder "data", or its address')
    .argument('<new>', 'another one')
    .option('--lang <tag>', 'the language in which texts are compared and named', 'en')
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExamples:\n  newcomer diff kit-yesterday kit\n  newcomer diff https://city.example/newcomer/data/ kit --json')
    .action(async (before: string, after: string, options: { lang: string; json?: boolean }) => {
      const changes = await diffSources(openBundle(before), openBundle(after), options.lang);
      createTerminal(options).result(changes, changesText(changes));
    });
}
