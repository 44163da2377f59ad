// `npm run docs`: the documentation as a static site in docs/dist. It is built from what `npm run build` made.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap, root } from '../../scripts/bootstrap.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** Documents of one folder, in the order of their names. */
const documentsIn = (folder, keep = () => true) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.md') && keep(name))
        .sort()
        .map((name) => `${folder}/${name}`)
    : [];

/** The READMEs of the packages, in the order of the layers. */
const packages = ['foundation', 'domains', 'content', 'adapters', 'surfaces'].flatMap((layer) =>
  readdirSync(join(root, 'packages', layer))
    .map((name) => `packages/${layer}/${name}/README.md`)
    .filter((document) => existsSync(join(root, document))),
);

/** The documents that become pages, by the heading under which they stand. */
const GROUPS = [
  { title: 'Begin', documents: { 'README.md': 'index.html' } },
  { title: 'Guides', documents: paths(documentsIn('docs/guides'), 'guides') },
  {
    title: 'Packages',
    documents: Object.fromEntries(packages.map((document) => [document, `packages/${basename(dirname(document))}.html`])),
  },
  { title: 'Proof', documents: paths(documentsIn('docs/proof'), 'proof') },
  { title: 'Decisions', documents: paths(documentsIn('docs/decisions'), 'decisions') },
  {
    title: 'The project',
    documents: paths(['ARCHITECTURE.md', 'GLOSSARY.md', 'CONTRIBUTING.md', 'SECURITY.md'], 'project'),
  },
];

function paths(documents, folder) {
  return Object.fromEntries(
    documents.map((document) => [
      document,
      `${folder}/${basename(document, '.md')
        .toLowerCase()
        .replace(/^readme$/, 'index')}.html`,
    ]),
  );
}

/**
 * Writes the site.
 *
 * @param {{ out?: string, api?: boolean | readonly string[], log?: (line: string) => void }} [options] `api: false` leaves typedoc's pages
 *   out, a list of packages makes those of others
 * @returns {Promise<string>} its folder
 */
export async function buildDocs({ out = join(root, 'docs/dist'), api = true, log = () => {} } = {}) {
  // What is imported here needs the packages that `bootstrap` installs.
  const { renderDocument, titleOf } = await import('./markdown.mjs');
  const { renderPage } = await import('./page.mjs');
  const { elementPage } = await import('./element-pages.mjs');
  const { describedElements } = await import('../../scripts/element-site.mjs');
  const { writePlayground } = await import('./play/documents.mjs');
  const { snippetPage, writeSnippetBuilder } = await import('./snippet-page.mjs');

  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const pages = new Map(GROUPS.flatMap(({ documents }) => Object.entries(documents)));
  const images = new Set();
  const asset = (file) => {
    images.add(file);
    return `images/${basename(file)}`;
  };
  const options = (path) => ({ path, pages, asset });
  const described = describedElements();
  const group = (title) => {
    const { documents } = GROUPS.find((each) => each.title === title);
    return { title, pages: Object.entries(documents).map(([document, path]) => ({ path, title: titleOf(document) })) };
  };
  const navigation = [
    { ...group('Begin'), pages: [...group('Begin').pages, { path: 'snippet.html', title: 'Make your snippet' }] },
    group('Guides'),
    { title: 'Elements', pages: described.map(({ tagName }) => ({ path: `elements/${tagName}.html`, title: `<${tagName}>` })) },
    group('Packages'),
    ...(api ? [{ title: 'API', pages: [{ path: 'api/index.html', title: 'All types and functions' }] }] : []),
    group('Proof'),
    group('Decisions'),
    group('The project'),
  ].filter((each) => each.pages.length > 0);

  const write = async (page) => {
    await mkdir(dirname(join(out, page.path)), { recursive: true });
    await writeFile(join(out, page.path), renderPage(page, navigation));
  };
  await writePlayground(out);
  await cp(join(here, 'pages'), join(out, 'pages'), { recursive: true, filter: (file) => !file.endsWith('snippet.js') });
  await writeSnippetBuilder(out);
  for (const [document, path] of pages) await write({ path, title: titleOf(document), main: renderDocument(document, options(path)) });
  for (const element of described) {
    const path = `elements/${element.tagName}.html`;
    await write({ path, title: `<${element.tagName}>`, main: await elementPage(element, options(path)), scripts: ['pages/playground.js'] });
  }
  await write(snippetPage());
  for (const file of images) {
    await mkdir(join(out, 'images'), { recursive: true });
    await cp(join(root, file), join(out, `images/${basename(file)}`));
  }
  if (api) {
    log('typedoc reads the types, which takes a minute or two …');
    const { bin, runProgram } = await import('../../scripts/checks/program.mjs');
    const chosen = api === true ? [] : api.flatMap((folder) => ['--entryPoints', folder]);
    const { code, stdout, stderr } = await runProgram(bin('typedoc', '--out', join(out, 'api'), '--logLevel', 'Error', ...chosen), {
      timeoutMs: 900_000,
    });
    if (code !== 0) throw new Error(`typedoc ended with ${code}:\n${stdout}${stderr}`);
  }
  return out;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  bootstrap();
  if (!existsSync(join(root, 'packages/surfaces/cli/dist/newcomer.js'))) {
    const { build } = await import('../../scripts/build.mjs');
    await build({ log: (line) => console.log(line) });
  }
  const out = await buildDocs({ api: !process.argv.includes('--without-api'), log: (line) => console.log(line) });
  const { version } = JSON.parse(readFileSync(join(root, 'packages/surfaces/components/package.json'), 'utf8'));
  console.log(`The documentation of ${version} is in ${out}; any static server shows it.`);
}
