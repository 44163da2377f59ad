import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filterHtml, FORMATS } from '../../examples/drupal/filter-html.ts';
import { snippetParts } from '../../examples/paste-snippet.mjs';
import { root } from '../bootstrap.mjs';
import { buildKit } from '../kit.mjs';
import { serveSite } from '../site-server.mjs';
import { launchChromium, noChromium } from '../test/chromium.mjs';
import { codeBlocks } from '../test/code-blocks.mjs';
import { ensureWordpress, noWordpress, startWordpress } from '../test/wordpress.mjs';
import { measured } from './target.mjs';

const print = measured('From paste to working');

const GUIDE = 'docs/guides/embed-in-your-cms.md';
/** Words that one reads in a minute, slowly, with steps to follow. */
const WORDS_A_MINUTE = 150;
const MOST_LINES = 5;
const MOST_SECONDS = 60;

/** What one must read of the guide's part before the finder is there: its heading to "What you see", without what is pasted. */
function secondsToRead(heading) {
  const text = readFileSync(join(root, GUIDE), 'utf8');
  const part = text.slice(text.indexOf(`\n## ${heading}\n`)).split('**What you see')[0];
  const words = part.replace(/```[\s\S]*?```/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return (words.length / WORDS_A_MINUTE) * 60;
}

const linesOf = (text) => text.split('\n').filter(Boolean).length;

/** Goal X3: from a blank page to a finder that has answered, reading included. The typing of a person is not in it. */
export async function benchPaste() {
  if (noChromium) return print('paste to working', noChromium);
  const out = join(root, '.cache/bench/paste');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'page'), { recursive: true });
  await buildKit('examples/city-site/directory', join(out, 'newcomer'));
  const { scripts, element, iframe } = snippetParts(readFileSync(join(out, 'newcomer/snippet.html'), 'utf8'));
  const routes = [
    ['/newcomer/', join(out, 'newcomer')],
    ['/', join(out, 'page')],
  ];
  const [site, browser] = [await serveSite({ routes }), await launchChromium()];

  const report = (host, heading, lines, seconds) => {
    const reading = secondsToRead(heading);
    print(`${host}: to paste`, lines, lines === 1 ? 'line' : 'lines', MOST_LINES);
    print(`${host}: reading ${reading.toFixed(0)} s and working ${seconds.toFixed(1)} s`, reading + seconds, 's', MOST_SECONDS);
  };
  const answer = async (address, inFrame = false) => {
    const page = await browser.newPage();
    await page.goto(address);
    const finder = (inFrame ? page.frameLocator('iframe') : page).locator('newcomer-service-finder');
    await finder.locator('input[type="search"]').fill('doctor');
    await finder.locator('[part~="card"]').first().waitFor();
    await page.close();
  };
  const timed = async (act) => {
    const started = performance.now();
    await act();
    return (performance.now() - started) / 1000;
  };
  const saved = (head, body) =>
    writeFileSync(
      join(out, 'page/index.html'),
      `<!doctype html><html lang="en"><head><title>Help</title>${head}</head><body>${body}</body></html>`,
    );

  try {
    // The fallback inside the tag is the kit's; one pastes it without reading it.
    const plain = `${scripts}\n${element.replace(/>[\s\S]*<\//, '></')}`;
    const html = await timed(() => (saved('', `${scripts}${element}`), answer(site.url)));
    report('plain HTML', 'Plain HTML', linesOf(plain), html);
    const framed = await timed(() => (saved('', iframe), answer(site.url, true)));
    report('hosted systems, by iframe', 'Hosted systems', linesOf(iframe), framed);
    const blocks = codeBlocks(GUIDE).map(({ code }) => code);
    const line = blocks.find((code) => code.startsWith('<div data-newcomer*>'));
    const div = blocks.find((code) => code.startsWith('<div data-newcomer="'));
    const drupal = await timed(() => (saved(scripts, filterHtml(div, `${FORMATS.basic_html} ${line}`)), answer(site.url)));
    report("Drupal, by its filter's rules", 'Drupal', linesOf(div), drupal);
    ensureWordpress();
    if (noWordpress()) print('WordPress', noWordpress());
    else report('WordPress, with the plugin', 'WordPress', 1, await inWordpress(join(out, 'newcomer'), timed, answer));
  } finally {
    await browser.close();
    await site.close();
  }
}

async function inWordpress(kit, timed, answer) {
  const site = await startWordpress((folder) => cpSync(kit, join(folder, 'wp-content/plugins/newcomer'), { recursive: true }));
  try {
    return await timed(async () => {
      site.php("require ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( 'newcomer/newcomer-finder.php' );");
      const page =
        "array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Help', 'post_content' => '[newcomer_finder]' )";
      await answer(`${site.url}?page_id=${site.php(`echo wp_insert_post( ${page} );`)}`);
    });
  } finally {
    await site.close();
  }
}
