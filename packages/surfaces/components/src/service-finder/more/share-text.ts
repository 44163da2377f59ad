import type { ServiceDetail } from '@newcomer/directory';

/**
 * What a person sends on: name, phone and address as the city writes them. Of a sensitive service only how to reach it, so
 * that a message read by somebody else does not say what it is about. It never begins as an address does: the camera that
 * reads it from a code would dial, send or open that.
 */
export function shareText({ name, nameOnDoor, sensitive, phones, address }: ServiceDetail): string {
  const lines = [...(sensitive ? [] : [name.text, nameOnDoor?.text]), ...phones.map(({ text }) => text), address?.lines.join(', ')];
  return lines
    .filter(Boolean)
    .join('\n')
    .replace(/^\s*(?=\w\S*:)/, '· ');
}

/** The page's own address with nothing but the record's opaque id. */
export function recordLink({ id }: Pick<ServiceDetail, 'id'>): string {
  const url = new URL(location.href);
  url.hash = `newcomer=${encodeURIComponent(id)}`;
  return url.href;
}
