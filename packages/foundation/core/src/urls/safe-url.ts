const SCHEMES = new Set(['https:', 'http:', 'tel:', 'mailto:', 'sms:', 'geo:']);

/**
 * The address that may stand behind a link, or undefined where the text is none: only https, http, tel, mailto, sms and
 * geo, judged by what the browser's own URL parser sees, so that a disguised scheme is seen through. Text without a
 * scheme ("www.example.org/help") becomes https where it clearly begins with a host. No credentials ("https://me@host").
 */
export function safeUrl(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || UNFIT.test(trimmed)) return undefined;
  // "example.org:8080" begins with a host, not with a scheme.
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[a-z0-9.-]+\.[a-z]{2,}:\d/i.test(trimmed);
  if (hasScheme) return parse(trimmed);
  return HOST.test(trimmed) ? parse(`https://${trimmed}`) : undefined;
}

// Spaces and invisible marks (two addresses, a disguised scheme), quotes and braces (markup, template residue).
const UNFIT = /[\s\p{Cc}\p{Cf}\p{Cs}<>"`{}\\^]/u;
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}]{2,}(?::\d{1,5})?(?:[/?#]|$)/u;

function parse(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  if (!SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  if (url.protocol === 'https:' || url.protocol === 'http:') {
    return /[^.]\.[^.]/.test(url.hostname) || url.hostname === 'localhost' ? url.href : undefined;
  }
  return url.pathname === '' ? undefined : url.href;
}

/**
 * The host of a web address as it is safe to show beside a link: without "www.", and in ASCII ("xn--…"), so that letters
 * which could pass for other ones are seen. Undefined for other schemes.
 */
export function displayHost(url: string): string | undefined {
  const safe = safeUrl(url);
  if (safe === undefined || !/^https?:/.test(safe)) return undefined;
  return new URL(safe).hostname.replace(/^www\./, '');
}
