// The demo city over HTTP. `npm start` calls it; the tests do too, each on a free port.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerFor, serveSite } from '../../scripts/site-server.mjs';
import { buildCardEditor } from '../card-editor/build.mjs';
import { buildTryYourDirectory } from '../try-your-directory/build.mjs';
import { buildCitySite } from './build.mjs';
import { SlowLine } from './slow-line.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** The pages load nothing from elsewhere, and the policy makes sure of it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'";
/** What a phone on a crowded mobile network gets. */
const LINE = { bitsPerSecond: 1_600_000, latencyMs: 150 };
const MOST_LINES = 100;

/**
 * Builds the demo city and serves it on this machine; port 0 takes a free one.
 *
 * @returns {Promise<{ url: string, requests: string[], close(): Promise<void> }>}
 */
export async function serveCitySite({ port = 0, out = join(here, 'public'), log = () => {} } = {}) {
  await buildCitySite({ out, log });
  await buildTryYourDirectory({ out: join(out, 'try-your-directory') });
  await buildCardEditor({ out: join(out, 'card-editor') });
  const routes = [['/', out]];
  const lines = new Map();
  const lineOf = (token) => {
    const line = lines.get(token) ?? new SlowLine(LINE);
    lines.delete(token);
    lines.set(token, line);
    if (lines.size > MOST_LINES) lines.delete(lines.keys().next().value);
    return line;
  };

  return serveSite({
    routes,
    port,
    // The preview of the snippet has no origin of its own, so it asks as a stranger.
    headers: { 'content-security-policy': POLICY, 'access-control-allow-origin': '*' },
    handle: (request, response, path) => {
      const phone = /^\/phone\/([a-z0-9]{8,40})(\/.*)$/.exec(path);
      return phone !== null && answerPhone(request, response, { line: lineOf(phone[1]), token: phone[1], path: phone[2], routes });
    },
  });
}

/** Everything that the phone asks for goes over its own line; only the plug is worked from outside. */
function answerPhone(request, response, { line, token, path, routes }) {
  if (request.method === 'POST' && path === '/line') {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      line.plug(body === 'on');
      response.writeHead(204).end();
    });
    return true;
  }
  const isPage = path === '/';
  const answer = answerFor(routes, isPage ? '/phone.html' : path, isPage ? '' : request.headers['accept-encoding']);
  if (!answer) return false;
  // What the page asks for must come over the same line.
  const bytes = isPage ? Buffer.from(answer.bytes.toString().replaceAll('"/', `"/phone/${token}/`)) : answer.bytes;
  void line.send(response, bytes, { ...answer.headers, 'content-security-policy': POLICY });
  return true;
}
