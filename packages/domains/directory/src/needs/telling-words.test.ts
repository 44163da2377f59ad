import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tellingWords, type NamedSample } from './telling-words.js';

/** So many services of a name, each of an organization of its own. */
const named = (name: string, need: string, count = 5): NamedSample[] =>
  Array.from({ length: count }, (_, i) => ({ name, needs: [need], by: `${name} ${i}` }));
const told = (samples: readonly NamedSample[], fillers?: readonly string[]) =>
  Object.fromEntries(tellingWords(samples, fillers).map(({ text, need }) => [text, need]));
const others = [...named('Swimming', 'sport', 6), ...named('Choir', 'music', 6), ...named('Bus pass', 'transport', 6)];

describe('tellingWords', () => {
  it('takes words that stand in names of services for one need', () => {
    assert.deepEqual(told([...named('Despensa', 'food.pantry'), ...others]), {
      despensa: 'food.pantry',
      swimming: 'sport',
      choir: 'music',
      bus: 'transport',
      pass: 'transport',
    });
  });

  it('takes no word of few services, nor one that a single organization calls all it does', () => {
    assert.equal(told([...named('Despensa', 'food.pantry', 3), ...others]).despensa, undefined);
    const own = named('Lighthouse', 'food.pantry', 9).map((sample) => ({ ...sample, by: 'Lighthouse' }));
    assert.equal(told([...own, ...others]).lighthouse, undefined);
  });

  it('takes no word that services of several needs are called by, and what it says of a need beside another word', () => {
    const words = told([...named('Family medicine', 'health.doctor'), ...named('Family law', 'legal.family'), ...others]);
    assert.equal(words.family, undefined);
    assert.equal(words.medicine, 'health.doctor');
    assert.equal(words['family medicine'], 'health.doctor');
  });

  it('takes no word for a need that nearly every service answers', () => {
    assert.deepEqual(told([...named('Clinic', 'health', 6), ...named('Gym', 'health', 6)]), {});
  });

  it('learns nothing from an organization’s name in the service’s', () => {
    const samples = named('Larder at Harbor House', 'food.pantry').map((sample) => ({ ...sample, organization: ['harbor', 'house'] }));
    const words = told([...samples, ...named('Harbor', 'boats'), ...others], ['at']);
    assert.equal(words.larder, 'food.pantry');
    assert.equal(words.house, undefined);
    assert.equal(words.harbor, 'boats');
  });

  it('says whether a word stands alone or always beside the same one', () => {
    const alone = new Map(
      tellingWords([...named('Family medicine', 'health.doctor'), ...named('Notary', 'papers'), ...others]).map((word) => [
        word.text,
        word.alone,
      ]),
    );
    assert.equal(alone.get('medicine'), false);
    assert.equal(alone.get('notary'), true);
  });

  it('reads over words that say nothing of a need', () => {
    const words = told([...named('Banco de alimentos', 'food.pantry'), ...named('Banco de ropa', 'goods.clothes'), ...others], ['de']);
    assert.equal(words.de, undefined);
    assert.equal(words['banco alimentos'], 'food.pantry');
    assert.equal(words['banco ropa'], 'goods.clothes');
  });

  it('writes pairs of characters of a script without spaces as they are written', () => {
    const words = told([...named('法律援助', 'legal.aid'), ...named('法律学校', 'school'), ...named('援助学校', 'x'), ...others]);
    assert.equal(words['法律援'], 'legal.aid');
  });
});
