import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown; charset=utf-8',
};
const COMPRESSED = /^(?:text|application\/json|image\/svg)/;

/** Finds a file by its path below the served folder ("data/manifest.json"); undefined where there is none. */
export type FileLookup = (path: string) => Uint8Array | undefined;

/** Files of a folder on the disk; nothing above it can be reached. */
export function folderLookup(folder: string): FileLookup {
  const inside = normalize(folder.endsWith(sep) ? folder : folder + sep);
  return (path) => {
    const file = normalize(join(inside, path));
    return file.startsWith(inside) && existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
  };
}

/** A server for a look at a page, with compression; not made for the open network. */
export function serveFiles(lookup: FileLookup): Server {
  return createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const name = path === undefined || path === '' || path.endsWith('/') ? `${path ?? ''}index.html` : path;
    const bytes = path === undefined ? undefined : lookup(name);
    if (!bytes) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such file.');
      return;
    }
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    const gzip = COMPRESSED.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(200, {
      'content-type': type,
      'cache-control': 'no-cache',
      ...(gzip && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
    });
    response.end(gzip ? gzipSync(bytes) : bytes);
  });
}

/** Listens on a loopback port; 0 takes a free one. Resolves to the address. */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}/`);
    });
  });
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(1);
  } catch {
    return undefined;
  }
}
