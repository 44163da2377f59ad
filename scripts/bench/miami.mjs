import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { buildKit } from '../kit.mjs';
import { measured } from './target.mjs';

const print = measured('A county: 4,089 services of Miami');

/** A county's export, which is not ours to publish. */
export const MIAMI = join(process.env.NEWCOMER_SHARED ?? join(root, '../shared'), 'data/miami-hsds-1x/datapackage.zip');

/**
 * A county's export of 4,089 services, from the zip to the kit.
 *
 * @returns {Promise<string | undefined>} the kit's folder; undefined where the data is not here
 */
export async function benchMiami() {
  if (!existsSync(MIAMI)) {
    print('Miami', `skipped: ${MIAMI} is not here (set NEWCOMER_SHARED)`);
    return undefined;
  }
  const kit = join(root, '.cache/bench/miami');
  rmSync(kit, { recursive: true, force: true });
  const started = performance.now();
  const { report, gzipBytes, firstResultBytes } = await buildKit(MIAMI, kit, ['--time-zone', 'America/New_York']);
  print('Miami: newcomer build', (performance.now() - started) / 1000, 's', 10);
  print('Miami: services read', report.counts.services, '');
  print('Miami: base, gzip', firstResultBytes / 1000, 'kB', 120);
  print('Miami: whole bundle, gzip', gzipBytes / 1_000_000, 'MB', 1.4);
  return kit;
}
