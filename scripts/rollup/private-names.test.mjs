import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { privateNames } from './private-names.mjs';

function compiled(code) {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2021, module: ts.ModuleKind.ESNext, useDefineForClassFields: false },
    transformers: { before: [privateNames('a.ts')] },
  });
  return outputText;
}

/** What the code leaves in `result`. */
const run = (code) => new Function(`${compiled(code)}; return result;`)();

describe('private names in the element files', () => {
  it('become properties that the minifier may shorten, and no WeakMap', () => {
    const code = compiled('class A { #rows = 1; get rows() { return this.#rows; } #count() { return 2; } }');
    assert.doesNotMatch(code, /WeakMap|__classPrivate|#/);
    assert.equal(new Set(code.match(/_p\w+_rows/g)).size, 1);
    assert.match(code.match(/_p\w+_rows/)[0], /^_[a-z]/);
  });

  it('stay apart in a class and its ancestor', () => {
    assert.deepEqual(
      run(`class A { #x = 1; a() { return this.#x; } }
        class B extends A { #x = 2; b() { return this.#x; } }
        const b = new B(); const result = [b.a(), b.b()];`),
      [1, 2],
    );
  });

  it('are found from a class inside of a class', () => {
    assert.equal(
      run(`class A { #x = 1; inner() { const outer = this; return new (class { #y = 2; sum() { return outer.#x + this.#y; } })(); } }
        const result = new A().inner().sum();`),
      3,
    );
  });

  it('are the same in two builds', () => {
    const code = 'class A { #rows = 1; rows() { return this.#rows; } }';
    assert.equal(compiled(code), compiled(code));
  });
});
