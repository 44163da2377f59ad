/** The absolute address of the manifest in a folder that was built; `url` is the folder's or the manifest's own. */
export function manifestUrl(url: string): string {
  const base = (globalThis as { document?: { baseURI?: string } }).document?.baseURI;
  return new URL(/\.json(?:[?#]|$)/.test(url) ? url : `${url.replace(/(?<!\/)\/+$/, '')}/manifest.json`, base).href;
}
