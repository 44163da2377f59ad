import { escapeHtml } from '../kit/html.js';
import type { ReviewLine } from './review-lines.js';

export interface ReviewPage {
  /** BCP 47 of the words under review. */
  readonly language: string;
  /** The language's own name. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  readonly lines: readonly ReviewLine[];
}

/**
 * The page for a native speaker: every critical line in English and in the language, with room for a better one. It can be filled
 * in on any computer without a network and saved as a file, or printed and filled in by hand. It asks for nothing about the person.
 */
export function reviewPage({ language, name, dir, lines }: ReviewPage): string {
  const rows = lines.map(
    ({ key, english, words, why }, n) => `<tr data-key="${escapeHtml(key)}">
<th scope="row">${n + 1}</th>
<td lang="en" dir="ltr"><p class="original">${escapeHtml(english)}</p><p class="why">${escapeHtml(why)}</p></td>
<td lang="${escapeHtml(language)}" dir="${dir}"><p class="words">${escapeHtml(words)}</p>
<fieldset dir="ltr" lang="en"><legend>Line ${n + 1}</legend>
<label><input type="radio" name="answer-${n + 1}" value="ok"> ok</label>
<label><input type="radio" name="answer-${n + 1}" value="better"> better:</label></fieldset>
<textarea rows="2" lang="${escapeHtml(language)}" dir="${dir}" aria-label="Better text for line ${n + 1}"></textarea></td>
</tr>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Review: ${escapeHtml(name)}</title>
<style>${STYLE}</style>
</head>
<body data-language="${escapeHtml(language)}">
<main>
<h1>${lines.length} sentences in <span lang="${escapeHtml(language)}" dir="${dir}">${escapeHtml(name)}</span></h1>
<p>A computer translated these. Please read each one as a tired person would who has just arrived. Is it right, clear and polite? Tick <b>ok</b>, or write a better one.
Simple words are best. Leave what stands in braces, such as {when}, as it is: a time or a name comes there.</p>
<p>You need no account and no internet. Nothing is sent. You can stop and save at any time; lines that you leave open stay open.</p>
<table>
<thead><tr><th scope="col">No.</th><th scope="col">English, and why it matters</th><th scope="col">${escapeHtml(name)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<p><label for="by">Your name or initials, if you wish to be named</label> <input id="by" autocomplete="off"></p>
<p><label for="date">Date</label> <input id="date" placeholder="2026-11-27" inputmode="numeric"></p>
<p class="screen"><button type="button" id="save">Save as a file</button> <span id="state" role="status"></span></p>
<p class="screen">Send the saved file back to the person who asked you. Or print this page and give it to them.</p>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

const STYLE = `
body{font:1rem/1.5 system-ui,sans-serif;margin:0;color:#1a1a1a;background:#fff}
main{max-width:60rem;margin:auto;padding:1rem}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #767676;padding:.5rem;text-align:start;vertical-align:top}
td{width:48%}
p{margin:.25rem 0 .5rem}
.original,.words{font-size:1.125rem}
.why{color:#595959;font-size:.875rem}
fieldset{border:0;padding:0;margin:0}
legend{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
label{margin-inline-end:1rem}
textarea{box-sizing:border-box;width:100%;font:inherit}
input:not([type]),button{font:inherit;min-height:2.75rem;padding:0 .75rem}
@media (max-width:40rem){thead{display:none}tr,td,th{display:block;width:auto}}
@media print{.screen{display:none}tr{break-inside:avoid}textarea{border:0;border-bottom:1px solid #000;height:2.5rem}}
`;

/** Old browsers too: a reviewer's computer is what it is. */
const SCRIPT = `(function () {
  var all = function (inside, selector) { return Array.prototype.slice.call(inside.querySelectorAll(selector)); };
  var byId = function (id) { return document.getElementById(id); };
  var now = new Date(), two = function (n) { return (n < 10 ? '0' : '') + n; };
  if (!byId('date').value) byId('date').value = now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
  var rows = all(document, 'tr[data-key]');
  rows.forEach(function (row) {
    row.querySelector('textarea').addEventListener('input', function () { if (this.value.trim()) row.querySelector('[value=better]').checked = true; });
  });
  byId('save').addEventListener('click', function () {
    var lines = rows.map(function (row) {
      var ticked = row.querySelector('input:checked'), better = row.querySelector('textarea').value.trim();
      var line = { key: row.getAttribute('data-key'), original: row.querySelector('.original').textContent, words: row.querySelector('.words').textContent, answer: ticked ? ticked.value : '' };
      if (better) line.better = better;
      return line;
    });
    var file = { format: 'newcomer-review', language: document.body.getAttribute('data-language'), date: byId('date').value, lines: lines };
    if (byId('by').value.trim()) file.by = byId('by').value.trim();
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }));
    link.download = 'review-' + file.language + '.json';
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    var open = lines.filter(function (line) { return !line.answer; }).length;
    byId('state').textContent = 'Saved. ' + (open ? open + ' lines are still open.' : 'All lines are answered. Thank you.');
  });
})();`;
