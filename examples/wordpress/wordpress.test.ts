import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { buildKit } from '../../scripts/kit.mjs';
import { launchChromium, noChromium, openPage } from '../../scripts/test/chromium.mjs';
import { noWordpress, startWordpress } from '../../scripts/test/wordpress.mjs';
import { snippetParts } from '../paste-snippet.mjs';

const DIRECTORY = join(dirname(fileURLToPath(import.meta.url)), '../city-site/directory');
const CALL = 'a[href="tel:+19625550101"]';

interface Wp {
  apiFetch(request: object): Promise<{ link: string; content: { raw: string } }>;
  blocks: { createBlock(name: string, attributes?: object): object; getBlockType(name: string): { title: string } | undefined };
  data: {
    dispatch(store: string): Record<string, (...values: unknown[]) => Promise<unknown>>;
    select(store: string): Record<string, () => string>;
  };
}
const wordpressIn =
  (page: Page) =>
  (use: (wp: Wp, value: string) => unknown, value = '') =>
    page.evaluate(`(${String(use)})(window.wp, ${JSON.stringify(value)})`);

describe('the finder in WordPress', { skip: noChromium ?? noWordpress() }, () => {
  let kit: string;
  let site: Awaited<ReturnType<typeof startWordpress>>;
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  let editor: BrowserContext;
  let desk: Page;
  let spellings: ReturnType<typeof snippetParts>;

  before(async () => {
    kit = mkdtempSync(join(tmpdir(), 'newcomer-kit-'));
    await buildKit(DIRECTORY, kit, ['--pages', 'en,es']);
    spellings = snippetParts(readFileSync(join(kit, 'snippet.html'), 'utf8'));
    site = await startWordpress((folder: string) => cpSync(kit, join(folder, 'newcomer'), { recursive: true }));
    // What "Upload Plugin" does with a zip of the kit's folder.
    const installed = site.php(`
      foreach ( array( 'class-pclzip', 'plugin', 'file', 'misc', 'class-wp-upgrader' ) as $name ) require_once ABSPATH . "wp-admin/includes/$name.php";
      $zip = get_temp_dir() . 'newcomer.zip';
      ( new PclZip( $zip ) )->create( ABSPATH . 'newcomer', PCLZIP_OPT_REMOVE_PATH, ABSPATH );
      $upgrader = new Plugin_Upgrader( new Automatic_Upgrader_Skin() );
      $done = $upgrader->install( $zip );
      unlink( $zip );
      echo true === $done ? $upgrader->plugin_info() : wp_json_encode( $done );`);
    assert.equal(installed, 'newcomer/newcomer-finder.php');
    site.php(`require ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( '${installed}' );`);
    browser = await launchChromium();
    editor = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    desk = await editor.newPage();
    await desk.goto(`${site.url}wp-login.php`);
    await desk.fill('#user_login', 'editor');
    await desk.fill('#user_pass', 'pass');
    await desk.click('#wp-submit');
    await desk.waitForURL('**/wp-admin/**');
    await desk.goto(`${site.url}wp-admin/post-new.php?post_type=page`);
    await ready();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    rmSync(kit, { recursive: true, force: true });
  });

  /** Code that the site runs on every page: its theme, its settings. */
  const mustUse = (name: string, code: string) => {
    const folder = join(site.folder, 'wp-content/mu-plugins');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.php`), `<?php ${code}`);
  };

  /** Publishes a page as the editor does, through the address that the block editor saves to; gives where it can be read. */
  const publish = async (content: string): Promise<string> => {
    const request = JSON.stringify({ path: '/wp/v2/pages', method: 'POST', data: { title: 'Help', status: 'publish', content } });
    return (await wordpressIn(desk)((wp, value) => wp.apiFetch(JSON.parse(value)).then(({ link }) => link), request)) as string;
  };

  /** The editor is open, with our block in it, and its welcome is gone. */
  const ready = async () => {
    await desk.waitForFunction(() => Boolean((globalThis as unknown as { wp?: Wp }).wp?.blocks.getBlockType('newcomer/finder')));
    await desk.keyboard.press('Escape');
  };

  /** Publishes what stands in the editor; gives where it can be read. */
  const save = async (): Promise<string> => {
    await wordpressIn(desk)((wp) => {
      wp.data.dispatch('core/editor').editPost!({ status: 'publish' });
      return wp.data.dispatch('core/editor').savePost!();
    });
    return (await wordpressIn(desk)((wp) => wp.data.select('core/editor').getPermalink!())) as string;
  };

  /** Opens a page as a visitor and finds a service. */
  const findService = async (address: string): Promise<Page> => {
    const opened = await openPage(browser, address);
    const finder = opened.page.locator('newcomer-service-finder').first();
    await finder.locator('input[type="search"]').fill('doctor');
    await finder.locator('[part~="card"]').first().waitFor();
    assert.deepEqual(opened.complaints, []);
    assert.deepEqual(
      opened.requests.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:')),
      [],
      'nobody else is asked',
    );
    return opened.page;
  };

  /** Opens a page as a visitor whose browser runs no script. */
  const callWithoutScript = async (address: string): Promise<void> => {
    const { page } = await openPage(browser, address, { javaScriptEnabled: false });
    assert.ok(await page.locator(CALL).first().isVisible(), 'the telephone stays');
    await page.context().close();
  };

  it('is found by a visitor where an editor wrote the shortcode, in the words that the editor chose', async () => {
    const address = await publish('<!-- wp:shortcode -->\n[newcomer_finder lang="es" accent="#7a0000" open-now]\n<!-- /wp:shortcode -->');
    const page = await findService(address);
    const finder = page.locator('newcomer-service-finder');
    assert.equal(await finder.getAttribute('lang'), 'es');
    assert.equal(await finder.getAttribute('accent'), '#7a0000');
    assert.equal(await finder.getAttribute('open-now'), '');
    assert.equal(await finder.getAttribute('src'), `${site.url}wp-content/plugins/newcomer/data/`);
    assert.equal(await page.locator('script[integrity^="sha384-"]').count(), 3);
    await page.context().close();
    await callWithoutScript(address);
  });

  it('is found where an editor pasted the line into the text, and the telephone where it was the div', async () => {
    desk.on('dialog', (dialog) => void dialog.accept());
    for (const [title, text, finds] of [
      ['Pasted line', '[newcomer_finder lang="es"]', true],
      ['Pasted div', spellings.div, false],
    ] as const) {
      await desk.goto(`${site.url}wp-admin/post-new.php?post_type=page`);
      await ready();
      await desk.locator('.editor-post-title__input').fill(title);
      await desk.keyboard.press('Enter');
      await desk.locator('[data-type="core/paragraph"]').waitFor();
      await desk.evaluate((pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, text);
      await desk.waitForFunction(() =>
        /newcomer_finder|tel:/.test((globalThis as unknown as { wp: Wp }).wp.data.select('core/editor').getEditedPostContent!()),
      );
      const address = await save();
      if (finds) await (await findService(address)).context().close();
      await callWithoutScript(address);
    }
    await desk.goto(`${site.url}wp-admin/post-new.php?post_type=page`);
    await ready();
  });

  it('is put into a page as a block, with a preview, by an editor who may not write HTML', async () => {
    await wordpressIn(desk)((wp) => {
      wp.data.dispatch('core/editor').editPost!({ title: 'Block' });
      wp.data.dispatch('core/block-editor').insertBlocks!(wp.blocks.createBlock('newcomer/finder', { lang: 'fr' }));
    });
    const inEditor = desk.locator('[data-type="newcomer/finder"]');
    await inEditor.locator(CALL).waitFor();
    const address = await save();
    assert.equal(
      await wordpressIn(desk)((wp) => wp.data.select('core/editor').getEditedPostContent!()),
      '<!-- wp:newcomer/finder {"lang":"fr"} /-->',
    );
    const page = await findService(address);
    assert.equal(await page.locator('newcomer-service-finder').getAttribute('lang'), 'fr');
    await page.context().close();
    await callWithoutScript(address);
  });

  it('survives as a div in a block of HTML, where the theme has the scripts', async () => {
    mustUse('theme', `add_action( 'wp_head', function () { if ( is_page( 'theme-has-it' ) ) { ?>${spellings.scripts}<?php } } );`);
    const address = await publish(`<!-- wp:html -->\n${spellings.div}\n<!-- /wp:html -->`);
    site.php("wp_update_post( array( 'ID' => get_page_by_path( 'help-2' )->ID, 'post_name' => 'theme-has-it' ) );");
    const page = await findService(address);
    await page.context().close();
    await callWithoutScript(address);
  });

  it('leaves the telephone where an editor pastes what WordPress removes', async () => {
    for (const pasted of [spellings.element, `${spellings.scripts}\n${spellings.element}`]) {
      const address = await publish(`<!-- wp:html -->\n${pasted}\n<!-- /wp:html -->`);
      const { page } = await openPage(browser, address);
      assert.equal(await page.locator('newcomer-service-finder').count(), 0, 'if this fails, WordPress has begun to keep the tag');
      assert.ok(await page.locator(CALL).isVisible());
      await page.context().close();
    }
    const framed = await publish(`<!-- wp:html -->\n${spellings.iframe}\n<!-- /wp:html -->`);
    const { page } = await openPage(browser, framed);
    assert.equal(await page.locator('iframe').count(), 0);
    assert.ok(await page.locator('a[href="/newcomer/frame.html"]').isVisible(), 'the link below the iframe');
    await page.context().close();
  });

  it('takes nothing from a shortcode but what is on the list, and prints its scripts once', async () => {
    const address = await publish(
      `<!-- wp:shortcode -->[newcomer_finder src="https://evil.example/" onclick="alert(1)" lang='x" onmouseover="alert(1)' limit="<b>"]<!-- /wp:shortcode -->
      <!-- wp:newcomer/finder {"src":"https://evil.example/","theme":"\\" onload=\\"alert(1)"} /-->`,
    );
    const { page } = await openPage(browser, address);
    const found = await page.locator('div[data-newcomer]').evaluateAll((places) =>
      places.map((place) =>
        [...place.attributes]
          .map(({ name }) => name)
          .sort()
          .join(' '),
      ),
    );
    for (const names of found)
      assert.match(
        names,
        /^data-newcomer data-newcomer-lang data-newcomer-(limit )?(data-newcomer-)?locales data-newcomer-src( data-newcomer-theme)? lang$/,
      );
    assert.equal(await page.locator('script[type="module"][integrity]').count(), 3);
    await page.context().close();
  });

  it("speaks the page's language where it can, and the directory's where it cannot", async () => {
    const address = await publish('[newcomer_finder]');
    const spoken = async (locale: string): Promise<string | null> => {
      mustUse('locale', `add_filter( 'locale', function () { return '${locale}'; } );`);
      const { page } = await openPage(browser, address);
      const place = page.locator('div[data-newcomer]');
      assert.equal(await place.getAttribute('lang'), 'en', "the fallback is in the directory's language");
      const lang = await place.getAttribute('data-newcomer-lang');
      await page.context().close();
      return lang;
    };
    assert.equal(await spoken('es_MX'), 'es');
    assert.equal(await spoken('zh_CN'), 'zh-Hans');
    assert.equal(await spoken('de_DE'), 'en');
    assert.equal(await spoken('en_US'), 'en');
  });

  it('keeps the telephone in the sandbox that WordPress puts around an address it has looked up by oEmbed', async () => {
    await buildKit(DIRECTORY, join(site.folder, 'full'), ['--base', `${site.url}full/`]);
    const html = site.php(`echo wp_oembed_get( '${site.url}full/frame.html' );`);
    assert.match(html, /^<iframe[^>]* sandbox="allow-scripts"/, 'if this fails, WordPress has begun to trust what it looks up');
    mustUse('embed', `add_shortcode( 'looked_up', function () { return ${JSON.stringify(html)}; } );`);
    const { page } = await openPage(browser, await publish('[looked_up]'));
    assert.ok(await page.frameLocator('iframe').locator(CALL).first().isVisible());
    await page.context().close();
  });

  it("works as one file alone, with the kit at its own address, and leads to the kit's plain pages", async () => {
    site.php(`require ABSPATH . 'wp-admin/includes/plugin.php';
      deactivate_plugins( 'newcomer/newcomer-finder.php' );
      copy( WP_PLUGIN_DIR . '/newcomer/newcomer-finder.php', WP_PLUGIN_DIR . '/newcomer-finder.php' );`);
    site.php("require ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( 'newcomer-finder.php' );");
    const address = await publish('[newcomer_finder]');
    const page = await findService(address);
    assert.equal(await page.locator('newcomer-service-finder').getAttribute('src'), '/newcomer/data/');
    await page.context().close();
    const { page: plain } = await openPage(browser, address, { javaScriptEnabled: false });
    await plain.locator('a[href="/newcomer/pages/en/index.html"]').click();
    assert.match(await plain.title(), /Port Lantern/);
    await plain.context().close();
  });

  it('leaves no warning of PHP behind', () => {
    const log = site.php("echo @file_get_contents( ini_get( 'error_log' ) );");
    assert.deepEqual(
      log.split('\n').filter((line) => line.includes('newcomer-finder.php')),
      [],
    );
  });
});
