import { NewcomerError } from '@newcomer/core';
import { fixCards, lintCards, type MythFactPack } from '@newcomer/belonging';
import { MythFactPackSchema } from '@newcomer/belonging/schema';
import { publishable, type LintProblem } from '@newcomer/engines/cards';
import { splitPack } from '@newcomer/engines/pack';
import { schemaProblems } from '@newcomer/engines/pack/schema';
import { statistics } from '@newcomer/packs';
import { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { today } from '../options.js';
import { readPackFile, writePackFiles } from '../packs/pack-file.js';
import { createTerminal } from '../terminal.js';

interface CardsOptions {
  readonly json?: boolean;
  readonly fix?: boolean;
}

const EXAMPLES = `
Examples:
  newcomer cards check facts/my-city.json
  newcomer cards check facts/my-city.json --fix
  newcomer cards check facts/my-city.json --json > problems.json`;

/** `newcomer cards`: cards that answer rumors. */
export function cardsCommand(): Command {
  return new Command('cards')
    .description('Looks after cards that answer rumors with facts.')
    .addHelpText('after', EXAMPLES)
    .addCommand(
      new Command('check')
        .description(
          'Says what in cards of myths and facts would spread the rumor, mislead or be hard to read, and what to do. The same as while editing.',
        )
        .argument('<file>', 'a pack of cards: <place>.json, with <place>.<language>.json beside it or the texts in it')
        .option('--fix', 'mend what a program can mend, and write the files')
        .option('--json', 'print one JSON document')
        .addHelpText('after', EXAMPLES)
        .action(check),
    );
}

async function check(file: string, options: CardsOptions): Promise<void> {
  const terminal = createTerminal(options);
  const { pack: read, files } = await readPackFile(file);
  const form = schemaProblems(MythFactPackSchema, read);
  if (form.length > 0) {
    terminal.result({ file, form, problems: [], fixed: [] }, form.map(({ path, message }) => `${path}\n  ${message}`).join('\n'));
    throw new NewcomerError('cli/cards-form', `${file} is no pack of cards yet; newcomer pack check says the same, field by field`);
  }
  const pack = read as MythFactPack;
  const lintOptions = { today: today(), statistics: new Map(statistics.map(({ id, status }) => [id, status])) };
  const { subject, applied, left } = options.fix
    ? fixCards(pack, lintOptions)
    : { subject: pack, applied: [], left: lintCards(pack, lintOptions) };
  if (applied.length > 0) await write(subject, file, files.length === 1);
  const shown = subject.values.cards.filter((card) => publishable(card, lintOptions.today).publishable).length;
  const counts = { cards: subject.values.cards.length, shownToResidents: shown };
  terminal.result({ file, ...counts, problems: left, fixed: applied }, reportText(left, applied, counts));
  const errors = left.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) throw new NewcomerError('cli/cards-errors', `${file} has ${errors} ${errors === 1 ? 'error' : 'errors'}`);
}

/** As it was: one file, or one for each language. */
async function write(pack: MythFactPack, file: string, whole: boolean): Promise<void> {
  const { texts } = splitPack(pack);
  if (whole || Object.keys(texts).length === 0) await writeFile(file, `${JSON.stringify(pack, null, 2)}\n`);
  else await writePackFiles(pack, file);
}

function reportText(
  left: readonly LintProblem[],
  applied: readonly LintProblem[],
  { cards, shownToResidents }: { readonly cards: number; readonly shownToResidents: number },
): string {
  return [
    ...applied.map(({ rule, path, fix }) => `mended    ${path}\n  ${fix?.label ?? ''} (${rule})`),
    ...left.map(
      ({ severity, rule, path, message, todo, why, fix }) =>
        `${severity.padEnd(9)} ${path}\n  ${message}\n  ${todo}${fix ? ` With --fix: ${fix.label}.` : ''}\n  Why: ${why} (${rule})`,
    ),
    `${cards} cards, ${shownToResidents} of them shown to residents; ${left.length === 0 ? 'nothing is wrong' : `${left.length} to look at`}.`,
  ].join('\n');
}
