import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import { frameworkOf } from '../testing/frameworks.js';
import { throwsCode } from '../testing/throws.js';
import { compileFramework } from './compile-framework.js';
import type { Criterion, Framework } from './framework.js';

const code = (problem: string) => `engines/assessment-${problem}`;

describe('compileFramework', () => {
  it('names what appears twice, what is missing and what is above itself', () => {
    throwsCode(() => compileFramework(frameworkOf([{ id: 'a' }, { id: 'a' }])), code('duplicate-id'), /criterion “a”/);
    const areas = (...list: Framework['areas']) => compileFramework({ ...frameworkOf([]), areas: list });
    throwsCode(() => areas({ id: 'x', title: '' }, { id: 'x', title: '' }), code('duplicate-id'), /area “x”/);
    throwsCode(() => areas({ id: 'x', title: '', parent: 'y' }), code('unknown-area'), /“x”.*“y”/);
    throwsCode(() => areas({ id: 'x', title: '', parent: 'y' }, { id: 'y', title: '', parent: 'x' }), code('cycle'), /area “x”/);
    throwsCode(() => compileFramework({ ...frameworkOf([{ id: 'a', area: 'z' }]), areas: [] }), code('unknown-area'), /“a”.*“z”/);
    throwsCode(() => compileFramework(frameworkOf([{ id: 'a', parent: 'q' }])), code('unknown-criterion'), /“a”.*“q”/);
    throwsCode(() => compileFramework(frameworkOf([{ id: 'a', parent: 'a' }])), code('cycle'), /criterion “a”/);
    throwsCode(
      () => compileFramework(frameworkOf([{ id: 'ok' }, { id: 'a', parent: 'b' }, { id: 'b', parent: 'c' }, { id: 'c', parent: 'a' }])),
      code('cycle'),
      /criterion “[abc]”/,
    );
  });

  it('names a scale and a tier that cannot be', () => {
    const scale = (min: number, max: number, metAt?: number, labels?: string[]) => () =>
      compileFramework(
        frameworkOf([{ id: 'a', scale: { kind: 'levels', min, max, ...(metAt !== undefined && { metAt }), ...(labels && { labels }) } }]),
      );
    for (const [min, max, metAt] of [
      [1, 1],
      [2, 1],
      [0.5, 2],
      [0, 2.5],
      [0, 3, 0],
      [0, 3, 4],
      [0, 3, 1.5],
      [0, Infinity],
    ] as const) {
      throwsCode(scale(min, max, metAt), code('scale'), /“a”/);
    }
    throwsCode(scale(0, 2, 2, ['a', 'b']), code('scale'), /3 levels and 2 labels/);
    assert.equal(
      compileFramework(frameworkOf([{ id: 'a', scale: { kind: 'levels', min: 0, max: 3, metAt: 3, labels: ['', '', '', ''] } }])).scales[0]
        ?.kind,
      'levels',
    );
    assert.doesNotThrow(scale(-1, 0, 0));
    for (const tier of [-1, 1.5, 21, NaN]) throwsCode(() => compileFramework(frameworkOf([{ id: 'a', tier }])), code('tier'), /“a”/);
    assert.equal(
      compileFramework(
        frameworkOf([
          { id: 'a', tier: 20 },
          { id: 'b', tier: 3 },
          { id: 'c', tier: null },
        ]),
      ).tiers,
      20,
    );
  });

  it('takes the scale of a criterion before that of the framework, and statuses without either', () => {
    const framework = {
      ...frameworkOf([{ id: 'a' }, { id: 'b', scale: { kind: 'note' } }]),
      scale: { kind: 'levels', min: 0, max: 1 },
    } as const;
    assert.deepEqual(
      compileFramework(framework).scales.map(({ kind }) => kind),
      ['levels', 'note'],
    );
    assert.equal(compileFramework(frameworkOf([{ id: 'a' }])).scales[0]?.kind, 'status');
  });

  it('puts every parent before what refines it, once each, in any order of the criteria', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), fc.infiniteStream(fc.nat()), (above, random) => {
        const rows = above.map((each, at): Criterion => ({
          id: `c${at}`,
          area: 'a',
          title: '',
          ...(each % (at + 1) < at && { parent: `c${each % (at + 1)}` }),
        }));
        const shuffled = rows
          .map((row) => [random.next().value, row] as const)
          .sort(([a], [b]) => a - b)
          .map(([, row]) => row);
        const { order, parent, children } = compileFramework(frameworkOf(shuffled));
        assert.deepEqual(
          [...order].sort((a, b) => a - b),
          shuffled.map((_, at) => at),
        );
        parent.forEach((over, at) => {
          if (over === -1) return;
          assert.ok(order.indexOf(over) < order.indexOf(at));
          assert.ok(children[over]?.includes(at));
        });
        assert.equal(children.flat().length, [...parent].filter((each) => each !== -1).length);
      }),
    );
  });

  it('takes a chain of ten thousand criteria', () => {
    const chain = Array.from({ length: 10_000 }, (_, at) => ({ id: `c${at}`, ...(at > 0 && { parent: `c${at - 1}` }) }));
    assert.equal(compileFramework(frameworkOf(chain.reverse())).order.length, 10_000);
  });
});
