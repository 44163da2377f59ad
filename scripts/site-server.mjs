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
 * Serves folders; the first route whose prefix fits and that has the file answers.
 *
 * @param {object} options
 * @param {readonly (readonly [prefix: string, folder: string])[]} options.routes such as [['/newcomer/', kit], ['/', site]]
 * @param {Readonly<Record<string, string>>} [options.headers] sent with every answer
 * @param {number} [options.port] 0 (the default) takes a free one; another that is taken gives way to the next ones
 * @returns {Promise<{url: string, port: number, requests: string[], close: () => Promise<void>}>} `requests` grows with every path asked for
 */
export async function serveSite({ routes, headers = {}, port = 0 }) {
  const requests = [];
  const server = createServer((request, response) => {
    let path;
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    } catch {
      path = '';
    }
    requests.push(path);
    const file = fileOf(routes, path);
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end('There is no such file.');
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const gzip = COMPRESSED.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const bytes = readFileSync(file);
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', ...(gzip && { 'content-encoding': 'gzip', vary: 'accept-encoding' }), ...headers });
    response.end(gzip ? gzipSync(bytes, { level: 9 }) : bytes);
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
