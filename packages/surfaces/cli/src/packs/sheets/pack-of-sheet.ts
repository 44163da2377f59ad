import { NewcomerError } from '@newcomer/core';
import type { Pack, PackCase, PackTexts } from '@newcomer/engines/pack';
import type { SourceFiles } from '@newcomer/hsds';
import { readSheets } from '@newcomer/hsds/read';
import { PACK_KINDS, sheetKinds } from '../pack-kinds.js';
import { readAssignments } from './assignments.js';
import { SheetReader, type SheetProblem, type SheetRow } from './sheet-reader.js';

/** A pack that was made of a spreadsheet. */
export interface PackOfSheet {
  /** Not to be used while there are problems: what could not be read is left out of it. */
  readonly pack: Pack;
  readonly problems: readonly SheetProblem[];
}

/** Fields of a pack that the section "pack" gives, a row each. */
const HEAD = ['id', 'jurisdiction', 'topic', 'effectiveFrom', 'effectiveTo', 'status', 'language'];

/**
 * Makes a pack of a spreadsheet: one table with a column "section", or a workbook with a sheet for each section.
 *
 * @throws NewcomerError `cli/sheet-kind` where it does not say which kind of pack it is.
 */
export async function packOfSheet(files: SourceFiles): Promise<PackOfSheet> {
  const { sections, problems } = await readSections(files);
  const head = new Map((sections.get('pack') ?? []).map(({ cells }) => [cells.id ?? '', cells.value]));
  const kindName = head.get('kind') ?? '';
  const sheet = Object.prototype.hasOwnProperty.call(PACK_KINDS, kindName) ? PACK_KINDS[kindName]?.sheet : undefined;
  if (!sheet) {
    throw new NewcomerError(
      'cli/sheet-kind',
      `the sheet does not say which kind of pack it is; give "kind" in section "pack" one of ${sheetKinds().join(', ')}, or begin with --template`,
    );
  }
  const reader = new SheetReader(sections, head.get('language') ?? 'en');
  reader.rows('pack');
  const values = sheet.values(reader);
  const { pack: source, ...sources } = sourcesOf(reader);
  const pack = {
    format: 1,
    kind: kindName,
    ...Object.fromEntries(HEAD.flatMap((id) => (head.get(id) === undefined ? [] : [[id, head.get(id)]]))),
    source,
    ...(Object.keys(sources).length > 0 && { sources }),
    values,
    cases: casesOf(reader),
    texts: textsOf(reader, head.get('updated'), head.get('machine')),
  };
  const unknown = reader.unused().map((section) => ({
    at: sections.get(section)![0]!.at,
    column: 'section',
    message:
      section === '' ? 'this cell must not be blank' : `there is no section "${section}"; correct the word, or begin a remark with #`,
  }));
  // The schema decides whether this is a pack: `checkPack` comes next.
  return { pack: pack as unknown as Pack, problems: [...problems, ...unknown, ...reader.problems] };
}

async function readSections(files: SourceFiles): Promise<{ sections: Map<string, SheetRow[]>; problems: SheetProblem[] }> {
  const { sheets, problems } = await readSheets(files);
  const sections = new Map<string, SheetRow[]>();
  for (const { name, sheet, rows } of sheets) {
    for (const { row, fields } of rows) {
      const { section = sheet ?? '', ...cells } = fields;
      const key = section.trim().toLowerCase();
      // Row 1 is the header to a spreadsheet program.
      if (!key.startsWith('#')) sections.set(key, [...(sections.get(key) ?? []), { at: `${name}, row ${row + 1}`, cells }]);
    }
  }
  return { sections, problems: problems.map(({ table, row, message }) => ({ at: `${table}, row ${row + 1}`, column: '', message })) };
}

function sourcesOf(reader: SheetReader): Record<string, unknown> {
  return Object.fromEntries(
    reader.rows('source').map((row) => {
      const optional = ['publisher', 'url', 'date', 'license'].flatMap((column) => {
        const word = reader.word(row, column);
        return word === undefined ? [] : [[column, word] as const];
      });
      return [
        reader.neededWord(row, 'id'),
        { title: reader.neededWord(row, 'name'), ...Object.fromEntries(optional), read: reader.date(row, 'read') },
      ];
    }),
  );
}

function casesOf(reader: SheetReader): PackCase[] {
  return reader.rows('case').map((row) => {
    const read = (column: string) => {
      const object = readAssignments(row.cells[column] ?? '');
      if (!object) reader.report(row, column, 'write it like "applicant.ageYears = 12; waivers = veteran"');
      return object ?? {};
    };
    const today = reader.date(row, 'today');
    return { name: reader.neededWord(row, 'name'), ...(today !== undefined && { today }), given: read('given'), expect: read('expect') };
  });
}

/** The own language is original; others were translated by a person, or by a machine where the row "machine" names them. */
function textsOf(reader: SheetReader, updated: string | undefined, machine = ''): Record<string, PackTexts> {
  const machines = machine.split(/[\s,]+/);
  return Object.fromEntries(
    [...reader.texts].map(([lang, entries]) => [
      lang,
      {
        provenance: lang === reader.language ? ('original' as const) : machines.includes(lang) ? ('machine' as const) : ('human' as const),
        ...(updated !== undefined && { updated }),
        entries: Object.fromEntries(entries),
      },
    ]),
  );
}
