import { sanitizeLine } from '@newcomer/core/text';

/** A value as a message quotes it: one line of at most 60 characters, without marks that would reorder the message. */
export function quote(text: string | number): string {
  const characters = [...sanitizeLine(String(text).slice(0, 200))];
  return `"${characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('')}"`;
}
