import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shareLink } from './share-link.js';

describe('shareLink', () => {
  it('is the page at the guide, without whatever stood behind #', () => {
    assert.equal(shareLink('https://city.example/shop?lang=ar#step-3'), 'https://city.example/shop?lang=ar');
    assert.equal(shareLink('https://city.example/shop#x', 'guide'), 'https://city.example/shop#guide');
  });
});
