import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { root } from '../../scripts/bootstrap.mjs';
import { serveSite } from '../../scripts/site-server.mjs';

/** The strictest policy that the guides promise to work under. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

/** What a city's page says where the finder cannot. */
export const FALLBACK = 'Call 555-0100';

export interface ProofSite {
  readonly url: string;
  readonly requests: string[];
  close(): Promise<void>;
}

type Handle = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

/** A file in memory, by the name that ends its path; false where there is none. */
export function fromMemory(files: ReadonlyMap<string, Uint8Array>, response: ServerResponse, path: string): boolean {
  const bytes = files.get(path.slice(path.lastIndexOf('/') + 1));
  if (!bytes) return false;
  response.writeHead(200, { 'content-type': 'application/json' }).end(bytes);
  return true;
}

/**
 * A page of a city with what stands in its body, the built files of the finder and, before them, a script of its own; what
 * `handle` answers comes first.
 */
export function serveProof({
  body,
  script = '',
  policy = POLICY,
  handle,
}: {
  body: string;
  script?: string;
  policy?: string;
  handle: Handle;
}): Promise<ProofSite> {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>City</title><script src="/own.js"></script>
${['finder', 'finder-more', 'finder-keep'].map((name) => `<script type="module" src="/elements/${name}.js"></script>`).join('\n')}
</head><body>${body}</body></html>`;
  return serveSite({
    routes: [['/elements/', join(root, 'packages/surfaces/components/dist/elements')]],
    handle(request, response, path) {
      if (handle(request, response, path)) return true;
      const own =
        path === '/' || path.endsWith('.html')
          ? [page, 'text/html; charset=utf-8']
          : path === '/own.js'
            ? [script, 'text/javascript']
            : undefined;
      if (!own) return false;
      response.writeHead(200, { 'content-type': own[1], 'content-security-policy': policy, 'cache-control': 'no-cache' }).end(own[0]);
      return true;
    },
  });
}

/** The finder over a bundle at an address. */
export const finder = (src: string, more = ''): string =>
  `<newcomer-service-finder src="${src}" ${more}><p>${FALLBACK}</p></newcomer-service-finder>`;
