import { ELEMENT_SCRIPTS } from '@newcomer/components/element-scripts';
import type { ElementFile } from '../kit/index.js';
import type { Tag } from './page-parts.js';

/** What this command knows of the files that it would put into a kit. */
export interface Known {
  readonly version: string;
  readonly files: readonly ElementFile[];
}

/** One script of ours as the page names it. */
export interface OurScript {
  /** "finder.js". */
  readonly name: string;
  /** The version in its path, "0.1.0", where it stands in a folder as a kit has it. */
  readonly version: string | undefined;
  readonly tag: Tag;
  /** Undefined where the page's own address is not known. */
  readonly url: URL | undefined;
}

/** One place of the page where an element of ours stands or shall stand. */
export interface OurPlace {
  /** "service-finder". */
  readonly element: string;
  readonly tag: Tag;
  /** Its settings, in either spelling: "src" → "/newcomer/data/". */
  readonly settings: ReadonlyMap<string, string>;
}

export function ourScripts(scripts: readonly Tag[], known: Known, base: URL | undefined): OurScript[] {
  const names = new Set(known.files.map(({ name }) => name).filter((name) => name.endsWith('.js')));
  return scripts.flatMap((tag) => {
    const src = tag.attributes.get('src')?.trim();
    if (!src) return [];
    const [path = ''] = src.split(/[?#]/);
    const [, version, name = ''] = /(?:^|\/)(?:elements\/([^/]+)\/)?([^/]+)$/.exec(path) ?? [];
    // Another site may have an "assessment.js" of its own; ours lies in a kit, or says that it is ours.
    if (!names.has(name) || (version === undefined && !/newcomer/i.test(path))) return [];
    return [{ name, version, tag, url: URL.parse(src, base) ?? undefined }];
  });
}

export function ourPlaces(tags: readonly Tag[]): OurPlace[] {
  return tags.map((tag) => {
    const marked = tag.attributes.get('data-newcomer');
    const prefix = 'data-newcomer-';
    const settings = [...tag.attributes].flatMap(([name, value]) =>
      marked === undefined ? [[name, value] as const] : name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
    );
    const element = marked === undefined ? tag.name.slice('newcomer-'.length) : straight(marked);
    return { element, tag, settings: new Map(settings.map(([name, value]) => [name, straight(value)])) };
  });
}

/** The file that brings an element, where it is one of ours. */
export function fileOf(element: string): string | undefined {
  return (ELEMENT_SCRIPTS as Readonly<Record<string, readonly string[]>>)[element]?.[0];
}

export const ELEMENTS = Object.keys(ELEMENT_SCRIPTS);

/** The iframes that show a page of ours: `frame.html` or `index.html` of a kit. */
export function ourFrames(iframes: readonly Tag[]): Tag[] {
  return iframes.filter(({ attributes }) => {
    const [src = ''] = (attributes.get('src') ?? '').split(/[?#]/);
    return /newcomer/i.test(src) || src.endsWith('/frame.html') || /<newcomer-|data-newcomer=/i.test(attributes.get('srcdoc') ?? '');
  });
}

/** As `hydrate` reads a value that a word processor put round quotation marks into. */
export function straight(value: string): string {
  return value.replace(/^[“”„«»‘’]+|(?<![“”„«»‘’])[“”„«»‘’]+$/g, '');
}
