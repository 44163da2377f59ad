import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problem, readText, records, workbook } from '../../testing/fixtures.js';
import { filesOf, proposeMapping, proposeSourceMapping, readDataset } from '../index.js';
import { without } from '../../testing/fixtures.js';

const mapped = (headers: string[], rows: string[][] = []): Record<string, string | null> => ({ ...proposeMapping(headers, rows).columns });

test('headers in English are recognized', () => {
  assert.deepEqual(
    mapped([
      'Ref',
      'Program Name',
      'Agency',
      'What happens here',
      'Street',
      'District',
      'Town',
      'ZIP Code',
      'Lat',
      'Long',
      'Phone',
      'Fax',
      'E-mail',
      'Web page',
      'Opening hours',
      'Languages spoken',
      'Interpreter',
      'Cost',
      'Who it is for',
      'From age',
      'To age',
      'How to apply',
      'What to bring',
      'Wheelchair',
      'Bus lines',
      'Category',
      'Last checked',
    ]),
    {
      Ref: 'services.id',
      'Program Name': 'services.name',
      Agency: 'organizations.name',
      'What happens here': 'services.description',
      Street: 'addresses.address_1',
      District: 'addresses.region',
      Town: 'addresses.city',
      'ZIP Code': 'addresses.postal_code',
      Lat: 'locations.latitude',
      Long: 'locations.longitude',
      Phone: 'phones.number',
      Fax: 'phones.number:fax',
      'E-mail': 'services.email',
      'Web page': 'services.url',
      'Opening hours': 'schedules.description',
      'Languages spoken': 'languages.name',
      Interpreter: 'services.interpretation_services',
      Cost: 'services.fees_description',
      'Who it is for': 'services.eligibility_description',
      'From age': 'services.minimum_age',
      'To age': 'services.maximum_age',
      'How to apply': 'services.application_process',
      'What to bring': 'required_documents.document',
      Wheelchair: 'accessibility.description',
      'Bus lines': 'locations.transportation',
      Category: 'taxonomy_terms.name',
      'Last checked': 'services.assured_date',
    },
  );
});

test('headers in Spanish are recognized', () => {
  assert.deepEqual(
    mapped([
      'Nombre del servicio',
      'Organización',
      'Descripción',
      'Dirección',
      'Ciudad',
      'Código Postal',
      'Latitud',
      'Longitud',
      'Teléfono',
      'Correo electrónico',
      'Sitio web',
      'Horario de atención',
      'Idiomas',
      'Costo',
      'Requisitos',
      'Documentos necesarios',
      'Categoría',
      '¿Es gratis?',
    ]),
    {
      'Nombre del servicio': 'services.name',
      Organización: 'organizations.name',
      Descripción: 'services.description',
      Dirección: 'addresses.address_1',
      Ciudad: 'addresses.city',
      'Código Postal': 'addresses.postal_code',
      Latitud: 'locations.latitude',
      Longitud: 'locations.longitude',
      Teléfono: 'phones.number',
      'Correo electrónico': 'services.email',
      'Sitio web': 'services.url',
      'Horario de atención': 'schedules.description',
      Idiomas: 'languages.name',
      Costo: 'services.fees_description',
      Requisitos: 'services.eligibility_description',
      'Documentos necesarios': 'required_documents.document',
      Categoría: 'taxonomy_terms.name',
      '¿Es gratis?': 'services.free',
    },
  );
});

test('columns in other languages hold translations of the column they repeat', () => {
  const columns = mapped([
    'Name',
    'Description',
    'Venue',
    'name:ar',
    'name_uk',
    'Name (French)',
    'Description in Spanish',
    'Spanish name',
    'Venue [es]',
    'Phone (Arabic)',
  ]);
  assert.deepEqual(
    [
      columns['name:ar'],
      columns.name_uk,
      columns['Name (French)'],
      columns['Description in Spanish'],
      columns['Spanish name'],
      columns['Venue [es]'],
      columns['Phone (Arabic)'],
    ],
    [
      'translations.name:ar',
      'translations.name:uk',
      'translations.name:fr',
      'translations.description:es',
      'translations.name:es',
      'translations.locations.name:es',
      null,
    ],
  );
});

