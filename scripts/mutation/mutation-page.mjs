import { join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { markdownTable } from '../bench/markdown-table.mjs';
import { measuredBy, sectionsOf, writeSections } from '../bench/proof-page.mjs';

const PAGE = join(root, 'docs/proof/mutation.md');
const HEAD = `# Small mistakes that tests notice

\`npm run mutation -- hours\` puts small mistakes into code, one after another: a comparison turned round, a number one too high, a
condition that is always true, a word that is gone, a pattern without its end. For each it runs the tests that come by, until one
fails. A mistake that none of them sees has survived. The tool is our own (\`scripts/mutation\`); it compiles nothing twice, so that
a mistake takes a tenth of a second. The goal is nine of ten.

Not changed are words for people (messages, titles), schemas, and all but the first and the last of a list of more than eight
words. Tests that take more than a fifth of a second, that look at the clock, or that read a whole county's export judge nothing
here, and properties are tried with a tenth of their cases; so a figure is the least that the tests notice, and for search, which
is tried by properties more than by examples, it says little of the rest. Some mistakes change nothing that anybody can see, so that no test can notice them; they count as survivors all the same.
Each section is what the command above its table found, on the day that stands there.
`;

/** Puts what was found of a subject into the page, in the place of what it said before. */
export async function writeMutationPage(name, { files, noticed, tried, all, survivors }, command) {
  const row = (label, [count, left]) => [label, count, count - left, `${((100 * (count - left)) / count).toFixed(1)} %`];
  const rows = [...files].map(([path, mutants]) =>
    row(`\`${path}\``, [mutants.length, survivors.filter((one) => one.path === path).length]),
  );
  const table = markdownTable(['File', 'Mistakes', 'Noticed', 'Score'], [row('**all**', [tried, tried - noticed]), ...rows]);
  const drawn = tried < all ? `\n\n${tried} of ${all} mistakes, drawn by a fixed seed.` : '';
  const section = `${measuredBy(command)}${drawn}\n\n${table}`;
  await writeSections(PAGE, HEAD, sectionsOf(PAGE).set(name, section));
}
