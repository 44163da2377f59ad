import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minifyCss, minifyHtml } from './minify-templates.mjs';

describe('minifying templates', () => {
  it('keeps what a style sheet means', () => {
    assert.equal(
      minifyCss(
        '/* why */\n:host {\n  display: block;\n  width: calc(100% - 2px);\n  content: "a, b;  c";\n}\n\na :hover,\np { color: red }',
      ).trim(),
      ':host{display:block;width:calc(100% - 2px);content:"a, b;  c"}a :hover,p{color:red}',
    );
  });

  it('takes the indentation of HTML away and keeps the space between words', () => {
    assert.deepEqual(minifyHtml(['\n      <p>\n        <b>', '</b> <i>x</i>\n      </p>\n    ']), ['<p> <b>', '</b> <i>x</i> </p>']);
  });

  it('leaves preformatted text alone', () => {
    assert.deepEqual(minifyHtml(['\n<pre>\n a\n  b</pre>\n']), ['\n<pre>\n a\n  b</pre>\n']);
  });
});
