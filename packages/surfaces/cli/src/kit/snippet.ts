import { ELEMENT_SCRIPTS } from '@newcomer/components/element-scripts';
import type { ElementFile } from './element-file.js';
import { escapeHtml } from './html.js';

export interface PageInput {
  readonly elements: readonly Pick<ElementFile, 'name' | 'integrity'>[];
  /** Version of the library, the name of the elements' folder. */
  readonly version: string;
  /** Where the kit stands, with a slash at the end: "/newcomer/", "./". */
  readonly base: string;
  readonly lang: string;
  /** Interface languages that are in the kit; absent means all. */
  readonly locales?: readonly string[] | undefined;
  /** The default slot's content, HTML. */
  readonly fallback: string;
  /** Ids of needs whose answers stand there at once; absent for the first screen. */
  readonly need?: string | undefined;
  /** The city's colour, any CSS colour. */
  readonly accent?: string | undefined;
  /** Absent follows the page. */
  readonly theme?: 'light' | 'dark' | undefined;
  /** The directory is in areas of the map. */
  readonly inAreas?: boolean | undefined;
  /** The finder says which ways without internet there are. */
  readonly offline?: boolean | undefined;
}

/** Reads a directory in areas; a kit whose directory is whole is without it. */
const AREAS_SCRIPT = 'finder-areas.js';

/** The scripts of the finder, in the order in which they help: a first result, every question, what a person takes along. */
const SCRIPTS: readonly string[] = ELEMENT_SCRIPTS['service-finder'];

/** Those of one page; where the directory is in areas, what reads them too. */
export const scriptsOf = ({ inAreas }: Pick<PageInput, 'inAreas'>): readonly string[] => (inAreas ? [...SCRIPTS, AREAS_SCRIPT] : SCRIPTS);

/** Those of a page that is light, and has files to take along on itself. */
export const PAGE_SCRIPTS = SCRIPTS.slice(0, 2);

/** The scripts of an iframe: of the page around it, and of the page in it. */
export const FRAME_SCRIPTS = ['frame.js', 'frame-page.js'];

/** The script tags, each with its hash: a file that was changed on the way is not run. */
export function scriptTags(page: Pick<PageInput, 'elements' | 'version' | 'base' | 'inAreas'>, names = scriptsOf(page)): string {
  const { elements, version, base } = page;
  return elements
    .filter((file) => names.includes(file.name))
    .sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
    .map((file) => {
      const src = escapeHtml(`${base}elements/${version}/${file.name}`);
      return `<script type="module" src="${src}" integrity="${file.integrity}" crossorigin="anonymous"></script>`;
    })
    .join('\n');
}

/** The element's own spelling: for pages that keep custom tags. */
export function elementTag(page: PageInput): string {
  const attributes = settings(page).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<newcomer-service-finder${attributes.join('')}>\n${indent(page.fallback)}\n</newcomer-service-finder>`;
}

/** The spelling for content management systems that remove tags they do not know: WordPress, Drupal. */
export function divTag(page: PageInput): string {
  const attributes = settings(page).map(([name, value]) => ` data-newcomer-${name}="${escapeHtml(value)}"`);
  return `<div data-newcomer="service-finder"${attributes.join('')}>\n${indent(page.fallback)}\n</div>`;
}

/** CSS pixels: the first screen on a phone, a little more than a page builder gives by itself. */
export const FRAME_HEIGHT = 900;

export interface IframeInput {
  readonly base: string;
  /** What a screen reader calls the frame. */
  readonly title: string;
  /** CSS pixels, until the frame has said how tall it is; where no script may run, for good. */
  readonly height: number;
}

/** The spelling for pages that take nothing but an iframe. */
export function iframeTag({ base, title, height }: IframeInput): string {
  const src = escapeHtml(`${base}frame.html`);
  return `<iframe src="${src}" title="${escapeHtml(title)}" width="100%" height="${height}" allow="geolocation" referrerpolicy="no-referrer"></iframe>`;
}

/** `snippet.html`: every spelling to copy, in a file that can also be opened. */
export function snippetPage(page: PageInput, frame: IframeInput): string {
  return `<!-- Newcomer service finder. Paste ONE of the three into your page. The scripts may stand anywhere in the page, once. -->

<!-- 1. Your page keeps every tag (plain HTML, most templates): -->
${scriptTags(page)}
${elementTag(page)}

<!-- 2. Your editor removes tags that it does not know (WordPress, Drupal): put the script tags above into the theme, and paste this: -->
<!--
${insideComment(divTag(page))}
-->

<!-- 3. Your site takes only an iframe, or stands on another address than these files (then write the full address of frame.html).
     The script makes the frame as tall as what it shows; where no script is allowed, leave it out and the frame scrolls: -->
<!--
${insideComment(iframeBlock(page, frame))}
-->
`;
}

/** The iframe with its script, and a link for where neither shows anything. */
function iframeBlock(page: PageInput, frame: IframeInput): string {
  const link = `<p><a href="${escapeHtml(`${frame.base}frame.html`)}">${escapeHtml(frame.title)}</a></p>`;
  return `${iframeTag(frame)}\n${scriptTags(page, ['frame.js'])}\n${link}`;
}

function settings({ base, lang, locales, need, offline, accent, theme }: PageInput): [name: string, value: string][] {
  const all: [string, string][] = [
    ['src', `${base}data/`],
    ['lang', lang],
  ];
  if (offline) all.push(['offline', `${base}offline.json`]);
  if (locales) all.push(['locales', locales.join(',')]);
  if (need !== undefined) all.push(['need', need]);
  if (accent !== undefined) all.push(['accent', accent]);
  if (theme !== undefined) all.push(['theme', theme]);
  return all;
}

/** Two hyphens would end the comment, or make it one that browsers read in different ways. */
function insideComment(html: string): string {
  return html.replace(/--/g, '-&#45;');
}

function indent(html: string): string {
  return html.replace(/^(?=.)/gm, '  ');
}
