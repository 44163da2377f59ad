import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  exports: Record<string, string | { default?: string }>;
};

describe('a server that draws pages', () => {
  for (const [name, target] of Object.entries(exports)) {
    // What has types alone, for a framework's compiler, is imported by nobody.
    if (typeof target === 'string' || !target.default) continue;
    it(`can import @newcomer/components${name.slice(1)}, which asks for no DOM`, async () => {
      assert.equal(typeof document, 'undefined');
      assert.ok(await import(`../${target.default}`));
    });
  }
});
