import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import { answersOf, TODAY } from '../testing/frameworks.js';
import { throwsCode } from '../testing/throws.js';
import { readCsv, writeCsv } from './csv.js';
import { assessmentFromCsv, assessmentFromJson, assessmentToCsv, assessmentToJson, checkedAssessment, type Assessment } from './index.js';

const DEFAULTS = { pack: 'p', edition: 'e', date: '2020-01-01' };

/** Texts that break careless files: formulas, quotes, breaks, marks, other scripts. No empty text: a field without text is absent. */
const text = fc.oneof(
  fc.constantFrom(
    '=HYPERLINK("x")',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '＝1',
    "'",
    "''",
    "'=1",
    "'a",
    'a,b',
    'a;b',
    '"',
    '""',
    ' a ',
    'a\r\nb',
    'a\nb',
    '\ufeffa',
    'שלום',
    '=',
    '-5',
    '0',
  ),
  fc.string({ minLength: 1 }),
  fc.string({ minLength: 1, unit: 'grapheme' }),
);
const id = fc.string({ minLength: 1 }).filter((each) => !each.includes('\n') && each !== '__proto__');
const day = fc.constantFrom('2026-01-01', '2027-12-31');
const optional = <Fields extends Record<string, fc.Arbitrary<unknown>>>(fields: Fields, ...requiredKeys: (keyof Fields & string)[]) =>
  fc.record(fields, { requiredKeys });
const answer = optional(
  {
    criterion: id,
    department: text,
    status: fc.constantFrom('met', 'partial', 'not-met', 'not-applicable', 'unanswered'),
    level: fc.integer({ min: -3, max: 9 }),
    evidence: fc.array(
      optional(
        { kind: fc.constantFrom('policy', 'internal', 'external'), title: text, url: text, date: day, expires: day },
        'kind',
        'title',
      ),
      { minLength: 1, maxLength: 3 },
    ),
    seen: fc.array(id, { minLength: 1, maxLength: 3 }),
    note: text,
    owner: text,
    by: text,
    at: text,
    recheck: fc.constantFrom('split', 'merged', 'reworded'),
  },
  'criterion',
);
const list = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { minLength: 1, maxLength: 3 });
const assessment = optional(
  {
    format: fc.constant(1),
    label: fc.constant('self-assessment'),
    pack: text,
    edition: text,
    place: text,
    date: day,
    departments: list(fc.record({ id: text, name: text })),
    assigned: fc.dictionary(id, fc.array(id, { maxLength: 3 }), { minKeys: 1, maxKeys: 3 }),
    facts: fc.dictionary(
      id,
      fc.oneof(
        fc.boolean(),
        text,
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0 || 0),
      ),
      { minKeys: 1, maxKeys: 3 },
    ),
    answers: fc.array(answer, { maxLength: 5 }),
    findings: list(
      optional({ criterion: id, status: fc.constantFrom('met', 'partial'), level: fc.nat(), note: text, by: text, at: text }, 'criterion'),
    ),
    plan: optional(
      {
        reportedOn: day,
        approvedOn: day,
        actions: fc.array(
          optional(
            {
              id: text,
              criteria: fc.array(id, { maxLength: 3 }),
              rootCause: text,
              action: text,
              deadline: day,
              owner: text,
              status: fc.constantFrom('open', 'done'),
            },
            'id',
            'criteria',
            'rootCause',
            'action',
            'deadline',
            'status',
          ),
        ),
      },
      'actions',
    ),
    history: list(optional({ state: text, on: day, by: text, note: text }, 'state', 'on')),
    conflicts: list(optional({ criterion: id, department: text, versions: list(answer) }, 'criterion', 'versions')),
    retired: list(answer),
  },
  'format',
  'label',
  'pack',
  'edition',
  'date',
  'answers',
) as unknown as fc.Arbitrary<Assessment>;

