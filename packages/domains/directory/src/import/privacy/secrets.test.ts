import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../../scripts/test/runs.js';
import { houseOf } from './house.js';
import { phoneDigits } from './phone-digits.js';
import { Secrets } from './secrets.js';
import { withoutSpans } from './span.js';
import { assertLinear } from '../../../../../../scripts/test/linear-time.js';

const base = {
  level: 2 as const,
  inferred: false,
  source: { table: 'services' as const, row: 1, id: 's' },
  organizations: new Set<string>(),
  published: false,
};
const secrets = new Secrets();
secrets.add({ kind: 'address', house: houseOf('12 Almond Court'), line: '12 almond court', city: 'port lantern', postalCode: '', ...base });
secrets.add({ kind: 'address', house: houseOf('9 Mt. Vernon Pl NW'), line: '9 mt vernon pl nw', city: '', postalCode: '', ...base });
const saint = '4821 St. Brendan Street, Apt 3B';
secrets.add({ kind: 'address', house: houseOf(saint), line: '4821 st brendan street apt 3b', city: '', postalCode: '', ...base });
secrets.add({ kind: 'phone', digits: phoneDigits('+34 962 55 01 77'), ...base });
secrets.add({ kind: 'address', house: undefined, line: 'po box 4711', city: '', postalCode: '', ...base });
secrets.add({ kind: 'address', house: undefined, line: 'the old lighthouse keepers cottage', city: '', postalCode: '', ...base });
secrets.add({ kind: 'phone', digits: phoneDigits('305-555-0142'), ...base });
secrets.add({ kind: 'email', address: 'shelter@house.example', ...base });
secrets.add({ kind: 'point', point: { lat: 25.77123, lon: -80.19456 }, addressKnown: true, ...base });

const clean = (text: string): string => withoutSpans(text, secrets.spans(text));

describe('secrets in texts', () => {
  it('are found however they are written', () => {
    for (const [text, left] of [
      ['Come to 12 Almond Court, at noon.', 'Come to …, at noon.'],
      ['Come to 12 ALMOND CT. at noon.', 'Come to …. at noon.'],
      ['We are at Almond Court 12.', 'We are at ….'],
      ['Write to P.O. Box 4711, Port Lantern', 'Write to …, Port Lantern'],
      ['Meet at the Old Lighthouse Keepers’ Cottage', '…'],
      ['Call (305) 555 0142 now', 'Call … now'],
      ['Call +1 305.555.0142 now', 'Call … now'],
      ['Call 555-0142 now', 'Call … now'],
      ['Call 3055550142 now', 'Call … now'],
      ['اتصل ٣٠٥-٥٥٥-٠١٤٢ الآن', 'اتصل … الآن'],
      ['Mail SHELTER@House.example.', 'Mail ….'],
      ['Mail shelter (at) house (dot) example today', 'Mail … today'],
      ['https://maps.example/?q=25.7712,-80.1946', 'https://maps.example/?q=…'],
      ['80.19456 W, 25.77123 N', '… N'],
      ['Now at 12-14 Almond Court.', 'Now at ….'],
      ['Mon-Fri 9am-5pm (4821 Saint Brendan)', 'Mon-Fri 9am-5pm (…)'],
      ['Texto 5. 4821 St. Brendan Street fin.', 'Texto 5. … fin.'],
      ['Saint Brendan Street 4821', 'Saint …'],
      ['Come to Ｎｏ． １２ Ａｌｍｏｎｄ Ct', 'Come to'],
      ['Come to 12 Al\u00admond Court', 'Come to …'],
      ['Come to Twelve Almond Court', 'Come to …'],
      ['Come to Nine Mount Vernon Place', 'Come to …'],
      ['Come to Forty-Eight Twenty-One Saint Brendan Street', 'Come to …'],
      ['Come to four thousand eight hundred and twenty-one St. Brendan', 'Come to …'],
      ['At 25°46\'16.4"N 80°11\'40.4"W, ring twice', 'At …W, ring twice'],
      ['At 25° 46′ 16″ N, 80° 11′ 40″ W', 'At … W'],
      ["At N 25° 46.274' W 80° 11.674'", 'At N …'],
      ['At 25 deg 46 min 16 sec, 80 deg 11 min 40 sec', 'At …'],
      ['At 25:46:16 80:11:40', 'At …'],
      ['Call 305*555*0142 or 305_555_0142', 'Call … or …'],
      ['Room 38. 305-555-0142', 'Room '],
      ['Room 5 555-0142', 'Room '],
      ['Sala 5, 962 55 01 77', 'Sala 5, …'],
      ['Mail shelter＠house.example', 'Mail …'],
      ['Mail shelter @ house.example', 'Mail …'],
      ['Correo shelter (arroba) house (punto) example', 'Correo …'],
    ] as const) {
      assert.ok(clean(text).startsWith(left.slice(0, 6)), `${text} → ${clean(text)}`);
      for (const secret of [
        'lmond',
        'LMOND',
        '4711',
        'Lighthouse',
        '0142',
        '٠١٤٢',
        '01 77',
        'Vernon',
        'mond',
        'Ａｌ',
        'helter',
        '25.77',
        '80.19',
      ])
        assert.ok(!clean(text).includes(secret), clean(text));
    }
  });

  it('are not seen where there are others', () => {
    for (const text of [
      '14 Almond Court',
      '12 Almond Street',
      'twelve almonds in the court',
      '12 apples from Almond Court',
      'Call 786-555-0142',
      'Call 305-555-0143',
      'help@house.example',
      '25.7812, -80.1946',
      'P.O. Box 47110',
      '9 Mount Olive Place',
      'Call 786 555 0142',
      'one of nine mounts',
      'open 9:00-12:00, 12 places',
    ]) {
      assert.equal(clean(text), text);
    }
  });

  it('leave in linear time', () => assertLinear(clean));

  it('never come out of any text that they are put into', () => {
    const written = fc.constantFrom(
      '12 Almond Court',
      '12 almond ct',
      '305-555-0142',
      '(305) 555-0142',
      '+1 305 555 0142',
      'shelter@house.example',
      'PO Box 4711',
    );
    const around = fc.string({ unit: fc.constantFrom(...'abc xyz.,;:!?()\n–"'), maxLength: 30 });
    fc.assert(
      fc.property(around, written, around, (before, secret, after) => {
        const left = clean(`${before} ${secret} ${after}`).toLowerCase();
        for (const part of ['almond', '0142', 'shelter@', '4711']) assert.ok(!left.includes(part), left);
      }),
      { numRuns: runs(3000) },
    );
  });
});
