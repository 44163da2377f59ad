import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { NeedsPack } from '@newcomer/directory';
import type { ApiError } from '../http/index.js';
import { createApiSource, type ApiSourceOptions } from './api-source.js';
import { createHsdsClient } from './hsds-client.js';

type Routes = (url: URL, response: ServerResponse) => void;

let server: Server;
let baseUrl = '';
let routes: Routes = () => undefined;
let asked: string[] = [];

before(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://server');
    asked.push(`${url.pathname}${url.search}`);
    routes(url, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hsds`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

const fixture = (name: string): unknown => JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));
const send = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const one =
  (body: unknown): Routes =>
  (_, response) => {
    send(response, body);
  };

const text = (words: string) => ({ en: { text: words, provenance: 'original' as const } });
const NEEDS: NeedsPack = {
  format: 1,
  version: '2026-11-22',
  needs: [
    {
      id: 'health.doctor',
      label: text('Doctor'),
      words: { en: ['doctor', 'nurse'], ar: ['طبيب'] },
      crosswalk: { text: { en: ['doctor', 'nurse'] } },
    },
    { id: 'food', label: text('Food'), words: { en: ['food'] }, crosswalk: { text: { en: ['meal'] } } },
  ],
  firstScreen: [],
  alerts: [{ for: 'violence', words: { en: ['beats me'] } }],
  shelters: { airs: [], openEligibility: [], words: {} },
};

const optionsFor = (more: Partial<ApiSourceOptions> = {}): ApiSourceOptions => ({
  baseUrl,
  needs: NEEDS,
  config: { place: 'Miami', timeZone: 'America/New_York' },
  today: '2026-11-22',
  ...more,
});

/** A directory of `size` services on pages as the server likes them, at most `most` each. */
function paged(size: number, most: number, more: object = {}): Routes {
  return (url, response) => {
    const perPage = Math.min(Number(url.searchParams.get('per_page') ?? 10), most);
    const page = Number(url.searchParams.get('page') ?? 1);
    const first = (page - 1) * perPage;
    const contents = Array.from({ length: Math.max(0, Math.min(perPage, size - first)) }, (_, index) => ({
      id: `s${first + index}`,
      name: `Service ${first + index}`,
      phones: [],
      ...more,
    }));
    send(response, { total_items: size, total_pages: Math.ceil(size / perPage), page_number: page, contents });
  };
}

describe('createHsdsClient', () => {
  it('reads the pages of HSDS 3, Open Referral UK 3.0 and 1.0, and bare lists', async () => {
    const client = createHsdsClient({ baseUrl });
    routes = one(fixture('hsds-3-services-full'));
    const { services, total, isLast } = await client.services({ page: 1, perPage: 50, full: true, search: 'soup & bread' });
    assert.deepEqual([services.length, total, isLast], [3, 3, true]);
    assert.deepEqual(asked, ['/hsds/services?page=1&per_page=50&full=true&search=soup+%26+bread&text=soup+%26+bread']);
    routes = one(fixture('uk-1-services'));
    assert.deepEqual(await client.services().then((page) => [page.services[0]?.id, page.total, page.isLast]), ['lantern-walks', 1, true]);
    routes = one([{ id: 5, name: 'x' }]);
    assert.deepEqual(await client.services().then((page) => [page.services.length, page.isLast]), [1, true]);
  });

  it('gives one record, nothing where there is none, and an error where it cannot look', async () => {
    const client = createHsdsClient({ baseUrl });
    routes = one(fixture('uk-3-service'));
    assert.equal((await client.service('a/b c'))?.name, 'Canal Street English Circle');
    assert.deepEqual(asked, ['/hsds/services/a%2Fb%20c']);
    routes = (_, response) => {
      send(response, { error: 'gone' }, 404);
    };
    assert.equal(await client.service('x'), undefined);
    routes = (_, response) => {
      send(response, {}, 403);
    };
    await assert.rejects(client.service('x'), { code: 'clients/rejected' });
  });

  it('refuses what is no list of services', async () => {
    const client = createHsdsClient({ baseUrl });
    for (const body of [{}, { contents: 'x' }, { contents: [{ name: 'no id' }] }, 'text', null, 3, { message: 'ok' }]) {
      routes = one(body);
      await assert.rejects(client.services(), { code: 'clients/unexpected-shape' }, JSON.stringify(body));
    }
  });
});

describe('createApiSource', () => {
  it('downloads a directory with whole records once, and answers from the device', async () => {
    routes = one(fixture('hsds-3-services-full'));
    const source = createApiSource(optionsFor());
    const [info] = await Promise.all([source.open('en'), source.open('ar')]);
    assert.equal(info.services, 2, 'one is defunct');
    assert.equal(info.place.text, 'Miami');
    const found = await source.search({ words: 'طبيب', lang: 'ar', at: Date.parse('2026-11-23T15:00:00Z') });
    assert.deepEqual(
      found.results.map(({ name, open }) => [name.text, open.state]),
      [['Mill Lane Health Desk', 'open']],
    );
    const soup = await source.search({ words: 'soup', lang: 'en', at: Date.parse('2026-11-23T15:00:00Z') });
    assert.deepEqual(
      soup.results.map(({ open }) => open.state),
      ['closed'],
    );
    const detail = await source.get(found.results[0]?.id ?? '', 'en');
    assert.equal(detail?.phones[0]?.text, '+1 305 555 0101');
    assert.deepEqual(asked, ['/hsds/services?page=1&per_page=100&full=true'], 'one request, and none of them tells what was asked');
    assert.equal(source.capabilities.private, true);
    assert.equal(source.capabilities.openAt, true);
  });

  it('asks for a record when it is opened where the server sends summaries, and says that this is not private', async () => {
    routes = (url, response) => {
      send(response, url.pathname.endsWith('/services') ? fixture('uk-3-services') : fixture('uk-3-service'));
    };
    const source = createApiSource(optionsFor({ config: { place: 'London', timeZone: 'Europe/London' } }));
    await source.open('en');
    assert.equal(source.capabilities.private, false);
    assert.equal(source.capabilities.openAt, false);
    const found = await source.search({ words: 'english', lang: 'en' });
    assert.deepEqual(
      found.results.map(({ name, open }) => [name.text, open.state]),
      [['Canal Street English Circle', 'unknown']],
    );
    const id = found.results[0]?.id ?? '';
    const detail = await source.get(id, 'en');
    assert.deepEqual(
      [detail?.id, detail?.phones.length, detail?.hours.rules.map(({ days, from, to }) => [days, from, to])],
      [id, 1, [[10, 1080, 1200]]],
    );
    await source.get(id, 'en');
    assert.equal(asked.length, 2, 'a record is asked for once');
    assert.equal(await source.get('nobody', 'en'), undefined);
  });

  it('reads Open Referral UK 1.0, with its holidays', async () => {
    routes = one(fixture('uk-1-services'));
    const source = createApiSource(optionsFor());
    const { services } = await source.open('en');
    assert.equal(services, 1);
    const [card] = (await source.search({ lang: 'en' })).results;
    const detail = await source.get(card?.id ?? '', 'en');
    assert.deepEqual(
      detail?.hours.rules.map(({ days, from, to }) => [days, from, to]),
      [[32, 600, 720]],
    );
    assert.deepEqual(
      detail.hours.exceptions.map(({ date }) => date),
      ['2026-12-26'],
    );
  });

  it('walks all pages, whatever size the server makes them, and tells how far it is', async () => {
    routes = paged(470, 20);
    const progress: (number | undefined)[] = [];
    const source = createApiSource(optionsFor({ onProgress: (loaded) => progress.push(loaded) }));
    assert.equal((await source.open('en')).services, 470);
    assert.equal(asked.length, 24);
    assert.equal(progress[progress.length - 1], 470);
  });

  it('ends where a server gives one page for every number, lies in its envelope, or leaves out its totals', async () => {
    routes = (url, response) => {
      send(response, {
        total_pages: 99,
        total_items: 900,
        contents: [{ id: 'only', name: 'Only', phones: [], page: url.searchParams.get('page') }],
      });
    };
    assert.equal((await createApiSource(optionsFor()).open('en')).services, 1);
    routes = one({
      total_items: 3,
      total_pages: 1,
      contents: Array.from({ length: 12 }, (_, index) => ({ id: `s${index}`, name: `S${index}`, phones: [] })),
    });
    assert.equal((await createApiSource(optionsFor()).open('en')).services, 12);
    routes = (url, response) => {
      const page = Number(url.searchParams.get('page'));
      send(response, { last_page: page === 3, contents: [{ id: `s${page}`, name: `S${page}`, phones: [] }] });
    };
    assert.equal((await createApiSource(optionsFor()).open('en')).services, 3);
  });

  it('tells the integrator to build a bundle above 2,000 services or 5 MB', async () => {
    routes = paged(2001, 100);
    await assert.rejects(
      createApiSource(optionsFor()).open('en'),
      (error: ApiError) => error.code === 'clients/too-large' && error.message.includes(`newcomer build ${baseUrl} --out kit`),
    );
    assert.equal(asked.length, 1, 'it sees so on the first page');
    asked = [];
    routes = paged(1900, 100, { description: 'x'.repeat(3500) });
    await assert.rejects(
      createApiSource(optionsFor()).open('en'),
      (error: ApiError) => error.code === 'clients/too-large' && error.message.includes('5 MB'),
    );
    assert.ok(asked.length < 20);
    routes = paged(2000, 100);
    assert.equal((await createApiSource(optionsFor()).open('en')).services, 2000);
  });

  it('row 50: does not take an API without services for a search without results', async () => {
    routes = one({ total_items: 0, total_pages: 0, contents: [] });
    await assert.rejects(createApiSource(optionsFor()).open('en'), { code: 'clients/empty' });
  });

  it('never shows half a directory, and begins anew after a failure', async () => {
    const healthy = paged(300, 100);
    routes = (url, response) => {
      if (url.searchParams.get('page') === '3') send(response, {}, 403);
      else healthy(url, response);
    };
    const source = createApiSource(optionsFor());
    await assert.rejects(source.open('en'), { code: 'clients/rejected' });
    await assert.rejects(source.search({ lang: 'en' }), { code: 'clients/rejected' });
    routes = healthy;
    assert.equal((await source.open('en')).services, 300);
  });

  it('rows 28, 30: downloads once for all who wait, stops when nobody waits, and lets the others go on', async () => {
    const held: ServerResponse[] = [];
    const arrivals = new EventEmitter();
    routes = (_, response) => {
      held.push(response);
      arrivals.emit('request');
    };
    const source = createApiSource(optionsFor());
    const [a, b] = [new AbortController(), new AbortController()];
    const reason = new Error('not needed');
    const arrived = once(arrivals, 'request');
    const first = source.open('en', { signal: a.signal });
    const second = source.open('en', { signal: b.signal });
    await arrived;
    a.abort(reason);
    await assert.rejects(first, reason);
    assert.equal(held.length, 1);
    const waiting = held[0];
    assert.ok(waiting);
    send(waiting, fixture('hsds-3-services-full'));
    assert.equal((await second).services, 2);

    const alone = new AbortController();
    const other = createApiSource(optionsFor());
    const arrivedAgain = once(arrivals, 'request');
    const gone = other.open('en', { signal: alone.signal });
    await arrivedAgain;
    const download = held[1];
    assert.ok(download && !download.closed);
    const stopped = once(download, 'close');
    alone.abort(reason);
    await assert.rejects(gone, reason);
    await stopped;
    assert.equal(download.writableFinished, false, 'the download was stopped');
    routes = one(fixture('hsds-3-services-full'));
    assert.equal((await other.open('en')).services, 2);
  });

  it('withholds what the records mark, as a build does', async () => {
    routes = (url, response) => {
      send(
        response,
        url.pathname.endsWith('/services')
          ? {
              contents: [
                { id: 'a', name: 'Open' },
                { id: 'b', name: 'Gone', status: 'inactive' },
              ],
            }
          : { id: 'a', name: 'Open', status: 'inactive' },
      );
    };
    const source = createApiSource(optionsFor());
    assert.equal((await source.open('en')).services, 1);
    const [card] = (await source.search({ lang: 'en' })).results;
    assert.equal(await source.get(card?.id ?? '', 'en'), undefined, 'the whole record says that it is inactive');
  });
});

describe('createApiSource with remote-search', () => {
  it('lets the server search, keeps its order, and says that this is not private', async () => {
    routes = (url, response) => {
      const page = fixture('hsds-3-services-full') as { contents: unknown[] };
      send(
        response,
        url.searchParams.get('search') === 'nothing'
          ? { total_items: 0, contents: [] }
          : { ...page, total_items: 57, total_pages: 3, contents: [...page.contents].reverse() },
      );
    };
    const source = createApiSource(optionsFor({ mode: 'remote-search' }));
    const info = await source.open('en');
    assert.equal(info.services, 57);
    assert.deepEqual(source.capabilities, { counts: false, fuzzy: false, openAt: false, distance: false, places: false, private: false });
    const page = await source.search({ words: 'warm soup', lang: 'en', limit: 20 });
    assert.equal(asked[1], '/hsds/services?page=1&per_page=20&full=true&search=warm+soup&text=warm+soup');
    assert.deepEqual(
      page.results.map(({ name }) => name.text),
      ['Evening Soup', 'Mill Lane Health Desk'],
    );
    assert.equal(page.total, 57);
    await source.search({ lang: 'ar', needs: ['health.doctor'], offset: 20, limit: 20 });
    assert.equal(asked[2], '/hsds/services?page=2&per_page=20&full=true&search=Doctor&text=Doctor');
    assert.equal((await source.get(page.results[0]?.id ?? '', 'en'))?.description?.text, 'A warm meal every evening from six.');
    assert.equal(asked.length, 3, 'a record that came whole is not asked for again');
  });

  it('brings the emergency layer up on the device, also where the server finds nothing', async () => {
    routes = (url, response) => {
      send(response, url.searchParams.has('search') ? { total_items: 0, contents: [] } : fixture('hsds-3-services-full'));
    };
    const source = createApiSource(optionsFor({ mode: 'remote-search' }));
    await source.open('en');
    const page = await source.search({ words: 'my husband beats me', lang: 'en' });
    assert.deepEqual([page.total, page.alerts], [0, ['violence']]);
  });
});
