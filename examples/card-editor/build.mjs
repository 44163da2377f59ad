// Bundles the page into `public`, with the card's element file and its words, and Port Lantern's cards, beside it.
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ELEMENT_SCRIPTS } from '@newcomer/components/element-scripts';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const elements = dirname(fileURLToPath(import.meta.resolve('@newcomer/components/elements/manifest.json')));
const cards = join(here, '../city-site/packs/belonging');

const tags = ELEMENT_SCRIPTS['myth-card'].map((name) => `<script type="module" src="./elements/${name}"></script>`).join('\n    ');

/** Writes the page into the folder `out`. */
export async function buildCardEditor({ out = join(here, 'public') } = {}) {
  await build({
    root: here,
    configFile: false,
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [{ name: 'card-scripts', transformIndexHtml: { order: 'post', handler: (html) => html.replace('<!-- the card -->', tags) } }],
    build: {
      outDir: out,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1000,
    },
  });
  for (const name of ELEMENT_SCRIPTS['myth-card']) await cp(join(elements, name), join(out, 'elements', name));
  await cp(join(elements, 'words/myth-card'), join(out, 'elements/words/myth-card'), { recursive: true });
  for (const part of ['', '.en', '.es', '.fr', '.ar', '.el'])
    await cp(join(cards, `port-lantern${part}.json`), join(out, `sample/port-lantern${part}.json`));
  return out;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`The page is in ${await buildCardEditor()}; any static server shows it.`);
}
