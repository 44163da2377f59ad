import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NewcomerError } from './errors.js';

describe('NewcomerError', () => {
  it('keeps its code, its message and what caused it', () => {
    const cause = new TypeError('no network');
    const error = new NewcomerError('directory/unreachable', 'the directory could not be reached', { cause });
    assert.ok(error instanceof Error);
    assert.equal(error.code, 'directory/unreachable');
    assert.equal(error.message, 'the directory could not be reached');
    assert.equal(error.cause, cause);
    assert.equal(error.name, 'NewcomerError');
  });

  it('has no cause where none was given, and keeps one that is undefined', () => {
    assert.equal('cause' in new NewcomerError('a/b', 'c') && new NewcomerError('a/b', 'c').cause !== undefined, false);
    assert.equal(new NewcomerError('a/b', 'c', { cause: null }).cause, null);
  });
});
