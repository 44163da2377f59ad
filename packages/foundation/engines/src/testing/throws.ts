import assert from 'node:assert/strict';

/** Asserts that something throws an error of our own with a code, whose message names what it is about. */
export function throwsCode(run: () => unknown, code: string, ...named: readonly RegExp[]): void {
  assert.throws(run, (error: { code?: string; message: string }) => {
    assert.equal(error.code, code, error.message);
    for (const each of named) assert.match(error.message, each);
    return true;
  });
}
