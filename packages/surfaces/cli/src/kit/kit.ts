import { chooseText } from '@newcomer/core';
import type { Directory } from '@newcomer/directory';
import type { Health } from '@newcomer/directory/freshness';
import { localeOf, localesOf, type ElementFile } from './element-file.js';
import { DESK_SCRIPT, DESK_STYLE, deskPage } from './desk-page.js';
import { fallbackHtml } from './fallback.js';
import { escapeHtml } from './html.js';
import { FRAME_STYLE, framePage, indexPage } from './finder-page.js';
import { offlineOffer, offlineWorker, WORKER } from './offline-worker.js';
import { oembedAnswer } from './oembed.js';
import { FRAME_HEIGHT, FRAME_SCRIPTS, scriptsOf, snippetPage } from './snippet.js';
import { uploadGuide } from './upload-guide.js';
import { wordpressPlugin } from './wordpress-plugin.js';

export interface KitInput {
  readonly directory: Directory;
  /** The bundle's files by name; `manifest.json` among them. */
  readonly bundle: ReadonlyMap<string, Uint8Array>;
  /** The bundle is in areas of the map, too large to be downloaded whole. */
  readonly inAreas?: boolean | undefined;
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
  /** Address of the worker file, where the city puts it elsewhere than into the kit's folder. */
  readonly worker?: string | undefined;
  /** Where pages stand beside the kit: their languages, their first page below it, and what a link to it says. The fallback leads there. */
  readonly pages?: { readonly languages: readonly string[]; readonly path: string; readonly label: string } | undefined;
}

const encoder = new TextEncoder();

/**
 * The kit: every file that a city uploads, by its path. The manifest comes last, as it must be written and uploaded last:
 * until it is there, visitors go on with the files of the last one.
 */
export function makeKit(input: KitInput): Map<string, Uint8Array> {
  const { directory, bundle, version, base, lang, inAreas } = input;
  const locales = input.locales && [...new Set(['en', ...input.locales])];
  const elements = input.elements.filter(({ name }) => {
    // A kit has its own data; what reads an API is for pages that have none, and other elements have data of their own.
    if (![...scriptsOf(input), ...FRAME_SCRIPTS, DESK_SCRIPT].includes(name) && !name.startsWith('locales/')) return false;
    const locale = localeOf(name);
    return locale === undefined || !locales || locales.includes(locale);
  });
  const kit = new Map<string, Uint8Array>();
  for (const file of elements) kit.set(`elements/${version}/${file.name}`, file.bytes);
  const page = { elements, version, base, lang, locales, inAreas, offline: !inAreas, fallback: fallbackAt(input, base) };
  const place = chooseText(directory.place, lang, directory.language);
  const title = place ? `Find help in ${place.text}` : 'Find help';
  const frame = { base, title, height: FRAME_HEIGHT };
  // What looks a page up from elsewhere can follow full addresses only.
  const oembed = /^https?:/.test(base) ? `${base}oembed.json` : undefined;
  const alone = { ...page, title, fallback: fallbackAt(input, './') };
  kit.set('snippet.html', encoder.encode(snippetPage(page, frame)));
  kit.set('index.html', encoder.encode(indexPage(alone)));
  // A copy of the page inside a frame would not be a copy of the page that the person sees.
  kit.set('frame.html', encoder.encode(framePage({ ...alone, offline: false }, oembed)));
  kit.set('desk.html', encoder.encode(deskPage({ ...alone, offline: false })));
  kit.set('desk.css', encoder.encode(DESK_STYLE));
  kit.set('frame.css', encoder.encode(FRAME_STYLE));
  if (oembed !== undefined) kit.set('oembed.json', encoder.encode(`${JSON.stringify(oembedAnswer(frame), null, 2)}\n`));
  const plugin = { ...page, locales: locales ?? localesOf(elements), fallback: fallbackHtml(directory, lang), pages: input.pages };
  kit.set('newcomer-finder.php', encoder.encode(wordpressPlugin(plugin)));
  // Nobody keeps a whole country on a phone.
  if (!inAreas) {
    const offline = { elements, bundle, version, base, worker: input.worker, pageLanguages: input.pages?.languages ?? [] };
    kit.set(WORKER, encoder.encode(offlineWorker(offline)));
    kit.set('offline.json', encoder.encode(`${JSON.stringify(offlineOffer(offline), null, 2)}\n`));
  }
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
