// Lets Node read the packages' TypeScript where it lies, mutants in it where there are some, and as often anew as it is asked.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SHIM = new URL('test-shim.mjs', import.meta.url).href;
const OWN = new URL('.', import.meta.url).href;
const { mutated } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const code = new Map();
let world = 0;

/** What is imported from now on is imported anew, with all that it imports. */
export function nextWorld() {
  world++;
}

/** The source of a file that a build has written, or of an import that says ".js" and means ".ts". */
function sourceOf(path) {
  const source = path.replace(/\.js$/, '.ts').replace(/(\/packages\/[^/]+\/[^/]+)\/dist\//, '$1/src/');
  return source !== path && existsSync(source) ? source : undefined;
}

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'node:test') return { url: SHIM, format: 'module', shortCircuit: true };
    const from = specifier.startsWith('.') && context.parentURL ? new URL(specifier, context.parentURL) : undefined;
    const near = from?.protocol === 'file:' && from.pathname.endsWith('.js') ? sourceOf(fileURLToPath(from)) : undefined;
    const found = near ? { url: pathToFileURL(near).href, shortCircuit: true } : next(specifier, context);
    if (!found.url.startsWith('file:') || found.url.startsWith(OWN)) return found;
    const path = fileURLToPath(found.url);
    if (!path.startsWith(root) || path.includes('/node_modules/')) return found;
    const url = pathToFileURL(sourceOf(path) ?? path);
    url.search = `world=${world}`;
    return { ...found, url: url.href, ...(url.pathname.endsWith('.ts') && { format: 'module' }), shortCircuit: true };
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !/\.ts(?:\?|$)/.test(url)) return next(url, context);
    const path = fileURLToPath(url).replace(/\?.*$/, '');
    if (!code.has(path)) code.set(path, compiled(readFileSync(mutated[path] ?? path, 'utf8')));
    return { format: 'module', source: code.get(path), shortCircuit: true };
  },
});

function compiled(text) {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      useDefineForClassFields: false,
    },
  });
  return outputText;
}
