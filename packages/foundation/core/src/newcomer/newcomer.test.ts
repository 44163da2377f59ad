import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import '../../../../../scripts/test/runs.js';
import { coarsePoint } from './coarse-point.js';
import { Newcomer } from './newcomer.js';

// What no model of a person may have a field for, by any name that it usually goes by.
const FORBIDDEN =
  /status|immigr|migrat|asylum|refugee|undocumented|visa|nationalit|citizen|countryof|origin|birth|dob|religio|faith|church|belief|ethnic|race|racial|tribe|biometr|fingerprint|face|iris|photo|passport|documentnumber|idnumber|ssn|taxid|alien|^a?number$|^name$|firstname|surname|lastname|email|phone|address|gender|orientation|criminal|health(?!\.)|diagnos/i;

function fieldNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap(fieldNames);
  const names: string[] = [];
  for (const [key, value] of Object.entries(schema as Record<string, unknown>)) {
    if (key === 'properties' && typeof value === 'object' && value !== null) names.push(...Object.keys(value));
    names.push(...fieldNames(value));
  }
  return names;
}

const forbidden = (schema: z.core.$ZodType) =>
  fieldNames(z.toJSONSchema(schema)).filter((name) => FORBIDDEN.test(name.replace(/[-_]/g, '')));

describe('Newcomer', () => {
  it('has no field for what must not be asked', () => {
    const names = fieldNames(z.toJSONSchema(Newcomer));
    assert.ok(names.length > 10, String(names));
    assert.deepEqual(forbidden(Newcomer), []);
  });

  it('is guarded by a lint that sees such fields wherever they hide', () => {
    for (const field of [
      'immigrationStatus',
      'nationality',
      'religion',
      'ethnic_group',
      'fingerprints',
      'passport_number',
      'birthDate',
      'dateOfBirth',
      'country-of-origin',
      'email',
      'name',
    ]) {
      const schema = z.object({ a: z.optional(z.array(z.union([z.string(), z.object({ [field]: z.string() })]))) });
      assert.deepEqual(forbidden(schema), [field]);
    }
  });

  it('takes what a person tells their device, all of it optional', () => {
    for (const told of [
      {},
      {
        languages: [
          { language: 'ti', level: 'first', reads: true },
          { language: 'en', level: 'some' },
        ],
        household: { size: '3-4', ages: ['0-2', '26-59'], childAlone: false, pets: true },
        needs: ['health.doctor', 'shelter'],
        place: { lat: 25.77, lon: -80.19 },
        access: ['wheelchair'],
        door: ['no-papers', 'free'],
      },
      { place: { named: '33128' } },
    ]) {
      assert.ok(z.safeParse(Newcomer, told).success, JSON.stringify(told));
    }
  });

  it('refuses fields that it does not have, and a place that finds a door', () => {
    for (const wrong of [
      { nationality: 'SY' },
      { household: { status: 'x' } },
      { languages: [{ language: 'ti', level: 'first', religion: 'x' }] },
      { place: { lat: 25.7743, lon: -80.1937 } },
      { place: { lat: 95, lon: 0 } },
      { place: { lat: Number.NaN, lon: 0 } },
      { needs: ['Health Doctor'] },
      { door: ['status'] },
    ]) {
      assert.equal(z.safeParse(Newcomer, wrong).success, false, JSON.stringify(wrong));
    }
  });

  it('holds any point once it is rounded, within 1,2 km of where it was', () => {
    fc.assert(
      fc.property(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }), (lat, lon) => {
        const place = coarsePoint({ lat, lon });
        assert.ok(z.safeParse(Newcomer, { place }).success, JSON.stringify(place));
        assert.ok(Math.abs(place.lat - lat) <= 0.0051 && Math.abs(place.lon - lon) <= 0.0051);
        assert.ok(!Object.is(place.lat, -0) && !Object.is(place.lon, -0));
      }),
    );
  });
});
