/** A value that needs no quotes, in a selector. */
const ATTRIBUTE = /(?<=\[[\w-]+[~|^$*]?=)(["'])([a-z][\w-]*)\1(?=\])/gi;
/** Strings keep their spaces; everything between them may lose some. */
const outsideStrings = (css, change) =>
  css
    .split(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/)
    .map((part, n) => (n % 2 ? part : change(part)))
    .join('');

/**
 * CSS without comments and the spaces and zeros that mean nothing. Spaces around + - * / stay, for calc() needs them; in
 * a selector they go.
 */
export function minifyCss(css) {
  return outsideStrings(css.replace(/\/\*[\s\S]*?\*\//g, '').replace(ATTRIBUTE, '$2'), (part) =>
    part
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;}/g, '}')
      .replace(/ !important/g, '!important')
      .replace(/(?<![\d.])0(?=\.\d)/g, '')
      .replace(/[^{};]+\{/g, (selector) => selector.replace(/ ([>+~]) /g, '$1')),
  );
}

/** What stands in a column of its own, so that no space at its edges can be seen. */
const BLOCK = 'article|details|dialog|div|figcaption|figure|footer|h2|h3|hr|li|nav|p|section|summary|table|tbody|td|th|tr|ul';
/** What is a box of its own: a space within its edges cannot be seen, one beside it can. */
const BOX = 'button|option|select';
const SPACE_AT_BLOCK = new RegExp(` (?=</?(?:${BLOCK})\\b|</(?:${BOX})>)|(?<=<(?:/?(?:${BLOCK})|${BOX})(?: (?:[^<>"]|"[^"]*")*)?>) `, 'g');
/** The slash of an element that has no content. */
const VOID_END = /(?<=<(?:br|hr|img|input)\b[^<>]*) ?\/(?=>)/g;
/** The quotes of a value that needs none, in a tag that begins before it. */
const QUOTES = /(?<=<\w[^<>]*? [\w-]+=)"([\w-]+)"(?=[ >])/g;

/**
 * HTML whose indentation is one space, and none at the template's own edges or at a block's. A space between two inline
 * elements can be seen, so it is kept.
 */
export function minifyHtml(quasis) {
  const joined = quasis.join('');
  if (/<(pre|textarea)\b/i.test(joined)) return quasis;
  return quasis.map((quasi, n) => {
    let text = quasi.replace(/[ \t]*\n\s*/g, ' ').replace(/<!--[\s\S]*?-->/g, '');
    if (n === 0) text = quasi.match(/^\s*\n/) ? text.trimStart() : text;
    if (n === quasis.length - 1) text = quasi.match(/\n\s*$/) ? text.trimEnd() : text;
    // A piece that begins inside a tag, or inside a value of one, is looked at with that tag's beginning before it.
    const [whole] = /<[^<>]*$|$/.exec(quasis.slice(0, n).join(''));
    const [name] = /^<?[\w-]*/.exec(whole);
    const tag = whole.split('"').length % 2 ? name : `${name} x=" `;
    const piece = (tag + text)
      .replace(VOID_END, '')
      .replace(/(?<=<[^<>]*) >/g, '>')
      .replace(SPACE_AT_BLOCK, '');
    return piece.replace(QUOTES, '$1').slice(tag.length);
  });
}

/** Elements whose text is no markup, with something in them. */
const WITH_TEXT = /<(script|style|textarea|title)\b(?![^>]*><\/\1>)/i;

function walk(node, visit) {
  if (!node || typeof node.type !== 'string') return;
  visit(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) value.forEach((child) => walk(child, visit));
    else if (value && typeof value === 'object') walk(value, visit);
  }
}

/**
 * Minifies what stands in `html`, `svg` and `css` templates of our own modules. A build fails where a part
 * stands in the text of such an element, which the file's Lit could not draw.
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (/[\\/]node_modules[\\/]/.test(id) || !/\b(html|svg|css)\s*`/.test(code)) return null;
      const edits = [];
      walk(this.parse(code), (node) => {
        if (node.type !== 'TaggedTemplateExpression') return;
        const tag = node.tag.name;
        if (tag !== 'html' && tag !== 'svg' && tag !== 'css') return;
        const { quasis } = node.quasi;
        const raws = quasis.map((quasi) => quasi.value.raw);
        if (tag === 'html' && WITH_TEXT.test(raws.join('\0')))
          this.error(`${id} draws into a text that trim-libraries leaves to the browser`);
        const smaller =
          tag === 'css' ? (raws.length === 1 ? raws.map((raw) => minifyCss(raw).trim()) : raws.map(minifyCss)) : minifyHtml(raws);
        quasis.forEach((quasi, n) => edits.push({ start: quasi.start, end: quasi.end, text: smaller[n] }));
      });
      const minified = edits
        .sort((a, b) => b.start - a.start)
        .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
      return { code: minified, map: null };
    },
  };
}
