import { decodeEntities } from './entities.js';

const TAG = /<(?:!--[\s\S]*?(?:-->|$)|(script|style|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)|[!?][^>]*>|\/?([a-z][a-z0-9:-]*)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^<>"'])*>)/gi;
const BLOCK = /^(?:p|div|br|li|ul|ol|tr|table|h[1-6]|section|article|blockquote|pre|hr|dt|dd|dl|header|footer)$/i;

/**
 * What a person would read of a piece of HTML: tags and comments gone, blocks on lines of their own, entities decoded
 * once. A "<" that opens no tag ("income < 200 %") is text.
 */
export function htmlToText(html: string): string {
  const text = html.replace(TAG, (_, hidden: string | undefined, name: string | undefined) => {
    if (hidden || !name) return '';
    return BLOCK.test(name) ? '\n' : '';
  });
  return decodeEntities(text);
}
