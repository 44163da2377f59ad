// The frame of every page of the documentation.
import { posix } from 'node:path';

export const escapeHtml = (text) =>
  String(text).replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]);

/** Nothing from elsewhere, nothing inline. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** The way from one page to another, both from the site's folder: pages work in any folder of a server. */
export const link = (from, to) => posix.relative(posix.dirname(from), to) || posix.basename(to);

/**
 * A whole page.
 *
 * @param {object} page
 * @param {string} page.path from the site's folder: "guides/embed.html"
 * @param {string} page.title
 * @param {string} page.main HTML
 * @param {readonly string[]} [page.scripts] modules, from the site's folder
 * @param {readonly { title: string, pages: readonly { path: string, title: string }[] }[]} navigation
 */
export function renderPage({ path, title, main, scripts = [] }, navigation) {
  const entry = (page) =>
    `<li><a href="${link(path, page.path)}"${page.path === path ? ' aria-current="page"' : ''}>${escapeHtml(page.title)}</a></li>`;
  const group = ({ title: heading, pages }) =>
    `<details${pages.some((page) => page.path === path) || heading === 'Guides' ? ' open' : ''}><summary>${escapeHtml(heading)}</summary><ul>${pages.map(entry).join('')}</ul></details>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}${path === 'index.html' ? '' : ' – Newcomer'}</title>
<link rel="icon" href="${link(path, 'pages/icon.svg')}">
<link rel="stylesheet" href="${link(path, 'pages/site.css')}">
${scripts.map((script) => `<script type="module" src="${link(path, script)}"></script>`).join('\n')}
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header><a href="${link(path, 'index.html')}">Newcomer</a></header>
<nav aria-label="Pages">${navigation.map(group).join('\n')}</nav>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`;
}
