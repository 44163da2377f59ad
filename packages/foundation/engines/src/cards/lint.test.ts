import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import { applyFix, fixAll, isClean, lint, pathText, type LintRule } from './index.js';

interface Note {
  readonly title: string;
  readonly words: readonly string[];
}

const shouting: LintRule<Note, number> = {
  id: 'shouting',
  severity: 'advice',
  why: 'capitals are hard to read',
  check: ({ title }) =>
    title === title.toUpperCase()
      ? [
          {
            path: ['title'],
            message: `"${title}" is in capitals`,
            todo: 'write it small',
            fix: { label: 'write it small', edits: [{ path: ['title'], value: title.toLowerCase() }] },
          },
        ]
      : [],
};
const short: LintRule<Note, number> = {
  id: 'short',
  severity: 'error',
  why: 'a word of one letter is a slip',
  check: ({ words }, limit) =>
    words.flatMap((word, index) =>
      word.length < limit
        ? [
            {
              path: ['words', index],
              message: `"${word}" is short`,
              todo: 'take it out',
              fix: { label: 'take it out', edits: [{ path: ['words', index] }] },
            },
          ]
        : [],
    ),
};
const stubborn: LintRule<Note, number> = {
  id: 'stubborn',
  severity: 'warning',
  why: 'for the test',
  check: ({ title }) => [
    {
      path: ['title'],
      message: title,
      todo: 'ask somebody',
      fix: { label: 'does not help', edits: [{ path: ['title'], value: `${title}!` }] },
    },
  ],
};
const plain: LintRule<Note, number> = {
  id: 'plain',
  severity: 'warning',
  why: 'for the test',
  check: () => [{ path: [], message: 'something', todo: 'think' }],
};
const note: Note = { title: 'HELLO', words: ['a', 'word', 'b', 'c'] };

describe('lint', () => {
  it('names rule, place, reason and remedy, the worst first', () => {
    const problems = lint({ title: 'HELLO', words: ['a'] }, [shouting, plain, short], 2);
    assert.deepEqual(
      problems.map(({ rule, severity, path }) => [rule, severity, path]),
      [
        ['short', 'error', 'words[0]'],
        ['plain', 'warning', ''],
        ['shouting', 'advice', 'title'],
      ],
    );
    assert.deepEqual(problems[2], {
      rule: 'shouting',
      severity: 'advice',
      path: 'title',
      message: '"HELLO" is in capitals',
      todo: 'write it small',
      why: 'capitals are hard to read',
      fix: { label: 'write it small', edits: [{ path: ['title'], value: 'hello' }] },
    });
    assert.equal('fix' in problems[1]!, false);
  });

  it('hands its context to the rules', () => {
    assert.equal(lint(note, [short], 5).length, 4);
    assert.equal(lint(note, [short], 1).length, 0);
  });

  it('calls advice alone clean', () => {
    assert.equal(isClean([]), true);
    assert.equal(isClean(lint(note, [shouting], 2)), true);
    assert.equal(isClean(lint(note, [plain], 2)), false);
    assert.equal(isClean(lint(note, [shouting, short], 2)), false);
  });

  it('refuses two rules of one name', () => {
    assert.throws(() => lint(note, [short, { ...plain, id: 'short' }], 2), {
      code: 'engines/duplicate-rule',
      message: /"short"/,
      ids: ['short'],
    });
  });
});

describe('fixAll', () => {
  it('mends what it can, looks again after each change, and leaves the original as it was', () => {
    const { subject, applied, left } = fixAll(note, [shouting, short, plain], 2);
    assert.deepEqual(subject, { title: 'hello', words: ['word'] });
    assert.deepEqual(
      applied.map(({ rule, message }) => [rule, message]),
      [
        ['short', '"a" is short'],
        ['short', '"b" is short'],
        ['short', '"c" is short'],
        ['shouting', '"HELLO" is in capitals'],
      ].slice(0, applied.length),
    );
    assert.deepEqual(
      left.map(({ rule }) => rule),
      ['plain'],
    );
    assert.deepEqual(note, { title: 'HELLO', words: ['a', 'word', 'b', 'c'] });
  });

  it('does not keep a fix that does not help', () => {
    const { subject, applied, left } = fixAll(note, [stubborn], 2);
    assert.equal(subject, note);
    assert.deepEqual(applied, []);
    assert.deepEqual(
      left.map(({ rule }) => rule),
      ['stubborn'],
    );
  });

  it('ends, and a second run finds nothing to do', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ maxLength: 3 })), (title, words) => {
        const once = fixAll<Note, number>({ title, words }, [shouting, short, stubborn], 2);
        const twice = fixAll(once.subject, [shouting, short, stubborn], 2);
        assert.deepEqual(twice.applied, []);
        assert.equal(twice.subject, once.subject);
      }),
    );
  });
});

