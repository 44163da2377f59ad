import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { ApiError, createHttp, getJson, type ClientOptions, type HttpRequest } from './index.js';

type Answer = (request: IncomingMessage, response: ServerResponse, call: number) => void;

let server: Server;
let origin = '';
let answer: Answer = () => undefined;
let times: number[] = [];

before(async () => {
  server = createServer((request, response) => {
    times.push(performance.now());
    answer(request, response, times.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const JSON_TYPE = { 'content-type': 'application/json' };
const json: Answer = (_, response) => response.writeHead(200, JSON_TYPE).end('{"a":1}');

async function ask(how: Answer, options: Partial<ClientOptions> = {}, request?: HttpRequest): Promise<unknown> {
  answer = how;
  times = [];
  return (await createHttp({ baseUrl: `${origin}/api`, ...options }).get('services', request)).body;
}

/** An error says what to do, too. */
const REMEDY = /[;:,] (?:sign in|give the|ask |check |try again|wait,|use its|put right|it must send)/;

async function fails(how: Answer, code: string, tries: number, options: Partial<ClientOptions> = {}): Promise<ApiError> {
  let met: unknown;
  await assert.rejects(ask(how, options), (error) => (met = error) instanceof ApiError);
  assert.equal((met as ApiError).code, code, String(met));
  assert.equal(times.length, tries);
  assert.match((met as ApiError).message, REMEDY);
  return met as ApiError;
}

const send =
  (body: string | Uint8Array, headers: Record<string, string> = JSON_TYPE, status = 200): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

/** Takes the question back once its answer has begun, however long that took; its client has then gone on to read it or to wait. */
function abortAfterAnswer(controller: AbortController, reason: Error): typeof fetch {
  return async (...request) => {
    const response = await fetch(...request);
    setTimeout(() => controller.abort(reason), 40);
    return response;
  };
}

describe('an API over HTTP', () => {
  it('is asked without cookies or a referrer, in the language that is set, with the query that the base has', async () => {
    let asked = {} as IncomingMessage;
    const how: Answer = (request, response) => {
      asked = request;
      json(request, response, 1);
    };
    assert.deepEqual(
      await ask(
        how,
        { baseUrl: `${origin}/api/?key=k`, language: 'ar', headers: { 'x-key': '1' } },
        { searchParams: { page: 2, none: undefined } },
      ),
      { a: 1 },
    );
    assert.equal(asked.url, '/api/services?key=k&page=2');
    assert.equal(asked.headers['accept-language'], 'ar');
    assert.equal(asked.headers['x-key'], '1');
    assert.equal(asked.headers.accept, 'application/json');
    assert.equal(asked.headers.cookie ?? asked.headers.referer, undefined);
  });

  it('rows 1, 2: that cannot be found or resets is tried three times and called offline, without its query in the message', async () => {
    answer = json;
    const closed = createHttp({ baseUrl: 'http://127.0.0.1:1/api' });
    await assert.rejects(
      closed.get('services', { searchParams: { search: 'secret' } }),
      (error: ApiError) => error.code === 'clients/offline' && !error.message.includes('secret'),
    );
    await assert.rejects(createHttp({ baseUrl: 'http://nowhere.invalid/' }).get('services'), { code: 'clients/offline' });
    await fails((request) => request.socket.destroy(), 'clients/offline', 3);
  });

  it('rows 3, 6: that breaks off in the middle is asked again', async () => {
    const cut: Answer = (request, response, call) => {
      if (call > 1) {
        json(request, response, call);
        return;
      }
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '100' }).write('{"half":');
      setTimeout(() => request.socket.destroy(), 20);
    };
    assert.deepEqual(await ask(cut), { a: 1 });
    await fails(send('{"half":'), 'clients/offline', 3);
  });

  it('rows 4, 5: whose gzip is truncated or corrupt is never taken for whole', async () => {
    const whole = gzipSync(JSON.stringify(Array.from({ length: 900 }, (_, index) => ({ id: `${index * 7919}` }))));
    const gzip = { ...JSON_TYPE, 'content-encoding': 'gzip' };
    for (const length of [whole.length - 40, whole.length >> 1, 30])
      await fails(send(whole.subarray(0, length), gzip), 'clients/offline', 3);
    const corrupt = Buffer.from(whole);
    corrupt.fill(7, whole.length >> 1, (whole.length >> 1) + 40);
    await fails(send(corrupt, gzip), 'clients/offline', 3);
  });

  it('rows 7, 8: that is silent or trickles ends at the deadline', { timeout: 60_000 }, async () => {
    await fails((_, response) => response.writeHead(200, JSON_TYPE).flushHeaders(), 'clients/timeout', 1, { deadline: 500 });
    await fails(() => undefined, 'clients/timeout', 1, { deadline: 500 });
    const trickle: Answer = (_, response) => {
      response.writeHead(200, JSON_TYPE);
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    };
    await fails(trickle, 'clients/timeout', 1, { deadline: 500 });
  });

  it('rows 9, 10: a Wi-Fi that wants a sign-in is told apart and not asked again', async () => {
    await fails(send('<html>Sign in</html>', { 'content-type': 'text/html; charset=utf-8' }), 'clients/sign-in', 1);
    await fails(send('<!doctype html>', JSON_TYPE), 'clients/sign-in', 1);
    const login: Answer = (request, response) =>
      request.url === '/login'
        ? send('<p>Log in', { 'content-type': 'text/html' })(request, response, 1)
        : response.writeHead(302, { location: '/login' }).end();
    const error = await fails(login, 'clients/sign-in', 2);
    assert.equal(error.reason, 'offline');
  });

  it('row 11: that redirects in a circle is called offline', async () => {
    await assert.rejects(
      ask((_, response) => response.writeHead(302, { location: '/api/services' }).end()),
      { code: 'clients/offline' },
    );
  });

  it('rows 12, 50: that answers with nothing has published nothing', async () => {
    await fails(send('', JSON_TYPE, 204), 'clients/empty', 1);
    await fails(send('  \n'), 'clients/empty', 1);
  });

  it('row 13: that says "not modified" to somebody who has nothing is asked once more for the whole', async () => {
    assert.deepEqual(await ask((request, response, call) => (call === 1 ? response.writeHead(304).end() : json(request, response, call))), {
      a: 1,
    });
  });

  it('rows 14, 15: that asks to wait is waited for, but not for long, and nonsense is passed over', async () => {
    const busy =
      (retryAfter: string): Answer =>
      (request, response, call) =>
        call === 1 ? response.writeHead(429, { 'retry-after': retryAfter }).end() : json(request, response, call);
    const waited = async (retryAfter: string): Promise<number> => {
      await ask(busy(retryAfter));
      return (times[1] ?? 0) - (times[0] ?? 0);
    };
    assert.ok((await waited('1')) >= 950);
    for (const nonsense of ['soon', '-7']) assert.ok((await waited(nonsense)) < 4000);
    const [day, date] = await Promise.all([0, 1].map((index) => capped(index === 0 ? '86400' : new Date(Date.now() + 9e8).toUTCString())));
    for (const wait of [day, date]) assert.ok((wait ?? 0) > 4800 && (wait ?? 0) < 12_000, `waited ${wait ?? 0} ms`);
  });

  it('rows 16, 17: that recovers is found again within three tries, its error pages unread', async () => {
    assert.deepEqual(
      await ask((request, response, call) =>
        call < 3 ? response.writeHead(503, { 'content-type': 'text/html' }).end('<html>') : json(request, response, call),
      ),
      { a: 1 },
    );
    assert.equal(times.length, 3);
    assert.equal((await fails(send('{}', JSON_TYPE, 500), 'clients/rejected', 3)).status, 500);
  });

  it('row 18: that has moved or refuses is not asked again', async () => {
    await fails(send('', JSON_TYPE, 404), 'clients/not-found', 1);
    await fails(send('', JSON_TYPE, 410), 'clients/not-found', 1);
    for (const status of [400, 401, 403, 422])
      assert.equal((await fails(send('{}', JSON_TYPE, status), 'clients/rejected', 1)).status, status);
    await fails(send('', JSON_TYPE, 408), 'clients/rejected', 3);
  });

  it('rows 19, 20: that calls its JSON text, or marks its byte order, is understood; one that sends something else is not', async () => {
    assert.deepEqual(await ask(send('{"a":1}', { 'content-type': 'text/plain' })), { a: 1 });
    assert.deepEqual(await ask(send('\uFEFF{"a":1}', {})), { a: 1 });
    await fails(send('id,name', { 'content-type': 'text/csv' }), 'clients/unexpected-shape', 1);
    await fails(send('hello', { 'content-type': 'text/plain' }), 'clients/unexpected-shape', 1);
  });

  it('row 21: that sends another encoding than UTF-8 is quarantined, unless it says so', async () => {
    const latin = Buffer.from('{"name":"Caf\u00e9, \u00e9t\u00e9, ni\u00f1o, \u00fcber"}', 'latin1');
    await fails(send(latin), 'clients/encoding', 1);
    assert.deepEqual(await ask(send(latin, { 'content-type': 'application/json; charset=iso-8859-1' })), { name: 'Café, été, niño, über' });
  });

  it('rows 22 to 25: that a browser refuses is explained to the integrator', async () => {
    const refuse = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
    const page = { origin: 'https://city.example', protocol: 'https:' };
    Object.assign(globalThis, { location: page });
    try {
      await assert.rejects(
        createHttp({ baseUrl: 'https://api.example/v1', fetch: refuse }).get('services'),
        /Access-Control-Allow-Origin: https:\/\/city\.example.*connect-src https:\/\/api\.example/,
      );
      await assert.rejects(
        createHttp({ baseUrl: 'http://api.example/v1', fetch: refuse }).get('services'),
        /https cannot ask an API on http/,
      );
    } finally {
      Reflect.deleteProperty(globalThis, 'location');
    }
  });

  it('row 30: an abort passes through with its reason, before, during and between tries', async () => {
    const reason = new Error('no longer wanted');
    await assert.rejects(ask(json, {}, { signal: AbortSignal.abort(reason) }), reason);
    const during = new AbortController();
    const half: Answer = (_, response) => response.writeHead(200, JSON_TYPE).write('[');
    await assert.rejects(ask(half, { fetch: abortAfterAnswer(during, reason) }, { signal: during.signal }), reason);
    assert.equal(times.length, 1, 'it had been asked');
    const between = new AbortController();
    const busy = send('', { 'retry-after': '4' }, 503);
    const waiting = ask(busy, { fetch: abortAfterAnswer(between, reason) }, { signal: between.signal });
    await assert.rejects(waiting, reason);
    assert.equal(times.length, 1);
  });

  it('row 32: is stopped at the cap while it streams', async () => {
    let sent = 0;
    const endless: Answer = (_, response) => {
      response.writeHead(200, JSON_TYPE);
      const more = (): void => {
        while (!response.destroyed && response.write(' '.repeat(65_536))) sent += 65_536;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    await fails(endless, 'clients/too-large', 1, { maxBytes: 1_000_000 });
    assert.ok(sent < 20_000_000);
    await fails(send(' ', { ...JSON_TYPE, 'content-length': '60000000' }), 'clients/too-large', 1);
  });

  it('rows 31, 33, 34: another shape, a tower of brackets and keys that would change prototypes are refused or dropped', async () => {
    await fails(send('['.repeat(100_000)), 'clients/unexpected-shape', 1);
    assert.deepEqual(await ask(send(`[${'"[[["'.repeat(1)}]`)), ['[[[']);
    assert.deepEqual(Object.keys((await ask(send('{"__proto__":{"x":1},"b":2}'))) as object), ['b']);
    assert.deepEqual(Object.keys((await ask(send('{"__prot\\u006f__":{"x":1},"\\u005f_proto__":1,"b":2}'))) as object), ['b']);
    assert.equal(({} as { x?: number }).x, undefined);
    for (const body of ['null', '5', '"x"', '[]', '{"id":5}']) {
      answer = send(body);
      await assert.rejects(getJson(createHttp({ baseUrl: origin }), 'services', z.object({ id: z.string() })), {
        code: 'clients/unexpected-shape',
      });
    }
  });

  it('does not come back all at once: waits between tries are spread', async () => {
    const waits: number[] = [];
    for (let round = 0; round < 8; round++) {
      await ask((request, response, call) => (call === 1 ? response.writeHead(500).end() : json(request, response, call)));
      waits.push((times[1] ?? 0) - (times[0] ?? 0));
    }
    assert.ok(Math.max(...waits) < 4000 && Math.max(...waits) - Math.min(...waits) > 50, waits.join(' '));
  });
});

/** Waits of one client against a server of its own, so that two can wait together. */
async function capped(retryAfter: string): Promise<number> {
  const asked: number[] = [];
  const own = createServer((_, response) => {
    asked.push(performance.now());
    if (asked.length === 1) response.writeHead(503, { 'retry-after': retryAfter }).end();
    else response.writeHead(200, JSON_TYPE).end('1');
  });
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  await createHttp({ baseUrl: `http://127.0.0.1:${(own.address() as AddressInfo).port}` }).get('services');
  own.close();
  return (asked[1] ?? 0) - (asked[0] ?? 0);
}
