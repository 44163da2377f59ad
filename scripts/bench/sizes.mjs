import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { measured } from './target.mjs';

const print = measured('Sizes');

/** What the element files weigh, gzip -9; 1 kB is 1,000 bytes. */
export function benchSizes() {
  const file = join(root, 'packages/surfaces/components/dist/elements/manifest.json');
  if (!existsSync(file)) return print('element files', 'not built');
  const { files } = JSON.parse(readFileSync(file, 'utf8'));
  const kB = (...names) => names.reduce((sum, name) => sum + (files[name]?.gzipBytes ?? NaN), 0) / 1000;
  const largest = (pattern) =>
    Math.max(
      ...Object.keys(files)
        .filter((name) => pattern.test(name))
        .map((name) => kB(name)),
    );
  print('finder.js', kB('finder.js'), 'kB', 25);
  print('finder.js with finder-more.js', kB('finder.js', 'finder-more.js'), 'kB', 45);
  print('finder-keep.js', kB('finder-keep.js'), 'kB', 6.5);
  print('finder-areas.js', kB('finder-areas.js'), 'kB', 5);
  print('finder-api.js', kB('finder-api.js'), 'kB');
  for (const name of Object.keys(files).filter((each) => /^[a-z-]+\.js$/.test(each) && !each.startsWith('finder')))
    print(name, kB(name), 'kB');
  print('largest locale', largest(/^locales\/(?!.*-detail)/), 'kB', 3);
  print('largest detail of a locale', largest(/-detail\.json$/), 'kB', 3);
}
