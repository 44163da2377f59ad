// A package registry for one test: takes what is published into memory, gives it out again, and knows nothing else. Verdaccio
// would be the library for it, but one of its dependencies is named by a tag ("node-fetch@cjs") that mirrors do not carry.
import { createServer } from 'node:http';

/**
 * Starts a registry on a free port of this machine.
 *
 * @returns {Promise<{ url: string, packages: Map<string, object>, requests: string[], close: () => Promise<void> }>} `packages`: what was
 *   published, name → packument
 */
export async function startRegistry() {
  const packages = new Map();
  const tarballs = new Map();
  const requests = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    requests.push(`${request.method} ${path}`);
    const answer = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.method === 'PUT') {
      read(request).then(
        (text) => {
          publish(path, JSON.parse(text));
          answer(201, { ok: true });
        },
        () => answer(400, { error: 'cannot be read' }),
      );
    } else if (tarballs.has(path)) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(tarballs.get(path));
    } else if (packages.has(path)) {
      answer(200, packages.get(path));
    } else {
      answer(404, { error: 'not found' });
    }
  });

  function publish(name, { versions, 'dist-tags': tags, _attachments: attachments }) {
    const before = packages.get(name) ?? { _id: name, name, versions: {}, 'dist-tags': {}, time: {} };
    for (const [version, manifest] of Object.entries(versions)) {
      const [file, { data }] = Object.entries(attachments)[0];
      const path = `${name}/-/${file.split('/').at(-1)}`;
      tarballs.set(path, Buffer.from(data, 'base64'));
      before.versions[version] = { ...manifest, dist: { ...manifest.dist, tarball: `${url}${path}` } };
      before.time[version] = '2026-01-01T00:00:00.000Z';
    }
    packages.set(name, { ...before, 'dist-tags': { ...before['dist-tags'], ...tags } });
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}/`;
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, packages, requests, close };
}

async function read(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
