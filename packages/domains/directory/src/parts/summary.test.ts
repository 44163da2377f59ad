import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import { summaryLength, summaryText } from './summary.js';

const head = (text: string) => summaryText(text.slice(0, summaryLength(text)), summaryLength(text) < text.length);

it('a summary is whole sentences where they are short, else whole words, else characters', () => {
  assert.equal(head('A short text'), 'A short text');
  const first = 'We help everybody who has come to the city and needs a place to sleep tonight.';
  assert.equal(head(`${first} ${'And more is said of it here, without an end, '.repeat(5)}`), first);
  assert.match(head('word '.repeat(80)), /^(?:word )+word…$/);
  assert.equal(head('字'.repeat(300)), `${'字'.repeat(160)}…`);
  assert.equal(head('🏠'.repeat(300)), `${'🏠'.repeat(160)}…`);
});

it('a summary and what follows it are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      const length = summaryLength(text);
      assert.ok(length <= text.length && (text === '' || length > 0));
      assert.ok(length < 400);
    }),
  );
});