describe('applyFix', () => {
  const fix = (path: (string | number)[], value?: unknown) => ({ label: 'test', edits: [{ path, ...(value !== undefined && { value }) }] });

  it('sets, adds and removes, and keeps the order of fields', () => {
    const before = { a: 1, b: [1, 2, 3], c: { d: 4 } };
    assert.equal(JSON.stringify(applyFix(before, fix(['a'], 2))), '{"a":2,"b":[1,2,3],"c":{"d":4}}');
    assert.equal(JSON.stringify(applyFix(before, fix(['b', 1], 9))), '{"a":1,"b":[1,9,3],"c":{"d":4}}');
    assert.equal(JSON.stringify(applyFix(before, fix(['b', 0]))), '{"a":1,"b":[2,3],"c":{"d":4}}');
    assert.equal(JSON.stringify(applyFix(before, fix(['b', 2]))), '{"a":1,"b":[1,2],"c":{"d":4}}');
    assert.equal(JSON.stringify(applyFix(before, fix(['c', 'e'], 5))), '{"a":1,"b":[1,2,3],"c":{"d":4,"e":5}}');
    assert.equal(JSON.stringify(applyFix(before, fix(['c', 'd']))), '{"a":1,"b":[1,2,3],"c":{}}');
    assert.equal(JSON.stringify(applyFix(before, fix(['a']))), '{"b":[1,2,3],"c":{"d":4}}');
    assert.deepEqual(applyFix(before, fix([], 'other')), 'other');
    assert.deepEqual(before, { a: 1, b: [1, 2, 3], c: { d: 4 } });
  });

  it('applies several changes one after another, and shares what it does not touch', () => {
    const before = { a: 1, b: [1, 2], c: {} };
    const after = applyFix(before, { label: 'both', edits: [{ path: ['a'] }, { path: ['b', 0] }] });
    assert.deepEqual(after, { b: [2], c: {} });
    assert.equal(after.c, before.c);
  });

  it('refuses a way that leads nowhere, and names it', () => {
    const bad = { code: 'engines/bad-fix' };
    assert.throws(() => applyFix({ a: [1] }, fix(['a', 1], 2)), { ...bad, message: /leads to a\.1, and there is no 1/, ids: ['a.1'] });
    assert.throws(() => applyFix({ a: [1] }, fix(['a', -1], 2)), bad);
    assert.throws(() => applyFix({ a: [1] }, fix(['a', 'length'], 2)), bad);
    assert.throws(() => applyFix({ a: 'text' }, fix(['a', 'b'], 2)), bad);
    assert.throws(() => applyFix({ a: { b: 1 } }, fix(['a', 0], 2)), bad);
    assert.throws(() => applyFix(null, fix(['a'], 2)), bad);
    assert.throws(() => applyFix({}, fix(['a', 'b'], 2)), bad);
    assert.throws(() => applyFix({}, fix(['constructor', 'b'], 2)), bad);
  });

  it('writes no prototype', () => {
    const after = applyFix<object>({}, fix(['__proto__'], { polluted: true }));
    assert.equal(Object.getPrototypeOf(after), Object.prototype);
    assert.deepEqual(Object.keys(after), ['__proto__']);
  });
});

describe('pathText', () => {
  it('writes a path as people do', () => {
    assert.equal(pathText(['cards', 3, 'title']), 'cards[3].title');
    assert.equal(pathText([0, 'a']), '[0].a');
    assert.equal(pathText([]), '');
  });
});
