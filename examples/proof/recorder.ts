import type { IncomingMessage } from 'node:http';
import { encodeBundle } from '../../packages/domains/directory/src/build/index.js';
import { smallCity } from '../../packages/adapters/bundle/src/testing/small-city.js';
import { TOOLS } from './in-page.js';
import { finder, fromMemory, serveProof, type ProofSite } from './site.js';

/**
 * A script of the page with the habits of tag managers and session recorders: it listens for every event there is, reads the
 * target as it is given to it, watches the document change, and hears what is stored, logged, sent and written into the history.
 * It does not go into shadow roots on purpose; nothing on a page can keep a script from that.
 */
const RECORDER = `
const heard = (window.heard = { bubbling: [], capturing: [], page: [], keys: '', keysBefore: '' });
const text = (value) => { try { return typeof value === 'string' ? value : JSON.stringify(value) || String(value); } catch { return String(value); } };
const told = (event) => {
  const own = {};
  for (const key in event) { const value = event[key]; if (typeof value === 'string' || typeof value === 'number') own[key] = value; }
  const { target } = event;
  const seen = target instanceof Element ? target.tagName + ' ' + target.outerHTML + ' ' + target.textContent + ' ' + (target.value || '') : '';
  return event.type + ' ' + text(own) + ' ' + text(event.detail) + ' ' + seen;
};
const names = new Set(['newcomer-service-select', 'newcomer-problem-report', 'newcomer-missing-report', 'newcomer-language-change', 'newcomer-page-exit', 'newcomer-source-error', 'compositionstart', 'compositionupdate', 'compositionend', 'selectionchange', 'focusin', 'focusout', 'hashchange', 'popstate']);
for (const holder of [HTMLElement.prototype, Document.prototype, Window.prototype, window, document])
  for (let at = holder; at; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) if (/^on[a-z]/.test(name)) names.add(name.slice(2));
names.delete('error'); names.delete('unhandledrejection');
heard.types = names.size;
for (const name of names)
  for (const holder of [window, document]) {
    holder.addEventListener(name, (event) => heard.bubbling.push(told(event)));
    holder.addEventListener(name, (event) => heard.capturing.push(told(event)), true);
  }
// A word is typed letter by letter; whoever hears the letters puts them together.
document.addEventListener('keydown', ({ key }) => { heard.keys += key; });
document.addEventListener('keydown', ({ key }) => { heard.keysBefore += key; }, true);
new MutationObserver((changes) => { for (const { type, target, attributeName } of changes) heard.page.push(type + ' ' + attributeName + ' ' + (target.outerHTML || target.textContent)); })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
const wrap = (holder, name, what) => { const before = holder && holder[name]; if (typeof before !== 'function') return; holder[name] = function (...args) { heard.page.push(what + ' ' + args.map(text).join(' ')); return before.apply(this, args); }; };
for (const name of ['log', 'info', 'warn', 'error', 'debug']) wrap(console, name, 'console');
for (const name of ['pushState', 'replaceState']) wrap(history, name, 'history');
wrap(Storage.prototype, 'setItem', 'storage');
wrap(navigator, 'sendBeacon', 'beacon');
wrap(window, 'fetch', 'fetch');
wrap(XMLHttpRequest.prototype, 'open', 'xhr');
wrap(window, 'postMessage', 'message');
wrap(window, 'open', 'window');
window.dataLayer = new Proxy([], { set(list, key, value) { heard.page.push('dataLayer ' + text(value)); list[key] = value; return true; } });
`;

/** What it has heard so far, in the page. */
export interface Recording {
  readonly heard: {
    readonly types: number;
    readonly bubbling: string[];
    readonly capturing: string[];
    readonly page: string[];
    readonly keys: string;
    readonly keysBefore: string;
  };
}

/** A page with the finder and the recorder; `saw` hears of every request to its server. */
export async function serveRecorded(saw: (request: IncomingMessage) => unknown, script = ''): Promise<ProofSite> {
  const { files } = encodeBundle(smallCity(12));
  return serveProof({
    body: finder('/data/', 'report links quick-exit="#gone"'),
    script: TOOLS + RECORDER + script,
    handle(request, response, path) {
      saw(request);
      return path.startsWith('/data/') && fromMemory(files, response, path);
    },
  });
}
