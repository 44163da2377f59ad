// The page on which the demo city looks at itself; the city takes it in below /self-assessment/.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newcomer } from '../../scripts/kit.mjs';
import { buildProgramPage, scriptsOf } from '../program-page/program-page.mjs';

const here = dirname(fileURLToPath(import.meta.url));
/** The spreadsheet of criteria that the city keeps, and two of its own audits. */
const data = join(here, '../certification-tool/data');
const FILES = [join(here, 'page.js'), join(data, 'audit-2025.json'), join(data, 'audit-2026.json')];

/** What the head of the page links to: the id of a part, and the text that names it. */
const SECTIONS = { scorecard: 'navScorecard', form: 'navForm' };

/** Makes the pack of the city's spreadsheet, and writes the pages and all that they load into the folder `out`. */
export async function buildSelfAssessment({ out = join(here, 'public'), home = '' } = {}) {
  const made = await mkdtemp(join(tmpdir(), 'port-lantern-'));
  try {
    const pack = join(made, 'practice.json');
    const { code, stderr } = await newcomer('pack', 'from-sheet', join(data, 'standard.csv'), '--out', pack);
    if (code !== 0) throw new Error(`newcomer pack from-sheet ended with ${code}:\n${stderr}`);
    const scripts = await scriptsOf('scorecard');
    return await buildProgramPage({ here, element: 'assessment', packs: [pack], sections: SECTIONS, out, home, scripts, files: FILES });
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`The pages are in ${await buildSelfAssessment()}; any static server shows them.`);
}
