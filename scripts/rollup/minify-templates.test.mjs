import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { minifyCss, minifyHtml, minifyTemplates } from './minify-templates.mjs';

describe('minifying templates', () => {
  it('keeps what a style sheet means', () => {
    assert.equal(
      minifyCss(
        '/* why */\n:host {\n  display: block;\n  width: calc(100% - 2px);\n  content: "a, b;  c";\n}\n\na :hover,\np { color: red }',
      ).trim(),
      ':host{display:block;width:calc(100% - 2px);content:"a, b;  c"}a :hover,p{color:red}',
    );
  });

  it('takes from selectors and numbers what they do not need, and nothing from calc()', () => {
    assert.equal(
      minifyCss('a > b + c { margin: 0.5em 10.5em calc(0.5em + 1px) 0; }').trim(),
      'a>b+c{margin:.5em 10.5em calc(.5em + 1px) 0}',
    );
  });

  it('takes the indentation of HTML away and keeps the space between words', () => {
    assert.deepEqual(minifyHtml(['\n      <p>\n        <b>', '</b> <i>x</i>\n      </p>\n    ']), ['<p><b>', '</b> <i>x</i></p>']);
  });

  it('takes quotes away where a value needs none', () => {
    assert.deepEqual(minifyHtml(['<p class="a b" id="c" lang=', '>say "x" </p><input type="text" value="', '" />']), [
      '<p class="a b" id=c lang=',
      '>say "x"</p><input type=text value="',
      '">',
    ]);
    assert.deepEqual(minifyHtml(['<b\n>1 > 0</b\n><path d="M1" />']), ['<b>1 > 0</b><path d=M1 />']);
  });

  it('takes spaces away at the inner edges of a button, not beside it', () => {
    assert.deepEqual(minifyHtml(['<b>a</b> <button type="button" @click=', '> <i>x</i> </button> <b>c</b>']), [
      '<b>a</b> <button type=button @click=',
      '><i>x</i></button> <b>c</b>',
    ]);
  });

  it('fails the build where a part stands in the text of a textarea', () => {
    const build = (code) => {
      const error = (message) => {
        throw new Error(message);
      };
      return minifyTemplates().transform.call({ parse: parseAst, error }, code, '/somewhere/else.ts');
    };
    assert.throws(() => build('html`<textarea>${a}</textarea>`'), /into a text/);
    assert.match(build('html`\n  <textarea .value=${a}></textarea>\n`').code, /<textarea \.value=\$\{a\}><\/textarea>/);
  });

  it('leaves preformatted text alone', () => {
    assert.deepEqual(minifyHtml(['\n<pre>\n a\n  b</pre>\n']), ['\n<pre>\n a\n  b</pre>\n']);
  });
});
