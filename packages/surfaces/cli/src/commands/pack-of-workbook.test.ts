import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesOf, readSheets } from '@newcomer/hsds/read';
import { workbookOf } from '../../../../../scripts/test/workbook.js';
import { templateCsv } from '../packs/sheets/template.js';
import { PACK_KINDS } from '../packs/pack-kinds.js';
import { runNewcomer, scratchFolder } from '../testing/run-newcomer.js';

const folder = scratchFolder();
after(() => rmSync(folder, { recursive: true, force: true }));

type Cell = string | number | Date | null;

/** As a spreadsheet program keeps what a person types: numbers and days are no longer text. */
function typed(text: string | undefined): Cell {
  if (text === undefined) return null;
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : text;
}

async function rowsOfCsv(csv: string): Promise<Readonly<Record<string, string>>[]> {
  const { sheets } = await readSheets(filesOf({ 'sheet.csv': csv }));
  return sheets.flatMap(({ rows }) => rows.map(({ fields }) => fields));
}

const grid = (rows: readonly Readonly<Record<string, string>>[]): Cell[][] => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [columns, ...rows.map((row) => columns.map((column) => typed(row[column])))];
};

/** The rows of one section, which need no column to say so. */
const sectionOf = (rows: readonly Readonly<Record<string, string>>[], name: string): Readonly<Record<string, string>>[] =>
  rows
    .filter(({ section }) => section === name)
    .map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'section')));

/** The same rows as one table, and as a workbook with a sheet for each section. */
async function workbooksOf(csv: string): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> {
  const rows = (await rowsOfCsv(csv)).filter(({ section }) => section !== undefined && !section.startsWith('#'));
  const sections = [...new Set(rows.map(({ section }) => section ?? ''))];
  const perSection = Object.fromEntries(sections.map((section) => [section, grid(sectionOf(rows, section))]));
  return [
    ['one table', await workbookOf({ Sheet1: grid(rows) })],
    ['a sheet for each section', await workbookOf(perSection)],
  ];
}

async function packOf(file: string): Promise<{ data: unknown; languages: Record<string, unknown> }> {
  const out = join(folder, 'pack.json');
  const made = await runNewcomer('pack', 'from-sheet', file, '--out', out, '--json');
  assert.equal(made.status, 0, `${made.stdout}${made.stderr}`);
  const checked = await runNewcomer('pack', 'check', out, '--json');
  assert.equal(checked.status, 0, `${checked.stdout}${checked.stderr}`);
  const { files } = JSON.parse(made.stdout) as { files: string[] };
  const [data, ...languages] = files.map((name) => JSON.parse(readFileSync(name, 'utf8')) as unknown);
  return { data, languages: Object.fromEntries(languages.map((texts, at) => [files[at + 1] ?? '', texts])) };
}

const SHEETS: readonly (readonly [name: string, csv: string])[] = [
  ['CityKey', readFileSync(fileURLToPath(new URL('../../../../content/packs/municipal-id/citykey.csv', import.meta.url)), 'utf8')],
  ...Object.entries(PACK_KINDS).flatMap(([kind, { sheet }]) => (sheet ? [[`the template of ${kind}`, templateCsv(sheet)] as const] : [])),
];

describe('newcomer pack from-sheet', () => {
  for (const [name, csv] of SHEETS) {
    it(`makes the same pack of ${name} from Excel as from CSV`, async () => {
      const plain = join(folder, 'sheet.csv');
      writeFileSync(plain, csv);
      const expected = await packOf(plain);
      for (const [form, bytes] of await workbooksOf(csv)) {
        const file = join(folder, 'sheet.xlsx');
        writeFileSync(file, bytes);
        assert.deepEqual(await packOf(file), expected, form);
      }
    });
  }

  it('names the sheet and the row of a workbook that is wrong', async () => {
    const file = join(folder, 'wrong.xlsx');
    const rows = await rowsOfCsv(SHEETS[0]?.[1] ?? '');
    const fee = rows.find(({ section }) => section === 'fee');
    assert.ok(fee);
    writeFileSync(
      file,
      await workbookOf({
        pack: grid(sectionOf(rows, 'pack')),
        fee: [
          ['value', 'up to age'],
          [5, 18],
          ['ten dollars', 64],
        ],
      }),
    );
    const { status, stdout } = await runNewcomer('pack', 'from-sheet', file, '--out', join(folder, 'never.json'));
    assert.equal(status, 1);
    assert.match(stdout, /wrong\.xlsx\/fee, row 3, column "value": "ten dollars" is not a plain number/);
  });
});
