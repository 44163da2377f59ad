import { chooseText } from '@newcomer/core/localized-text';
import { recheckCsv, recheckPlan } from '@newcomer/directory/freshness';
import { Command } from 'commander';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileSource } from '../compile-source.js';
import { dateOption, positiveOption, today } from '../options.js';
import { recheckCalendar } from '../recheck/calendar.js';
import { DEFAULT_TEMPLATE, draftMail, readTemplate, recheckMessages } from '../recheck/message.js';
import { createTerminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

interface RecheckOptions {
  readonly out: string;
  readonly perWeek: number;
  readonly from?: string;
  readonly template?: string;
  readonly json?: boolean;
  readonly config?: string;
}

/** `newcomer recheck <source> --out <folder>`: whom to ask, and when, whether what is published is still right. */
export function recheckCommand(): Command {
  return new Command('recheck')
    .description('Plans whom to ask whether the records are still right: a calendar, a spreadsheet, and messages ready to send.')
    .argument('<source>', 'a folder, a zip, a file (CSV, XLSX, JSON, NDJSON) or the address of an HSDS API')
    .requiredOption('--out <folder>', 'where calendar.ics, recheck.csv and the folder "messages" are written')
    .option('--per-week <number>', 'how many organizations you can ask in a week', positiveOption('--per-week'), 20)
    .option('--from <date>', 'the day on which you begin; default today', dateOption('--from'))
    .option('--template <file>', 'your own words for the messages, with {organization}, {place}, {records} and {reply}')
    .option('--config <file>', "the city's decisions; default newcomer.json beside the source")
    .option('--json', 'print the plan as one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  newcomer recheck services.csv --out recheck\n  newcomer recheck export.zip --out recheck --per-week 40 --template letter.txt',
    )
    .action(async (source: string, options: RecheckOptions) => {
      const terminal = createTerminal(options);
      const template = readTemplate(options.template === undefined ? DEFAULT_TEMPLATE : await templateFile(options.template));
      const from = options.from ?? today();
      const { directory } = await compileSource(source, options, terminal);
      const plan = recheckPlan(directory, { from, perWeek: options.perWeek, restDays: restDays(directory.country) });
      const place = chooseText(directory.place, directory.language)?.text ?? '';
      const replyTo = directory.reportTo?.replace(/^mailto:/, '');
      const folder = join(options.out, 'messages');
      await mkdir(folder, { recursive: true });
      await writeFile(join(options.out, 'calendar.ics'), recheckCalendar(plan, place, from));
      await writeFile(join(options.out, 'recheck.csv'), recheckCsv(plan));
      let messages = 0;
      for (const organization of plan.organizations) {
        for (const message of recheckMessages(organization, template, place, replyTo)) {
          // In the order of the calendar, and readable in a list of files.
          const name = `${organization.askOn}-${String(++messages).padStart(4, '0')}-${fileName(organization.name ?? message.to)}`;
          await writeFile(join(folder, `${name}.eml`), await draftMail(message, name, from));
        }
      }
      const { counts, organizations } = plan;
      terminal.result(
        { ...plan, messages },
        `${counts.records} records of ${counts.organizations} organizations; ${counts.stale} were not checked within ${plan.staleDays} days.\n` +
          `Asking ${options.perWeek} organizations a week, from ${organizations[0]?.askOn ?? from} to ${organizations[organizations.length - 1]?.askOn ?? from}:\n` +
          `  ${join(options.out, 'calendar.ics')}  to import into your calendar\n` +
          `  ${join(options.out, 'recheck.csv')}   every record, by the day to ask\n` +
          `  ${folder}      ${messages} messages that open as drafts; ${counts.withoutEmail} records have no e-mail address and are called about`,
      );
    });
}

async function templateFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`the template ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The weekend of the country, 1 for Monday to 7 for Sunday. */
function restDays(country: string | undefined): readonly number[] | undefined {
  const locale = new Intl.Locale(`und-${country ?? 'US'}`) as Intl.Locale & { getWeekInfo?: () => { weekend: number[] } };
  return locale.getWeekInfo?.().weekend;
}

function fileName(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^a-zA-Z0-9]+/g, '-');
  return plain.replace(/^-|-$/g, '').slice(0, 40).toLowerCase() || 'organization';
}
