import type { Directory } from '@newcomer/directory';
import { fallbackHtml } from './fallback.js';
import { indexPage } from './index-page.js';
import { snippetPage } from './snippet.js';
import { uploadGuide } from './upload-guide.js';

/** One file of an element as it was built: its path below `elements/<version>/` and what it holds. */
export interface ElementFile {
  /** "finder.js", "locales/ar.json". */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** "sha384-…", as an `integrity` attribute takes it. */
  readonly integrity: string;
}

export interface KitInput {
  readonly directory: Directory;
  /** The bundle's files by name; `manifest.json` among them. */
  readonly bundle: ReadonlyMap<string, Uint8Array>;
  readonly elements: readonly ElementFile[];
  /** Version of the library: elements live in a folder of this name, so a page that pins a hash never breaks. */
  readonly version: string;
  /** Where the kit will stand on the city's server, with a slash at the end: "/newcomer/". */
  readonly base: string;
  /** The interface language that the snippet asks for. */
  readonly lang: string;
}

const encoder = new TextEncoder();

/**
 * The kit: every file that a city uploads, by its path. The manifest comes last, as it must be written and uploaded last:
 * until it is there, visitors go on with the files of the last one.
 */
export function makeKit(input: KitInput): Map<string, Uint8Array> {
  const kit = new Map<string, Uint8Array>();
  for (const file of input.elements) kit.set(`elements/${input.version}/${file.name}`, file.bytes);
  const fallback = fallbackHtml(input.directory, input.lang);
  const page = { ...input, fallback };
  kit.set('snippet.html', encoder.encode(snippetPage(page)));
  kit.set('index.html', encoder.encode(indexPage(page)));
  kit.set('README.md', encoder.encode(uploadGuide(input)));
  for (const [name, bytes] of input.bundle) if (name !== 'manifest.json') kit.set(`data/${name}`, bytes);
  const manifest = input.bundle.get('manifest.json');
  if (manifest) kit.set('data/manifest.json', manifest);
  return kit;
}
