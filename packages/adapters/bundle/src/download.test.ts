import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import type { BundleError } from './bundle-error.js';
import { downloadText, type DownloadOptions, type Surroundings } from './download.js';
import { realSurroundings } from './surroundings.js';

type Answer = (request: IncomingMessage, response: ServerResponse, call: number) => void;

let server: Server;
let origin = '';
let answer: Answer = () => undefined;
let calls = 0;
const waits: number[] = [];
/** The real network, and waits that are noted instead of waited. */
const around: Surroundings = {
  ...realSurroundings(undefined),
  wait: (milliseconds) => (waits.push(milliseconds), Promise.resolve()),
  random: () => 0.5,
};

before(async () => {
  server = createServer((request, response) => answer(request, response, ++calls));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

async function ask(how: Answer, options: DownloadOptions = {}): Promise<unknown> {
  answer = how;
  calls = 0;
  waits.length = 0;
  return JSON.parse(await downloadText(`${origin}/file.json`, options, around));
}

const json = { 'content-type': 'application/json' };

async function fails(how: Answer, reason: BundleError['reason'], expectedCalls: number, options: DownloadOptions = {}): Promise<void> {
  await assert.rejects(ask(how, options), (error: BundleError) => {
    assert.equal(error.code, `bundle/${reason}`);
    return true;
  });
  assert.equal(calls, expectedCalls);
}

test('a good answer is read at once, also with a byte order mark and as text/plain', async () => {
  assert.deepEqual(await ask((_, response) => response.writeHead(200, json).end('{"a":1}')), { a: 1 });
  assert.deepEqual(await ask((_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('\ufeff[2]')), [2]);
  assert.equal(calls, 1);
});

test('a hash that fits is taken and one that does not is refused after three tries', async () => {
  const body = '{"whole":true}';
  const integrity = `sha384-${createHash('sha384').update(body).digest('base64')}`;
  assert.deepEqual(await ask((_, response) => response.writeHead(200, json).end(body), { integrity }), { whole: true });
  await fails((_, response) => response.writeHead(200, json).end('{"whole":"not"}'), 'damaged', 3, { integrity });
  assert.equal(waits.length, 2);
});

test('where the page is not secure and nobody else can, fetch checks the hash', async () => {
  const body = '{"whole":true}';
  const integrity = `sha384-${createHash('sha384').update(body).digest('base64')}`;
  const given: unknown[] = [];
  const trusting: Surroundings = {
    ...around,
    checksIntegrity: true,
    fetch: (input, init) => (given.push(init?.integrity), around.fetch(input, init)),
  };
  answer = (_, response) => response.writeHead(200, json).end(body);
  assert.equal(await downloadText(`${origin}/file.json`, { integrity }, trusting), body);
  answer = (_, response) => response.writeHead(200, json).end('{"whole":null}');
  await assert.rejects(downloadText(`${origin}/file.json`, { integrity }, trusting), { code: 'bundle/damaged' });
  assert.deepEqual(given, [integrity, integrity, undefined, undefined], 'and then says no more than that it failed');
});

test('a hash that does not fit because of a login page is told as such, and as damaged otherwise', async () => {
  const integrity = `sha384-${createHash('sha384').update('x').digest('base64')}`;
  await fails((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>'), 'sign-in', 1, {
    integrity,
  });
  await fails((_, response, call) => (call === 3 ? response.destroy() : response.writeHead(200, json).end('{}')), 'offline', 3, {
    integrity,
  });
});

test('a file of another length than the manifest says is damaged, and nobody reads more than that', async () => {
  await fails((_, response) => response.writeHead(200, json).end('{"a":1}'), 'damaged', 3, { size: 8 });
  await fails((_, response) => response.writeHead(200, json).end('x'.repeat(5_000_000)), 'damaged', 1, { size: 1000 });
  await fails((_, response) => response.writeHead(200, json).end('x'.repeat(1_000_001)), 'damaged', 1);
  await fails((_, response) => response.writeHead(204).end(), 'damaged', 3);
});

test('text in another encoding is damaged', async () => {
  await fails((_, response) => response.writeHead(200, json).end(Buffer.from('{"name":"caf\u00e9"}', 'latin1')), 'damaged', 3);
});

test('a server that recovers is asked again, with random waits that grow', async () => {
  const result = await ask((_, response, call) =>
    call < 3 ? response.writeHead(503).end('<html>') : response.writeHead(200, json).end('[]'),
  );
  assert.deepEqual(result, []);
  assert.deepEqual(waits, [400, 800]);
});

test('a socket that is cut, early or in the middle, is tried three times', async () => {
  await fails((_, response) => response.destroy(), 'offline', 3);
  await fails(
    (_, response) => {
      response.writeHead(200, { ...json, 'content-length': '100' }).write('{"half":');
      setTimeout(() => response.destroy(), 20);
    },
    'damaged',
    3,
  );
});

test('rows 22, 23, 25: what a browser refuses, and does not say why, is told with all that it may be', async () => {
  const refuse = () => Promise.reject(new TypeError('Failed to fetch'));
  await assert.rejects(
    downloadText('http://city.example/manifest.json', {}, { ...around, fetch: refuse }),
    (error: BundleError) => error.code === 'bundle/offline' && /Access-Control-Allow-Origin.*connect-src, https/.test(error.message),
  );
});

test('a truncated gzip is never taken for whole', async () => {
  const whole = gzipSync(JSON.stringify({ rows: Array.from({ length: 500 }, (_, n) => `row ${n}`) }));
  await assert.rejects(
    ask((_, response) => response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(whole.subarray(0, whole.length - 40)), {
      isWhole: (text) => text.endsWith('}'),
    }),
  );
  assert.equal(calls, 3);
});

test('not found, gone and forbidden are not asked again', async () => {
  await fails((_, response) => response.writeHead(404).end(), 'not-found', 1);
  await fails((_, response) => response.writeHead(410).end(), 'not-found', 1);
  await fails((_, response) => response.writeHead(403, json).end('{}'), 'refused', 1);
});

test('a Wi-Fi that wants a login is told apart from a broken list', async () => {
  await fails((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>'), 'sign-in', 1);
  await fails((_, response) => response.writeHead(200, json).end('<!doctype html>'), 'sign-in', 1);
  await fails((_, response) => response.writeHead(511).end(), 'sign-in', 1);
});

test('Retry-After is obeyed up to five seconds, and nonsense in it is passed over', async () => {
  const limited =
    (value: string): Answer =>
    (_, response, call) =>
      call === 1 ? response.writeHead(429, { 'retry-after': value }).end() : response.writeHead(200, json).end('1');
  for (const [value, expected] of [
    ['2', 2000],
    ['86400', 5000],
    ['-3', 400],
    ['soon', 400],
  ] as const) {
    assert.equal(await ask(limited(value)), 1);
    assert.deepEqual(waits, [expected], value);
  }
});

test('an abort passes through with its own reason, before and during', async () => {
  const reason = new Error('no longer wanted');
  await assert.rejects(
    ask(() => undefined, { signal: AbortSignal.abort(reason) }),
    reason,
  );
  const controller = new AbortController();
  const pending = ask((_, response) => response.writeHead(200, json).write('['), { signal: controller.signal });
  setTimeout(() => controller.abort(reason), 30);
  await assert.rejects(pending, reason);
});

test('an answer without an end is let go of where it is too long, with a hash and without one', async () => {
  for (const options of [{}, { integrity: 'sha384-AAAA', size: 2000 }]) {
    const gone = new Promise<void>((resolve) => {
      answer = (_, response) => {
        response.writeHead(200, json);
        const more = (): void => {
          if (response.destroyed) return;
          if (response.write(' '.repeat(65_536))) setImmediate(more);
          else response.once('drain', more);
        };
        response.on('close', resolve);
        more();
      };
    });
    await assert.rejects(downloadText(`${origin}/file.json`, options, around), { code: 'bundle/damaged' });
    await gone;
  }
});

test('a file that is on its way is not asked for again, and who gives up does not take it from the others', async () => {
  const answers: (() => void)[] = [];
  answer = (_, response) => void answers.push(() => response.writeHead(200, json).end('[1]'));
  const read = (signal?: AbortSignal) => downloadText(`${origin}/file.json`, { signal }, around);
  const asked = async (count: number) => {
    while (answers.length < count) await new Promise(setImmediate);
  };
  const [leaves, last] = [new AbortController(), new AbortController()];
  const reason = new Error('no longer wanted');
  const first = read(leaves.signal);
  const second = read();
  await asked(1);
  leaves.abort(reason);
  await assert.rejects(first, reason);
  answers[0]!();
  assert.equal(await second, '[1]');
  assert.equal(answers.length, 1);

  const third = read(last.signal);
  await asked(2);
  last.abort(reason);
  // Before anybody was told: whoever comes now begins anew, and is one with those who come later.
  const fourth = read();
  await assert.rejects(third, reason);
  const fifth = read();
  await asked(3);
  answers[2]!();
  assert.deepEqual(await Promise.all([fourth, fifth]), ['[1]', '[1]']);
  assert.equal(answers.length, 3);
});

test('an answer that trickles ends at the deadline', { timeout: 20_000 }, async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const pending = ask((_, response) => {
    response.writeHead(200, json).write('[');
    setImmediate(() => setImmediate(() => context.mock.timers.tick(15_000)));
  });
  await assert.rejects(pending, { code: 'bundle/timeout' });
});
