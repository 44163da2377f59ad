/**
 * The address that a person sends on: that of the page, at the place where the guide stands on it (`anchor`, the element's
 * id, where it has one). It holds no answer, because none is ever written into an address; what stood behind `#` goes.
 */
export function shareLink(page: string, anchor = ''): string {
  const url = new URL(page);
  url.hash = anchor;
  return url.href;
}
