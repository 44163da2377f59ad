import { markdownTable } from './markdown-table.mjs';
import { measureBytes } from './search/bytes.mjs';
import { measureMiami } from './search/miami-quality.mjs';
import { measureQuality } from './search/quality.mjs';
import { writeSearchPage } from './search/search-page.mjs';
import { measureTime } from './search/time.mjs';

/** The parts of the benchmark; each gives sections of the page: a heading, and paragraphs and tables below it. */
const PARTS = {
  quality: measureQuality,
  miami: measureMiami,
  bytes: measureBytes,
  time: measureTime,
};
const SERVICES = 10_000;

/**
 * Search: how good, beside its targets and beside other engines. Prints every table; `docs/proof/search.md` has them where they
 * are to be written.
 *
 * @param {{ services?: string, parts?: readonly string[], isWritten: boolean }} options
 */
export async function benchSearch({ services, parts = Object.keys(PARTS), isWritten }) {
  const size = Number(services ?? SERVICES);
  const sections = new Map();
  for (const part of parts) {
    if (!(part in PARTS)) throw new Error(`There is no part "${part}" of the search benchmark; parts: ${Object.keys(PARTS).join(', ')}.`);
    for (const { title, blocks } of await PARTS[part]({ size })) {
      const text = blocks.map((block) => (typeof block === 'string' ? block : markdownTable(block.head, block.rows))).join('\n\n');
      console.log(`\n## ${title}\n\n${text}`);
      sections.set(title, text);
    }
  }
  if (isWritten) await writeSearchPage(sections, `npm run bench -- search${services === undefined ? '' : ` --services=${services}`}`);
}
