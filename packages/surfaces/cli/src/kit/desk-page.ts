import { escapeHtml } from './html.js';
import { elementTag, scriptsOf, scriptTags, type PageInput } from './snippet.js';

/** The script that binds the page's keys to its finder. */
export const DESK_SCRIPT = 'desk.js';

/** What each key does, in the order in which one works. */
const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['l', 'Choose the language of the person; Enter goes to the search box'],
  ['/', 'Search'],
  ['Enter', 'From the search box to the first place'],
  ['j', 'Next place'],
  ['k', 'Place before'],
  ['o', 'All details of this place'],
  ['Esc', 'Back to the list'],
  ['s', 'Keep this place in the list, or take it out'],
  ['h', "Hand out: the list as a sheet, in the person's language and in the city's"],
  ['p', 'Print the sheet'],
  ['?', 'This list of keys'],
];

/**
 * `desk.html`: the finder for somebody who finds places for others all day. Its words are in the page, where a city can
 * change them. Nothing of the person who is helped is asked or kept.
 */
export function deskPage(page: PageInput & { readonly title: string }): string {
  const keys = KEYS.map(([key, does]) => `<dt><kbd>${escapeHtml(key)}</kbd></dt>\n<dd>${escapeHtml(does)}</dd>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(page.title)}: desk</title>
<link rel="stylesheet" href="./desk.css">
${scriptTags({ ...page, base: './' }, [...scriptsOf(page), DESK_SCRIPT])}
</head>
<body>
<header>
<h1>${escapeHtml(page.title)}: desk</h1>
<p class="bar">
<label for="theirs">Language of the person</label>
<select id="theirs" data-desk="language" autocomplete="off"></select>
<button type="button" data-desk="hand-out">Hand out <kbd>h</kbd></button>
<button type="button" data-desk="keys">Keys <kbd>?</kbd></button>
</p>
<p role="status" data-desk="said" data-nothing="There is nothing to hand out yet. Search first."></p>
</header>
<main>
${elementTag({ ...page, base: './' })}
</main>
<dialog data-desk="help" aria-labelledby="keys-title">
<h2 id="keys-title">Keys</h2>
<dl>
${keys.join('\n')}
</dl>
<p><label><input type="checkbox" data-desk="on" autocomplete="off" checked> Single keys work. Switch them off if they get in your way.</label></p>
<p>Nothing about the person is kept. The list is gone when you close this page.</p>
<p><button type="button" data-desk="close">Close</button></p>
</dialog>
</body>
</html>
`;
}

/** `desk.css`: a file, because strict policies forbid style inside a page. */
export const DESK_STYLE = `html { background: Canvas; color: CanvasText; color-scheme: light dark; font: 1em/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-inline-size: 70em; padding: 0.5em 1em; }
h1 { font-size: 1.2em; margin: 0; }
.bar { display: flex; flex-wrap: wrap; gap: 0.6em; align-items: center; margin-block: 0.4em; }
button, select { font: inherit; min-block-size: 2.2em; }
kbd { border: 1px solid; border-radius: 0.25em; padding: 0 0.35em; font: 0.9em/1.4 monospace; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.4em 1em; }
dd { margin: 0; }
dialog { max-inline-size: 34em; }
[data-desk="said"] { min-block-size: 1.5em; margin: 0; }
@media print { header { display: none; } }
`;
