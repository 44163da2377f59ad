import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rollup/parseAst';
import { root } from '../bootstrap.mjs';

const folder = join(root, 'packages/surfaces/components/dist/elements');

/** The element files by name: every script that a page may load. */
export function elementScripts() {
  return readdirSync(join(root, 'packages/surfaces/components/src/elements'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replace(/\.ts$/, '.js'));
}

/** The kinds of syntax that a program uses. */
function nodeTypes(node, found = new Set()) {
  if (!node || typeof node !== 'object') return found;
  if (typeof node.type === 'string') found.add(node.type);
  for (const value of Object.values(node)) nodeTypes(value, found);
  return found;
}

/** What a page that loads the files by script tags relies on, read off the files themselves. */
export async function checkElementRules() {
  const problems = [];
  if (!existsSync(folder)) return ['the element files are not built'];
  const { elements } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  // They stand beside the first file of an element on a page and use its Lit.
  const borrowers = [...Object.values(elements).flatMap(([, ...others]) => others), 'finder-areas.js', 'finder-api.js'];
  for (const name of elementScripts()) {
    const file = join(folder, name);
    const code = readFileSync(file, 'utf8');
    const policies = code.split('.createPolicy(').length - 1;
    const guarded = [...code.matchAll(/try\{return [\w.]+\??\.createPolicy\(/g)].length;
    if (policies !== guarded) problems.push(`${name}: a Trusted Types policy is created without a guard`);
    // A second Lit under a policy list without 'allow-duplicates' could not render.
    if (code.includes('createPolicy("lit-html"') && borrowers.includes(name))
      problems.push(`${name} carries a second copy of lit-html; it must use that of its element's first file`);
    const kinds = nodeTypes(parseAst(code));
    if (kinds.has('ImportExpression')) problems.push(`${name} loads code on demand, which no engine verifies`);
    if (kinds.has('ImportDeclaration')) problems.push(`${name} imports another file, which no engine verifies`);
    if (/litDevMode|lit\.dev\/msg/.test(code)) problems.push(`${name} holds Lit's development mode`);
    if (code.includes('sourceMappingURL')) problems.push(`${name} names a source map that the kit does not have`);
  }
  return problems;
}
