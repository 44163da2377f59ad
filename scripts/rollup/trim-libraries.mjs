/**
 * What no page of ours needs of its libraries (docs/decisions/finder-size.md). Of Lit: styles for browsers without
 * `adoptedStyleSheets`, which lie below our floor (Chrome 87, Firefox 102, Safari 16.4); templates that are SVG or MathML as a
 * whole; parts in the text of a textarea, title, style or script; and hooks for polyfills, for standard decorators and for a
 * count of the copies of Lit, because the copy in our files is ours alone. Of lean-qr: its canvas, for we draw a path, and its
 * levels of correction but the first.
 *
 * Each row: file, what stands there once, what stands there instead.
 */
const UNUSED = [
  [/css-tag\.js$/, /\b\w+\.ShadowRoot&&\(.+?"replace"in CSSStyleSheet\.prototype/, '!0'],
  [/reactive-element\.js$/, /\b\w+\.reactiveElementPolyfillSupport\b/, '(void 0)'],
  [/reactive-element\.js$/, /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
  [/reactive-element\.js$/, /\bthis\[Symbol\.metadata\]/, 'null'],
  [/reactive-element\.js$/, /\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  [/lit-element\.js$/, /\b\w+\.litElementPolyfillSupport\b/, '(void 0)'],
  [/lit-element\.js$/, /\b\w+\.litElementHydrateSupport\b/, '(void 0)'],
  [/lit-element\.js$/, /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  [/lit-html\.js$/, /\b\w+\.litHtmlPolyfillSupport\b/, '(void 0)'],
  [/lit-html\.js$/, /\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  [/lit-html\.js$/, /\b2===\w+\?"<svg>":3===\w+\?"<math>":""/, '""'],
  [/lit-html\.js$/, /\+\(2===\w+\?"<\/svg>":3===\w+\?"<\/math>":""\)/, ''],
  [/lit-html\.js$/, /,2===\w+\|\|3===\w+\)\{const \w+=this\.el\.content\.firstChild;\w+\.replaceWith\(\.\.\.\w+\.childNodes\)\}/, ',0);'],
  [/lit-html\.js$/, /\b\w\.test\(\w\[2\]\)&&\(\w=RegExp\("<\/"\+\w\[2\],"g"\)\),/, ''],
  [/lit-html\.js$/, /if\(\w\.test\(\w\.tagName\)\)\{const .+?\}\}(?=\}else if\(8===)/, ''],
  [/lean-qr[\\/]nano\.mjs$/, /,\w+\(\w+,\{on:.+?\.putImageData\(\w+,0,0\)\}\}\)/, '})'],
  [
    /lean-qr[\\/]nano\.mjs$/,
    /("[^"]{100,}")\.charCodeAt\((\w)\)/,
    // Four levels of each size stand side by side.
    (_, levels, at) => `${JSON.stringify(JSON.parse(levels).replace(/(.).../g, '$1'))}.charCodeAt(${at}/4)`,
  ],
];

/** Leaves it out. A build fails where a library says it in another way. */
export function trimLibraries() {
  return {
    name: 'trim-libraries',
    transform(code, id) {
      if (/\bimport\s*\{[^}]*\b(svg|mathml)\b[^}]*\}\s*from\s*'lit'/.test(code))
        this.error(`${id} draws SVG as a whole, which trim-libraries leaves out`);
      if (!/[\\/]node_modules[\\/](lit-html|lit-element|@lit[\\/]reactive-element|lean-qr)[\\/][\w-]+\.m?js$/.test(id)) return null;
      const rows = UNUSED.filter(([file]) => file.test(id));
      const trimmed = rows.reduce((text, [, pattern, instead]) => {
        const found = text.match(new RegExp(pattern, 'g'))?.length ?? 0;
        if (found !== 1) this.error(`expected ${pattern} once in ${id}, found ${found}: mend the pattern of trim-libraries`);
        return text.replace(pattern, instead);
      }, code);
      return rows.length ? { code: trimmed, map: null } : null;
    },
  };
}
