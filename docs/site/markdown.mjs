// Documents of the repository as HTML.
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import MarkdownIt from 'markdown-it';
import { root } from '../../scripts/bootstrap.mjs';
import { link } from './page.mjs';

const { repository } = JSON.parse(readFileSync(join(root, 'packages/surfaces/components/package.json'), 'utf8'));
/** Where files are that have no page here. */
const REPOSITORY = `${repository.url.replace(/^git\+|\.git$/g, '')}/blob/main/`;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

/** "What it looks for" → "what-it-looks-for", as links in the documents spell it. */
export const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** The first heading of a document, as text. */
export function titleOf(document) {
  const heading = /^# (.+)$/m.exec(readFileSync(join(root, document), 'utf8'))?.[1] ?? document;
  return heading.replace(/[`*]/g, '');
}

/**
 * A document as HTML.
 *
 * @param {string} document path from the repository's folder
 * @param {object} options
 * @param {string} options.path where the page will be, from the site's folder
 * @param {ReadonlyMap<string, string>} options.pages document → page
 * @param {(file: string) => string} options.asset takes an image along; gives its path in the site
 * @param {boolean} [options.heading] whether the first heading stays
 */
export function renderDocument(document, { path, pages, asset, heading = true }) {
  const text = readFileSync(join(root, document), 'utf8');
  const tokens = markdown.parse(heading ? text : text.replace(/^# .+$/m, ''), {});
  const seen = new Map();
  const visit = (list) => {
    for (const [n, token] of list.entries()) {
      if (token.children) visit(token.children);
      if (token.type === 'heading_open') {
        const base = slug(list[n + 1].children.map(({ content }) => content).join(''));
        const before = seen.get(base) ?? 0;
        seen.set(base, before + 1);
        token.attrSet('id', before ? `${base}-${before}` : base);
      }
      if (token.type === 'link_open') token.attrSet('href', leadTo(document, token.attrGet('href'), path, pages));
      if (token.type === 'image') token.attrSet('src', link(path, asset(posix.join(posix.dirname(document), token.attrGet('src')))));
    }
  };
  visit(tokens);
  // A wide block scrolls by itself, so a keyboard must reach it.
  return markdown.renderer
    .render(tokens, markdown.options, {})
    .replaceAll('<pre><code', '<pre tabindex="0"><code')
    .replaceAll('<table>', '<div class="table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
}

/** Text with code and emphasis in it, as docstrings have it. */
export const renderInline = (text) => markdown.renderInline(text);

/** A relative link of a document: to the page of what it names, or to the repository. */
function leadTo(document, href, path, pages) {
  if (/^[a-z]+:|^#/i.test(href)) return href;
  const [file, anchor = ''] = href.split('#');
  const target = posix.join(posix.dirname(document), decodeURIComponent(file)).replace(/\/$/, '');
  const page = pages.get(target) ?? pages.get(posix.join(target, 'README.md'));
  if (page) return `${link(path, page)}${anchor && `#${anchor}`}`;
  if (!existsSync(join(root, target))) throw new Error(`${document} links to ${href}, and there is no ${target}`);
  return `${REPOSITORY}${target}${anchor && `#${anchor}`}`;
}
