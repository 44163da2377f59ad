import { catalogs } from '@newcomer/components/record-words';
import { HtmlValidate } from 'html-validate';
import assert from 'node:assert/strict';
import { dirname, join, normalize } from 'node:path';
import { before, describe, it } from 'node:test';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { openBundleFiles } from '../open-bundle.js';
import { demoPages, withheldRefs, type DemoPages } from '../testing/demo-pages.js';

const LANGUAGES = catalogs.map(([tag]) => tag);
const MOST = 15_000;

interface Found {
  readonly element: Tree.Element;
  readonly attributes: Readonly<Record<string, string>>;
}

function* walk(node: Tree.Node): Generator<Tree.Node> {
  yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* walk(child);
}

/** Every page is looked at by several tests. */
const parsed = new Map<string, Found[]>();

function elements(text: string): Found[] {
  let found = parsed.get(text);
  if (!found) parsed.set(text, (found = elementsIn(text)));
  return found;
}

function elementsIn(text: string): Found[] {
  return [...walk(parse(text))]
    .filter((node): node is Tree.Element => defaultTreeAdapter.isElementNode(node))
    .map((element) => ({ element, attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])) }));
}

function textOf(node: Tree.Node): string {
  return [...walk(node)].map((inner) => (defaultTreeAdapter.isTextNode(inner) ? inner.value : '')).join('');
}

function titleOf(text: string): string {
  return /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? '';
}

