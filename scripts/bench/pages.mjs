import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { buildKit } from '../kit.mjs';
import { MIAMI } from './miami.mjs';
import { measured } from './target.mjs';

const print = measured('Static pages');

const LANGUAGES = ['en', 'es', 'ar', 'fr', 'uk'];

/** A county's 4,089 services as pages in five languages: how long it takes, and what a page and a file to take along weigh. */
export async function benchPages() {
  if (!existsSync(MIAMI)) return print('pages', `skipped: ${MIAMI} is not here (set NEWCOMER_SHARED)`);
  const kit = join(root, '.cache/bench/pages');
  rmSync(kit, { recursive: true, force: true });
  const started = performance.now();
  const { pages } = await buildKit(MIAMI, kit, ['--time-zone', 'America/New_York', '--pages', LANGUAGES.join()]);
  print('Miami: newcomer build --pages in five languages', (performance.now() - started) / 1000, 's', 60);
  print('Miami: pages', pages.files, '');
  print('Miami: pages on the disk', pages.bytes / 1_000_000, 'MB');
  print('Miami: heaviest page, not compressed', pages.largestPage / 1000, 'kB', 15);
  const taken = LANGUAGES.flatMap((lang) =>
    readdirSync(join(kit, 'pages', lang, 'take')).map((name) => join(kit, 'pages', lang, 'take', name)),
  );
  print('Miami: heaviest file to take along', Math.max(...taken.map((file) => statSync(file).size)) / 1000, 'kB', 500);
}
