/** One Content Security Policy: its directives, and where it stands. */
export interface ContentPolicy {
  readonly from: 'header' | 'meta';
  /** Only reports what it would forbid. */
  readonly reportOnly: boolean;
  /** Lower-case name → its values. Of a directive that comes twice, the first counts. */
  readonly directives: ReadonlyMap<string, readonly string[]>;
}

/** What a browser asks a policy about. */
export interface Request {
  /** The directives that are asked, the nearest first: the first one that is there decides. */
  readonly directives: readonly string[];
  readonly url: URL;
  /** `nonce` of the tag. */
  readonly nonce?: string | undefined;
}

export const SCRIPT = ['script-src-elem', 'script-src', 'default-src'];
export const CONNECT = ['connect-src', 'default-src'];
export const FRAME = ['frame-src', 'child-src', 'default-src'];

/** The policies of one header or `<meta>`; a header may hold several, divided by commas. Source: CSP Level 3, 2.2. */
export function parsePolicies(text: string, from: ContentPolicy['from'], reportOnly = false): ContentPolicy[] {
  return text
    .split(',')
    .map((policy) => {
      const directives = new Map<string, readonly string[]>();
      for (const part of policy.split(';')) {
        const [name = '', ...values] = part.trim().split(/\s+/);
        // A policy in a page cannot do these; browsers ignore them there.
        if (from === 'meta' && /^(?:sandbox|frame-ancestors|report-uri)$/i.test(name)) continue;
        if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), values);
      }
      return { from, reportOnly, directives };
    })
    .filter(({ directives }) => directives.size > 0);
}

/**
 * The directive that forbids a request, with its values; undefined where it may go.
 *
 * @param page the page's own address, for 'self'; undefined where nobody knows it
 */
export function forbids(
  policy: ContentPolicy,
  request: Request,
  page: URL | undefined,
): { readonly name: string; readonly values: readonly string[] } | undefined {
  const name = request.directives.find((directive) => policy.directives.has(directive));
  if (name === undefined) return undefined;
  const values = policy.directives.get(name) ?? [];
  if (request.nonce !== undefined && values.includes(`'nonce-${request.nonce}'`)) return undefined;
  // 'strict-dynamic' makes browsers ignore everything but nonces and hashes; it is about scripts alone.
  if (request.directives === SCRIPT && values.some((value) => /^'strict-dynamic'$/i.test(value))) return { name, values };
  return values.some((value) => matches(value, request.url, page)) ? undefined : { name, values };
}

/**
 * The directive as it should be, so that `needed` is allowed too and nothing else changes. Where only `default-src` spoke,
 * the nearest directive of its own takes over its values.
 */
export function widened(found: { readonly name: string; readonly values: readonly string[] }, request: Request, needed: string): string {
  const own = request.directives === FRAME ? 'frame-src' : request.directives[request.directives.length - 2];
  const name = found.name === 'default-src' ? (own ?? found.name) : found.name;
  const values = found.values.filter((value) => !/^'none'$/i.test(value));
  return [name, ...values, needed].join(' ');
}

/** Whether one value of a directive covers an address. Source: CSP Level 3, 6.7.2. */
function matches(value: string, url: URL, page: URL | undefined): boolean {
  if (/^'self'$/i.test(value)) return page !== undefined && sameOrSafer(page, url);
  if (value === '*') return /^(?:https?|wss?):$/.test(url.protocol) || url.protocol === page?.protocol;
  if (value.startsWith("'")) return false;
  if (/^[a-z][a-z\d+.-]*:$/i.test(value)) return schemeMatches(value.toLowerCase(), url.protocol);
  const parts = /^(?:([a-z][a-z\d+.-]*:)\/\/)?(\*|(?:\*\.)?[^/:*]+)(?::(\d+|\*))?(\/.*)?$/i.exec(value);
  if (!parts) return false;
  const [, scheme, host = '', port, path] = parts;
  if (scheme ? !schemeMatches(scheme.toLowerCase(), url.protocol) : page && !schemeMatches(page.protocol, url.protocol)) return false;
  const wanted = host.toLowerCase();
  if (wanted.startsWith('*.') ? !url.hostname.endsWith(wanted.slice(1)) : wanted !== '*' && wanted !== url.hostname) return false;
  if (port !== '*' && (port ?? defaultPort(url)) !== (url.port || defaultPort(url))) return false;
  if (path === undefined) return true;
  const decoded = decode(path);
  return decoded.endsWith('/') ? decode(url.pathname).startsWith(decoded) : decode(url.pathname) === decoded;
}

function sameOrSafer(page: URL, url: URL): boolean {
  if (page.origin === url.origin) return true;
  return page.hostname === url.hostname && page.port === url.port && schemeMatches(page.protocol, url.protocol);
}

/** A policy that allows http allows https too. */
function schemeMatches(allowed: string, scheme: string): boolean {
  return allowed === scheme || (allowed === 'http:' && scheme === 'https:');
}

function defaultPort({ protocol }: URL): string {
  return protocol === 'http:' ? '80' : protocol === 'https:' ? '443' : '';
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
