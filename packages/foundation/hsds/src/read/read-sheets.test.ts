import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filesOf } from '../files/memory-files.js';
import { workbook } from '../testing/fixtures.js';
import { readSheets } from './read-sheets.js';

describe('any spreadsheet', () => {
  it('is read as it is written, row by row, with the names of its first row', async () => {
    const { sheets, problems } = await readSheets(filesOf({ 'fees.csv': 'id;text\nadult;"Ten; or less"\n\nchild;\n' }));
    assert.deepEqual(sheets, [
      {
        name: 'fees.csv',
        rows: [
          { row: 1, fields: { id: 'adult', text: 'Ten; or less' } },
          { row: 3, fields: { id: 'child' } },
        ],
      },
    ]);
    assert.deepEqual(problems, []);
  });

  it('is each sheet of a workbook, by its name', async () => {
    const book = workbook({
      fee: [
        ['id', 'value'],
        ['adult', '10'],
      ],
      place: [['id'], ['city-hall']],
    });
    const { sheets } = await readSheets(filesOf({ 'card.xlsx': book }));
    assert.deepEqual(
      sheets.map(({ sheet, rows }) => [sheet, rows.map(({ fields }) => fields)]),
      [
        ['fee', [{ id: 'adult', value: '10' }]],
        ['place', [{ id: 'city-hall' }]],
      ],
    );
  });

  it('says where a row has more cells than columns', async () => {
    const { problems } = await readSheets(filesOf({ 'fees.csv': 'id,text\nadult,Ten,more\n' }));
    assert.deepEqual(
      problems.map(({ rule, row }) => [rule, row]),
      [['columns-shifted', 1]],
    );
  });
});
