import { Command, Option } from 'commander';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { compileSource } from '../compile-source.js';
import { EXPORT_FORMATS, exportFiles, type ExportFormat } from '../export-files.js';
import { createTerminal } from '../terminal.js';

interface ExportOptions {
  readonly format: ExportFormat;
  readonly out: string;
  readonly json?: boolean;
  readonly config?: string;
  readonly timeZone?: string;
}

/** `newcomer export <source>`: what is published, in the formats that others read. */
export function exportCommand(): Command {
  return new Command('export')
    .description('Writes what is published as HSDS 3.1, GeoJSON or one flat CSV; nothing that is withheld.')
    .argument('<source>', 'a folder, a zip, a file (CSV, XLSX, JSON, NDJSON) or the address of an HSDS API')
    .addOption(new Option('--format <format>', 'what to write').choices(EXPORT_FORMATS).makeOptionMandatory())
    .option('--out <folder>', 'where the files are written', 'export')
    .option('--config <file>', "the city's decisions; default newcomer.json beside the source")
    .option('--time-zone <zone>', "IANA name of the place's time zone")
    .option('--json', 'print the names of the files and the counts as one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  newcomer export services.csv --format hsds-json --out hsds\n  newcomer export export.zip --format geojson --out map',
    )
    .action(async (source: string, options: ExportOptions) => {
      const terminal = createTerminal(options);
      const compiled = await compileSource(source, options, terminal);
      const { files, counts } = exportFiles(compiled, options.format);
      const paths = files.map(({ name }) => join(options.out, name));
      for (const [n, file] of files.entries()) {
        const path = paths[n] ?? '';
        await mkdir(dirname(path), { recursive: true });
        await pipeline(Readable.from(file.pieces()), createWriteStream(path));
      }
      const written = Object.entries(counts).map(([table, count]) => `${count} ${table}`);
      terminal.result({ files: paths, counts }, `${paths.join('\n')}\n${written.join(', ')}`);
    });
}
