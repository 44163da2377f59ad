import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { houseOf, isSameHouse } from './house.js';

function same(a: string, b: string): boolean {
  const [one, other] = [houseOf(a), houseOf(b)];
  return one !== undefined && other !== undefined && isSameHouse(one, other);
}

describe('houses', () => {
  it('are the same however they are written', () => {
    for (const [a, b] of [
      ['11347 SW 160th Street', '11347 S.W. 160 St., Suite 5'],
      ['12 Almond Court', '12 ALMOND CT'],
      ['12 Almond Court', '12 Almond'],
      ['Suite 230, 11805 SW 26th Street', '11805 SW 26 Street #230'],
      ['Hauptstraße 12', 'Hauptstr. 12'],
      ['12, rue de la Paix', '12 rue de la paix'],
      ['Calle de Alcalá 45', 'Calle Alcala 45'],
      ['Via Roma 7', 'via Roma, 7'],
      ['0012 Main St', '12 Main Street'],
    ] as const) {
      assert.ok(same(a, b), `${a} / ${b}`);
    }
  });

  it('are others where the number, the name, the direction or the kind differs', () => {
    for (const [a, b] of [
      ['12 Almond Court', '14 Almond Court'],
      ['1601 NW 12th Avenue', '1601 NW 12th Street'],
      ['1601 NW 12th Avenue', '1601 SW 12th Avenue'],
      ['12 Almond Court', '12 Cherry Court'],
    ] as const) {
      assert.ok(!same(a, b), `${a} / ${b}`);
    }
  });

  it('are none where no house is named', () => {
    for (const line of ['City Hall', 'PO Box 12', 'P.O. Box 430230', 'Suite 200', '', '12']) assert.equal(houseOf(line), undefined, line);
  });
});
