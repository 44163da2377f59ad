import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { builtElements, describedElements } from '../element-site.mjs';

const components = join(root, 'packages/surfaces/components');
const LIST = 'src/examples/elements.ts';

/** Each element of the manifest is in the one list of examples, from which tests, runs and the documentation take their states. */
export async function checkExamples() {
  if (!existsSync(join(components, 'dist/examples/elements.js'))) return [`${LIST} is not built; run: npm run build`];
  const known = new Map((await builtElements()).map((element) => [element.SETTING.tag, element]));
  return describedElements().flatMap(({ tagName, folder }) => problemsOf(tagName, folder, known.get(tagName)));
}

function problemsOf(tagName, folder, element) {
  const source = `src/${folder}/examples.ts`;
  if (!element?.EXAMPLES.length) return [`<${tagName}> has no examples; write ${source} and name it in ${LIST}`];
  const problems = [];
  if (!element.SETTING.essential.length) problems.push(`<${tagName}>: ${source} does not say what is essential`);
  const ids = new Set();
  for (const { id, title } of element.EXAMPLES) {
    if (!id || !title) problems.push(`<${tagName}>: an example in ${source} lacks its id or title ("${id ?? title}")`);
    if (ids.has(id)) problems.push(`<${tagName}>: two examples in ${source} are called "${id}"; rename one`);
    ids.add(id);
  }
  return problems;
}
