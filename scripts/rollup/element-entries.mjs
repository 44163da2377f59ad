import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

/**
 * Lets Rollup start at `src/elements/finder.ts` while everything that it imports is what tsc built. The entries are not
 * part of the package's own build, because a bundle of the same name stands where tsc would put them.
 */
export function elementEntries(packageFolder) {
  const sources = join(packageFolder, 'src', 'elements');
  return {
    name: 'element-entries',
    resolveId(specifier, importer) {
      if (!importer?.startsWith(sources + sep) || !specifier.startsWith('.')) return null;
      const target = join(dirname(importer), specifier);
      if (target.startsWith(sources + sep)) return target.replace(/\.js$/, '.ts');
      const built = join(packageFolder, 'dist', relative(join(packageFolder, 'src'), target));
      return existsSync(built) ? built : this.error(`${importer} imports ${specifier}, which is not built: ${built}`);
    },
    transform(code, id) {
      if (!id.startsWith(sources + sep)) return null;
      const { outputText } = ts.transpileModule(code, {
        compilerOptions: { target: ts.ScriptTarget.ES2021, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
      });
      return { code: outputText, map: null };
    },
  };
}
