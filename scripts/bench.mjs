// `npm run bench`: prints each figure that was promised, beside its target. `npm run bench -- sizes miami` prints some;
// `--write` puts them into docs/proof/measured.md as well. `search` has a page of its own, docs/proof/search.md; it takes
// `--services=100000` for another size and `--parts=quality,time` for some of its tables.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';

bootstrap();
const { build } = await import('./build.mjs');
const { benchAreas } = await import('./bench/areas.mjs');
const { benchAssessment } = await import('./bench/assessment.mjs');
const { benchLarge } = await import('./bench/large.mjs');
const { benchMiami } = await import('./bench/miami.mjs');
const { benchPage } = await import('./bench/page.mjs');
const { benchPages } = await import('./bench/pages.mjs');
const { benchPaste } = await import('./bench/paste.mjs');
const { benchReach } = await import('./bench/reach.mjs');
const { benchSizes } = await import('./bench/sizes.mjs');
const { benchSearch } = await import('./bench/search.mjs');
const { benchStart } = await import('./bench/start.mjs');
const { writeFigures } = await import('./bench/proof-page.mjs');

const isWritten = process.argv.includes('--write');
const options = new Map(process.argv.flatMap((word) => (/^--(?:services|parts)=/.test(word) ? [word.slice(2).split('=')] : [])));

const BENCHES = {
  sizes: benchSizes,
  miami: benchMiami,
  page: async () => benchPage(await benchMiami()),
  pages: benchPages,
  paste: benchPaste,
  reach: benchReach,
  assessment: benchAssessment,
  large: benchLarge,
  areas: benchAreas,
  start: benchStart,
  search: () => benchSearch({ services: options.get('services'), parts: options.get('parts')?.split(','), isWritten }),
};

const asked = process.argv.slice(2).filter((name) => name !== '--write' && !/^--(?:services|parts)=/.test(name));
const unknown = asked.find((name) => !(name in BENCHES));
if (unknown) {
  console.error(`There is no benchmark "${unknown}". Benchmarks: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
// "page" measures the county's build on its way.
const names = asked.length ? asked : Object.keys(BENCHES).filter((name) => name !== 'miami');

await build();
const folder = mkdtempSync(join(tmpdir(), 'newcomer-bench-'));
try {
  for (const name of names) {
    const file = (process.env.NEWCOMER_FIGURES = join(folder, name));
    writeFileSync(file, '');
    await BENCHES[name]();
    if (isWritten) await writeFigures(file, `npm run bench -- ${name}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