describe('an assessment’s files', () => {
  it('come back from JSON as they went out', () => {
    fc.assert(
      fc.property(assessment, (one) => assert.deepEqual(assessmentFromJson(assessmentToJson(one)), JSON.parse(JSON.stringify(one)))),
    );
    assert.equal(assessmentToJson(answersOf({})).endsWith('}\n'), true);
  });

  it('come back from CSV as they went out', () => {
    fc.assert(
      fc.property(assessment, (one) => {
        assert.deepEqual(assessmentFromCsv(assessmentToCsv(one), DEFAULTS), JSON.parse(JSON.stringify(one)));
      }),
      { numRuns: runs(300) },
    );
  });

  it('hold no live formula in any cell', () => {
    fc.assert(
      fc.property(assessment, (one) => {
        for (const row of readRaw(assessmentToCsv(one))) {
          for (const cell of row)
            assert.ok(!/^[\s\u00a0\u3000]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) || /^-?\d+(?:\.\d+)?$/.test(cell), cell);
        }
      }),
    );
  });

  it('read somebody’s own sheet of criteria and statuses, with semicolons too', () => {
    const expected = { ...answersOf({ a: 'met', b: 'not-met' }), ...DEFAULTS };
    assert.deepEqual(assessmentFromCsv('criterion,status\na,met\n\nb,not-met', DEFAULTS), expected);
    assert.deepEqual(assessmentFromCsv('Who;status; criterion \r\nme;met;a\r\nyou;not-met;b\r\n', DEFAULTS), expected);
    assert.deepEqual(assessmentFromCsv('criterion,level\na,3', DEFAULTS).answers, [{ criterion: 'a', level: 3 }]);
    assert.deepEqual(assessmentFromCsv('row,criterion,id,value,title\ndepartment,,d\nfact,,f,true\nfact,,g,no', DEFAULTS), {
      ...answersOf({}),
      ...DEFAULTS,
      departments: [{ id: 'd', name: 'd' }],
      facts: { f: true, g: false },
    });
    assert.deepEqual(assessmentFromCsv('row,criterion,id\naction,a,1', DEFAULTS).plan, {
      actions: [{ id: '1', criteria: ['a'], rootCause: '', action: '', deadline: '', status: 'open' }],
    });
    assert.deepEqual(assessmentFromCsv('row,criterion\nplan,', DEFAULTS).plan, { actions: [] });
  });

  it('say which row of a CSV file is wrong', () => {
    const code = 'engines/assessment-format';
    throwsCode(() => assessmentFromCsv('', DEFAULTS), code, /row 1/);
    throwsCode(() => assessmentFromCsv('status\nmet', DEFAULTS), code, /criterion/);
    throwsCode(() => assessmentFromCsv('row,criterion\nevidence,a', DEFAULTS), code, /row 2/);
    throwsCode(() => assessmentFromCsv('row,criterion\nanswer,a\nversion,a', DEFAULTS), code, /row 3/);
    throwsCode(() => assessmentFromCsv('row,criterion\nmagic,a', DEFAULTS), code, /row 2.*“magic”/);
    throwsCode(() => assessmentFromCsv('criterion\n"a', DEFAULTS), code, /row 2/);
    throwsCode(() => assessmentFromCsv('criterion\nx'.padEnd(100_000_001), DEFAULTS), 'engines/assessment-too-large');
    throwsCode(() => assessmentFromCsv('row,criterion,id,value\nassessment,,date,soon', DEFAULTS), code, /“date”/);
    throwsCode(() => assessmentFromCsv('row,criterion,id,value\nassessment,,format,2', DEFAULTS), code, /“format” is 2/);
    throwsCode(() => assessmentFromCsv('row,criterion,id,value\nassessment,,label,certified', DEFAULTS), code, /“label”/);
  });

  it('say which field of a JSON file is wrong', () => {
    const code = 'engines/assessment-format';
    const wrong = (change: Record<string, unknown>, ...named: RegExp[]) =>
      throwsCode(() => checkedAssessment({ ...answersOf({}), ...change }), code, ...named);
    const one = (answer: Record<string, unknown>, ...named: RegExp[]) =>
      wrong({ answers: [{ criterion: 'a' }, { criterion: 'b', ...answer }] }, ...named);
    for (const value of [null, [], 'x', 1]) throwsCode(() => checkedAssessment(value), code, /“assessment”/);
    throwsCode(() => assessmentFromJson('{'), code, /no JSON/);
    throwsCode(() => assessmentFromJson('"'.padEnd(20_000_001)), 'engines/assessment-too-large');
    wrong({ format: 2 }, /“format” is 2/);
    wrong({ label: 'certified' }, /“label”/);
    for (const key of ['pack', 'edition', 'date', 'place']) wrong({ [key]: 1 }, new RegExp(`“${key}”`));
    wrong({ date: '2026-02-30' }, /“date”/);
    for (const key of ['answers', 'findings', 'retired', 'departments', 'history', 'conflicts']) {
      wrong({ [key]: {} }, new RegExp(`“${key}” has to be a list`));
      wrong({ [key]: [1] }, new RegExp(`“${key}\\[0\\]” has to be an object`));
      wrong({ [key]: [{}] }, new RegExp(`“${key}\\[0\\]\\.(?:criterion|id|state)” has to be a text`));
    }
    one({ criterion: 1 }, /“answers\[1\]\.criterion”/);
    for (const key of ['department', 'status', 'note', 'owner', 'by', 'at', 'recheck'])
      one({ [key]: 1 }, new RegExp(`“answers\\[1\\]\\.${key}”`));
    one({ level: '3' }, /“answers\[1\]\.level” has to be a number/);
    one({ evidence: {} }, /“answers\[1\]\.evidence” has to be a list/);
    one({ evidence: [{ kind: 'policy' }] }, /“answers\[1\]\.evidence\[0\]\.title”/);
    one({ evidence: [{ title: 'x' }] }, /evidence\[0\]\.kind/);
    for (const key of ['url', 'date', 'expires'])
      one({ evidence: [{ kind: 'policy', title: 't', [key]: 5 }] }, new RegExp(`evidence\\[0\\]\\.${key}”`));
    one({ seen: [1] }, /“answers\[1\]\.seen” has to be a list of texts/);
    wrong({ departments: [{ id: 'x' }] }, /departments\[0\]\.name/);
    wrong({ history: [{ state: 'x' }] }, /history\[0\]\.on/);
    wrong({ history: [{ state: 'x', on: 'x', by: 1 }] }, /history\[0\]\.by/);
    wrong({ history: [{ state: 'x', on: 'x', note: 1 }] }, /history\[0\]\.note/);
    wrong({ conflicts: [{ criterion: 'a', department: 1 }] }, /conflicts\[0\]\.department/);
    wrong({ conflicts: [{ criterion: 'a' }] }, /conflicts\[0\]\.versions/);
    wrong({ conflicts: [{ criterion: 'a', versions: [{}] }] }, /conflicts\[0\]\.versions\[0\]\.criterion/);
    for (const key of ['facts', 'assigned', 'plan']) wrong({ [key]: [] }, new RegExp(`“${key}” has to be an object`));
    wrong({ assigned: { a: 'd' } }, /“assigned.a”/);
    wrong({ plan: {} }, /“plan.actions”/);
    wrong({ plan: { actions: [], reportedOn: 1 } }, /“plan.reportedOn”/);
    wrong({ plan: { actions: [], approvedOn: 1 } }, /“plan.approvedOn”/);
    const action = { id: '1', criteria: [], rootCause: '', action: '', deadline: '', status: '' };
    for (const key of ['id', 'rootCause', 'action', 'deadline', 'status', 'owner']) {
      wrong({ plan: { actions: [{ ...action, [key]: 1 }] } }, new RegExp(`“plan\\.actions\\[0\\]\\.${key}”`));
    }
    wrong({ plan: { actions: [{ ...action, criteria: [1] }] } }, /“plan.actions\[0\].criteria”/);
    assert.equal(checkedAssessment(answersOf({}, { plan: { actions: [] }, facts: {}, assigned: {} })).date, TODAY);
  });

  it('never carry a prototype', () => {
    const evil = assessmentFromJson(JSON.stringify(answersOf({})).replace('{', '{"__proto__":{"polluted":true},'));
    assert.equal((evil as unknown as Record<string, unknown>).polluted, undefined);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });
});

describe('CSV', () => {
  it('brings any rows back', () => {
    const cell = fc.oneof(text, fc.constant(''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        // The first row decides which separator it is; a header has more commas than semicolons.
        const table = [['a', 'b', 'c', 'd'], ...rows];
        assert.deepEqual(readCsv(writeCsv(table)), table);
      }),
    );
  });

  it('begins with a byte order mark, ends lines as spreadsheets do, and quotes only what it must', () => {
    assert.equal(
      writeCsv([
        ['a', 'b,c'],
        ['=1', '-1'],
      ]),
      '\ufeffa,"b,c"\r\n\'=1,-1\r\n',
    );
    assert.deepEqual(readCsv('a,b\r1,2\r'), [
      ['a', 'b'],
      ['1', '2'],
    ]);
    assert.deepEqual(readCsv('"a"x,b\n'), [['ax', 'b']]);
    assert.deepEqual(readCsv(''), []);
  });
});

/** Cells as a spreadsheet would take them. */
function readRaw(file: string): string[][] {
  return [...file.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(?:,|\r\n|$)/g)].map(([, quoted, plain]) => [
    (quoted ?? plain ?? '').replace(/""/g, '"'),
  ]);
}
