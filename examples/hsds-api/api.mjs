// An HSDS 3 API over records in memory, as small as the standard allows: pages of services, one service, a search by words.
import { createServer } from 'node:http';

const PER_PAGE = 10;

/** What a list gives where the server does not know `full`, as Open Referral UK's do not. */
function summary({ id, name, description, status, organization }) {
  return { id, name, description, status, organization };
}

/**
 * @param {readonly object[]} services whole records
 * @param {object} [options]
 * @param {boolean} [options.knowsFull] false for a server whose lists are summaries
 * @returns {Promise<{url: string, requests: string[], close: () => Promise<void>}>} `requests` grows with every path and query asked for
 */
export async function serveHsdsApi(services, { knowsFull = true } = {}) {
  const requests = [];
  const send = (response, status, body) => {
    // A page of another origin may read the answers only with this header.
    response.writeHead(status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' }).end(JSON.stringify(body));
  };
  const list = (response, query) => {
    const words = (query.get('search') ?? '').toLowerCase();
    const found = services.filter(({ name, description }) => `${name} ${description}`.toLowerCase().includes(words));
    const size = Math.min(Number(query.get('per_page') ?? PER_PAGE), 100);
    const page = Number(query.get('page') ?? 1);
    const contents = found.slice((page - 1) * size, page * size);
    const whole = knowsFull && query.get('full') === 'true';
    send(response, 200, {
      total_items: found.length,
      total_pages: Math.ceil(found.length / size),
      page_number: page,
      size: contents.length,
      first_page: page === 1,
      last_page: page * size >= found.length,
      empty: contents.length === 0,
      contents: whole ? contents : contents.map(summary),
    });
  };
  const server = createServer((request, response) => {
    const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname + search);
    const id = /^\/hsds\/services\/(.+)$/.exec(pathname)?.[1];
    if (pathname === '/hsds/services') list(response, searchParams);
    else {
      const service = services.find((each) => each.id === decodeURIComponent(id ?? ''));
      send(response, service ? 200 : 404, service ?? { message: 'There is no such service.' });
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${server.address().port}/hsds`, requests, close };
}
