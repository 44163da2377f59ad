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
      ['4821 St. Brendan Street, Apt 3B', '4821 Saint Brendan St #3B'],
      ['4821 St Brendan', '4821 Saint-Brendan Street'],
      ['4821 N St Brendan Ave', '4821 North Saint Brendan Avenue'],
      ['9 Mt. Vernon Pl NW', '9 Mount Vernon Place N.W.'],
      ['12 rue Ste-Anne', '12, rue Sainte Anne'],
      ['20 Fifth Avenue', '20 5th Ave'],
      ['Nine Almond Court', '9 Almond Ct'],
      ['One Hundred Twelve Main St', '112 Main Street'],
      ['One Hundred and Twelve Main Street', '112 Main St'],
      ['One-Twelve Main Street', '112 Main St'],
      ['20 Twenty-Third Street', '20 23rd St'],
      ['Nine Fifth Street', '9 5th St'],
      ['First Floor, 20 Main Street', '20 Main St'],
      ['One Stop Center, 20 Main Street', '20 Main St'],
      ['4821 Al\u00admond Court', '4821 Almond Court'],
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
      ['500 W 42 St', '500 W 43 St'],
      ['12 St. Anne Street', '12 St. Agnes Street'],
      ['Nine Almond Court', '10 Almond Court'],
    ] as const) {
      assert.ok(!same(a, b), `${a} / ${b}`);
    }
  });

  it('are none where no house is named', () => {
    for (const line of ['City Hall', 'PO Box 12', 'P.O. Box 430230', 'Suite 200', '', '12']) assert.equal(houseOf(line), undefined, line);
  });
});
