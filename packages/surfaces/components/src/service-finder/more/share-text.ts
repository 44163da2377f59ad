import type { ServiceDetail } from '@newcomer/directory';

/**
 * What a person sends on: name, phone and address as the city writes them. Of a sensitive service only how to reach it, so
 * that a message read by somebody else does not say what it is about.
 */
export function shareText({ name, nameOnDoor, sensitive, phones, address }: ServiceDetail): string {
  const where = address?.lines.join(', ') ?? '';
  return [...(sensitive ? [] : [name.text, nameOnDoor?.text]), ...phones.map(({ text }) => text), where].filter(Boolean).join('\n');
}

/** The page's own address with nothing but the record's opaque id. */
export function recordLink({ id }: Pick<ServiceDetail, 'id'>): string {
  const url = new URL(location.href);
  url.hash = `newcomer=${encodeURIComponent(id)}`;
  return url.href;
}
