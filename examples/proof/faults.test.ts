import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { encodeBundle } from '../../packages/domains/directory/src/build/index.js';
import { ENGINES, startEngine, withoutEngine } from '../../scripts/test/engines.mjs';
import { figure } from '../../scripts/test/figure.mjs';
import { smallCity } from '../../packages/adapters/bundle/src/testing/small-city.js';
import { FALLBACK, finder, fromMemory, serveProof, type ProofSite } from './site.js';

const { files } = encodeBundle(smallCity(6));
const manifest = files.get('manifest.json')!;
const JSON_TYPE = { 'content-type': 'application/json' };

type Answer = (response: ServerResponse, request: IncomingMessage, call: number) => void;

/** The end of each element: what it shows, and the code that the integrator hears. */
const FRESH = 'fresh';

interface Fault {
  /** As in the fault catalogue. */
  readonly row: string;
  readonly answer?: Answer;
  /** Where the element looks instead of at the fault's own folder. */
  readonly src?: (ports: { readonly closed: number; readonly other: number }) => string;
  /** Which file of the bundle the fault befalls; its others are served well. */
  readonly file?: 'manifest' | 'base';
  readonly end: RegExp;
}

const gzip = { ...JSON_TYPE, 'content-encoding': 'gzip' };
const base = [...files].find(([name]) => name.startsWith('base'))![1];
const packed = gzipSync(base);
const html: Answer = (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>');
const raw =
  (head: string, body: Uint8Array | string, hold = false): Answer =>
  (response) => {
    const { socket } = response;
    socket?.write(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${head}\r\n\r\n`);
    socket?.write(body);
    if (!hold) socket?.end();
  };
const limited =
  (value: string): Answer =>
  (response) =>
    response.writeHead(429, { 'retry-after': value }).end();

const FAULTS: readonly Fault[] = [
  { row: '1', src: () => 'http://nowhere.invalid/', end: /^bundle\/offline$/ },
  { row: '2', answer: (response) => response.socket?.resetAndDestroy(), end: /^bundle\/offline$/ },
  { row: '3', file: 'base', answer: raw(`content-length: ${base.length}`, base.subarray(0, 200)), end: /^bundle\/(?:damaged|offline)$/ },
  {
    row: '4',
    file: 'base',
    answer: (response) => response.writeHead(200, gzip).end(packed.subarray(0, packed.length - 40)),
    end: /^bundle\/(?:damaged|offline)$/,
  },
  {
    row: '5',
    file: 'base',
    answer: (response) => response.writeHead(200, gzip).end(packed.map((byte, at) => (at > 30 && at < 60 ? 255 - byte : byte))),
    end: /^bundle\/(?:damaged|offline)$/,
  },
  { row: '6', file: 'base', answer: raw('content-length: 100\r\nconnection: close', base), end: /^bundle\/(?:damaged|offline)$/ },
  { row: '7', answer: raw('content-length: 999', '', true), end: /^bundle\/timeout$/ },
  { row: '8', answer: (response) => trickle(response), end: /^bundle\/timeout$/ },
  { row: '9', answer: html, end: /^bundle\/sign-in$/ },
  { row: '10', answer: (response) => response.writeHead(302, { location: '/login.html' }).end(), end: /^bundle\/sign-in$/ },
  { row: '11', answer: (response, request) => response.writeHead(302, { location: request.url }).end(), end: /^bundle\/offline$/ },
  { row: '12', answer: (response) => response.writeHead(204).end(), end: /^bundle\/damaged$/ },
  {
    row: '13',
    answer: (response, _, call) => (call === 1 ? response.writeHead(304).end() : response.writeHead(200, JSON_TYPE).end(manifest)),
    end: /^(?:fresh|bundle\/refused)$/,
  },
  { row: '14', answer: limited('7'), end: /^bundle\/refused$/ },
  ...['86400', new Date(Date.now() + 3.6e6).toUTCString(), '-3', 'soon'].map((value) => ({
    row: `15 ${value.slice(0, 5).trim()}`,
    answer: limited(value),
    end: /^bundle\/refused$/,
  })),
  {
    row: '16',
    answer: (response) => response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Busy</h1>'),
    end: /^bundle\/refused$/,
  },
  {
    row: '17',
    answer: (response, _, call) => (call % 2 ? response.writeHead(500).end() : response.writeHead(200, JSON_TYPE).end(manifest)),
    end: /^fresh$/,
  },
  { row: '18 404', answer: (response) => response.writeHead(404).end(), end: /^bundle\/not-found$/ },
  { row: '18 410', answer: (response) => response.writeHead(410).end(), end: /^bundle\/not-found$/ },
  { row: '19', answer: (response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(manifest), end: /^fresh$/ },
  {
    row: '20',
    answer: (response) => response.writeHead(200, JSON_TYPE).end(Buffer.concat([Buffer.from('\ufeff'), manifest])),
    end: /^fresh$/,
  },
  {
    row: '21',
    answer: (response) =>
      response.writeHead(200, JSON_TYPE).end(Buffer.from(new TextDecoder().decode(manifest).replace('Port', 'P\u00f6rt'), 'latin1')),
    end: /^bundle\/damaged$/,
  },
  { row: '22', src: ({ other }) => `http://localhost:${other}/`, end: /^bundle\/offline$/ },
  { row: '26', src: ({ closed }) => `http://localhost:${closed}/`, end: /^bundle\/offline$/ },
  { row: '27', answer: (response) => response.writeHead(200, JSON_TYPE).end(manifest), end: /^fresh$/ },
];

function trickle(response: ServerResponse): void {
  response.writeHead(200, JSON_TYPE);
  const timer = setInterval(() => response.write('{'), 1000);
  response.on('close', () => clearInterval(timer));
}

const folder = (at: number) => `/fault/${at}/`;

/** Runs in the page: waits until every element has ended, and tells how. */
async function watch(
  fallback: string,
): Promise<{ readonly ends: readonly string[]; readonly seconds: readonly number[]; readonly uncaught: readonly string[] }> {
  const { ends, seconds, uncaught } = (window as unknown as { proof: { ends: string[]; seconds: number[]; uncaught: string[] } }).proof;
  const elements = [...document.querySelectorAll('newcomer-service-finder')];
  for (const element of elements) {
    element.scrollIntoView();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const started = performance.now();
  while (performance.now() - started < 40_000 && elements.some((_, at) => ends[at] === undefined)) {
    elements.forEach((element, at) => {
      if (ends[at] === undefined && element.shadowRoot?.querySelector('input[type=search]')) {
        ends[at] = 'fresh';
        seconds[at] = performance.now() / 1000;
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  elements.forEach((element, at) => {
    const slot = element.shadowRoot?.querySelector('slot:not([name])');
    const shown = slot && element.textContent.includes(fallback) && getComputedStyle(slot).display !== 'none';
    if (ends[at] !== 'fresh' && !shown) ends[at] = `${ends[at] ?? 'nothing'} and no fallback`;
  });
  return { ends: [...ends], seconds: [...seconds], uncaught };
}

/** The page's own script: what it hears, before any of ours runs. */
const SCRIPT = `
const proof = (window.proof = { ends: [], seconds: [], uncaught: [] });
addEventListener('error', (event) => proof.uncaught.push(String(event.message)));
addEventListener('unhandledrejection', (event) => proof.uncaught.push(String(event.reason)));
addEventListener('newcomer-source-error', (event) => {
  const at = [...document.querySelectorAll('newcomer-service-finder')].indexOf(event.target);
  proof.ends[at] ??= event.code;
  proof.seconds[at] ??= performance.now() / 1000;
}, true);
Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false });
`;

for (const name of ENGINES)
  describe(`a server that fails, in ${name}`, { skip: withoutEngine(name) }, () => {
    let site: ProofSite;
    let other: ProofSite;
    let closed: number;
    before(async () => {
      const free = createServer().listen(0);
      closed = (free.address() as AddressInfo).port;
      await new Promise((resolve) => free.close(resolve));
      const calls = new Map<string, number>();
      // It answers well, and allows no page of another origin to read that.
      other = await serveProof({ body: '', handle: (_, response, path) => fromMemory(files, response, path) });
      const ports = { closed, other: Number(new URL(other.url).port) };
      site = await serveProof({
        body: FAULTS.map(({ src }, at) => finder(src?.(ports) ?? folder(at))).join('\n'),
        script: SCRIPT,
        policy: "script-src 'self'",
        handle(request, response, path) {
          const [, at = '', file = ''] = /^\/fault\/(\d+)\/(.*)$/.exec(path) ?? [];
          const fault = FAULTS[Number(at)];
          if (!at || !fault?.answer) return false;
          const call = (calls.get(path) ?? 0) + 1;
          calls.set(path, call);
          if (file.startsWith(fault.file ?? 'manifest')) fault.answer(response, request, call);
          else if (!fromMemory(files, response, path)) return false;
          return true;
        },
      });
    });
    after(async () => {
      await site?.close();
      await other?.close();
    });

    it(
      'leaves every element with its list or with its fallback, the reason told, within fifteen seconds',
      { timeout: 120_000 },
      async () => {
        const engine = await startEngine(name);
        try {
          const { ends, seconds, uncaught } = await engine.visit(site.url, watch, FALLBACK);
          const wrong = FAULTS.flatMap(({ row, end }, at) => (end.test(ends[at] ?? '') ? [] : [`row ${row}: ${ends[at]}`]));
          assert.deepEqual(wrong, []);
          assert.deepEqual(uncaught, []);
          const slowest = Math.max(...seconds);
          // The clock began with the page; an element asks when its code has come.
          assert.ok(slowest < 20, `the last verdict came after ${slowest} s`);
          figure('Faults of a server', `${name}: ways to fail (rows 1–22, 26, 27 of the catalogue), all at once`, FAULTS.length);
          figure('Faults of a server', `${name}: ended with the list`, ends.filter((end) => end === FRESH).length);
          figure('Faults of a server', `${name}: ended with the fallback, the reason told`, ends.filter((end) => end !== FRESH).length);
          figure('Faults of a server', `${name}: nothing shown, or uncaught`, wrong.length + uncaught.length, '', 0);
          figure('Faults of a server', `${name}: from the page's start to the last verdict`, slowest, 's', 20);
        } finally {
          await engine.close();
        }
      },
    );
  });
