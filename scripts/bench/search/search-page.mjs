import { join } from 'node:path';
import { root } from '../../bootstrap.mjs';
import { measuredBy, sectionsOf, writeSections } from '../proof-page.mjs';

const PAGE = join(root, 'docs/proof/search.md');
const HEAD = `# Search, measured

Each section is what the command below its heading printed, on the day that stands there. Quality depends on no machine: the same
seed gives the same figures. Times do; compare the rows of one table, not of two. A target that is not reached stands here as such.

The directories are generated (\`scripts/bench/search/generated-directory.mjs\`): records of HSDS 3.1 in English, four fifths of them
translated into each of Spanish, French, Arabic, Russian and Chinese, one fifth into each of Greek, Amharic, Thai and Hindi; words
by Zipf's law, lengths of descriptions log-normal. Four of five records carry a code of a taxonomy and its name; of the others only
their text tells what they are. A fifth of the descriptions name in passing what the service does not do, and organizations are
called "Health Center" whatever they do. The labels come from the generator's own needs, with two grades: relevant or not.

What records say and what people type (\`words.txt\` and \`script-words.txt\`) was written apart from the lexicon of
\`@newcomer/packs\`, and neither is changed to fit the other. Of the lexicon only ids and codes were read before, and by chance
the words of three needs for food that link records to needs.
`;

/** Puts sections into the page, each in the place of what it said before; other sections stay. */
export async function writeSearchPage(sections, command) {
  const all = sectionsOf(PAGE);
  for (const [title, text] of sections) all.set(title, `${measuredBy(command)}\n\n${text}`);
  await writeSections(PAGE, HEAD, all);
}