test('days of the week are recognized, as hours or as opening and closing', () => {
  const columns = mapped(['Name', 'Mon', 'Tuesday hours', 'Miércoles', 'Thursday open', 'Thursday close', 'Opens Friday', 'Money']);
  assert.deepEqual(Object.values(columns), [
    'services.name',
    'schedules.description:MO',
    'schedules.description:TU',
    'schedules.description:WE',
    'schedules.opens_at:TH',
    'schedules.closes_at:TH',
    'schedules.opens_at:FR',
    null,
  ]);
});

test('a blank day beside days with hours is asked for, unless the mapping says that a blank means closed', async () => {
  const csv = 'Name,Mon,Tue,Wed opens,Wed closes\nA,9am-5pm,,,\nB,,,,\nC,,closed,9am,\n';
  const days = async (blankDays?: 'closed'): Promise<unknown> => {
    const mapping = { ...proposeMapping(['Name', 'Mon', 'Tue', 'Wed opens', 'Wed closes']), blankDays };
    const dataset = await readDataset(filesOf({ 'list.csv': csv }), { mapping });
    return dataset.tables.schedules.map(({ row, record }) => [row, record.byday, record.description ?? record.opens_at]);
  };
  assert.deepEqual(await days(), [
    [1, 'MO', 'Monday: 9am-5pm'],
    [1, 'TU', undefined],
    [1, 'WE', undefined],
    [3, 'MO', undefined],
    [3, 'TU', 'Tuesday: closed'],
    [3, 'WE', '9am'],
  ]);
  assert.deepEqual(await days('closed'), [
    [1, 'MO', 'Monday: 9am-5pm'],
    [3, 'TU', 'Tuesday: closed'],
    [3, 'WE', '9am'],
  ]);
});

test('the first rows decide where a header could be two things', () => {
  assert.equal(
    mapped(
      ['Name', 'Location'],
      [
        ['x', '12 Main Street, Springfield'],
        ['y', '9 Oak Avenue, Springfield'],
      ],
    ).Location,
    'addresses.address_1',
  );
  assert.equal(
    mapped(
      ['Name', 'Location'],
      [
        ['x', 'City Hall'],
        ['y', 'Library'],
      ],
    ).Location,
    'locations.name',
  );
  assert.equal(
    mapped(
      ['Name', 'Location'],
      [
        ['x', '25.77, -80.19'],
        ['y', '25.70, -80.20'],
      ],
    ).Location,
    'locations.coordinates',
  );
  assert.equal(
    mapped(
      ['Name', 'Free'],
      [
        ['x', 'Yes'],
        ['y', 'No'],
      ],
    ).Free,
    'services.free',
  );
  assert.equal(
    mapped(
      ['Name', 'Contact'],
      [
        ['x', '555-010-0100'],
        ['y', '555-010-0101'],
      ],
    ).Contact,
    'phones.number',
  );
  assert.equal(mapped(['Organization', 'Phone']).Organization, 'services.name');
});

test('columns for the staff are left out, whatever a mapping says', async () => {
  assert.deepEqual(Object.values(mapped(['Name', 'Internal notes', 'Staff comments', 'Notas internas', 'Unheard of'])), [
    'services.name',
    null,
    null,
    null,
    null,
  ]);
  const dataset = await readText(
    { 'list.csv': 'Name,Internal notes\nKitchen,alarm code 4711\n' },
    { mapping: { columns: { Name: 'services.name', 'Internal notes': 'services.description' } } },
  );
  assert.doesNotMatch(JSON.stringify(dataset), /4711/);
});

const SHEET = `Directory of the city,,,,,,,,,,,
Updated in March,,,,,,,,,,,
Name,Organization,Address,City,Lat,Lon,Phone,Hours,Languages,Free,Category,Name (Spanish),Wheelchair,Walk-in,Listing
Kitchen,Helpers,1 Main Street,Springfield,25.77,-80.19,555-0100; 555-0101,Mon-Fri 9-5,"English, Spanish (Mon, Tue); Somali",Yes,Food; Shelter,Cocina,Yes,Yes,Public
Line,Helpers,,,,,555-0102,24 hours,English,No,Advice,,,No,Public
House,Refuge,99 Hidden Lane,Springfield,25.70,-80.10,555-0103,,,,,,,,Confidential
`;

