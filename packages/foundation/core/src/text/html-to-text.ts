import { decodeEntities } from './entities.js';

// Only names that HTML, SVG or MathML know, Office's own ("o:p") and custom elements: "<insert phone>" is a template's
// residue, and a person has to see it. No part can run past the next "<", which keeps the whole linear.
const NAMES =
  'a|abbr|acronym|address|applet|area|article|aside|audio|b|base|bdi|bdo|big|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|' +
  'data|datalist|dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hr|html|' +
  'i|iframe|image|img|input|ins|kbd|label|legend|li|link|main|map|mark|marquee|math|menu|meta|meter|nav|noembed|object|ol|optgroup|option|output|' +
  'p|param|path|picture|pre|progress|q|rp|rt|ruby|s|samp|section|select|slot|small|source|span|strike|strong|sub|summary|sup|svg|' +
  'table|tbody|td|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|use|var|video|wbr|m[inostex]+|mglyph|annotation-xml|foreignobject|[a-z]+:[a-z]+|[a-z]+-[a-z-]+';
const HIDDEN = 'script|style|template|noscript';
const TAG = new RegExp(
  [
    '<!--[^]*?(?:-->|$)',
    `<(${HIDDEN})\\b[^]*?(?:</\\1\\s*>|$)`,
    '<[!?][^<>]*>',
    `</?(${NAMES}|${HIDDEN})(?:[\\s/][^<>]*)?>`,
    // What a field's limit has cut off inside a tag.
    `</?(?:${NAMES})\\s+[a-z-]+\\s*=[^<>]*$`,
  ].join('|'),
  'gi',
);
const BLOCK = /^(?:p|div|br|li|ul|ol|tr|table|h[1-6]|section|article|blockquote|pre|hr|dt|dd|dl|header|footer)$/i;

/**
 * What a person would read of a piece of HTML: tags, comments and scripts gone, blocks on lines of their own, entities
 * decoded once. A "<" that opens no tag ("income < 200 %") is text.
 */
export function htmlToText(html: string): string {
  const text = html.replace(TAG, (_tag, _hidden: string | undefined, name: string | undefined) => {
    if (name === undefined) return '';
    if (/^t[dh]$/i.test(name)) return ' ';
    return BLOCK.test(name) ? '\n' : '';
  });
  return decodeEntities(text);
}
