import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerFor, serveSite } from '../../site-server.mjs';
import { buildCitySite } from '../../../examples/city-site/build.mjs';
import { snippetParts } from '../../../examples/paste-snippet.mjs';

/** A Friday at eleven in Port Lantern: what is open stays open, however late a proof runs. */
const NOW = Date.parse('2026-11-27T16:00:00Z');

/** Runs before all else in each page: sets the clock, and says when each element stands. */
const PAGE_SCRIPT = `{
  const Real = Date;
  const ahead = ${NOW} - Real.now();
  globalThis.Date = class Date extends Real {
    constructor(...parts) { parts.length ? super(...parts) : super(Real.now() + ahead); }
    static now() { return Real.now() + ahead; }
  };
  const stands = (element) => element.shadowRoot?.querySelector('#q, input, button, h2, h3') && !element.shadowRoot.querySelector('[aria-busy=true]');
  const look = () => {
    const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('newcomer-'));
    if (document.readyState === 'complete' && document.hasFocus() && elements.length && elements.some(stands)) void fetch('/proof/ready');
    else setTimeout(look, 50);
  };
  look();
}`;

/** The demo city on a day that does not pass, and pages with nothing but the finder, in a language. */
export async function servePinnedSite() {
  const out = process.env.NEWCOMER_PROOF_SITE ?? (await mkdtemp(join(tmpdir(), 'newcomer-proof-site-')));
  if (!process.env.NEWCOMER_PROOF_SITE) await buildCitySite({ out });
  const { scripts, element } = snippetParts(await readFile(join(out, 'newcomer/snippet.html'), 'utf8'));
  let ready = false;
  const finder = (lang) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>Finder</title>${scripts}</head>
<body><h1 lang="en">Port Lantern</h1>${element.replace(/ lang="[^"]*"/, ` lang="${lang}"`)}</body></html>`;
  const site = await serveSite({
    routes: [['/', out]],
    headers: { date: new Date(NOW).toUTCString() },
    handle: (_, response, path) => {
      const send = (type, body) => response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
      if (path === '/proof/ready') {
        ready = true;
        send('text/plain', '');
      } else if (path === '/proof/page.js') send('text/javascript', PAGE_SCRIPT);
      else {
        const [, lang] = /^\/finder\/([\w-]+)$/.exec(path) ?? [];
        const html = lang ? finder(lang) : path.endsWith('/') ? answerFor([['/', out]], path)?.bytes.toString() : undefined;
        if (!html) return false;
        response.setHeader('date', new Date(NOW).toUTCString());
        send('text/html', html.replace('<head>', '<head><script src="/proof/page.js"></script>'));
      }
      return true;
    },
  });
  return {
    url: site.url,
    /** For one page after another: true once the page that was asked for last stands. */
    awaitReady: () => {
      ready = false;
      return () => ready;
    },
    async close() {
      await site.close();
      if (!process.env.NEWCOMER_PROOF_SITE) await rm(out, { recursive: true, force: true });
    },
  };
}
