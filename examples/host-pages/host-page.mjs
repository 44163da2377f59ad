// Pages of hosts that forbid, break or crowd, each with elements of the registry on it. Faults are real: headers that a server
// sends, and files that it changes, loses or never has.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { elementsOnSite, writeElementSite } from '../../scripts/element-site.mjs';
import { answerFor, serveSite } from '../../scripts/site-server.mjs';

/** What every page loads first: what is wrong is kept where a test can read it, and elements are brought into sight, where they begin. */
const WATCH = `
window.seen = { violations: [], errors: [], hints: [] };
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, disposition }) =>
  seen.violations.push([disposition, effectiveDirective, blockedURI, sample].join(' ')));
addEventListener('error', ({ message }) => message && seen.errors.push(message));
addEventListener('unhandledrejection', ({ reason }) => seen.errors.push('unhandled ' + reason));
for (const level of ['warn', 'error']) {
  const say = console[level].bind(console);
  console[level] = (...words) => (seen.hints.push(words.map(String).join(' ')), say(...words));
}
window.bringIntoSight = async (elements) => {
  for (const element of elements) {
    element.scrollIntoView();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};`;

/** Gives elements what no attribute can name, a storage where the page has one, and brings one to the state that its `data-state` names. */
const STATES = `
import { ELEMENTS } from '/modules/examples/elements.js';
import { reach } from '/modules/examples/reach.js';
for (const { SETTING, EXAMPLES } of ELEMENTS) {
  for (const element of document.querySelectorAll(SETTING.tag)) {
    const { pack, ...others } = SETTING.data ?? {};
    // Where a page names an address, what it gives in code would go before it.
    Object.assign(element, others, pack && !element.hasAttribute('src') && { pack });
    if (SETTING.keeps && window.storageOf) Object.assign(element, SETTING.keeps.data, { storage: window.storageOf(SETTING.tag) });
    const state = EXAMPLES.find(({ id }) => id === element.dataset.state);
    if (state) void reach(element, state);
  }
}`;

const escape = (text) => text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]);

/** What stands in an element until it can draw: its essential facts, a telephone number as a link. */
function fallback({ essential }) {
  const fact = (text) => (/^[\d ()-]+$/.test(text) ? `<a href="tel:${text.replace(/\D/g, '')}">${text}</a>` : escape(text));
  return essential.map((text) => `<p>${fact(text)}</p>`).join('');
}

/** The tag of an element in the state of an example. */
export function markup(element, { id = '', attributes = {}, lang = 'en' } = {}) {
  const all = { ...element.attributes, lang, ...attributes, ...(id && { 'data-state': id }) };
  const written = Object.entries(all).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return `<${element.tag}${written.join('')}>${fallback(element)}</${element.tag}>`;
}

/** @typedef {(response: import('node:http').ServerResponse, found: ReturnType<typeof answerFor>, path: string) => unknown} Fault */

/**
 * Serves the site of all elements, and pages of hosts.
 *
 * @param {string} out an empty folder for the site
 * @param {readonly string[]} [aliases] further paths under which all of it can be asked for, such as "/second/"
 * @param {Readonly<Record<string, string>>} [headers] sent with every file
 */
async function serveHostPages(out, aliases = [], headers = {}) {
  await writeElementSite(out);
  const elements = await elementsOnSite('/');
  const { files } = JSON.parse(await readFile(join(out, 'elements/manifest.json'), 'utf8'));
  const pages = new Map([
    ['/watch.js', { type: 'text/javascript', body: WATCH, headers: {} }],
    ['/icon.svg', { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>', headers: {} }],
    ['/states.js', { type: 'text/javascript', body: STATES, headers: {} }],
  ]);
  /** Paths that begin with one of these are answered otherwise: what is found is handed to it, undefined where nothing is. */
  /** @type {Map<string, Fault>} */
  const faults = new Map();
  const site = await serveSite({
    routes: [...aliases.map((path) => [path, out]), ['/', out]],
    headers,
    handle(request, response, path) {
      const page = pages.get(path);
      if (page) {
        response
          .writeHead(200, { 'content-type': `${page.type}; charset=utf-8`, 'cache-control': 'no-store', ...headers, ...page.headers })
          .end(page.body);
        return true;
      }
      const fault = [...faults].find(([prefix]) => path.startsWith(prefix));
      if (!fault) return false;
      const [, answer] = fault;
      answer(response, answerFor([['/', out]], path), path);
      return true;
    },
  });

  /** The tags of scripts, each with its hash, from a folder of the site. */
  const scripts = (names, { folder = '/elements/', nonce = '' } = {}) =>
    names
      .map(
        (name) =>
          `<script type="module" src="${folder}${name}" integrity="${files[name].integrity}" crossorigin${nonce && ` nonce="${nonce}"`}></script>`,
      )
      .join('\n');

  let count = 0;
  return {
    ...site,
    elements,
    scripts,
    faults,
    /** Keeps a page and gives its address. */
    page({ head = '', body, headers = {}, nonce = '', folder = '/' }) {
      const path = `${folder}page-${++count}.html`;
      const plain = nonce && ` nonce="${nonce}"`;
      pages.set(path, {
        type: 'text/html',
        headers,
        body: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A host</title>
<link rel="icon" href="/icon.svg"><script src="/watch.js"${plain}></script>
${head}
<script type="module" src="/states.js"${plain}></script></head>
<body>${body}</body></html>`,
      });
      return new URL(path, site.url).href;
    },
  };
}

/**
 * The site of all elements for the tests of a suite, there while they run.
 *
 * @param {readonly string[]} [aliases] as of `serveHostPages`, and so are `headers`
 * @param {Readonly<Record<string, string>>} [headers]
 */
export function hostPages(aliases, headers) {
  /** @type {{ out: string, site: Awaited<ReturnType<typeof serveHostPages>> }} */
  const host = {};
  before(async () => {
    host.out = await mkdtemp(join(tmpdir(), 'newcomer-host-pages-'));
    host.site = await serveHostPages(host.out, aliases, headers);
  });
  after(async () => {
    await host.site?.close();
    await rm(host.out, { recursive: true, force: true });
  });
  return host;
}

/** All scripts that a set of elements needs, each once. */
export const scriptsOf = (elements) => [...new Set(elements.flatMap(({ scripts }) => scripts))];

/**
 * Runs in a page: scrolls to each element and waits until it works, or its fallback is what stays, and says which; "blank"
 * where neither can be read.
 */
export async function endings(tags) {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
  const isShown = (element) => Boolean(element && element.getBoundingClientRect().height > 0 && element.getBoundingClientRect().width > 0);
  const found = {};
  // Before this a script may still define a tag.
  while (document.readyState !== 'complete') await pause();
  for (const element of document.querySelectorAll(tags.join())) {
    element.scrollIntoView();
    const look = () => {
      const root = element.shadowRoot;
      const kept = isShown(element.firstElementChild);
      const drawn = isShown(root?.querySelector('.base')) && !root.querySelector('slot:not([name])');
      if (drawn) return 'works';
      // Nothing will come where no script defined the tag, and where the element says that it cannot draw.
      const over =
        !customElements.get(element.localName) || root?.querySelector('[role=alert], [part=footer]') || !root?.querySelector('.base');
      return over && kept ? 'fallback' : undefined;
    };
    let ending;
    for (const end = performance.now() + 20_000; !ending && performance.now() < end;) {
      ending = look();
      if (!ending) await pause();
    }
    (found[element.localName] ??= []).push(ending ?? (isShown(element.firstElementChild) ? 'waits' : 'blank'));
  }
  return { found, seen: window.seen };
}
