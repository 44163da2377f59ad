const SCHEMES = new Set(['https:', 'http:', 'tel:', 'mailto:', 'sms:', 'geo:']);

/**
 * The address that may stand behind a link, or undefined where the text is none: only https, http, tel, mailto, sms and
 * geo, judged by what the URL parser of browsers sees, so that a disguised scheme is seen through. Text without a scheme
 * ("www.example.org/help") becomes https where it clearly names a host. No credentials ("https://user@host").
 */
export function safeUrl(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || /[\s\u0000-\u001f\u007f\p{Cf}<>"`{}|\\^]/u.test(trimmed)) return undefined;
  const written = /^[a-z][a-z0-9+.-]*:/i.exec(trimmed)?.[0];
  // "example.org:8080" and "example.org" begin with a host, not with a scheme.
  if (written === undefined || /^[a-z0-9.-]+\.[a-z]{2,}:\d/i.test(trimmed)) return HOST.test(trimmed) ? parse(`https://${trimmed}`) : undefined;
  return parse(trimmed);
}

const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}]{2,}(?::\d{1,5})?(?:[/?#]|$)/u;

function parse(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  if (!SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  if (url.protocol === 'https:' || url.protocol === 'http:') return url.hostname.includes('.') || url.hostname === 'localhost' ? url.href : undefined;
  return url.pathname === '' ? undefined : url.href;
}

/**
 * The host of a web address as it is safe to show: without "www.", and in its ASCII form where its letters could pass for
 * other ones. Undefined for other schemes.
 */
export function displayHost(url: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? hostname.replace(/^www\./, '') : undefined;
  } catch {
    return undefined;
  }
}
