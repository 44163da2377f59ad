import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesOfPath } from '@newcomer/hsds/node';
import { filesOf } from '@newcomer/hsds/read';
import { checkPack } from '../check-pack.js';
import { readPackFile } from '../pack-file.js';
import { PACK_KINDS } from '../pack-kinds.js';
import { packOfSheet } from './pack-of-sheet.js';
import { templateCsv } from './template.js';

const TODAY = '2026-11-27';
const CITYKEY = fileURLToPath(new URL('../../../../../content/packs/municipal-id/citykey', import.meta.url));

describe('a pack made of a spreadsheet', () => {
  it('is what is published of CityKey, field by field', async () => {
    const { pack, problems } = await packOfSheet(await filesOfPath(`${CITYKEY}.csv`));
    assert.deepEqual(problems, []);
    assert.deepEqual(JSON.parse(JSON.stringify(pack)), (await readPackFile(`${CITYKEY}.json`)).pack);
    assert.deepEqual(checkPack(pack, TODAY).problems, []);
  });

  for (const [kind, { sheet }] of Object.entries(PACK_KINDS).filter(([, { sheet }]) => sheet)) {
    it(`passes the check where it is the template of ${kind}`, async () => {
      const { pack, problems } = await packOfSheet(filesOf({ 'template.csv': templateCsv(sheet!) }));
      assert.deepEqual(problems, []);
      assert.equal(pack.kind, kind);
      assert.deepEqual(checkPack(pack, TODAY).problems, []);
    });
  }

  it('says what cannot be read where it stands, and loses no row in silence', async () => {
    const csv = [
      'section,id,name,value,group,given',
      'pack,kind,,municipal-id,,',
      'program,name,Card,,,',
      ',,lost,,,',
      'documents,passport,Passport,,who,',
      'case,,,,,twelve',
      '# note,,anything,,,',
      'source,pack,,,,',
    ].join('\n');
    const { problems } = await packOfSheet(filesOf({ 'card.csv': csv }));
    assert.deepEqual(
      problems.map(({ at, column, message }) => `${at} ${column}: ${message}`),
      [
        'card.csv, row 4 section: this cell must not be blank',
        'card.csv, row 5 section: there is no section "documents"; correct the word, or begin a remark with #',
        'card.csv, row 8 name: this cell must not be blank',
        'card.csv, row 6 name: this cell must not be blank',
        'card.csv, row 6 given: write it like "applicant.ageYears = 12; waivers = veteran"',
      ],
    );
  });

  it('keeps the words of a rule that the sheet has itself', async () => {
    const template = templateCsv(PACK_KINDS['municipal-id']!.sheet!);
    const { pack } = await packOfSheet(filesOf({ 'card.csv': `${template}reason,age next,Come back at ten.,Vuelva a los diez.\r\n` }));
    assert.equal(pack.texts?.en?.entries['reason.age.next'], 'Come back at ten.');
    assert.equal(pack.texts.es?.entries['reason.age.next'], 'Vuelva a los diez.');
    assert.equal(pack.texts.en.entries['reason.age.met'], 'You are old enough.');
  });

  it('is refused where nobody says which kind it is', async () => {
    for (const kind of ['recipe', 'rules', 'constructor']) {
      await assert.rejects(packOfSheet(filesOf({ 'x.csv': `section,id,value\npack,kind,${kind}\n` })), { code: 'cli/sheet-kind' });
    }
  });
});
