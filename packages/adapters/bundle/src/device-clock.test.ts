import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockOffset } from './device-clock.js';

const NOW = Date.UTC(2026, 10, 27, 12);
const DAY = 86_400_000;
const served = (time: number, age?: number): Headers =>
  new Headers({ ...(!Number.isNaN(time) && { date: new Date(time).toUTCString() }), ...(age && { age: String(age) }) });

test('a clock that is right, or whose server says nothing, is believed', () => {
  for (const time of [NOW, NOW - 60_000, NOW + 60_000, NOW - 3_600_000, NaN]) assert.equal(clockOffset(served(time), NOW), 0);
});

test('a slow clock is set right, a fast one leaves the time unknown', () => {
  assert.equal(clockOffset(served(NOW), NOW - 1000 * DAY), 1000 * DAY);
  assert.equal(clockOffset(served(NOW), NOW - 600_000), 600_000);
  assert.equal(clockOffset(served(NOW), NOW + 1000 * DAY), NaN);
});
