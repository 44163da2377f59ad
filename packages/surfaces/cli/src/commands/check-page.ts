import { NewcomerError } from '@newcomer/core';
import { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { checkPage } from '../check-page/check-page.js';
import { load } from '../check-page/load.js';
import type { PageReport } from '../check-page/page-finding.js';
import { readElementFiles } from '../element-files.js';
import { createTerminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

interface CheckPageOptions {
  readonly base?: string;
  readonly json?: boolean;
}

/** `newcomer check-page <page>`: what on a page will break or watch an element. */
export function checkPageCommand(): Command {
  return new Command('check-page')
    .description(
      'Names what on a page will break an element or watch the people who use it, and what to do. Reads the page; runs nothing of it.',
    )
    .argument('<page>', 'the address of a page, or a file that was saved from one')
    .option('--base <url>', 'with a saved file: the address that it has on your site')
    .option('--json', 'print the report as one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  newcomer check-page https://your-city.example/new-here\n  newcomer check-page saved.html --base https://your-city.example/new-here\n  newcomer check-page https://your-city.example/new-here --json > page.json\n\nEnds with status 1 where something breaks the element.',
    )
    .action(async (page: string, options: CheckPageOptions) => {
      const terminal = createTerminal(options);
      const { version, files } = await readElementFiles();
      const report = await checkPage({ ...(await readInput(page, options)), known: { version, files }, load });
      terminal.result(report, reportText(report));
      const broken = report.findings.filter(({ level }) => level === 'breaks').length;
      if (broken > 0)
        throw new NewcomerError(
          'cli/page-breaks',
          `${broken} ${broken === 1 ? 'thing breaks' : 'things break'} the element on ${report.page}`,
        );
    });
}

async function readInput(page: string, options: CheckPageOptions): Promise<Omit<Parameters<typeof checkPage>[0], 'known' | 'load'>> {
  const base = options.base === undefined ? undefined : addressOf(options.base);
  if (options.base !== undefined && !base)
    throw new UsageError(`--base takes an address such as https://your-city.example/new-here; not "${options.base}"`);
  const url = addressOf(page);
  if (!url) {
    try {
      return { html: await readFile(page, 'utf8'), url: base, name: page, headers: undefined, redirects: [] };
    } catch (cause) {
      throw new NewcomerError('cli/no-page', `${page} is neither an address that begins with https:// nor a file that can be read`, {
        cause,
      });
    }
  }
  if (base) throw new UsageError('--base is for a saved file; an address says it by itself');
  const answer = await load(url);
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status >= 400) throw new NewcomerError('cli/page-unreachable', `${answer.url.href} is answered with status ${answer.status}`);
  if (type && !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) {
    throw new NewcomerError('cli/no-page', `${answer.url.href} is no page but "${type}"`);
  }
  return { html: decode(answer.bytes, type), url: answer.url, name: page, headers: answer.headers, redirects: answer.redirects };
}

function addressOf(text: string): URL | undefined {
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** By the header's charset, else UTF-8: our markup is ASCII, so the rest need not be right. */
function decode(bytes: Uint8Array, type: string): string {
  const charset = /charset="?([^\s;"]+)/i.exec(type)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function reportText({ page, redirects, elements, files, findings, unknown }: PageReport): string {
  const head = [
    page,
    ...(redirects.length > 0
      ? [`  after ${redirects.length} ${redirects.length === 1 ? 'redirect' : 'redirects'} from ${redirects[0]}`]
      : []),
    `  elements: ${elements.join(', ') || 'none'}`,
    `  scripts: ${files.join(', ') || 'none'}`,
  ].join('\n');
  const lines = findings.map(
    ({ level, rule, what, todo, source }) =>
      `${level.padEnd(8)} ${what} (${rule})\n  ${todo}${source === undefined ? '' : `\n  See ${source}`}`,
  );
  const none = findings.length === 0 ? ['Nothing was found that breaks or watches the element.'] : [];
  const left = unknown.map((text) => `Not looked at: ${text}`);
  return [head, ...lines, ...none, ...left].join('\n\n');
}
