import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAssignments } from './assignments.js';
import { SheetReader } from './sheet-reader.js';

const row = (cells: Record<string, string>) => ({ at: 'x.csv, row 2', cells });
const reader = (cells: Record<string, string> = {}) => new SheetReader(new Map([['fee', [row(cells)]]]), 'en');

describe('a cell of a spreadsheet', () => {
  it('is a number only where nobody has to guess', () => {
    const number = (cell: string) => {
      const sheet = reader();
      return sheet.problems.length === 0 && sheet.number(row({ value: cell }), 'value');
    };
    assert.deepEqual(['10', '12.50', '-3', '$ 5', '٣'].map(number), [10, 12.5, -3, 5, 3]);
    assert.deepEqual(['1,000', 'ten', '5-10', '1.2.3'].map(number), [undefined, undefined, undefined, undefined]);
    const sheet = reader();
    assert.equal(sheet.number(row({}), 'value'), undefined);
    assert.equal(sheet.neededNumber(row({}), 'value'), 0);
    sheet.neededNumber(row({ value: 'ten' }), 'value');
    assert.deepEqual(
      sheet.problems.map(({ message }) => message),
      ['this cell must not be blank', '"ten" is not a plain number; write it like 1000 or 12.50'],
    );
  });

  it('is yes, no, or told to be neither', () => {
    const sheet = reader();
    assert.deepEqual(
      ['yes', 'X', 'no', '0'].map((cell) => sheet.flag(row({ value: cell }), 'value')),
      [true, true, false, false],
    );
    assert.equal(sheet.flag(row({}), 'value'), false);
    assert.deepEqual(sheet.problems, []);
    sheet.flag(row({ value: 'maybe' }), 'value');
    assert.deepEqual(sheet.problems, [{ at: 'x.csv, row 2', column: 'value', message: '"maybe" is neither yes nor no' }]);
  });

  it('is a date or one of some words, or is told to be none', () => {
    const sheet = reader();
    assert.equal(sheet.date(row({ read: '2026-11-27' }), 'read'), '2026-11-27');
    assert.equal(sheet.oneOf(row({ type: 'Permanent' }), 'type', ['permanent', 'temporary']), 'permanent');
    assert.deepEqual(sheet.problems, []);
    assert.equal(sheet.date(row({ read: '27/11/26' }), 'read'), undefined);
    assert.equal(sheet.oneOf(row({ type: 'other' }), 'type', ['permanent']), undefined);
    assert.equal(sheet.problems.length, 2);
  });

  it('is text in every language that has a column', () => {
    const sheet = reader();
    assert.equal(sheet.text(row({ name: 'Tea', 'name:es': 'Té', 'name:zh-hans': '茶', 'name:?': 'x' }), 'name', 'tea'), 'tea');
    assert.deepEqual(
      [...sheet.texts].map(([lang, texts]) => [lang, texts.get('tea')]),
      [
        ['en', 'Tea'],
        ['es', 'Té'],
        ['zh-Hans', '茶'],
      ],
    );
    assert.deepEqual(
      sheet.problems.map(({ column }) => column),
      ['name:?'],
    );
    assert.equal(sheet.text(row({}), 'name', 'tea'), undefined);
    assert.equal(sheet.neededText(row({}), 'name', 'tea'), 'tea');
    assert.equal(sheet.problems.length, 2);
  });

  it('belongs to a section that somebody reads', () => {
    const sheet = reader();
    assert.deepEqual(sheet.unused(), ['fee']);
    assert.equal(sheet.rows('fee').length, 1);
    assert.deepEqual(sheet.unused(), []);
    assert.deepEqual(sheet.rows('none'), []);
  });
});

describe('what a case gives and expects', () => {
  it('is written in one cell', () => {
    assert.deepEqual(
      readAssignments(
        'applicant.ageYears = 12; applicant.caretaker=yes; waivers = veteran, student; missing = a,; held = []; fee = none; x = no; note = a b',
      ),
      {
        applicant: { ageYears: 12, caretaker: true },
        waivers: ['veteran', 'student'],
        missing: ['a'],
        held: [],
        fee: null,
        x: false,
        note: 'a b',
      },
    );
    assert.deepEqual(readAssignments(''), {});
    assert.equal(readAssignments('twelve'), undefined);
    assert.equal(readAssignments('= 3'), undefined);
    assert.equal(readAssignments('__proto__.x = 3'), undefined);
  });
});
