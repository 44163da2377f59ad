import { proposeConfig, reportText, toDoCsv, toDoHtml } from '@newcomer/directory/import';
import { Command } from 'commander';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCityNotices } from '../city-notices.js';
import { importSource } from '../import-source.js';
import { proposeMappingOf } from '../read-source.js';
import { createTerminal } from '../terminal.js';

interface CheckOptions {
  readonly json?: boolean;
  readonly report?: string;
  readonly config?: string;
  readonly timeZone?: string;
}

/** `newcomer check <source>`: what will mislead people, row by row. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Reads any source and prints what in it will mislead people, row by row.')
    .argument('<source>', 'a folder, a zip, a file (CSV, XLSX, JSON, NDJSON) or the address of an HSDS API')
    .option('--json', 'print the report as one JSON document')
    .option('--report <folder>', 'write a to-do list by organization, as HTML and CSV, into this folder')
    .option('--config <file>', "the city's decisions; default newcomer.json beside the source")
    .option('--time-zone <zone>', "IANA name of the place's time zone, such as America/New_York")
    .addHelpText(
      'after',
      '\nExamples:\n  newcomer check services.csv\n  newcomer check export.zip --json > report.json\n  newcomer check export.zip --report to-do',
    )
    .action(async (source: string, options: CheckOptions) => {
      const terminal = createTerminal(options);
      const { city, imported } = await importSource(source, options, terminal);
      if (options.report !== undefined) {
        await mkdir(options.report, { recursive: true });
        await writeFile(join(options.report, 'to-do.html'), toDoHtml(imported));
        await writeFile(join(options.report, 'to-do.csv'), toDoCsv(imported));
        terminal.say(
          `The to-do list by organization is in ${join(options.report, 'to-do.html')} and to-do.csv. It names rows that are not public: do not upload it.`,
        );
      }
      const language = city.config.language ?? imported.language ?? 'en';
      await readCityNotices(source, city, { language, timeZone: imported.timeZone }, terminal);
      terminal.result(imported.report, reportText(imported.report));
      if (city.path === undefined) {
        terminal.say(`\nThere is no newcomer.json beside the source. This is a beginning; save it there and complete it:\n`);
        terminal.say(JSON.stringify(proposeConfig(imported, await proposeMappingOf(source)), null, 2));
      }
    });
}
