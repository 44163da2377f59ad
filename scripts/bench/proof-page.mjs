import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { sign, withUnit } from '../test/figure.mjs';
import { markdownTable } from './markdown-table.mjs';

const PAGE = join(root, 'docs/proof/measured.md');
const HEAD = `# What was measured

Each table is what the command above it printed, on the day that stands there; \`--write\` writes it here. A row with a target says
whether it is reached. Times depend on the machine and on what else it does, so compare rows of one table, not of two.
`;
const SAID = { '✓': 'reached', '✗': '**not reached**', ' ': '' };

/** What the page says now: a section by its heading. */
export function measured() {
  return sectionsOf(PAGE);
}

/** What a page of the folder says: its sections by their headings; nothing where there is no page yet. */
export function sectionsOf(page) {
  return new Map(
    (existsSync(page) ? readFileSync(page, 'utf8') : '')
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n') + 1).trim()]),
  );
}

/** Writes a page of the folder: what stands above its sections, and these. */
export async function writeSections(page, head, sections) {
  const prettier = await import('prettier');
  const text = [head.trim(), ...[...sections].map(([title, body]) => `## ${title}\n\n${body}`)].join('\n\n');
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, await prettier.format(text, { ...(await prettier.resolveConfig(page)), filepath: page }));
}

/**
 * Puts the figures of a file that `NEWCOMER_FIGURES` named into the page.
 *
 * @param {string} command that printed them
 */
export async function writeFigures(file, command) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : [];
  await writeProof(
    lines.map((line) => JSON.parse(line)),
    command,
  );
}

/**
 * Puts figures into the page, each group in the place of what it said before; other groups stay.
 *
 * @param {readonly { group: string, what: string, value: number | string, unit: string, target?: number }[]} figures
 * @param {string} command that printed them
 */
async function writeProof(figures, command) {
  const sections = measured();
  const groups = Map.groupBy(figures, ({ group }) => group);
  for (const [group, rows] of groups) sections.set(group, [measuredBy(command), table(rows)].join('\n\n'));
  await writeSections(PAGE, HEAD, sections);
}

/** What was run, when, and on what. */
export function measuredBy(command) {
  const day = new Date().toISOString().slice(0, 10);
  return `\`${command}\`, ${day}, Node ${process.versions.node}, ${cpus().length} cores.`;
}

function table(rows) {
  const lines = rows.map(({ what, value, unit, target }) => [
    what,
    withUnit(value, unit),
    target === undefined ? '' : withUnit(target, unit),
    SAID[sign({ value, target })],
  ]);
  return markdownTable(['What', 'Measured', 'Target', ''], lines);
}
