import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TextTable } from './text-table.js';

describe('TextTable', () => {
  it('keeps who wrote a text when another table of the language is added to it', () => {
    const table = new TextTable('fa', 'human').fill('name', ['', 'کتابخانه']);
    const other = new TextTable('fa', 'machine').fill('documents', ['پاسپورت', 'کارت ملی']);
    other.odd.set('documents/1', ['fa', 'reviewed']);
    table.add(other, 3);
    assert.deepEqual(table.get('name', 1), { text: 'کتابخانه', lang: 'fa', provenance: 'human' });
    assert.deepEqual(table.get('documents', 3), { text: 'پاسپورت', lang: 'fa', provenance: 'machine' });
    assert.deepEqual(table.get('documents', 4), { text: 'کارت ملی', lang: 'fa', provenance: 'reviewed' });
    assert.equal(table.get('documents', 0), undefined);
  });
});
