import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../bootstrap.mjs';

const components = join(root, 'packages/surfaces/components');

/** Each element of the manifest has examples in its own folder; tests and the documentation take their states from there. */
export async function checkExamples() {
  const { modules } = JSON.parse(readFileSync(join(components, 'custom-elements.json'), 'utf8'));
  const elements = modules.flatMap(({ path, declarations = [] }) =>
    declarations.filter(({ tagName }) => tagName).map(({ tagName }) => ({ tagName, folder: basename(dirname(path)) })),
  );
  const problems = [];
  for (const { tagName, folder } of elements) problems.push(...(await problemsOf(tagName, folder)));
  return problems;
}

async function problemsOf(tagName, folder) {
  const source = `src/${folder}/examples.ts`;
  const built = join(components, 'dist', folder, 'examples.js');
  if (!existsSync(join(components, source))) return [`<${tagName}> has no examples; write ${source} with a list EXAMPLES`];
  if (!existsSync(built)) return [`${source} is not built; run: npm run build`];
  const { EXAMPLES } = await import(pathToFileURL(built).href);
  if (!Array.isArray(EXAMPLES) || !EXAMPLES.length) return [`<${tagName}>: ${source} exports no list EXAMPLES`];
  const problems = [];
  const ids = new Set();
  for (const { id, title } of EXAMPLES) {
    if (!id || !title) problems.push(`<${tagName}>: an example in ${source} lacks its id or title ("${id ?? title}")`);
    if (ids.has(id)) problems.push(`<${tagName}>: two examples in ${source} are called "${id}"; rename one`);
    ids.add(id);
  }
  return problems;
}