describe('the pages of the demo city', () => {
  let demo: DemoPages;
  /** Pages of all languages, without style sheet and files to take along. */
  let pages: [path: string, text: string][];
  const inLanguage = (lang: string, folder = '') => pages.filter(([path]) => path.startsWith(`${lang}/${folder}`));
  const page = (path: string) => demo.files.get(path) ?? assert.fail(`there is no ${path}`);

  before(async () => {
    demo = await demoPages(LANGUAGES);
    pages = [...demo.files].filter(([path]) => path.endsWith('.html') && !path.includes('/take/'));
  });

  it('are there for every record and every need that is answered, in every language', async () => {
    const source = openBundleFiles(demo.compiled.bundle.files);
    const { results } = await source.search({ lang: 'en', limit: 1e6 });
    const answered = (await source.open('en')).needs.filter(({ count }) => count > 0);
    for (const lang of LANGUAGES) {
      for (const { id } of results) assert.ok(demo.files.has(`${lang}/s/${id}.html`), `${lang} ${id}`);
      assert.ok(inLanguage(lang, 'n/').length >= answered.length, lang);
      assert.ok(demo.files.has(`${lang}/index.html`));
    }
  });

  it('weigh 15 kB at most, not compressed, with links to twenty languages', () => {
    for (const [path, text] of pages) assert.ok(Buffer.byteLength(text) <= MOST, `${path} weighs ${Buffer.byteLength(text)}`);
  });

  it('lead nowhere but to pages and files that are there', () => {
    const kit = new Set(demo.elements.map(({ name }) => `elements/${demo.version}/${name}`));
    kit.add('data/manifest.json');
    for (const [path, text] of demo.files) {
      for (const [, tag, address = ''] of text.matchAll(/<([\w-]+)[^<>]*? (?:href|src)="([^"]*)"/g)) {
        if (/^(tel|mailto|https):/.test(address)) continue;
        const [file = '', anchor] = address.split('#');
        const own = path.slice(path.lastIndexOf('/') + 1);
        const target = normalize(join('pages', dirname(path), file === '' ? own : file));
        const page = demo.files.get(target.slice('pages/'.length));
        if (tag === 'newcomer-service-finder') assert.equal(target, 'data/');
        else if (target.startsWith('pages/')) assert.ok(page !== undefined, `${path} leads to ${address}`);
        else assert.ok(kit.has(target), `${path} leads to ${address}`);
        if (anchor !== undefined) assert.ok(page?.includes(` id="${anchor}"`), `${path} leads to ${address}`);
      }
    }
  });

  it('are valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: {
        // Prettier closes void elements with a slash, which HTML allows.
        'void-style': 'off',
        // What a tag may look like is the standard's; how it is written is ours.
        'no-trailing-whitespace': 'off',
        // `role` and names that the elements have by themselves are there for old readers.
        'no-redundant-role': 'off',
        'long-title': 'off',
        // A file that one takes along has to carry all that it needs.
        'no-inline-style': 'error',
      },
    });
    for (const lang of ['en', 'ar']) {
      // One kind of page is written by one function: all lists, and every fourth record.
      for (const [n, [path, text]] of [...demo.files].filter(([name]) => name.startsWith(`${lang}/`)).entries()) {
        if (path.includes('/s/') && n % 4 !== 0) continue;
        const { valid, results } = await validator.validateString(text, path);
        assert.ok(valid, `${path}: ${JSON.stringify(results[0]?.messages.slice(0, 5), null, 1)}`);
      }
    }
  });

  it('name their language, its direction, and the same page in every other language', () => {
    for (const lang of LANGUAGES) {
      for (const [path, text] of inLanguage(lang)) {
        const inside = path.slice(lang.length + 1);
        const found = elements(text);
        const root = found.find(({ element }) => element.tagName === 'html')?.attributes;
        assert.equal(root?.lang, lang);
        assert.equal(root.dir, ['ar', 'fa', 'ps', 'ur'].includes(lang) ? 'rtl' : 'ltr');
        const alternates = found.filter(({ attributes }) => attributes.rel === 'alternate').map(({ attributes }) => attributes.hreflang);
        // The second page of a list has other records on it in another language.
        if (/-\d\.html$/.test(inside) && inside.startsWith('n/')) assert.deepEqual(alternates, []);
        else assert.deepEqual(alternates, [...LANGUAGES, 'x-default']);
      }
    }
  });

  it('have whole addresses for search engines where the kit has one', async () => {
    const { files } = await demoPages(['en', 'es'], 'https://help.portlantern.example/newcomer/');
    assert.match(
      files.get('es/index.html') ?? '',
      /hreflang="en" href="https:\/\/help\.portlantern\.example\/newcomer\/pages\/en\/index\.html"/,
    );
  });

  it('mark every word that is not in the language of the page', () => {
    for (const [path, text] of inLanguage('ar')) {
      for (const node of walk(parse(text))) {
        if (!defaultTreeAdapter.isTextNode(node) || !/[A-Za-z]{2}/.test(node.value.replace(/\u2068.*?\u2069/g, ''))) continue;
        let up: Tree.Node | null = node.parentNode;
        while (
          up &&
          'tagName' in up &&
          !(up.attrs.some(({ name }) => name === 'lang') || ['bdi', 'script', 'title', 'style'].includes(up.tagName))
        )
          up = up.parentNode;
        const marked = up && 'tagName' in up && up.tagName !== 'html';
        assert.ok(marked, `${path}: ${node.value.trim().slice(0, 60)}`);
      }
    }
  });

  it('label what a computer translated, with the original beside it', async () => {
    const source = openBundleFiles(demo.compiled.bundle.files);
    await source.open('ar');
    await source.warm?.('ar');
    const { results } = await source.search({ lang: 'ar', limit: 1e6 });
    let labelled = 0;
    for (const { id } of results) {
      const record = await source.get(id, 'ar');
      if (record?.description?.provenance !== 'machine') continue;
      labelled++;
      const text = page(`ar/s/${id}.html`);
      assert.ok(text.includes('ترجمة آلية'), id);
      const fold = elements(text).find(({ element }) => element.tagName === 'details');
      assert.ok(fold && textOf(fold.element).includes((record.descriptionOriginal?.text ?? '–').slice(0, 30)), id);
    }
    assert.ok(labelled > 40, String(labelled));
  });

  it('answer from coded fields where nothing is translated', async () => {
    const source = openBundleFiles(demo.compiled.bundle.files);
    await source.open('ti');
    await source.warm?.('ti');
    const { results } = await source.search({ lang: 'ti', limit: 1e6 });
    const record = results.find(({ name, access, phone }) => name.lang === 'en' && access.free === 'yes' && phone?.href !== undefined);
    assert.ok(record);
    const text = page(`ti/s/${record.id}.html`);
    assert.match(text, /<h1><bdi lang="en">/);
    const facts = elements(text).find(({ attributes }) => attributes.class === 'facts');
    assert.match(textOf(facts?.element ?? assert.fail('no facts')), /^[\s\p{Script=Ethiopic}\d/]+$/u);
    for (const { element } of elements(text).filter((found) => found.element.tagName === 'h2'))
      assert.match(textOf(element), /\p{Script=Ethiopic}/u);
  });

  it('never say that a place is open now, and say of which day the hours are', () => {
    for (const [path, text] of inLanguage('en', 's/')) {
      const plain = elements(text)
        .filter(({ element }) => ['p', 'li', 'span', 'td'].includes(element.tagName))
        .map(({ element }) => textOf(element).trim());
      assert.ok(!plain.some((line) => /^(Open|Open until .*|Closed · .*)$/.test(line)), path);
      if (text.includes('<table>')) assert.match(text, /These are the hours in the list of November 15, 2026\. Call before you go\./, path);
      assert.match(text, /List of November 15, 2026/);
    }
  });

  it('show nothing of a record that was withheld', async () => {
    const { dataset, imported } = demo.compiled;
    const refs = await withheldRefs();
    assert.ok(refs.length >= 4);
    const published = new Set(imported.tables.services.map(({ record }) => record.id));
    const names = dataset.tables.services.flatMap(({ record }) => (published.has(record.id) ? [] : (record.name ?? [])));
    assert.ok(names.length >= 4, names.join());
    for (const [path, text] of demo.files) for (const name of names) assert.ok(!text.includes(name), `${path} names ${name}`);
  });

  it('keep the name of a sensitive service or need out of tabs, histories, addresses and search engines', async () => {
    const source = openBundleFiles(demo.compiled.bundle.files);
    const info = await source.open('en');
    const { results } = await source.search({ lang: 'en', limit: 1e6 });
    const sensitive = results.filter((card) => card.sensitive);
    assert.ok(sensitive.length > 5);
    for (const { id } of sensitive) {
      const text = page(`en/s/${id}.html`);
      assert.equal(titleOf(text), 'A place to go – Port Lantern');
      assert.ok(text.includes('noindex') && !text.includes('ld+json') && !/og:|twitter:/.test(text));
    }
    const danger = info.firstScreen.find(({ pictogram }) => pictogram === 'danger');
    const [path] = inLanguage('en', 'n/').find(([, text]) => text.includes(`need="${danger?.needs.join(' ')}"`)) ?? assert.fail('no page');
    assert.equal(titleOf(page(path)), 'A place to go – Port Lantern');
    for (const [name] of pages) assert.match(name, /^(index\.html|[\w-]+\/(index|n\/[0-9a-f]{12}(-\d+)?|s\/[0-9a-f-]{36})\.html)$/);
  });

  it('carry the finder on the first page of a list, with integrity, and no other script', () => {
    const integrity = new Map(demo.elements.map((file) => [file.name, file.integrity]));
    for (const [path, text] of pages) {
      const scripts = elements(text).filter(({ element }) => element.tagName === 'script');
      const code = scripts.filter(({ attributes }) => attributes.type !== 'application/ld+json');
      const first = /^[\w-]+\/(index|n\/[0-9a-f]{12})\.html$/.test(path);
      assert.equal(code.length, first ? 2 : 0, path);
      for (const { element, attributes } of code) {
        assert.equal(textOf(element), '');
        assert.equal(attributes.integrity, integrity.get((attributes.src ?? '').split('/').pop() ?? ''));
      }
      assert.ok(!/ style=| on[a-z]+=/.test(text.replace(/<script[^>]*>.*?<\/script>/gs, '').replace(/>[^<]*</g, '><')), path);
    }
  });

  it('are the same, byte for byte, when they are written again', async () => {
    const again = await demoPages(['ar']);
    const once = await demoPages(['ar']);
    assert.deepEqual([...again.files], [...once.files]);
  });

  it('fit into one file of less than 500 kB a language, which asks nobody for anything', () => {
    for (const lang of LANGUAGES) {
      const [[path, text] = assert.fail(lang), [list, files] = assert.fail(lang), ...others] = [...demo.files].filter(([name]) =>
        name.startsWith(`${lang}/take/`),
      );
      // For the finder, which offers the same file.
      assert.equal(list, `${lang}/take/index.json`);
      assert.deepEqual(JSON.parse(files), [{ path: `port-lantern-${lang}.html`, bytes: Buffer.byteLength(text) }]);
      assert.equal(path, `${lang}/take/port-lantern-${lang}.html`);
      assert.deepEqual(others, []);
      assert.ok(Buffer.byteLength(text) <= 500_000, `${path} weighs ${Buffer.byteLength(text)}`);
      assert.match(
        text,
        /content="default-src 'none'; style-src 'sha384-[^']+'; script-src 'sha384-[^']+'; base-uri 'none'; form-action 'none'"/,
      );
      for (const { attributes } of elements(text)) {
        assert.equal(attributes.src, undefined);
        assert.match(attributes.href ?? '#', /^(#|tel:|https:)/);
      }
      const index = page(`${lang}/index.html`);
      const size = Math.ceil(Buffer.byteLength(text) / 1000);
      assert.match(
        index,
        new RegExp(
          `<a href="take/port-lantern-${lang}\\.html" download="port-lantern-${lang}\\.html"\\s*><bdi dir="ltr">${size} kB</bdi> · `,
        ),
      );
    }
  });
});
