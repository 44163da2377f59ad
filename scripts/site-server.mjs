// A small server for the examples and their tests: folders under paths, with compression and the headers that a page is to be
// tried under. For this machine only.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.zip': 'application/zip',
};
const COMPRESSED = /^(?:text|application\/json|image\/svg)/;

function fileOf(routes, path) {
  for (const [prefix, folder] of routes) {
    if (!path.startsWith(prefix)) continue;
    const inside = normalize(folder + sep);
    let file = normalize(join(inside, path.slice(prefix.length)));
    if (!file.startsWith(inside)) continue;
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (existsSync(file)) return file;
  }
  return undefined;
}

/**
 * What a path is answered with: the file that the first fitting route has, compressed where the browser takes it.
 * Undefined where there is none.
 *
 * @param {readonly (readonly [prefix: string, folder: string])[]} routes
 * @returns {{ bytes: Buffer, headers: Record<string, string> } | undefined}
 */
export function answerFor(routes, path, acceptEncoding = '') {
  const file = fileOf(routes, path);
  if (!file) return undefined;
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const gzip = COMPRESSED.test(type) && /\bgzip\b/.test(acceptEncoding);
  const bytes = readFileSync(file);
  const headers = {
    'content-type': type,
    'cache-control': 'no-cache',
    ...(gzip && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
  };
  return { bytes: gzip ? gzipSync(bytes, { level: 9 }) : bytes, headers };
}

/**
 * Serves folders; the first route whose prefix fits and that has the file answers.
 *
 * @param {object} options
 * @param {readonly (readonly [prefix: string, folder: string])[]} options.routes such as [['/newcomer/', kit], ['/', site]]
 * @param {Readonly<Record<string, string>>} [options.headers] sent with every answer
 * @param {number} [options.port] 0 (the default) takes a free one; another that is taken gives way to the next ones
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, path: string) => boolean} [options.handle]
 *   asked first; true where it answers itself
 * @returns {Promise<{url: string, port: number, requests: string[], close: () => Promise<void>}>} `requests` grows with every path asked for
 */
export async function serveSite({ routes, headers = {}, port = 0, handle = () => false }) {
  const requests = [];
  const server = createServer((request, response) => {
    let path;
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    } catch {
      path = '';
    }
    requests.push(path);
    if (handle(request, response, path)) return;
    const answer = answerFor(routes, path, request.headers['accept-encoding']);
    if (!answer) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end('There is no such file.');
      return;
    }
    response.writeHead(200, { ...answer.headers, ...headers });
    response.end(answer.bytes);
  });
  const listen = (wanted) =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, '127.0.0.1', () => {
        server.off('error', reject);
        resolve(server.address().port);
      });
    });
  let taken = 0;
  for (;;) {
    try {
      const chosen = await listen(port === 0 ? 0 : port + taken);
      const close = () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        });
      return { url: `http://localhost:${chosen}/`, port: chosen, requests, close };
    } catch (error) {
      taken += 1;
      if (error.code !== 'EADDRINUSE' || taken > 20) throw error;
    }
  }
}
