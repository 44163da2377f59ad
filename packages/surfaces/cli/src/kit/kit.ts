import type { Directory } from '@newcomer/directory';
import type { Health } from '@newcomer/directory/freshness';
import { localeOf, type ElementFile } from './element-file.js';
import { fallbackHtml } from './fallback.js';
import { escapeHtml } from './html.js';
import { indexPage } from './index-page.js';
import { SCRIPTS, snippetPage } from './snippet.js';
import { uploadGuide } from './upload-guide.js';

export interface KitInput {
  readonly directory: Directory;
  /** The bundle's files by name; `manifest.json` among them. */
  readonly bundle: ReadonlyMap<string, Uint8Array>;
  /** Figures for whoever watches over the directory; absent for a kit that is only looked at. */
  readonly health?: Health | undefined;
  readonly elements: readonly ElementFile[];
  /** Version of the library: elements live in a folder of this name, so a page that pins a hash never breaks. */
  readonly version: string;
  /** Where the kit will stand on the city's server, with a slash at the end: "/newcomer/". */
  readonly base: string;
  /** The interface language that the snippet asks for. */
  readonly lang: string;
  /** Interface languages to put in; absent means all. English is always there, because the others fall back to it. */
  readonly locales?: readonly string[] | undefined;
  /** Where pages stand beside the kit: their first page below it, and what a link to it says. The fallback leads there. */
  readonly pages?: { readonly path: string; readonly label: string } | undefined;
}

const encoder = new TextEncoder();

/**
 * The kit: every file that a city uploads, by its path. The manifest comes last, as it must be written and uploaded last:
 * until it is there, visitors go on with the files of the last one.
 */
export function makeKit(input: KitInput): Map<string, Uint8Array> {
  const { directory, bundle, version, base, lang } = input;
  const locales = input.locales && [...new Set(['en', ...input.locales])];
  const elements = input.elements.filter(({ name }) => {
    // A kit has its own data; what reads an API is for pages that have none, and other elements have data of their own.
    if (!SCRIPTS.includes(name) && !name.startsWith('locales/')) return false;
    const locale = localeOf(name);
    return locale === undefined || !locales || locales.includes(locale);
  });
  const kit = new Map<string, Uint8Array>();
  for (const file of elements) kit.set(`elements/${version}/${file.name}`, file.bytes);
  const page = { elements, version, base, lang, locales, fallback: fallbackAt(input, base) };
  kit.set('snippet.html', encoder.encode(snippetPage(page)));
  kit.set('index.html', encoder.encode(indexPage({ ...page, fallback: fallbackAt(input, './') }, directory)));
  if (input.health) kit.set('health.json', encoder.encode(`${JSON.stringify(input.health, null, 2)}\n`));
  kit.set('README.md', encoder.encode(uploadGuide(input)));
  for (const [name, bytes] of bundle) if (name !== 'manifest.json') kit.set(`data/${name}`, bytes);
  const manifest = bundle.get('manifest.json');
  if (manifest) kit.set('data/manifest.json', manifest);
  return kit;
}

function fallbackAt({ directory, lang, pages }: KitInput, base: string): string {
  const link = pages && `<p><a href="${escapeHtml(base + pages.path)}">${escapeHtml(pages.label)}</a></p>`;
  return [fallbackHtml(directory, lang), link].filter(Boolean).join('\n');
}
