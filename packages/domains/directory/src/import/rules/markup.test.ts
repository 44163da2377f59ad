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

  it('makes one line of a name, also of a translated one, and tells of each change as a note', () => {
    const result = importOf({
      tables: {
        services: [
          { id: 's1', name: 'City\\nLibrary', description: 'a\\tb' },
          { id: 's2', name: '###X### Books', description: '<b>a</b>' },
          { id: 's3', name: 'Li\u202ebrary' },
        ],
      },
    });
    assert.deepEqual(
      result.tables.services.map(({ record }) => record.name),
      ['City Library', 'Books', 'Library'],
    );
    assert.deepEqual(
      ['literal-line-ends', 'template-residue', 'markup', 'unsafe-characters'].map((id) => problemOf(result, id)?.severity),
      ['note', 'note', 'note', 'note'],
    );
    assert.equal(result.tables.services[0]?.record.description, 'a b');
  });

  it('finds each kind of placeholder, and takes out none', () => {
    for (const text of [
      ...['Ask {{name}}', 'Ask ${name}', 'Ask %%NAME%%', 'Ask [[name]]', 'Ask <enter name>', 'Ask <your name here>', 'Lorem Ipsum dolor'],
      ...['Ask [insert name]', 'Ask [TBD]', 'Ask XXXX'],
    ]) {
      const { result, text: kept } = described(text);
      assert.deepEqual([kept, problemOf(result, 'placeholder-left')?.count], [text, 1], text);
    }
    for (const text of ['Ask for XXL', 'Rooms [3 of 4]', 'Lorem street', '{name}', '100%% sure', 'a < your limit'])
      assert.equal(problemOf(described(text).result, 'placeholder-left'), undefined, text);
  });

  it('leaves the addresses of folders and what merely looks like a mark', () => {
    for (const text of ['On \\\\server\\new', 'See C:\\new', 'Room ### 3', '### a note that is longer than what a program would write ###'])
      assert.equal(described(text).text, text);
  });

  it('makes plain text of what is dialled, opened and written on an envelope, too', () => {
    const result = importOf({
      tables: {
        organizations: [{ id: 'o1', name: 'Org', website: 'https://a.example/\u202e' }],
        services: [{ id: 's1', name: 'A', organization_id: 'o1', url: '\u2066https://a.example', email: 'a@b.example\u202c' }],
        phones: [{ id: 'p1', service_id: 's1', number: '\u202d305-555-0100' }],
        locations: [{ id: 'l1', name: 'Hall' }],
        service_at_location: [{ id: 'a1', service_id: 's1', location_id: 'l1' }],
        addresses: [{ id: 'd1', location_id: 'l1', address_1: '1 Main Street', postal_code: '33101\u202e', country: '\u202aUS' }],
      },
    });
    const { organizations, services, phones, addresses } = result.tables;
    assert.deepEqual(
      [
        organizations[0]?.record.website,
        services[0]?.record.url,
        services[0]?.record.email,
        phones[0]?.record.number,
        addresses[0]?.record.postal_code,
        addresses[0]?.record.country,
      ],
      ['https://a.example/', 'https://a.example', 'a@b.example', '305-555-0100', '33101', 'US'],
    );
    assert.equal(problemOf(result, 'unsafe-characters')?.count, 6);
  });

  it('tells nothing of spaces that it tidies', () => {
    const { result, text } = described(' Open  door. ');
    assert.deepEqual([text, result.originals, problemOf(result, 'unsafe-characters')], ['Open door.', [], undefined]);
  });

  it('reads line ends and marks of every program, and tells markup from what cannot be seen', () => {
    for (const [written, shown] of [
      ['a\\r\\nb', 'a\nb'],
      ['a\\rb', 'a\nb'],
      ['C:\\new', 'C:\\new'],
      ['a###MON###b', 'a b'],
      ['a ### MON ### b', 'a b'],
      ['a###M0_1-x###', 'a'],
    ] as const)
      assert.equal(described(written).text, shown, written);
    const kind = (written: string): unknown =>
      ['markup', 'unsafe-characters'].filter((id) => problemOf(described(written).result, id) !== undefined).join();
    for (const written of ['<B>a</B>', 'a<!-- b -->', 'a</b>', 'Tom &amp; Ann', 'Ann&#39;s', 'caf&eacute;'])
      assert.equal(kind(written), 'markup', written);
    for (const written of ['a & b\u202e', 'a < b\u202e', 'a;\u0000']) assert.equal(kind(written), 'unsafe-characters', written);
  });

  it('takes nothing for a placeholder that is longer than one', () => {
    const isFound = (written: string): boolean => problemOf(described(written).result, 'placeholder-left') !== undefined;
    for (const [open, close, most] of [
      ['{{', '}}', 60],
      ['${', '}', 60],
      ['%%', '%%', 40],
      ['[[', ']]', 61],
      ['<insert', '>', 60],
      ['[tbd', ']', 60],
    ] as const) {
      const filled = (letters: number): string =>
        `Ask ${open}${/\w$/.test(open) ? ` ${'y'.repeat(letters - 1)}` : 'y'.repeat(letters)}${close}`;
      assert.deepEqual([isFound(filled(most)), isFound(filled(most + 1))], [true, false], open);
    }
    for (const written of ['<name>', '<phone number>', '<your name>', '[enter name]', '[your name]', '[placeholder]', '[INSERT x]'])
      assert.ok(isFound(`Ask ${written}`), written);
  });
});
