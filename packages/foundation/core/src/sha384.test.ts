import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { sha384 } from './sha384.js';

describe('sha384', () => {
  it('agrees with Node for every length around a block', () => {
    for (let length = 0; length < 400; length++) {
      const bytes = randomBytes(length);
      assert.deepEqual(Buffer.from(sha384(bytes)), createHash('sha384').update(bytes).digest());
    }
  });
});
