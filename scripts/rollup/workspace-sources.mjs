import { existsSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import ts from 'typescript';
import { privateNames } from './private-names.mjs';

const compilerOptions = {
  target: ts.ScriptTarget.ES2021,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  importHelpers: true,
};

/**
 * Lets Rollup read our packages from their TypeScript, by TypeScript's own compiler, so that private names can be made
 * short. Imports are resolved as everybody resolves them, by the `exports` of a package; only then is the built file
 * exchanged for its source. Types have been checked by the build before.
 */
export function workspaceSources(root) {
  const sourceOf = (id) => {
    const match = /^(.*[\\/]packages[\\/][^\\/]+[\\/][^\\/]+)[\\/]dist[\\/](?:src[\\/])?(.*)\.js$/.exec(id);
    const path = match && `${match[1]}${sep}src${sep}${match[2]}.ts`;
    return path && existsSync(path) ? path : undefined;
  };
  return {
    name: 'workspace-sources',
    async resolveId(specifier, importer, options) {
      // A relative import of a source names the file that tsc will write: "./rows.js" is "./rows.ts".
      if (importer?.endsWith('.ts') && specifier.startsWith('.') && specifier.endsWith('.js')) {
        const path = new URL(specifier.replace(/\.js$/, '.ts'), `file://${importer}`).pathname;
        if (existsSync(path)) return path;
      }
      const resolved = await this.resolve(specifier, importer, { ...options, skipSelf: true });
      const source = resolved && !resolved.external && sourceOf(resolved.id);
      return source ? { ...resolved, id: source } : resolved;
    },
    load(id) {
      return id.endsWith('.ts') ? { code: readFileSync(id, 'utf8'), map: null } : null;
    },
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      // The name must be the same on every machine, or two builds would differ.
      const name = relative(root, id).replaceAll(sep, '/');
      const { outputText } = ts.transpileModule(code, { compilerOptions, fileName: name, transformers: { before: [privateNames(name)] } });
      return { code: outputText, map: null };
    },
  };
}
