import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importOf, problemOf } from '../dataset-fixture.js';

function described(description: string) {
  const result = importOf({ tables: { services: [{ id: 's1', name: 'Library', description }] } });
  return { result, text: result.tables.services[0]?.record.description };
}

describe('markup', () => {
  it('makes line ends of what was written as "\\n"', () => {
    const { result, text } = described('First line.\\n\\nSecond line.');
    assert.equal(text, 'First line.\n\nSecond line.');
    assert.equal(problemOf(result, 'literal-line-ends')?.where['services.description'], 1);
    assert.deepEqual(result.originals, [{ table: 'services', id: 's1', field: 'description', text: 'First line.\\n\\nSecond line.' }]);
    assert.equal(described('Files are in C:\\new').text, 'Files are in C:\\new');
  });

  it('takes out the marks of a program, and leaves what a person must fill in', () => {
    const { result, text } = described('For all girls.\\n\\n###MON###\\n###COL###');
    assert.equal(text, 'For all girls.');
    assert.equal(problemOf(result, 'template-residue')?.count, 1);
    const left = described('Call {{phone}} or <insert name>, ${x}, lorem ipsum.');
    assert.equal(left.text, 'Call {{phone}} or <insert name>, ${x}, lorem ipsum.');
    assert.equal(problemOf(left.result, 'placeholder-left')?.severity, 'warning');
  });

  it('shows HTML as plain text, with its entities decoded once', () => {
    const { result, text } = described('<p>Food &amp; <b>clothes</b></p><script>alert(1)</script><p>&amp;lt;</p>');
    assert.equal(text, 'Food & clothes\n\n&lt;');
    assert.equal(problemOf(result, 'markup')?.count, 1);
    assert.equal(described('income < 200 % of poverty').text, 'income < 200 % of poverty');
    assert.equal(described('<img src=x onerror=alert(1)>').text, undefined);
  });

  it('takes out controls and marks that turn text around', () => {
    const result = importOf({ tables: { services: [{ id: 's1', name: 'Lib\u202erary\u0000', email: 'a\u2066@b.example' }] } });
    assert.deepEqual([result.tables.services[0]?.record.name, result.tables.services[0]?.record.email], ['Library', 'a@b.example']);
    assert.equal(problemOf(result, 'unsafe-characters')?.count, 2);
  });
});