test('each row of a spreadsheet becomes a service with its place, telephones, hours in words, languages, terms and translations', async () => {
  const dataset = await readText({ 'list.csv': SHEET });
  assert.deepEqual(dataset.format, { name: 'spreadsheet' });
  const [kitchen, line] = records(dataset, 'services');
  assert.deepEqual(
    dataset.tables.services.map(({ row }) => row),
    [1, 2, 3],
  );
  assert.deepEqual(
    records(dataset, 'organizations').map(({ name }) => name),
    ['Helpers', 'Refuge'],
  );
  assert.equal(kitchen?.organization_id, line?.organization_id);
  const of = (table: Parameters<typeof records>[1], id: unknown): Readonly<Record<string, unknown>>[] =>
    records(dataset, table).filter(({ service_id }) => service_id === id);
  assert.deepEqual(
    of('phones', kitchen?.id).map(({ number }) => number),
    ['555-0100', '555-0101'],
  );
  assert.deepEqual(
    of('languages', kitchen?.id).map(({ name }) => name),
    ['English', 'Spanish (Mon, Tue)', 'Somali'],
  );
  assert.deepEqual(
    of('cost_options', kitchen?.id).map(({ amount }) => amount),
    [0],
  );
  assert.deepEqual(of('cost_options', line?.id), []);
  assert.equal(kitchen?.application_process, 'Walk-in: Yes');
  const [at] = of('service_at_location', kitchen.id);
  assert.deepEqual(records(dataset, 'schedules')[0], {
    service_at_location_id: at?.id,
    location_id: at?.location_id,
    description: 'Mon-Fri 9-5',
  });
  assert.deepEqual(records(dataset, 'accessibility')[0]?.description, 'Wheelchair accessible');
  assert.deepEqual([records(dataset, 'locations')[0]?.latitude, records(dataset, 'locations')[0]?.longitude], [25.77, -80.19]);
  assert.equal(of('service_at_location', line?.id).length, 0, 'a telephone line has no place');
  assert.deepEqual(records(dataset, 'schedules')[1], { service_id: line?.id, description: '24 hours' });
  assert.deepEqual(
    dataset.translations.map(({ object, id, field, language, text }) => [object, id, field, language, text]),
    [['services', kitchen.id, 'name', 'es', 'Cocina']],
  );
  assert.deepEqual(dataset.tables.services[2]?.marks, ['confidential']);
});

test('a row has the same id in every run, and wherever it stands', async () => {
  const lines = SHEET.trim().split('\n');
  const other = [...lines.slice(0, 3), ...lines.slice(3).reverse()].join('\n');
  const ids = async (text: string): Promise<unknown[]> =>
    records(await readText({ 'list.csv': text }), 'services')
      .map(({ name, id }) => `${String(name)} ${String(id)}`)
      .sort();
  assert.deepEqual(await ids(SHEET), await ids(other));
});

test('hours in seven columns become a row for each day', async () => {
  const dataset = await readText({
    'list.csv': 'Name,Phone,Monday,Tuesday,Wed open,Wed close\nKitchen,555-0100,9am-5pm,closed,10:00,12:00\n',
  });
  assert.deepEqual(
    records(dataset, 'schedules').map((record) => without(record, 'service_id')),
    [
      { freq: 'WEEKLY', byday: 'MO', description: 'Monday: 9am-5pm' },
      { freq: 'WEEKLY', byday: 'TU', description: 'Tuesday: closed' },
      { freq: 'WEEKLY', byday: 'WE', opens_at: '10:00', closes_at: '12:00' },
    ],
  );
});

test('a mapping by hand is followed, and a bad one is refused', async () => {
  const csv = 'Wer,Was\nKüche,Suppe\n';
  const dataset = await readText({ 'liste.csv': csv }, { mapping: { columns: { Wer: 'services.name', Was: 'services.description' } } });
  assert.deepEqual([records(dataset, 'services')[0]?.name, records(dataset, 'services')[0]?.description], ['Küche', 'Suppe']);
  const code = async (columns: Record<string, string | null>): Promise<unknown> =>
    readText({ 'liste.csv': csv }, { mapping: { columns } }).then(
      () => undefined,
      (error: unknown) => (error as { code?: string }).code,
    );
  assert.equal(await code({ Wer: 'services.name', Was: 'nonsense' }), 'hsds/bad-mapping');
  assert.equal(await code({ Was: 'services.description' }), 'hsds/no-name-column');
});

