import { sha384 } from '@newcomer/core/sha384';

/** What stands for an original in a file of translations: 16 hex digits. White space alone changes nothing that needs a translator. */
export function textHash(text: string): string {
  const bytes = new TextEncoder().encode(text.normalize('NFC').replace(/\s+/g, ' ').trim());
  return [...sha384(bytes).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
