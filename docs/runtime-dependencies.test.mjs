// The table of runtime dependencies says what the packages really depend on.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../scripts/bootstrap.mjs';

const foldersIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
const packages = foldersIn(join(root, 'packages'))
  .flatMap(foldersIn)
  .map((folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  .filter((manifest) => !manifest.private);

/** Dependency → the packages that name it, both ways of saying it as sorted lists. */
const declared = new Map();
for (const { name, dependencies } of packages) {
  for (const dependency of Object.keys(dependencies ?? {}).filter((other) => !other.startsWith('@newcomer/'))) {
    declared.set(dependency, [...(declared.get(dependency) ?? []), name.replace('@newcomer/', '')].sort());
  }
}

const page = readFileSync(join(root, 'docs/decisions/runtime-dependencies.md'), 'utf8');
const listed = new Map(
  [...page.matchAll(/^\| \[([^\]]+)\][^|]*\|([^|]*)\|([^|]*)\|/gm)].map(([, dependency, users, reason]) => [
    dependency,
    { users: users.trim().split(', ').sort(), reason: reason.trim() },
  ]),
);

describe('the table of runtime dependencies', () => {
  it('has a row with a reason for each, and no row too many', () => {
    assert.deepEqual([...listed.keys()].sort(), [...declared.keys()].sort());
    for (const [dependency, { reason }] of listed) assert.ok(reason.length > 40, dependency);
  });

  it('names the packages that use each', () => {
    for (const [dependency, users] of declared) assert.deepEqual(listed.get(dependency)?.users, users, dependency);
  });
});
