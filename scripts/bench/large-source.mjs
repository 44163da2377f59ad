import { createWriteStream, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { random } from '../test/random.mjs';

const WORDS =
  'food shelter legal advice language class clinic family child youth elder work job training housing rent bed meal kitchen library office school council harbor garden bridge river north south open free weekly evening morning counsel support group health dental eye mental care visit home transport ticket clothes laundry shower phone internet letter form paper permit asylum right worker tenant neighbor community center house association women men people newcomer city'.split(
    ' ',
  );
const LANGUAGES = ['English', 'Spanish', 'Arabic', 'French', 'Ukrainian', 'Somali', 'Persian', 'Haitian Creole'];
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];

/**
 * Writes a directory of HSDS 3.1 as CSV that is as large and as repetitive as a state's: per service a place, an address, a telephone,
 * five rows of hours, two languages and two terms. The same seed writes the same bytes.
 *
 * @param {string} folder where to write
 * @param {number} services how many
 */
export async function writeLargeSource(folder, services, seed = 1) {
  mkdirSync(folder, { recursive: true });
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const text = (count) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const files = new Map();
  const open = (name, header) => {
    const file = createWriteStream(join(folder, `${name}.csv`));
    file.write(`${header}\n`);
    files.set(name, file);
  };
  open('organizations', 'id,name,description,website,email');
  open(
    'services',
    'id,organization_id,name,description,url,email,status,application_process,fees_description,eligibility_description,assured_date,last_modified',
  );
  open('locations', 'id,location_type,organization_id,name,latitude,longitude,transportation');
  open('service_at_location', 'id,service_id,location_id');
  open('addresses', 'id,location_id,address_1,city,region,state_province,postal_code,country,address_type');
  open('phones', 'id,service_id,number,type');
  open('schedules', 'id,service_at_location_id,freq,byday,opens_at,closes_at,description');
  open('languages', 'id,service_id,name');
  open('taxonomy_terms', 'id,code,name,description,taxonomy');
  open('attributes', 'id,link_id,link_entity,taxonomy_term_id,link_type');
  const write = (name, ...cells) => files.get(name).write(`${cells.join(',')}\n`);
  for (let at = 0; at < 400; at += 1) write('taxonomy_terms', `T${at}`, `BX-${1000 + at}`, text(3), text(8), 'AIRS');
  for (let at = 0; at < services / 4; at += 1)
    write('organizations', `O${at}`, `${text(3)} ${at}`, text(30), `https://org${at}.example`, `office@org${at}.example`);
  for (let at = 0; at < services; at += 1) {
    const organization = `O${Math.floor(next() * (services / 4))}`;
    write(
      'services',
      `S${at}`,
      organization,
      `${text(4)} ${at}`,
      `"${text(25)}, ${text(25)}."`,
      `https://org.example/${at}`,
      `s${at}@org.example`,
      next() < 0.02 ? 'inactive' : 'active',
      `"Walk in, ${text(6)}"`,
      next() < 0.5 ? 'Free' : text(5),
      text(9),
      `2026-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)}`,
      '2026-05-01T10:00:00Z',
    );
    write(
      'locations',
      `L${at}`,
      'physical',
      organization,
      text(3),
      (25 + next()).toFixed(6),
      (-81 + next()).toFixed(6),
      next() < 0.3 ? `Bus ${Math.floor(next() * 90)}` : '',
    );
    write('service_at_location', `A${at}`, `S${at}`, `L${at}`);
    write(
      'addresses',
      `D${at}`,
      `L${at}`,
      `${Math.floor(next() * 9000)} ${text(2)} Street`,
      'Springfield',
      text(1),
      'FL',
      String(33000 + Math.floor(next() * 200)),
      'US',
      'physical',
    );
    write('phones', `P${at}`, `S${at}`, `(305) 555-01${String(Math.floor(next() * 100)).padStart(2, '0')}`, 'voice');
    const [opens, closes] = pick([
      ['09:00', '17:00'],
      ['08:00', '16:30'],
      ['10:00', '18:00'],
    ]);
    for (const day of DAYS) write('schedules', `${at}${day}`, `A${at}`, 'WEEKLY', day, opens, closes, `Mon-Fri ${opens}-${closes}`);
    for (let language = 0; language < 2; language += 1) write('languages', `${at}-${language}`, `S${at}`, pick(LANGUAGES));
    for (let term = 0; term < 2; term += 1)
      write('attributes', `${at}.${term}`, `S${at}`, 'service', `T${Math.floor(next() * 400)}`, 'taxonomy');
    if (at % 1000 === 999) for (const file of files.values()) if (file.writableNeedDrain) await once(file, 'drain');
  }
  for (const file of files.values()) {
    file.end();
    await once(file, 'finish');
  }
}
