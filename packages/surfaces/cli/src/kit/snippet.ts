import type { Directory } from '@newcomer/directory';
import { escapeHtml } from './html.js';
import type { ElementFile } from './kit.js';

export interface PageInput {
  readonly directory: Directory;
  readonly elements: readonly ElementFile[];
  readonly version: string;
  readonly base: string;
  readonly lang: string;
  /** The default slot's content, HTML. */
  readonly fallback: string;
}

/** The scripts of the finder that a static bundle needs, in the order in which they help. */
const SCRIPTS = ['finder.js', 'finder-more.js'];

/** The script tags, each with its hash: a file that was changed on the way is not run. */
export function scriptTags({ elements, version, base }: PageInput): string {
  return elements
    .filter((file) => SCRIPTS.includes(file.name))
    .sort((a, b) => SCRIPTS.indexOf(a.name) - SCRIPTS.indexOf(b.name))
    .map((file) => {
      const src = escapeHtml(`${base}elements/${version}/${file.name}`);
      return `<script type="module" src="${src}" integrity="${file.integrity}" crossorigin="anonymous"></script>`;
    })
    .join('\n');
}

/** The element's own spelling: for pages that keep custom tags. */
export function elementTag({ base, lang, fallback, directory }: PageInput): string {
  return `<newcomer-service-finder src="${escapeHtml(`${base}data/`)}" lang="${escapeHtml(lang)}"${reportTo(directory, 'report-to')}>\n${indent(fallback)}\n</newcomer-service-finder>`;
}

/** The spelling for content management systems that remove tags they do not know: WordPress, Drupal. */
export function divTag({ base, lang, fallback, directory }: PageInput): string {
  return `<div data-newcomer="service-finder" data-newcomer-src="${escapeHtml(`${base}data/`)}" data-newcomer-lang="${escapeHtml(lang)}"${reportTo(directory, 'data-newcomer-report-to')}>\n${indent(fallback)}\n</div>`;
}

/** `snippet.html`: both spellings to copy, as text in a page that can be opened and read. */
export function snippetPage(page: PageInput): string {
  return `<!-- Newcomer service finder. Paste ONE of the two into your page. The scripts may stand anywhere in the page, once. -->

<!-- 1. Your page keeps every tag (plain HTML, most templates): -->
${scriptTags(page)}
${elementTag(page)}

<!-- 2. Your editor removes tags that it does not know (WordPress, Drupal): put the two script tags above into the theme, and paste this: -->
<!--
${insideComment(divTag(page))}
-->
`;
}

/** Two hyphens would end the comment, or make it one that browsers read in different ways. */
function insideComment(html: string): string {
  return html.replace(/--/g, '-&#45;');
}

function reportTo(directory: Directory, attribute: string): string {
  return directory.reportTo ? ` ${attribute}="${escapeHtml(directory.reportTo)}"` : '';
}

function indent(html: string): string {
  return html.replace(/^(?=.)/gm, '  ');
}
