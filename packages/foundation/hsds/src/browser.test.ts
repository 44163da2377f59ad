import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const SOURCES = dirname(fileURLToPath(import.meta.url));

/** The imports of a module of this package and of all that it imports from this package. */
function importsOf(module: string, seen = new Set<string>()): string[] {
  if (seen.has(module)) return [];
  seen.add(module);
  const text = readFileSync(module, 'utf8');
  const names = [...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)';/gm)].map(([, name = '']) => name);
  return names.flatMap((name) => (name.startsWith('.') ? importsOf(join(dirname(module), name.replace(/\.js$/, '.ts')), seen) : [name]));
}

for (const entry of ['index.ts', 'read/index.ts', 'read/json.ts', 'write/index.ts']) {
  test(`${entry} runs in a browser's worker: nothing of it is Node's`, () => {
    const imports = importsOf(join(SOURCES, entry));
    assert.ok(imports.length > 0);
    assert.deepEqual(
      imports.filter((name) => name.startsWith('node:')),
      [],
    );
  });
}
