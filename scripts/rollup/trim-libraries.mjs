/** Named parts of Lit that an element's file may keep, and by what a module shows that it uses them. */
const PARTS = {
  directives: /from\s*'lit\/[^']+'/,
  svg: /\bimport\s*\{[^}]*\b(svg|mathml)\b[^}]*\}\s*from\s*'lit'/,
};

/**
 * What the elements do not use of their libraries (docs/decisions/finder-size.md): the copy of Lit in an element's file draws this
 * element and nothing else. Each row: file, what stands there once, what stands there instead, and the part that it belongs to.
 */
const UNUSED = [
  // Styles for browsers without `adoptedStyleSheets`, which lie below our floor (Chrome 87, Firefox 102, Safari 16.4).
  [/css-tag\.js$/, /\b\w+\.ShadowRoot&&\(.+?"replace"in CSSStyleSheet\.prototype/, '!0'],
  // Hooks for polyfills, for standard decorators and for a count of the copies of Lit.
  [/reactive-element\.js$/, /\b\w+\.reactiveElementPolyfillSupport\b/, '(void 0)'],
  [/reactive-element\.js$/, /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
  [/reactive-element\.js$/, /\bthis\[Symbol\.metadata\]/, 'null'],
  [/reactive-element\.js$/, /\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  [/lit-element\.js$/, /\b\w+\.litElementPolyfillSupport\b/, '(void 0)'],
  [/lit-element\.js$/, /\b\w+\.litElementHydrateSupport\b/, '(void 0)'],
  [/lit-element\.js$/, /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  [/lit-html\.js$/, /\b\w+\.litHtmlPolyfillSupport\b/, '(void 0)'],
  [/lit-html\.js$/, /\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  // Templates that are SVG or MathML as a whole.
  [/lit-html\.js$/, /\b2===\w+\?"<svg>":3===\w+\?"<math>":""/, '""', 'svg'],
  [/lit-html\.js$/, /\+\(2===\w+\?"<\/svg>":3===\w+\?"<\/math>":""\)/, '', 'svg'],
  [
    /lit-html\.js$/,
    /,2===\w+\|\|3===\w+\)\{const \w+=this\.el\.content\.firstChild;\w+\.replaceWith\(\.\.\.\w+\.childNodes\)\}/,
    ',0);',
    'svg',
  ],
  [/lit-html\.js$/, /(?<=constructor\(\{strings:\w),_\$litType\$:\w(?=\})/, '', 'svg'],
  // Parts in the text of a textarea, title, style or script; minify-templates fails where there is one.
  [/lit-html\.js$/, /\b\w\.test\(\w\[2\]\)&&\(\w=RegExp\("<\/"\+\w\[2\],"g"\)\),/, ''],
  [/lit-html\.js$/, /if\(\w\.test\(\w\.tagName\)\)\{const .+?\}\}(?=\}else if\(8===)/, ''],
  // Parts in comments, of which minify-templates leaves none.
  [/lit-html\.js$/, /else\{let \w=-1;for\(;.+?\.length-1\}/, ''],
  // Directives: what a part is given is what it shows. With them goes what only they ask a part.
  [/lit-html\.js$/, /_\$AI\(\w,\w=this\)\{(\w)=\w\(this,\1,\w\),/, '_$AI($1){', 'directives'],
  [/lit-html\.js$/, /\b(\w)=\w\(this,\1,\w,0\),(?=\w=!\w\(\1\))/, '', 'directives'],
  [/lit-html\.js$/, /(\w)=\w\(this,(\w\[\w\+\w\]),\w,\w\),\1===\w&&\(.+?\),/, '$1=$2,', 'directives'],
  [/lit-html\.js$/, /_\$AI\(\w,\w=this\)\{if\(\((\w)=\w\(this,\1,\w,0\)\?\?(\w)\)===\w\)return;/, '_$AI($1){$1??=$2;', 'directives'],
  [/lit-html\.js$/, /(\w!==this\._\$AH)&&\w!==\w(?=&&this\._)/, '$1', 'directives'],
  [/lit-html\.js$/, /(\|\|\w!==this\._\$AH)&&\w!==\w(?=,)/, '$1', 'directives'],
  [/lit-html\.js$/, /(this\._\$AV=\[\]),this\._\$AN=void 0/, '$1', 'directives'],
  [/lit-html\.js$/, /,this\._\$AN=void 0(?=,this\._\$AA)/, '', 'directives'],
  [/lit-html\.js$/, /,this\._\$AN=void 0(?=,this\.element=\w,this\.name)/, '', 'directives'],
  [/lit-html\.js$/, /else \w\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(\w\)\)/, '', 'directives'],
  [/lit-html\.js$/, /6===\w\.type&&\(\w=new \w\(\w,this,\w\)\)/, '0', 'directives'],
  [
    /lit-html\.js$/,
    /(class R\{.+?)get parentNode\(\)\{return this\._\$AM\.parentNode\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/,
    '$1',
    'directives',
  ],
  [/lit-html\.js$/, /get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/, '', 'directives'],
  [/lit-html\.js$/, /get parentNode\(\)\{let .+?\}(?=_\$AI)/, '', 'directives'],
  [/lit-html\.js$/, /get tagName\(\)\{return this\.element\.tagName\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/, '', 'directives'],
  [/lit-html\.js$/, /this\._\$AP\?\.\(!1,!0,\w\)(?=;)/, '', 'directives'],
  [/lit-html\.js$/, /setConnected\((\w)\)\{.+?\}(?=\}class)/, 'setConnected(){}', 'directives'],
  [/lit-html\.js$/, /,this\._\$Cv=\w\?\.isConnected\?\?!0/, '', 'directives'],
  // Reflection of properties in attributes.
  [/reactive-element\.js$/, /toAttribute\(\w,\w\)\{switch.+?return \w\},(?=fromAttribute)/, ''],
  [/reactive-element\.js$/, /_\$ET\(\w,\w\)\{.+?\}(?=_\$AK\()/, ''],
  [/reactive-element\.js$/, /this\._\$Eq&&=this\._\$Eq\.forEach\(.+?\)\),/, ''],
  [/reactive-element\.js$/, /,!0===\w&&this\._\$Em!==\w&&\(this\._\$Eq\?\?=new Set\)\.add\(\w\)/, ''],
  [/reactive-element\.js$/, /&&this\._\$Em!==\w(?=\)\{const \w=\w\.getPropertyOptions)/, ''],
  [/reactive-element\.js$/, /this\._\$Em=\w;(?=const \w=\w\.fromAttribute)/, ''],
  [/reactive-element\.js$/, /(?<=this\[\w\]=.+?),this\._\$Em=null(?=\}\}requestUpdate)/, ''],
  [/reactive-element\.js$/, /this\._\$Em=null,(?=this\._\$Ev)/, ''],
  // Values that a property takes back when its attribute goes.
  [
    /reactive-element\.js$/,
    /\|\|\w\.useDefault&&\w\.reflect&&\w===this\._\$Ej\?\.get\(\w\)&&!this\.hasAttribute\(\w\._\$Eu\(\w,\w\)\)/,
    '',
  ],
  [/reactive-element\.js$/, /\b\w&&!\(this\._\$Ej\?\?=new Map\)\.has\(\w\)&&\(.+?\)\|\|(?=\(this\._\$AL)/, ''],
  [/reactive-element\.js$/, /\?\?this\._\$Ej\?\.get\(\w\)\?\?\w/, ''],
  [/reactive-element\.js$/, /(?<=\{useDefault:\w),reflect:\w,wrapped:\w(?=\})/, ''],
  // Properties named by symbols: an attribute has the name that is given, or the property's.
  [/reactive-element\.js$/, /\[\.\.\.(\w\(\w\)),\.\.\.\w\(\w\)\]/, '$1'],
  [/reactive-element\.js$/, /"string"==typeof (\w)\?\1:"string"==typeof (\w)\?(\2\.toLowerCase\(\)):void 0/, '$1??$3'],
  // Initializers, controllers that come late or leave, and attributes in JSON.
  [/reactive-element\.js$/, /(addController\(\w\)\{.+?),void 0!==this\.renderRoot&&.+?\}/, '$1}'],
  [/reactive-element\.js$/, /static addInitializer\(\w\)\{.+?\}(?=static get observedAttributes)/, ''],
  [/reactive-element\.js$/, /,void 0!==\w\.l&&\(this\.l=\[\.\.\.\w\.l\]\)/, ''],
  [/reactive-element\.js$/, /,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/, ''],
  [/reactive-element\.js$/, /removeController\(\w\)\{.+?\}/, ''],
  [/reactive-element\.js$/, /case Object:case Array:try\{\w=JSON\.parse\(\w\)\}catch\(\w\)\{\w=null\}/, ''],
  // Templates that a compiler has prepared, options of a single listener, listeners that are objects, and places to render before.
  [
    /lit-html\.js$/,
    /const\{values:(\w),_\$litType\$:\w\}=(\w),(\w)="number"==typeof \w\?(this\._\$AC\(\w\)):\(.+?,\w\);/,
    'const{values:$1}=$2,$3=$4;',
  ],
  [/lit-html\.js$/, /\|\|\w\.capture!==\w\.capture\|\|\w\.once!==\w\.once\|\|\w\.passive!==\w\.passive/, ''],
  // They are arrow functions, which need no `this`.
  [/lit-html\.js$/, /"function"==typeof this\._\$AH\?this\._\$AH\.call\(.+?\):this\._\$AH\.handleEvent\((\w)\)/, 'this._$AH($1)'],
  // Parts that are not there, as those in comments.
  [/lit-html\.js$/, /void 0!==(\w)&&\((void 0!==\1\.strings\?.+?_\$AI\(\w\[\w\]\))\)/, '$2'],
  [/lit-html\.js$/, /const \w=\w\?\.renderBefore\?\?null;/, ''],
  [/lit-html\.js$/, /\w\?\.renderBefore\?\?(\w);/, '$1;'],
  [/lit-html\.js$/, /insertBefore\((\w\(\)),\w\),\w,void 0,(\w)\?\?\{\}\)/, 'insertBefore($1,null),null,void 0,$2)'],
  [/lit-html\.js$/, /\(\w\?\.creationScope\?\?(\w)\)\.importNode/, '$1.importNode'],
  [/lit-element\.js$/, /createRenderRoot\(\)\{.+?\}(?=update\()/, ''],
  // An element that draws nothing, and what hydration asks.
  [/lit-element\.js$/, /render\(\)\{return \w\}/, ''],
  [/lit-element\.js$/, /\w\._\$litElement\$=!0,/, ''],
  // What a kind of part is called: directives alone ask.
  [/lit-html\.js$/, /constructor\(\)\{super\(\.\.\.arguments\),this\.type=3\}/, '', 'directives'],
  [/lit-html\.js$/, /constructor\(\)\{super\(\.\.\.arguments\),this\.type=4\}/, '', 'directives'],
  [/lit-html\.js$/, /constructor\(\w,\w,\w,\w,\w\)\{super\(\w,\w,\w,\w,\w\),this\.type=5\}/, '', 'directives'],
  [/lit-html\.js$/, /this\.type=1,/, '', 'directives'],
  [/lit-html\.js$/, /this\.type=2,/, '', 'directives'],
  // Whether what they hold is on the page is their business too.
  [/lit-element\.js$/, /this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, '', 'directives'],
  [/lit-element\.js$/, /connectedCallback\(\)\{.+?\}disconnectedCallback\(\)\{.+?\}/, '', 'directives'],
  // Converters, comparisons and steps of an update that nobody replaces.
  [/reactive-element\.js$/, /"function"==typeof \w\.converter\?.+?:(\w);/, '$1;'],
  [/reactive-element\.js$/, /\(\(\w\.hasChanged\?\?(\w)\)\(/, '($1('],
  [/reactive-element\.js$/, /\w\.state&&\(\w\.attribute=!1\),/, ''],
  [/reactive-element\.js$/, /const \w=this\.scheduleUpdate\(\);return null!=\w&&await \w,/, 'return this.performUpdate(),'],
  [/reactive-element\.js$/, /scheduleUpdate\(\)\{.+?\}/, ''],
  [/reactive-element\.js$/, /let (\w)=!1;(const \w=this\._\$AL;try\{)\1=this\.shouldUpdate\(\w\),\1\?\((.+?)\):this\._\$EM\(\)\}/, '$2$3}'],
  [/reactive-element\.js$/, /(?<=throw )\w=!1,/, ''],
  [/reactive-element\.js$/, /\w&&(?=this\._\$AE\()/, ''],
  [/reactive-element\.js$/, /shouldUpdate\(\w\)\{return!0\}/, ''],
  [/reactive-element\.js$/, /return this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{/, ''],
  [/reactive-element\.js$/, /this\.hasUpdated\|\|\((this\.hasUpdated=!0),this\.firstUpdated\(\w\)\)/, '$1'],
  [/reactive-element\.js$/, /firstUpdated\(\w\)\{\}/, ''],
  [/reactive-element\.js$/, /this\._\$EO\?\.forEach\(\w=>\w\.hostUpdated\?\.\(\)\),/, ''],
  [/reactive-element\.js$/, /this\.constructor\.shadowRootOptions/, '{mode:"open"}'],
  [/reactive-element\.js$/, /\w\.shadowRootOptions=\{mode:"open"\},/, ''],
  // Style sheets of Lit's own kind: ours are the browser's.
  [/reactive-element\.js$/, /this\.finalizeStyles\(this\.styles\)/, 'this.styles??[]'],
  [/reactive-element\.js$/, /static finalizeStyles\(\w\)\{.+?return \w\}/, ''],
  [/css-tag\.js$/, /(\w)\.map\(\w=>\w instanceof CSSStyleSheet\?\w:\w\.styleSheet\)/, '$1'],
  // The canvas of lean-qr, for we draw a path, and its levels of correction but the first.
  [/lean-qr[\\/]nano\.mjs$/, /,\w+\(\w+,\{on:.+?\.putImageData\(\w+,0,0\)\}\}\)/, '})'],
  [
    /lean-qr[\\/]nano\.mjs$/,
    /("[^"]{100,}")\.charCodeAt\((\w)\)/,
    // Four levels of each size stand side by side.
    (_, levels, at) => `${JSON.stringify(JSON.parse(levels).replace(/(.).../g, '$1'))}.charCodeAt(${at}/4)`,
  ],
];

/** What our modules would need the rest for. */
const USES = new RegExp(
  [
    /\b(attribute|reflect|useDefault|state): true|\btype: (Object|Array)\b|\b(converter|hasChanged):/,
    /\b(toAttribute|addInitializer|removeController|noChange|renderBefore|renderOptions|handleEvent)\b/,
    /\b(scheduleUpdate|shouldUpdate|firstUpdated|hostUpdated|getUpdateComplete|shadowRootOptions|finalizeStyles)\b/,
    /\bimport \{[^}]*\b(css|unsafeCSS)\b[^}]*\} from 'lit'/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/**
 * Leaves it out. A build fails where a library says it in another way, and where a module uses what is left out.
 *
 * @param {readonly (keyof typeof PARTS)[]} [keep] parts that this file needs
 */
export function trimLibraries(keep = []) {
  const forbidden = [USES, ...Object.entries(PARTS).flatMap(([part, use]) => (keep.includes(part) ? [] : [use]))];
  return {
    name: 'trim-libraries',
    transform(code, id) {
      const use = /[\\/]packages[\\/].+[\\/]src[\\/]/.test(id) && forbidden.map((pattern) => pattern.exec(code)?.[0]).find(Boolean);
      if (use) this.error(`${id} uses "${use}" of Lit, which trim-libraries leaves out`);
      if (!/[\\/]node_modules[\\/](lit-html|lit-element|@lit[\\/]reactive-element|lean-qr)[\\/][\w-]+\.m?js$/.test(id)) return null;
      const rows = UNUSED.filter(([file, , , part]) => file.test(id) && !keep.includes(part));
      const trimmed = rows.reduce((text, [, pattern, instead]) => {
        const found = text.match(new RegExp(pattern, 'g'))?.length ?? 0;
        if (found !== 1) this.error(`expected ${pattern} once in ${id}, found ${found}: mend the pattern of trim-libraries`);
        return text.replace(pattern, instead);
      }, code);
      return rows.length ? { code: trimmed, map: null } : null;
    },
  };
}
