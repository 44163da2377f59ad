// Bundles the page and its worker into `public`, with the element files and Port Lantern's directory beside them.
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));

/** Writes the page into the folder `out`. */
export async function buildTryYourDirectory({ out = join(here, 'public') } = {}) {
  await build({
    root: here,
    configFile: false,
    base: './',
    publicDir: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: out,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
    },
  });
  await cp(dirname(fileURLToPath(import.meta.resolve('@newcomer/components/elements/manifest.json'))), join(out, 'elements'), {
    recursive: true,
  });
  for (const name of ['services.csv', 'newcomer.json']) await cp(join(here, '../city-site/directory', name), join(out, 'sample', name));
  return out;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`The page is in ${await buildTryYourDirectory()}; any static server shows it.`);
}
