import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { personHints } from './person-hints.js';

describe('personHints', () => {
  it('sees what a title or file name about a single person carries', () => {
    const cases: readonly [string, string][] = [
      ['Statement by maria.lopez@example.org', 'email'],
      ['Intake of Mrs. Lopez', 'named'],
      ['señora Lopez, interview', 'named'],
      ['Letter to Mr Adeyemi', 'named'],
      ['Mme Traoré', 'named'],
      ['رسالة السيد أحمد', 'named'],
      ['call (962) 555-0142 for details', 'phone'],
      ['+1 962.555.0142', 'phone'],
      ['SSN 900-00-0000', 'number'],
      ['A-012345678', 'number'],
      ['passport C01234567', 'number'],
      ['dob 01/02/1990', 'birth-date'],
      ['born 1990-02-01', 'birth-date'],
      ['client file 12', 'case'],
      ['Victim statement', 'case'],
      ['asylum seeker testimony.pdf', 'case'],
      ['survivors stories', 'case'],
      ['Client Fatima', 'case'],
      ['sign-in sheet, March', 'list'],
      ['participants list.xlsx', 'list'],
      ['passport-scan', 'list'],
      ['maria_passport.pdf', 'list'],
      ['case_file.pdf', 'list'],
    ];
    for (const [text, hint] of cases) assert.ok((personHints(text) as string[]).includes(hint), `${text}: ${personHints(text).join()}`);
  });

  it('stays silent about what a city ordinarily shows', () => {
    for (const text of [
      'Language Access Plan 2026',
      'Ordinance 2024-117, adopted 2024-03-05',
      'Budget 2026–2027, line 12.345.678',
      'https://www.example.org/council/minutes/2026-01-12.pdf',
      'Contract for telephone interpretation in 100 languages',
      'Write to info@example.org or the office of immigrant affairs',
      'Report on services for refugees and asylum seekers',
      'Student enrolment guide',
      'Don’t stop at the border: public talk',
      'Resolution 123-45',
      '911',
      '',
    ]) {
      assert.deepEqual(personHints(text), [], text);
    }
  });

  it('answers at once for a very long text', () => {
    const started = process.cpuUsage();
    for (const text of [
      'a'.repeat(1_000_000),
      '1 '.repeat(500_000),
      '('.repeat(1_000_000),
      `${'a.'.repeat(400_000)}@`,
      'victim '.repeat(150_000),
      'born '.repeat(200_000),
    ]) {
      assert.ok(Array.isArray(personHints(text)));
    }
    assert.ok(process.cpuUsage(started).user < 2_000_000);
  });
});
