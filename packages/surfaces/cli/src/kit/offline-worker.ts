import type { ElementFile } from './element-file.js';

/** The worker's file in the kit. A worker serves the pages of its own folder and of those below. */
export const WORKER = 'newcomer-worker.js';

export interface OfflineInput {
  readonly elements: readonly ElementFile[];
  readonly bundle: ReadonlyMap<string, Uint8Array>;
  readonly version: string;
  /** Where the kit stands. */
  readonly base: string;
  /** Where the worker stands, where that is not the kit's folder. */
  readonly worker?: string | undefined;
  /** Languages of the pages beside the kit, which have files to take along. */
  readonly pageLanguages: readonly string[];
}

/** `offline.json`: which ways without internet the kit gives, for the finder to say (`OfflineOffer` of `@newcomer/components`). */
export function offlineOffer({ elements, bundle, worker = WORKER, pageLanguages }: OfflineInput): unknown {
  const files = [...elements.map(({ bytes }) => bytes), ...bundle.values()];
  return {
    worker,
    bytes: files.reduce((sum, { length }) => sum + length, 0),
    ...(pageLanguages.length > 0 && { take: { path: 'pages/{lang}/take/index.json', languages: pageLanguages } }),
  };
}

/**
 * The service worker: does nothing until the person asks for a copy of a page; then answers from the copy where the network
 * does not, and keeps the copy as fresh as what it sees. What it asks for is the same whatever is searched or read.
 */
export function offlineWorker({ elements, version, base }: OfflineInput): string {
  const files = elements.map(({ name }) => `elements/${version}/${name}`);
  return `// Newcomer: keeps a page without internet for who asks for it. Put this file where your pages are, or above them.
'use strict';
const KIT = new URL(${JSON.stringify(base)}, self.location).href;
const MANIFEST = KIT + 'data/manifest.json';
const NOTICES = KIT + 'data/notices.json';
const CACHE = 'newcomer-offline';
const FILES = ${JSON.stringify(files)};
// A network that says nothing for so long, in milliseconds, is none.
const PATIENCE = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function addMissing(cache, addresses) {
  await Promise.all(addresses.map(async (address) => (await cache.match(address)) || cache.add(address)));
}

function namesIn(part) {
  if (!part || typeof part !== 'object') return [];
  return typeof part.name === 'string' && typeof part.integrity === 'string' ? [part.name] : Object.values(part).flatMap(namesIn);
}

// The manifest last: until all that it names is there, the copy stays what it was.
async function keepData(cache, answer) {
  const names = namesIn((await answer.clone().json()).files);
  const data = names.map((name) => KIT + 'data/' + name);
  await addMissing(cache, data);
  await cache.put(MANIFEST, answer);
  const kept = await cache.keys();
  const isOld = ({ url }) => url.startsWith(KIT + 'data/') && ![MANIFEST, NOTICES, ...data].includes(url);
  await Promise.all(kept.filter(isOld).map((request) => cache.delete(request)));
}

async function keepPage(page, files) {
  const cache = await caches.open(CACHE);
  await addMissing(cache, FILES.map((file) => KIT + file));
  const answer = await fetch(MANIFEST, { cache: 'no-cache' });
  if (!answer.ok) throw new Error('the manifest answers ' + answer.status);
  await keepData(cache, answer);
  // A city's notices may be missing.
  await cache.add(new Request(NOTICES, { cache: 'no-cache' })).catch(() => undefined);
  await cache.add(page);
  // What makes the page pretty may fail; what the finder needs may not.
  await Promise.all(files.map((file) => addMissing(cache, [file]).catch(() => undefined)));
}

self.addEventListener('message', (event) => {
  const { data, ports } = event;
  const done = keepPage(data.page, data.files).then(
    () => true,
    () => caches.delete(CACHE).then(() => false),
  );
  event.waitUntil(done.then((isKept) => ports[0].postMessage(isKept)));
});

async function isAsNamed(found, integrity) {
  if (!integrity.startsWith('sha384-')) return true;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', await found.clone().arrayBuffer()));
  return integrity === 'sha384-' + btoa(String.fromCharCode(...hash));
}

async function answerTo(event) {
  const { request } = event;
  const cache = (await caches.has(CACHE)) ? await caches.open(CACHE) : undefined;
  const found = await cache?.match(request);
  if (!cache || !found) return fetch(request);
  // Names with a hash or a version never change; who asks past every cache found that the copy is not what was named.
  const isFixed = request.url !== MANIFEST && request.url !== NOTICES && /^(?:elements|data)\\//.test(request.url.slice(KIT.length)) && request.url.startsWith(KIT);
  if (isFixed && request.cache !== 'reload' && (await isAsNamed(found, request.integrity))) return found;
  const live = fetch(request).then((answer) => {
    if (answer.ok) {
      const copy = answer.clone();
      event.waitUntil((request.url === MANIFEST ? keepData(cache, copy) : cache.put(request, copy)).catch(() => undefined));
    }
    return answer;
  });
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, found));
  return Promise.race([live, late]).catch(() => found);
}

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(self.location.origin + '/')) event.respondWith(answerTo(event));
});
`;
}
