import { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { compileSource } from '../compile-source.js';
import { readElementFiles } from '../element-files.js';
import { makeKit } from '../kit/index.js';
import { folderLookup, listen, serveFiles, type FileLookup } from '../static-server.js';
import { createTerminal, type Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

interface ServeOptions {
  readonly port: string;
  readonly config?: string;
  readonly timeZone?: string;
}

/** `newcomer serve [source]`: a page with the finder over a source or a kit, for a look. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Serves a page with the finder on this machine, for a look.')
    .argument('[source]', 'a kit, or any source that "build" takes', '.')
    .option('--port <number>', 'the port; 0 takes a free one', '8080')
    .option('--time-zone <zone>', "IANA name of the place's time zone")
    .option('--config <file>', "the city's decisions; default newcomer.json beside the source")
    .addHelpText('after', '\nExamples:\n  newcomer serve kit\n  newcomer serve services.csv --port 0')
    .action(async (source: string, options: ServeOptions) => {
      const port = Number(options.port);
      if (!Number.isInteger(port) || port < 0 || port > 65_535)
        throw new UsageError(`--port takes a number from 0 to 65535; not "${options.port}"`);
      const terminal = createTerminal({});
      const isKit = existsSync(join(source, 'index.html')) && existsSync(join(source, 'data', 'manifest.json'));
      const server = serveFiles(isKit ? folderLookup(source) : await kitLookup(source, options, terminal));
      terminal.say(`The finder is at ${await listen(server, port)} (Ctrl+C ends it)`);
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      });
      server.close();
      server.closeAllConnections();
    });
}

/** The kit of a source, in memory: nothing is written. */
async function kitLookup(source: string, options: ServeOptions, terminal: Terminal): Promise<FileLookup> {
  const { directory, bundle } = await compileSource(source, options, terminal);
  const { files, version } = await readElementFiles();
  const kit = makeKit({ directory, bundle: bundle.files, elements: files, version, base: '/', lang: directory.language });
  return (path) => kit.get(path);
}
