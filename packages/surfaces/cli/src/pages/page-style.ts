/** The look of everything: colours and shapes of the finder, in sizes that follow the reader's own letters. */
const COMMON = `:root{--city:#0a5a8c;--text:#17212b;--muted:#4b5864;--back:#fff;--card:#f3f6f8;--line:#cfd8df;--good:#11682f;--danger:#ad1220;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--city:#84c5f4;--text:#eef2f5;--muted:#b5c0c9;--back:#11171d;--card:#1b242c;--line:#3b4853;--good:#7ddb98;--danger:#ff9f9f}}
*,::before{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:0 1rem 3rem;background:var(--back);color:var(--text);font:1em/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6em;line-height:1.2;margin:.8em 0 .4em}
h2{font-size:1.15em;line-height:1.3;margin:1.4em 0 .4em}
h3{font-size:1em;margin:1em 0 .3em}
p{margin:.4em 0}
a{color:var(--city)}
:focus-visible{outline:3px solid var(--city);outline-offset:2px}
ul{list-style:none;margin:.4em 0;padding:0}
.row{display:flex;flex-wrap:wrap;gap:.4em 1.1em}
.row a,.row b{display:inline-block;padding:.15em 0}
.hint,small{color:var(--muted);font-size:.9em}
.help,.note,.cards>li{border:1px solid var(--line);border-radius:.75em;background:var(--card);padding:.6em 1em;margin:.75em 0}
.note{border-inline-start:.35em solid var(--danger)}
.call,.help a[href^="tel"]{display:inline-block;font-weight:700;padding:.15em 0}
@media print{body{max-width:none;font-size:11pt;color:#000;background:#fff}.cards>li,.help,.note{break-inside:avoid;background:none}}
`;

/** `pages.css`. A city sets `--city`, its own colour, in a style sheet of its own. */
export const PAGE_STYLE = `${COMMON}.skip{position:absolute;inset-inline-start:-999em;background:var(--back);padding:.5em 1em}
.skip:focus{inset-inline-start:0;top:0;z-index:1}
header{border-block-end:3px solid var(--city);padding-block:.6em}
header p{font-size:1.1em}
footer{border-block-start:1px solid var(--line);margin-block-start:2em;padding-block-start:.5em}
newcomer-service-finder{display:flow-root}
@media screen and (scripting:enabled){newcomer-service-finder{min-block-size:100vh}}
.tiles{display:grid;gap:.75em;grid-template-columns:repeat(auto-fill,minmax(8.8em,1fr))}
.tiles a{display:flex;flex-direction:column;gap:.4em;height:100%;min-height:5.5em;border:1px solid var(--line);border-radius:.75em;background:var(--card);padding:.8em 1em;font-weight:700;line-height:1.3;color:inherit;text-decoration:none}
.tiles svg{width:2.2em;height:2.2em;fill:none;stroke:var(--city);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.cards>li h2{margin:.2em 0;font-size:1.1em}
.phones a{display:inline-block;border:2px solid;border-radius:.75em;padding:.45em 1em;margin:.2em 0;text-decoration:none}
.facts{display:flex;flex-wrap:wrap;gap:.3em 1.2em}
.facts li::before{content:"";display:inline-block;width:.7em;height:.35em;margin-inline:.15em .4em;border:solid var(--good);border-width:0 0 .15em .15em;transform:rotate(-45deg) translateY(-.2em)}
.facts .no::before{width:.8em;height:0;border:solid var(--danger);border-width:.15em 0 0;transform:translateY(-.25em)}
.text{white-space:pre-line;margin:.4em 0}
.tag{display:inline-block;border:1px solid var(--line);border-radius:.4em;padding:0 .4em}
table{border-collapse:collapse}
th{text-align:start;font-weight:600;vertical-align:top;padding:.2em 0;padding-inline-end:1.2em}
td{padding:.2em 0}
.take{border:2px solid var(--city);border-radius:.75em;padding:0 1em .4em;margin-block:1.5em}
@media print{nav,.skip,.take{display:none}header{border:0}main a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em}.phones a{border:0;padding:0}}
`;

/** What stands inside the file that one takes along. */
export const TAKE_STYLE = `${COMMON}[hidden]{display:none!important}
i{font-style:normal;color:var(--muted)}
label{display:block;font-size:1.2em;font-weight:700}
input{width:100%;font:inherit;font-size:1.1em;min-height:3em;border:2px solid var(--muted);border-radius:.75em;padding:.4em .9em;background:var(--back);color:inherit}
@media print{#search,#topics{display:none!important}}
`;