test('a workbook is read as a person sees it: dates, whole numbers, several sheets', async () => {
  const book = workbook({
    'Read me': [['Ask Ada before you change anything']],
    Services: [
      ['Directory', null, null],
      ['Name', 'Phone', 'Last checked', 'From age', 'Free'],
      ['Kitchen', 5550100, 'date:46082', 18, true],
      ['Library', '555-0101', '2026-01-31', null, false],
    ],
  });
  const dataset = await readText({ 'directory.xlsx': book });
  const [kitchen, library] = records(dataset, 'services');
  assert.deepEqual([kitchen?.name, kitchen?.assured_date, kitchen?.minimum_age], ['Kitchen', '2026-03-01', 18]);
  assert.equal(library?.assured_date, '2026-01-31');
  assert.equal(records(dataset, 'phones')[0]?.number, '5550100');
  assert.equal(records(dataset, 'cost_options').length, 1);
  assert.equal(dataset.tables.services[0]?.row, 1);
  const proposed = await proposeSourceMapping(filesOf({ 'directory.xlsx': book }));
  assert.equal(proposed?.sheet, 'Services');
});

test('a workbook whose sheets are the tables of HSDS is read as such', async () => {
  const book = workbook({
    organizations: [
      ['id', 'name', 'description'],
      ['9', 'Helpers', 'They help'],
    ],
    services: [
      ['id', 'organization_id', 'name'],
      ['1', '9', 'Kitchen'],
    ],
  });
  const dataset = await readText({ 'export.xlsx': book });
  assert.equal(dataset.format.name, 'hsds');
  assert.equal(records(dataset, 'services')[0]?.organization_id, records(dataset, 'organizations')[0]?.id);
});

test('a workbook that cannot be read does not hide the tables beside it', async () => {
  const dataset = await readText({ 'list.csv': 'Name,Phone\nKitchen,555-0100\n', 'old.xlsx': 'not a workbook' });
  assert.equal(records(dataset, 'services').length, 1);
  assert.equal(problem(dataset, 'file-unreadable')?.table, 'old.xlsx');
});

test('a list of places, each with its coordinates in one cell', async () => {
  const dataset = await readText({ 'places.csv': 'Site,Coordinates,Ages\nHall,"39.62, -72.10",16+\nGate,"39.60;-72.11",5-12\n' });
  assert.deepEqual(
    records(dataset, 'locations').map(({ latitude, longitude }) => [latitude, longitude]),
    [
      [39.62, -72.1],
      [39.6, -72.11],
    ],
  );
  assert.deepEqual(
    records(dataset, 'services').map(({ name, minimum_age, maximum_age }) => [name, minimum_age, maximum_age]),
    [
      ['Hall', 16, undefined],
      ['Gate', 5, 12],
    ],
  );
});

test('a private address hides the street and the point, and not the service', async () => {
  const dataset = await readText({
    'list.csv':
      'Name,Address,City,Lat,Lon,Phone,Private address\nHouse,99 Hidden Lane,Town,25.7,-80.1,555-0100,yes\nHall,1 Open Street,Town,25.8,-80.2,555-0101,\n',
  });
  assert.deepEqual(
    dataset.tables.services.map(({ marks }) => marks),
    [undefined, undefined],
  );
  assert.deepEqual(
    records(dataset, 'locations').map(({ latitude }) => latitude),
    [undefined, 25.8],
  );
  assert.deepEqual(
    dataset.tables.addresses.map(({ record, marks }) => [record.address_1, record.city, marks?.join()]),
    [
      [undefined, 'Town', undefined],
      ['99 Hidden Lane', 'Town', 'private'],
      ['1 Open Street', 'Town', undefined],
    ],
  );
});

test('columns named for languages say which are spoken', async () => {
  const csv = 'Name,Phone,Spanish,Ukrainian\nKitchen,555-0100,x,\nHall,555-0101,x,yes\n';
  assert.deepEqual(mapped(['Name', 'Spanish'], [['a', 'x']]), { Name: 'services.name', Spanish: 'languages.name:es' });
  const dataset = await readText({ 'list.csv': csv });
  assert.deepEqual(
    records(dataset, 'languages').map(({ name }) => name),
    ['Spanish', 'Spanish', 'Ukrainian'],
  );
});

test('a second list that is not read is told', async () => {
  const dataset = await readText({ 'a.csv': 'Name,Phone\nKitchen,555-0100\n', 'b.csv': 'Name,Phone\nHall,555-0101\n' });
  assert.equal(records(dataset, 'services').length, 1);
  assert.equal(problem(dataset, 'table-ignored')?.table, 'b.csv');
});
