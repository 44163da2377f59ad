import assert from 'node:assert/strict';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../bootstrap.mjs';
import { guardTrustedTypes } from './guard-trusted-types.mjs';

// pnpm keeps a package's dependencies beside it.
const litHtml = join(realpathSync(join(root, 'packages/surfaces/components/node_modules/lit')), '../lit-html/lit-html.js');
const plugin = guardTrustedTypes();
const context = {
  error(message) {
    throw new Error(message);
  },
};

describe('guarding the policy that Lit creates', () => {
  it('lets the module load where a host forbids the policy', () => {
    const { code } = plugin.transform.call(context, readFileSync(litHtml, 'utf8'), litHtml);
    assert.match(code, /try\{return \w+\.createPolicy\("lit-html"/);
  });

  it('fails the build where Lit creates it in another way', () => {
    assert.throws(() => plugin.transform.call(context, 'export const x = 1;', litHtml), /expected one creation/);
  });

  it('leaves other modules alone', () => {
    assert.equal(plugin.transform.call(context, 'createPolicy()', '/somewhere/else.js'), null);
  });
});
