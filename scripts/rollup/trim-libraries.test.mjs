import assert from 'node:assert/strict';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../bootstrap.mjs';
import { trimLibraries } from './trim-libraries.mjs';

const modules = join(root, 'packages/surfaces/components/node_modules');
const litHtml = join(realpathSync(join(modules, 'lit')), '../lit-html/lit-html.js');
const leanQr = join(realpathSync(join(modules, 'lean-qr')), 'nano.mjs');
const plugin = trimLibraries();
const context = {
  error(message) {
    throw new Error(message);
  },
};

describe('leaving out what no page needs of a library', () => {
  it('takes hooks and canvas away', () => {
    for (const [file, unused] of [
      [litHtml, /litHtmlPolyfillSupport|litHtmlVersions|<math>/],
      [leanQr, /toCanvas|putImageData/],
    ]) {
      const code = readFileSync(file, 'utf8');
      const trimmed = plugin.transform.call(context, code, file).code;
      assert.match(code, unused);
      assert.doesNotMatch(trimmed, unused);
    }
  });

  it('draws the same code as before', async () => {
    const { code } = plugin.transform.call(context, readFileSync(leanQr, 'utf8'), leanQr);
    const trimmed = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    const whole = await import(leanQr);
    const rows = ({ generate }, length) => {
      const { size, get } = generate('a'.repeat(length));
      return Array.from({ length: size * size }, (_, n) => +get(n % size, Math.floor(n / size))).join('');
    };
    // Every size of a code, up to the longest text.
    for (let length = 1; length < 2950; length += 50) assert.equal(rows(trimmed, length), rows(whole, length));
  });

  it('fails the build where a library says it in another way', () => {
    assert.throws(() => plugin.transform.call(context, 'export const x = 1;', litHtml), /expected .+ once/);
  });

  it('fails the build where a module draws what is left out', () => {
    for (const code of [
      "import { html, svg } from 'lit';",
      "import { ref } from 'lit/directives/ref.js';",
      'open: { type: Boolean, reflect: true }',
    ])
      assert.throws(() => plugin.transform.call(context, code, '/packages/surfaces/components/src/else.ts'), /leaves out/);
  });

  it('keeps a part for the file that needs it', () => {
    const whole = readFileSync(litHtml, 'utf8');
    const trim = (keep) => trimLibraries(keep).transform.call(context, whole, litHtml).code;
    assert.match(trim(['svg']), /<math>/);
    assert.doesNotMatch(trim(['directives']), /<math>/);
    assert.ok(trim(['directives']).length > trim([]).length);
    const uses = "import { repeat } from 'lit/directives/repeat.js';";
    assert.equal(trimLibraries(['directives']).transform.call(context, uses, '/packages/surfaces/components/src/else.ts'), null);
  });

  it('leaves other modules alone', () => {
    assert.equal(plugin.transform.call(context, 'litHtmlVersions', '/somewhere/else.js'), null);
  });
});
