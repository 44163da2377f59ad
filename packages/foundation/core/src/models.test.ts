import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { Money, SourceRef } from './index.js';

describe('Money', () => {
  it('is an exact, non-negative sum of one currency', () => {
    for (const amount of ['0', '12.50', '1000000']) assert.ok(z.safeParse(Money, { amount, currency: 'USD' }).success);
    for (const wrong of [
      { amount: 12.5, currency: 'USD' },
      { amount: '-1', currency: 'USD' },
      { amount: '1,50', currency: 'EUR' },
      { amount: '1e3', currency: 'EUR' },
      { amount: '1', currency: 'usd' },
      { amount: '1' },
    ]) {
      assert.equal(z.safeParse(Money, wrong).success, false, JSON.stringify(wrong));
    }
  });
});

describe('SourceRef', () => {
  it('names what was read and when', () => {
    assert.ok(z.safeParse(SourceRef, { title: 'Emergency number 112', read: '2026-11-22' }).success);
    assert.ok(
      z.safeParse(SourceRef, {
        title: 'a',
        publisher: 'b',
        url: 'https://example.org/x',
        date: '2022-07',
        read: '2026-11-22',
        license: 'CC-BY-4.0',
      }).success,
    );
    for (const wrong of [
      { title: 'a' },
      { title: '', read: '2026-11-22' },
      { title: 'a', read: '22.11.2026' },
      { title: 'a', read: '2026-11-22', url: 'javascript:alert(1)' },
      { title: 'a', read: '2026-11-22', date: 'July' },
    ]) {
      assert.equal(z.safeParse(SourceRef, wrong).success, false, JSON.stringify(wrong));
    }
  });
});
