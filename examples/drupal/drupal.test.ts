import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildKit } from '../../scripts/kit.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { launchChromium, noChromium, openPage } from '../../scripts/test/chromium.mjs';
import { codeBlocks } from '../../scripts/test/code-blocks.mjs';
import { snippetParts } from '../paste-snippet.mjs';
import { filterHtml, FORMATS } from './filter-html.js';

const DIRECTORY = join(dirname(fileURLToPath(import.meta.url)), '../city-site/directory');
const GUIDE = 'docs/guides/embed-in-your-cms.md';

describe("the rules of Drupal's filter", () => {
  const basic = FORMATS.basic_html;
  it('keep what is in a tag that they remove, and drop attributes that are not listed', () => {
    assert.equal(filterHtml('<div><p class="a" lang="es">x</p></div>', basic), '<p lang="es">x</p>');
    assert.equal(filterHtml('<x-y a="1"><a href="tel:+1" onclick="x" style="y" title="z">1</a></x-y>', basic), '<a href="tel:+1">1</a>');
    assert.equal(filterHtml('a<!-- b --><script>c</script>', basic), 'ac');
  });
  it('take a prefix for names and values, and only two directions', () => {
    assert.equal(
      filterHtml('<div data-a="1" data-ab="2" data-b="3" id="k"></div>', '<div data-a* id="jump-*">'),
      '<div data-a="1" data-ab="2"></div>',
    );
    assert.equal(filterHtml('<p dir="rtl">a</p><p dir="auto">b</p>', '<p>'), '<p dir="rtl">a</p><p>b</p>');
  });
  it('take the protocol from an address that could run', () => {
    assert.equal(
      filterHtml('<a href="javascript:alert(1)">a</a><a href="sms:1">b</a>', '<a href>'),
      '<a href="alert(1)">a</a><a href="1">b</a>',
    );
    assert.equal(
      filterHtml('<a href="/a:b">a</a><div data-x="a:b"></div>', '<a href> <div data-x>'),
      '<a href="/a:b">a</a><div data-x="a:b"></div>',
    );
  });
});

describe('the finder in Drupal', { skip: noChromium }, () => {
  let out: string;
  let site: Awaited<ReturnType<typeof serveSite>>;
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  let spellings: ReturnType<typeof snippetParts>;
  /** The format of the guide: Basic HTML and the line that it says to add. */
  let listed: string;
  let guide: string;

  before(async () => {
    const blocks = codeBlocks(GUIDE);
    const line = blocks.find(({ code }) => code.startsWith('<div data-newcomer*>'))?.code ?? assert.fail('the guide has no line to add');
    guide = blocks.find(({ code }) => code.startsWith('<div data-newcomer="'))?.code ?? assert.fail('the guide has nothing to paste');
    listed = `${FORMATS.basic_html} ${line}`;
    out = mkdtempSync(join(tmpdir(), 'newcomer-drupal-'));
    mkdirSync(join(out, 'page'));
    await buildKit(DIRECTORY, join(out, 'newcomer'));
    spellings = snippetParts(readFileSync(join(out, 'newcomer/snippet.html'), 'utf8'));
    site = await serveSite({
      routes: [
        ['/newcomer/', join(out, 'newcomer')],
        ['/', join(out, 'page')],
      ],
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    rmSync(out, { recursive: true, force: true });
  });

  /** A page of the site: the theme with the two scripts, and a text as its format shows it. */
  async function shown(text: string, javaScriptEnabled = true) {
    const head = `<meta charset="utf-8"><title>Help</title><link rel="icon" href="data:,">${spellings.scripts}`;
    writeFileSync(join(out, 'page/index.html'), `<!doctype html><html lang="en"><head>${head}</head><body>${text}</body></html>`);
    const { page, complaints } = await openPage(browser, site.url, { javaScriptEnabled });
    const finder = page.locator('newcomer-service-finder');
    let finds = false;
    if (javaScriptEnabled && (await finder.count())) {
      await finder.locator('input[type="search"]').fill('doctor');
      await finder.locator('[part~="card"]').first().waitFor();
      finds = true;
    }
    const sees = async (selector: string) => page.locator(selector).first().isVisible();
    const result = {
      finds,
      calls: await sees('a[href^="tel:+1962555"]'),
      frame: await sees('iframe'),
      link: await sees('a[href="/newcomer/frame.html"]'),
    };
    assert.deepEqual(complaints, []);
    await page.context().close();
    return result;
  }

  it('is what the guide promises, for each spelling in each format', async () => {
    const formats = { ...FORMATS, listed, full_html: undefined };
    const { element, div, iframe } = spellings;
    const pasted = { div, element, iframe, guide };
    const found: Record<string, string[]> = {};
    for (const [name, text] of Object.entries(pasted)) {
      found[name] = [];
      for (const list of Object.values(formats)) {
        const { finds, calls, frame, link } = await shown(filterHtml(text, list));
        found[name].push(finds ? 'finder' : frame ? 'frame' : calls ? 'telephone' : link ? 'link' : 'nothing');
      }
    }
    assert.deepEqual(found, {
      div: ['telephone', 'telephone', 'finder', 'finder'],
      element: ['telephone', 'telephone', 'telephone', 'finder'],
      iframe: ['link', 'link', 'link', 'frame'],
      guide: ['telephone', 'telephone', 'finder', 'finder'],
    });
  });

  it('keeps the telephone in every format where no script runs', async () => {
    for (const text of [spellings.div, spellings.element, guide]) {
      for (const list of [FORMATS.basic_html, FORMATS.restricted_html, listed, undefined]) {
        assert.ok((await shown(filterHtml(text, list), false)).calls, list);
      }
    }
  });

  it('keeps numbers left to right in the format of the guide', () => {
    assert.match(filterHtml(spellings.div, listed), /<span dir="ltr">\(962\) 555-0101<\/span>/);
    assert.doesNotMatch(filterHtml(spellings.div, FORMATS.basic_html), /<span/);
  });
});
