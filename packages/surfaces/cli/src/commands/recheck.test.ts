import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runNewcomer, scratchFolder } from '../testing/run-newcomer.js';

const SHEET = `name,organization,address,city,phone,email,description,hours,last verified
Bread for All,Bread Café,1 Anchor Square,Port Lantern,(962) 555-0110,bread@cafe.example,Hot meals.,Mon-Fri 9am-5pm,2024-05-02
Night Beds,Harbour Beds,2 Anchor Square,Port Lantern,(962) 555-0111,,A bed for the night.,24 hours,
`;
const CONFIG = {
  place: 'Port Lantern',
  country: 'US',
  'report-to': 'mailto:desk@portlantern.example',
  mapping: {
    columns: {
      name: 'services.name',
      organization: 'organizations.name',
      address: 'addresses.address_1',
      city: 'addresses.city',
      phone: 'phones.number',
      email: 'services.email',
      description: 'services.description',
      hours: 'schedules.description',
      'last verified': 'services.assured_date',
    },
  },
};

const folder = scratchFolder();
const sheet = join(folder, 'services.csv');
const out = join(folder, 'recheck');
before(() => {
  writeFileSync(sheet, SHEET);
  writeFileSync(join(folder, 'newcomer.json'), JSON.stringify(CONFIG));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const unfolded = (path: string) => readFileSync(path, 'utf8').replace(/\r\n[ \t]/g, '');

describe('newcomer recheck', () => {
  it('writes a calendar, a spreadsheet and a message for whoever has an address', async () => {
    const { status, stdout, stderr } = await runNewcomer('recheck', sheet, '--out', out, '--from', '2026-11-27', '--json');
    assert.equal(status, 0, stderr);
    const plan = JSON.parse(stdout) as { messages: number; counts: { stale: number }; organizations: { askOn: string }[] };
    assert.equal(plan.messages, 1);
    assert.equal(plan.counts.stale, 2);

    const calendar = unfolded(join(out, 'calendar.ics'));
    assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
    assert.match(calendar, /DTSTART;VALUE=DATE:20261127/);
    assert.match(calendar, /SUMMARY:Ask Bread Café \(1 record\)/);
    assert.match(calendar, /• Night Beds \(\(962\) 555-0111\): nobody says when it was checked/);

    const csv = readFileSync(join(out, 'recheck.csv'), 'utf8');
    assert.match(csv, /2026-11-27,Bread Café,bread@cafe\.example,\(962\) 555-0110,Bread for All,.+,Mo-Fr 09:00-17:00,2024-05-02/);

    const [name = ''] = readdirSync(join(out, 'messages'));
    assert.match(name, /^2026-11-27-000\d-bread-cafe\.eml$/);
    const mail = readFileSync(join(out, 'messages', name), 'utf8');
    assert.match(mail, /^To: bread@cafe\.example\r$/m);
    assert.match(mail, /^X-Unsent: 1\r$/m);
    assert.match(mail, /^Subject: =\?UTF-8\?/m);
    const body = Buffer.from(
      mail
        .split('\r\n\r\n')
        .slice(1)
        .join('\n')
        .replace(/=\r?\n/g, ''),
      'utf8',
    ).toString();
    assert.match(body, /1\. Bread for All/);
    assert.match(body, /Last checked: 2024-05-02/);
    assert.match(body, /desk@portlantern\.example/);
  });

  it('writes the same files again for the same source and day', async () => {
    const again = join(folder, 'again');
    await runNewcomer('recheck', sheet, '--out', again, '--from', '2026-11-27');
    for (const name of ['calendar.ics', 'recheck.csv'])
      assert.equal(readFileSync(join(again, name), 'utf8'), readFileSync(join(out, name), 'utf8'));
    const [name = ''] = readdirSync(join(again, 'messages'));
    assert.equal(readFileSync(join(again, 'messages', name), 'utf8'), readFileSync(join(out, 'messages', name), 'utf8'));
  });

  it("takes the city's own words, and says what a template lacks", async () => {
    const template = join(folder, 'letter.txt');
    writeFileSync(template, 'Subject: ¿Sigue igual? {organization}\n\nHola, en {place} se lee:\n{records}\n{reply}\n');
    const letter = join(folder, 'letter');
    assert.equal((await runNewcomer('recheck', sheet, '--out', letter, '--template', template)).status, 0);
    const [name = ''] = readdirSync(join(letter, 'messages'));
    assert.match(readFileSync(join(letter, 'messages', name), 'utf8'), /Hola, en Port Lantern se lee:/);

    writeFileSync(template, 'Subject: A\n\n{record}');
    const wrong = await runNewcomer('recheck', sheet, '--out', join(folder, 'never'), '--template', template);
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /knows no \{record\}; it knows \{organization\}, \{place\}, \{records\}, \{reply\}/);
    assert.ok(!existsSync(join(folder, 'never')));
  });

  it('wants a day of the calendar and a number above zero', async () => {
    for (const option of [
      ['--from', '2026-02-30'],
      ['--per-week', '0'],
    ])
      assert.equal((await runNewcomer('recheck', sheet, '--out', join(folder, 'never'), ...option)).status, 2, option.join(' '));
  });
});
