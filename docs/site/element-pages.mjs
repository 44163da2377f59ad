// A page for each element: what it is, a playground, and everything that a page can set, hear and style.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/bootstrap.mjs';
import { elementsOnSite } from '../../scripts/element-site.mjs';
import { renderDocument, renderInline } from './markdown.mjs';
import { escapeHtml, link } from './page.mjs';

const components = 'packages/surfaces/components';

/** The languages of the words on screen, English first, each by its own name. */
export function languages() {
  const folder = join(root, components, 'src/locales');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .map(({ $code, $name }) => ({ tag: $code, name: $name }))
    .sort((a, b) => Number(b.tag === 'en') - Number(a.tag === 'en') || a.name.localeCompare(b.name, 'en'));
}

/** The page of one element, without its frame. */
export async function elementPage(element, options) {
  const { tagName, summary, description, folder } = element;
  const document = `${components}/src/${folder}/${folder}.md`;
  return [
    `<h1><code>&lt;${tagName}&gt;</code></h1>`,
    `<p class="summary">${renderInline(summary ?? description)}</p>`,
    summary && description ? `<p>${renderInline(description)}</p>` : '',
    await playground(element, options.path),
    existsSync(join(root, document)) ? renderDocument(document, { ...options, heading: false }) : '',
    '<h2 id="reference">Reference</h2>',
    `<p>In a bundler: <code>import '@newcomer/components/define/${folder}'</code>. Class: <code>${element.name}</code>. Status: ${element.status ?? 'experimental'}.</p>`,
    ...tables(element),
  ]
    .filter(Boolean)
    .join('\n');
}

function tables({ attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] }) {
  const code = (text) => (text ? `<code>${escapeHtml(text)}</code>` : '');
  const words = (text) => renderInline(text ?? '');
  const fields = members.filter(({ kind, attribute, privacy }) => kind === 'field' && !attribute && (privacy ?? 'public') === 'public');
  const named = new Set(attributes.map(({ fieldName }) => fieldName));
  return [
    table('Attributes', ['Name', 'Property', 'Type', 'Default', 'Meaning'], attributes, (each) => [
      code(each.name),
      code(each.fieldName),
      code(each.type?.text),
      code(each.default),
      words(each.description),
    ]),
    table(
      'Properties without an attribute',
      ['Name', 'Type', 'Meaning'],
      fields.filter(({ name }) => !named.has(name)),
      (each) => [code(each.name), code(each.type?.text), words(each.description)],
    ),
    table('Events', ['Name', 'Class', 'When'], events, (each) => [code(each.name), code(each.type?.text), words(each.description)]),
    table('Slots', ['Name', 'What to put there'], slots, (each) => [each.name ? code(each.name) : '(default)', words(each.description)]),
    table('Parts for ::part()', ['Name', 'What it is'], cssParts, (each) => [code(each.name), words(each.description)]),
    table('CSS custom properties', ['Name', 'Default', 'What it sets'], cssProperties, (each) => [
      code(each.name),
      code(each.default),
      words(each.description),
    ]),
  ];
}

function table(title, heads, rows, cells) {
  if (rows.length === 0) return '';
  const id = title.toLowerCase().replace(/\W+/g, '-').replace(/-$/, '');
  return `<h3 id="${id}">${escapeHtml(title)}</h3>
<div class="table" tabindex="0"><table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>${rows
    .map(
      (row) =>
        `<tr>${cells(row)
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('\n')}</tbody></table></div>`;
}

async function playground({ tagName }, path) {
  const { examples } = (await elementsOnSite()).find(({ tag }) => tag === tagName);
  const options = examples.map(({ id, title, attributes = {}, lang }) => {
    const query = new URLSearchParams({ ...attributes, ...(lang && { lang }), state: id });
    return [query.toString(), title, id];
  });
  return `<h2 id="try">Try it</h2>
<form class="switches" data-play="${link(path, `play/${tagName}`)}" data-tag="${tagName}">
${options.length ? choice('example', 'Example', options) : ''}
${choice('lang', 'Language', [['', 'as the example'], ...languages().map(({ tag, name }) => [tag, name])])}
${choice('dir', 'Direction of the page', [
  ['', 'left to right'],
  ['rtl', 'right to left'],
])}
${choice('zoom', 'Zoom', [
  ['', '100 %'],
  ['150', '150 %'],
  ['200', '200 %'],
  ['400', '400 %'],
])}
${choice('theme', 'Theme', [
  ['', 'as your system'],
  ['light', 'light'],
  ['dark', 'dark'],
])}
${choice('width', 'Width', [
  ['', 'as wide as here'],
  ['320', '320 pixels'],
])}
${choice('policy', 'Content Security Policy', [
  ['strict', 'strict, with Trusted Types'],
  ['open', 'none'],
])}
</form>
<iframe class="play" title="&lt;${tagName}&gt; to try" src="${link(path, `play/${tagName}-strict.html`)}"></iframe>
<p><label for="tag">This is what stands there. Change it: attributes, and the fallback inside.</label></p>
<p><textarea id="tag" class="tag" rows="6" spellcheck="false" autocomplete="off" aria-describedby="tag-said"></textarea></p>
<p id="tag-said" role="status"></p>`;
}

/** A labelled `<select>`; each option is a value and its text. */
export function choice(name, label, options) {
  const written = options.map(([value, text]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`).join('');
  return `<p><label for="choose-${name}">${escapeHtml(label)}</label> <select id="choose-${name}" name="${name}">${written}</select></p>`;
}
