import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import { problem, readText, records, rules } from '../testing/fixtures.js';
import { csvCell, unguarded } from './csv-cell.js';
import { CsvParser, guessDelimiter, type CsvRow } from './csv-parser.js';

function parse(text: string, { size = 1e6, delimiter = ',' } = {}): CsvRow[] {
  const rows: CsvRow[] = [];
  const parser = new CsvParser(delimiter, (row) => rows.push(row));
  for (let at = 0; at < text.length; at += size) parser.push(text.slice(at, at + size));
  parser.end();
  return rows;
}

const cells = (rows: readonly CsvRow[]): (readonly string[])[] => rows.map((row) => row.cells);

test('rows that were written are read back, however the text is cut, with any line end and delimiter', () => {
  const cell = fc
    .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '"', '""', ',', '\n', '\r\n', 'a"b', ' x ', '=1+1', "'=x", ';'))
    .map((each) => each.replace(/^\s+|\s+$/g, ''));
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
  fc.assert(
    fc.property(
      table,
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom(',', ';', '\t', '|'),
      (rows, size, end, delimiter) => {
        const quote = (text: string): string => `"${text.replace(/"/g, '""')}"`;
        const text = rows.map((row) => row.map(quote).join(delimiter)).join(end);
        const read = parse(text, { size, delimiter });
        assert.deepEqual(cells(read), rows);
        assert.ok(read.every((row) => !row.quotesMended));
        assert.deepEqual(
          cells(parse(rows.map((row) => row.map(csvCell).join(',')).join(end))).map((row) => row.map(unguarded)),
          rows,
        );
      },
    ),
  );
});

test('lines are counted as an editor counts them', () => {
  const rows = parse('a,b\r\n1,"two\r\nlines"\r\n3,4');
  assert.deepEqual(
    rows.map(({ line, endLine }) => [line, endLine]),
    [
      [1, 1],
      [2, 3],
      [4, 4],
    ],
  );
});

test('a quote mark inside a word is a quote mark', () => {
  assert.deepEqual(cells(parse('a,b\nthe 5" pipe,x\n"Joe "the cook" Smith",y\n')), [
    ['a', 'b'],
    ['the 5" pipe', 'x'],
    ['Joe "the cook" Smith', 'y'],
  ]);
});

test('a quote mark that is never closed does not swallow the rows below it', () => {
  const rows = parse('a,b,c\n1,"open,3\n4,5,6\n7,8,9\n');
  assert.deepEqual(cells(rows), [
    ['a', 'b', 'c'],
    ['1', '"open', '3'],
    ['4', '5', '6'],
    ['7', '8', '9'],
  ]);
  assert.deepEqual(
    rows.map((row) => row.quotesMended),
    [false, true, false, false],
  );
});

test('a quote mark that closes in a later row does not swallow what is between', () => {
  const rows = parse('a,b,c\n1,"open,3\n4,5,6\n7,"closed",9\n');
  assert.deepEqual(cells(rows).slice(1), [
    ['1', '"open', '3'],
    ['4', '5', '6'],
    ['7', 'closed', '9'],
  ]);
});

test('an open quote in a large file is found before the file is in memory', () => {
  const line = '1,2,3\n';
  const text = `a,b,c\n1,"open,3\n${line.repeat(400_000)}`;
  let rows = 0;
  const parser = new CsvParser(',', () => (rows += 1));
  for (let at = 0; at < text.length; at += 65_536) parser.push(text.slice(at, at + 65_536));
  parser.end();
  assert.equal(rows, 400_002);
});

test('a file with wrong quote marks in every row is read in seconds', () => {
  for (const line of ['1,"open,3\n', '1,"a" b,"c\n', '"\n', '1,"x""\n']) {
    const text = `a,b,c\n${line.repeat(200_000)}`;
    let rows = 0;
    const parser = new CsvParser(',', () => (rows += 1));
    const started = process.cpuUsage();
    for (let at = 0; at < text.length; at += 65_536) parser.push(text.slice(at, at + 65_536));
    parser.end();
    assert.ok(process.cpuUsage(started).user < 10_000_000, line);
    assert.ok(rows > 1, line);
  }
});

test('the delimiter is the one that stands most often in the header', () => {
  assert.equal(guessDelimiter('a;b;c,d\n'), ';');
  assert.equal(guessDelimiter('"a;b;c;d",e,f\n'), ',');
  assert.equal(guessDelimiter('a\tb\tc\n'), '\t');
  assert.equal(guessDelimiter('sep=|\na|b\n'), '|');
});

test('a formula is guarded for spreadsheet programs, and a telephone number is not one', () => {
  assert.equal(csvCell('=HYPERLINK("x")'), '"\'=HYPERLINK(""x"")"');
  for (const text of ['+cmd', '-2+3', '@SUM(A1)', '\uff1dcmd']) assert.equal(csvCell(text).startsWith("'") || text === '-2+3', true, text);
  assert.equal(csvCell('+1 (305) 555-0100'), '+1 (305) 555-0100');
  for (const [text, cell] of [
    ['=A1-5', "'=A1-5"],
    [' =A1', "' =A1"],
    ['\tx', "'\tx"],
    ["' =A1", "'' =A1"],
    ["''=A1", "'''=A1"],
    ['a=b', 'a=b'],
    ["a'=b", "a'=b"],
    [' a', '" a"'],
    ['a ', '"a "'],
    ["'a'", "'a'"],
  ] as const) {
    assert.equal(csvCell(text), cell);
    assert.equal(unguarded(cell.replace(/^"(.*)"$/, '$1')), text);
  }
  assert.equal(csvCell('-80.19'), '-80.19');
});

test('cells beyond the header are kept and the row is named', async () => {
  const dataset = await readText({
    'services.csv': 'id,organization_id,name,description\n1,9,Kitchen,Soup, bread and tea\n2,9,Library,Books\n',
  });
  assert.equal(records(dataset, 'services').length, 2);
  assert.equal(records(dataset, 'services')[0]?.extra_columns, 'bread and tea');
  const found = problem(dataset, 'columns-shifted');
  assert.deepEqual([found?.severity, found?.table, found?.row, found?.id], ['severe', 'services', 1, '1']);
});

test('two cells that cannot be what their columns say are told as shifted', async () => {
  const dataset = await readText({
    'locations.csv': 'id,name,latitude,longitude,description\n1,Hall,FL,33157,x\n2,Gate,Main Street,Miami,x\n3,Pier,25.7,-80.1,x\n',
  });
  assert.deepEqual(
    dataset.problems.filter(({ rule }) => rule === 'columns-shifted').map(({ row }) => row),
    [2],
  );
  assert.deepEqual(
    records(dataset, 'locations').map(({ latitude }) => latitude),
    [undefined, undefined, 25.7],
  );
});

test('short rows, blank rows and blank headers are read for what they hold', async () => {
  const dataset = await readText({
    'services.csv': 'id,organization_id,name,,description,\n1,9,Kitchen\n\n,,,,,\n2,9,Library,ignored,Books,\n',
  });
  assert.deepEqual(
    dataset.tables.services.map(({ row, record }) => [row, record.name, record.description]),
    [
      [1, 'Kitchen', undefined],
      [4, 'Library', 'Books'],
    ],
  );
  assert.deepEqual(rules(dataset), ['columns-missing']);
});
