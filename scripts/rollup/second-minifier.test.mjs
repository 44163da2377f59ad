import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { secondMinifier } from './second-minifier.mjs';

const load = async (code) => import(`data:text/javascript,${encodeURIComponent((await secondMinifier().renderChunk(code)).code)}`);

describe('the second minifier', () => {
  it('leaves what a method is given in its place', async () => {
    const { a } = await load('class A { at(x, unused = this, y, z) { return [x, y, z]; } } export const a = new A();');
    assert.deepEqual(a.at(1, 2, 3, 4), [1, 3, 4]);
  });

  it('makes the same of the same', async () => {
    const code = 'export function first(list) { const [one, two] = list; return one ?? two; }';
    assert.deepEqual(await secondMinifier().renderChunk(code), await secondMinifier().renderChunk(code));
  });
});
