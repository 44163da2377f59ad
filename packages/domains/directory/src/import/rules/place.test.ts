import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importOf, problemOf } from '../dataset-fixture.js';

const miami = { locations: [{ id: 'l1', latitude: 25.77, longitude: -80.19 }] };

describe('place', () => {
  it('looks the time zone up where the city names none, and says so', () => {
    const result = importOf({ tables: miami });
    assert.equal(result.timeZone, 'America/New_York');
    assert.equal(problemOf(result, 'no-time-zone')?.severity, 'warning');
    assert.match(
      problemOf(result, 'no-time-zone')?.examples[0]?.message ?? '',
      /America\/New_York was looked up from the coordinates: 1 of 1 locations .* write "timeZone": "America\/New_York" into newcomer\.json/,
    );
    const kathmandu = importOf({ tables: { locations: [{ id: 'l1', latitude: 27.7, longitude: 85.3 }] } });
    assert.match(kathmandu.timeZone ?? '', /^Asia\/Ka/);
  });

  it('is loud where no time zone can be known, and silent where the city names it', () => {
    const unknown = importOf({ tables: { services: [{ id: 's1', name: 'Library' }] } });
    assert.equal(unknown.timeZone, undefined);
    assert.equal(problemOf(unknown, 'no-time-zone')?.severity, 'severe');
    const named = importOf({ tables: miami }, { timeZone: 'Europe/Athens' });
    assert.equal(named.timeZone, 'Europe/Athens');
    assert.equal(problemOf(named, 'no-time-zone'), undefined);
    assert.equal(importOf({ tables: miami }, { timeZone: 'Mars/Olympus' }).timeZone, 'America/New_York');
  });

  it('knows the country by its name, its code, or its states and postcodes', () => {
    const country = (address: Record<string, unknown>): string | undefined =>
      importOf({
        tables: { locations: [{ id: 'l1' }], addresses: [{ id: 'd1', location_id: 'l1', address_1: '1 Main Street', ...address }] },
      }).country;
    assert.equal(country({ country: 'US ' }), 'US');
    assert.equal(country({ country: 'United Kingdom' }), 'GB');
    assert.equal(country({ state_province: 'FL ', postal_code: '33136' }), 'US');
    assert.equal(country({ state_province: 'ON', postal_code: 'K1A 0B1' }), 'CA');
    assert.equal(country({ postal_code: 'SW1A 1AA' }), 'GB');
    assert.equal(country({ postal_code: '12345' }), undefined);
  });

  it('tells which language the texts are in, where nobody says it', () => {
    const description = 'Los servicios para las personas que están en la ciudad son gratuitos, con una cita por teléfono.';
    const result = importOf({ tables: { services: [{ id: 's1', name: 'Biblioteca', description }] } });
    assert.equal(result.language, 'es');
    assert.match(problemOf(result, 'language-of-source-unknown')?.examples[0]?.message ?? '', /"es"/);
    assert.equal(
      problemOf(
        importOf({ tables: { services: [{ id: 's1', name: 'B', description }] } }, { language: 'es' }),
        'language-of-source-unknown',
      ),
      undefined,
    );
  });
});
