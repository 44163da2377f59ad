import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../bootstrap.mjs';
import { bin, runProgram } from './program.mjs';

const folder = join(root, '.cache/layers-fixture');

/** A tree with one import in it; returns what the rule says of it. */
async function verdict(from, to) {
  rmSync(folder, { recursive: true, force: true });
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('tsconfig.test.json', '{}');
  const target = `packages/${to}/src/target.ts`;
  write(target, 'export const target = 1;\n');
  const up = '../'.repeat(`packages/${from}/src`.split('/').length);
  write(
    `packages/${from}/src/importer.ts`,
    `import { target } from '${up}${target.replace('.ts', '.js')}';\nexport const importer = target;\n`,
  );
  const { code, stdout } = await runProgram(
    bin('depcruise', 'packages', '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'err'),
    {
      cwd: folder,
    },
  );
  return { failed: code !== 0, stdout };
}

describe('the rule of layers', () => {
  before(() => mkdirSync(folder, { recursive: true }));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const refused = [
    ['foundation/core', 'domains/directory', 'upward'],
    ['foundation/core', 'foundation/hsds', 'upward'],
    ['foundation/hsds', 'surfaces/cli', 'upward'],
    ['domains/directory', 'content/packs', 'upward'],
    ['domains/directory', 'domains/indicators', 'sideways'],
    ['domains/housing', 'adapters/clients', 'upward'],
    ['adapters/bundle', 'adapters/clients', 'sideways'],
    ['adapters/bundle', 'surfaces/components', 'upward'],
    ['surfaces/components', 'surfaces/cli', 'upward'],
    ['surfaces/components', 'surfaces/server', 'sideways'],
  ];
  for (const [from, to, direction] of refused) {
    it(`fails when ${from} imports ${direction} from ${to}`, async () => {
      const { failed, stdout } = await verdict(from, to);
      assert.ok(failed, stdout);
      assert.match(stdout, new RegExp(`no-import-${direction}`));
    });
  }

  const allowed = [
    ['foundation/hsds', 'foundation/core'],
    ['domains/directory', 'foundation/hsds'],
    ['content/packs', 'domains/directory'],
    ['adapters/clients', 'domains/directory'],
    ['surfaces/components', 'adapters/bundle'],
    ['surfaces/cli', 'content/packs'],
    ['surfaces/cli', 'surfaces/components'],
  ];
  for (const [from, to] of allowed) {
    it(`lets ${from} import from ${to}`, async () => {
      const { failed, stdout } = await verdict(from, to);
      assert.ok(!failed, stdout);
    });
  }
});
