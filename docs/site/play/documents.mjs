// The documents of the playground: one tag each, under the policy that the kit recommends and without any.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../../scripts/bootstrap.mjs';
import { elementsOnSite, writeElementSite } from '../../../scripts/element-site.mjs';
import { escapeHtml } from '../page.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const components = join(root, 'packages/surfaces/components/dist');

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

/** Writes documents, data and scripts of the playground into the site. */
export async function writePlayground(out) {
  await writeElementSite(out);
  await mkdir(join(out, 'play'), { recursive: true });
  for (const name of ['play.js', 'play.css']) await cp(join(here, name), join(out, 'play', name));
  const { files } = JSON.parse(await readFile(join(components, 'elements/manifest.json'), 'utf8'));
  for (const { tag, scripts, attributes } of await elementsOnSite()) {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
    for (const [kind, policy] of Object.entries({ strict: STRICT, open: '' })) {
      const head = policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`;
      const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}<title>${tag}</title>
<link rel="icon" href="../pages/icon.svg">
<link rel="stylesheet" href="play.css">
<script type="module" src="play.js"></script>
${scripts.map((name) => `<script type="module" src="../elements/${name}" integrity="${files[name].integrity}" crossorigin></script>`).join('\n')}
</head>
<body>
<main>
<${tag}${written.join('')}><p>Here stands your fallback: <a href="tel:+19625550100">(962) 555-0100</a>.</p></${tag}>
</main>
</body>
</html>
`;
      await writeFile(join(out, `play/${tag}-${kind}.html`), html);
    }
  }
}
