// The page that makes a snippet: the questions are written here, the text by the same function that `newcomer build` uses.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { root } from '../../scripts/bootstrap.mjs';
import { choice, languages } from './element-pages.mjs';
import { escapeHtml } from './page.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const needsFolder = join(root, 'packages/content/packs/needs');

/** Bundles the page's script with the parts of the command that make a kit. */
export async function writeSnippetBuilder(out) {
  await build({
    root: here,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: join(out, 'pages'),
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: join(here, 'pages/snippet.js'), formats: ['es'], fileName: () => 'snippet.js' },
    },
  });
}

/** Needs by their English names, the broad ones. */
function needs() {
  const tree = JSON.parse(readFileSync(join(needsFolder, 'tree.json'), 'utf8')).needs;
  const labels = JSON.parse(readFileSync(join(needsFolder, 'en.json'), 'utf8')).needs;
  return tree.filter(({ parent }) => !parent).map(({ id }) => [id, labels[id].label]);
}

const field = (name, label, value = '', more = '') =>
  `<p><label for="write-${name}">${escapeHtml(label)}</label> <input id="write-${name}" name="${name}" value="${escapeHtml(value)}" autocomplete="off" ${more}></p>`;
const box = (name, value, label) =>
  `<label><input type="checkbox" name="${name}" value="${escapeHtml(value)}"> ${escapeHtml(label)}</label>`;

export function snippetPage() {
  const spoken = languages();
  const main = `<h1>Make your snippet</h1>
<p>Build a kit with <code>newcomer build</code>, upload it, choose here how the finder shall look, and paste what comes out into your page. Nothing that you type leaves this page.</p>
<form class="switches" id="choices">
${field('base', 'Where the kit lies on your server', '/newcomer/', 'required')}
${choice(
  'lang',
  'Language to begin with',
  spoken.map(({ tag, name }) => [tag, name]),
)}
${choice('theme', 'Theme', [
  ['', 'as the page'],
  ['light', 'light'],
  ['dark', 'dark'],
])}
${field('colour', 'Your colour', '#0b5d1e', 'type="color"')}
${box('useColour', 'yes', 'use it')}
<fieldset><legend>Languages to offer (none: all)</legend>
${spoken.map(({ tag, name }) => box('locales', tag, name)).join('\n')}
</fieldset>
<fieldset><legend>Needs that are answered at once (none: the first screen)</legend>
${needs()
  .map(([id, label]) => box('need', id, label))
  .join('\n')}
</fieldset>
<fieldset><legend>What stands there until the finder is ready, and where it cannot be</legend>
${field('name', 'First place to go', 'Welcome desk')}
${field('phone', 'Telephone', '+1 962 555 0100')}
${field('address', 'Address')}
${field('url', 'Web page', '', 'type="url"')}
</fieldset>
</form>
<p id="problem" role="status"></p>
<h2 id="text">The snippet</h2>
<p><button type="button" id="copy">Copy</button> <span id="copied" role="status"></span></p>
<pre tabindex="0"><code id="snippet"></code></pre>
<h2 id="preview">How it looks, with the directory of a fictional city</h2>
<iframe class="play" id="shown" title="Preview of the finder" src="play/newcomer-service-finder-strict.html"></iframe>`;
  return { path: 'snippet.html', title: 'Make your snippet', main, scripts: ['pages/snippet.js'] };
}
