import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../../scripts/test/runs.js';
import { recase } from './recase.js';
import { isShouted, WordCasing } from './word-casing.js';

const casing = new WordCasing();
casing.learn('The FANM program of HomeCare partners. Ask FANM about it; the program is new, and the art of the bay.');

const name = (text: string): string | undefined => recase(text, casing, 'name');

describe('recase', () => {
  it('shows names in normal case and keeps what is written in capitals on purpose', () => {
    for (const [shouted, normal] of [
      ['YMCA OF GREATER MIAMI, INC.', 'YMCA of Greater Miami, Inc.'],
      ['M-DC BUILDING AND NEIGHBORHOOD COMPLIANCE DEPARTMENT', 'M-DC Building and Neighborhood Compliance Department'],
      ['HIV/AIDS SERVICES, LLC', 'HIV/AIDS Services, LLC'],
      ['RONALD MCDONALD HOUSE', 'Ronald McDonald House'],
      ["CHILDREN'S HOME OF O'BRIEN COUNTY", "Children's Home of O'Brien County"],
      ['EVERGLADES II', 'Everglades II'],
      ['WORLD WAR XIV VETERANS', 'World War XIV Veterans'],
      ['U.S. DEPARTMENT OF JUSTICE', 'U.S. Department of Justice'],
      ['UNIVERSITY OF MIAMI (UM)', 'University of Miami (UM)'],
      ['AFTER SCHOOL (NORTH)', 'After School (North)'],
      ['DR. MARTIN LUTHER KING JR. BLVD', 'Dr. Martin Luther King Jr. Blvd'],
      ['1601 NW 12TH AVENUE', '1601 NW 12th Avenue'],
      ['501(C)(3) SUPPORT', '501(c)(3) Support'],
      ['CENTRO DE LA FAMILIA', 'Centro de la Familia'],
      ['UNITED HOMECARE SERVICES', 'United HomeCare Services'],
      ['FANM CENTER', 'FANM Center'],
      ['PARENT-CHILD PROGRAM', 'Parent-Child Program'],
      ['MANGO BAY: THE ART', 'Mango Bay: The Art'],
      ['PrEP AND nPEP SERVICES', 'PrEP and nPEP Services'],
      ['McDONALD HOUSE', 'McDonald House'],
      ['WWW.EXAMPLE.ORG OFFICE', 'www.example.org Office'],
      ['CAFÉ ÉCOLE ÇA', 'Café École Ça'],
      ['ДОПОМОГА БІЖЕНЦЯМ', 'Допомога Біженцям'],
    ] as const) {
      assert.equal(name(shouted), normal);
    }
  });

  it('leaves short forms and text in normal case', () => {
    for (const text of ['RCMA', 'UHCS', 'LUAC', 'UM', 'Girl Scouts', 'YMCA After School', 'مرحبا بكم', '日本語', '12', ''])
      assert.equal(name(text), undefined);
  });

  it('makes sentences of descriptions', () => {
    assert.equal(
      recase('CALL FIRST. WE SERVE ALL FAMILIES WITH HIV AT THE BAY.', casing, 'sentence'),
      'Call first. We serve all families with HIV at the bay.',
    );
  });

  it('knows the Turkish i', () => {
    assert.equal(recase('İSTANBUL KIZILAY DERNEĞİ', new WordCasing(), 'name', 'tr'), 'İstanbul Kızılay Derneği');
  });

  it('changes nothing but case', () => {
    const text = fc.string({ unit: fc.constantFrom(..."ABCDEMNOR abc.,-/()&’'0123456789ÉÑ"), maxLength: 80 });
    fc.assert(
      fc.property(text, (shouted) => {
        const recased = recase(shouted, casing, 'name') ?? shouted;
        assert.equal(recased.toUpperCase(), shouted.toUpperCase());
      }),
      { numRuns: runs(3000) },
    );
  });
});

describe('isShouted', () => {
  it('takes a letter or two for a slip', () => {
    assert.ok(isShouted('McDONALD HOUSE'));
    assert.ok(!isShouted('YMCA House'));
    assert.ok(!isShouted('HIV'));
  });
});
