import { sandboxProblems } from './check-policy.js';
import { ELEMENTS, fileOf, straight, type OurPlace, type OurScript } from './our-files.js';
import type { PageFinding } from './page-finding.js';
import type { PageParts, Tag } from './page-parts.js';

export interface MarkupInput {
  readonly base: URL | undefined;
  readonly parts: PageParts;
  readonly scripts: readonly OurScript[];
  readonly places: readonly OurPlace[];
  readonly frames: readonly Tag[];
  /** Version of the files that this command would build a kit with. */
  readonly version: string;
}

const CMS = 'Put the scripts into the theme or a block for raw HTML, and paste the snippet with <div data-newcomer="…"> into the page.';

/** What an editor or a template did to the snippet. */
export function checkMarkup(input: MarkupInput): PageFinding[] {
  return [
    ...traces(input),
    ...input.places.flatMap((place) => placeFindings(place)),
    ...input.scripts.flatMap((script) => scriptFindings(script)),
    ...copies(input.scripts, input.version),
    ...pageFindings(input),
    ...input.frames.flatMap((tag) => iframeFindings(tag)),
  ];
}

function traces({ parts, scripts, places, frames }: MarkupInput): PageFinding[] {
  const found: PageFinding[] = [];
  const nothing = places.length === 0 && frames.length === 0;
  if (parts.escaped !== undefined && nothing) {
    found.push({
      rule: 'markup-escaped',
      level: 'breaks',
      what: `The snippet stands in the page as text that people can read ("${parts.escaped}"): the editor took the tags for words.`,
      todo: "Paste it into the editor's source view or into a block for raw HTML, not into the text.",
    });
  }
  if (nothing && scripts.length > 0) {
    found.push({
      rule: 'tag-missing',
      level: 'breaks',
      what: 'The page loads our script, but no tag and no iframe of ours stands in it: the editor removed it.',
      todo: CMS,
    });
  }
  if (nothing && scripts.length === 0 && parts.escaped === undefined) {
    found.push({
      rule: 'nothing-here',
      level: 'breaks',
      what: 'Neither a tag nor a script of ours stands in this page. (A tag that a script puts in later cannot be seen here.)',
      todo: `Paste the snippet of your kit. ${CMS}`,
    });
  }
  for (const element of new Set(places.map((place) => place.element))) {
    const file = fileOf(element);
    if (file === undefined) continue;
    const there = scripts.some(({ name }) => name === file || (element === 'service-finder' && name === 'finder-api.js'));
    if (!there) {
      found.push({
        rule: 'script-missing',
        level: 'breaks',
        what: `"${element}" stands in the page, but no script of ours that brings it (${file}): the editor removed the script, or a bundle of your own has it.`,
        todo: CMS,
      });
    }
  }
  return found;
}

function placeFindings({ element, tag, settings }: OurPlace): PageFinding[] {
  const found: PageFinding[] = [];
  const shown = tag.attributes.has('data-newcomer') ? `<div data-newcomer="${element}">` : `<${tag.name}>`;
  if (fileOf(element) === undefined) {
    found.push({
      rule: 'element-unknown',
      level: 'breaks',
      what: `${shown} names no element of ours.`,
      todo: `Write one of: ${ELEMENTS.join(', ')}.`,
    });
    return found;
  }
  if (element === 'service-finder' && !settings.get('src') && !settings.get('api')) {
    found.push({
      rule: 'settings-missing',
      level: 'breaks',
      what: `${shown} does not say where its data is: the editor removed the attributes, or a script of your own sets "source".`,
      todo: 'Write src="/newcomer/data/" (on the div: data-newcomer-src="/newcomer/data/"). Let the editor keep attributes that begin with data-newcomer.',
    });
  }
  for (const [name, value] of tag.attributes) {
    if (straight(value) !== value) {
      found.push({
        rule: 'round-quotes',
        level: 'weakens',
        what: `Round quotation marks stand in ${name} of ${shown}: ${value}`,
        todo: `Type straight ones: ${name}="${straight(value)}"`,
      });
    }
  }
  if (!tag.hasChildren) {
    found.push({
      rule: 'fallback-missing',
      level: 'weakens',
      what: `${shown} is empty: where no script runs, people find nothing.`,
      todo: 'Put your telephone number, address and a link between its tags; snippet.html of your kit has them.',
    });
  }
  return found;
}

function scriptFindings({ name, tag }: OurScript): PageFinding[] {
  if (tag.attributes.get('type')?.trim().toLowerCase() === 'module' && !tag.attributes.has('nomodule')) return [];
  const type = tag.attributes.get('type');
  return [
    {
      rule: 'script-type',
      level: 'breaks',
      what: `${name} is a module, but its tag says ${tag.attributes.has('nomodule') ? 'nomodule' : type === undefined ? 'no type' : `type="${type}"`}: an optimizer or a consent tool may have changed it.`,
      todo: 'Write type="module", and leave the file out of what combines, defers or holds back scripts.',
    },
  ];
}

/** The same file more than once, and files of different versions, which do not know each other. */
function copies(scripts: readonly OurScript[], current: string): PageFinding[] {
  const found: PageFinding[] = [];
  const addresses = new Map<string, Set<string>>();
  for (const { name, tag } of scripts) addresses.set(name, (addresses.get(name) ?? new Set()).add(tag.attributes.get('src') ?? ''));
  for (const [name, all] of addresses) {
    if (all.size > 1) {
      found.push({
        rule: 'copies',
        level: 'weakens',
        what: `${name} is loaded from ${all.size} addresses: ${[...all].join(', ')}. The first one counts, and people download the others for nothing.`,
        todo: 'Keep one of them.',
      });
    }
  }
  const versions = [...new Set(scripts.flatMap(({ version }) => version ?? []))];
  if (versions.length > 1) {
    found.push({
      rule: 'versions-mixed',
      level: 'breaks',
      what: `Files of ${versions.length} versions stand on one page: ${versions.join(', ')}. They are made for each other only within one.`,
      todo: `Take all script tags from one kit, best from the newest (this command has ${current}).`,
    });
  }
  return found;
}

function pageFindings({ base, parts, scripts, places }: MarkupInput): PageFinding[] {
  const found: PageFinding[] = [];
  if (parts.lang === undefined) {
    const own = places.length > 0 && places.every(({ settings }) => settings.get('lang'));
    found.push({
      rule: 'lang-missing',
      level: 'weakens',
      what: `The page does not say its language (<html lang>), so screen readers guess${own ? '' : ', and the element begins in English'}.`,
      todo: 'Write it: <html lang="en">.',
      source: 'https://www.w3.org/WAI/WCAG22/Understanding/language-of-page.html',
    });
  }
  if (parts.base !== undefined) {
    const relative = [
      ...scripts.map(({ tag }) => tag.attributes.get('src') ?? ''),
      ...places.flatMap(({ settings }) => ['src', 'api', 'config'].map((name) => settings.get(name) ?? '')),
    ].filter((value) => value && !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(value));
    if (relative.length > 0) {
      found.push({
        rule: 'base',
        level: 'weakens',
        what: `<base href="${parts.base}"> moves relative addresses: ${relative.map((value) => `${value} is read as ${URL.parse(value, base)?.href ?? 'no address'}`).join('; ')}.`,
        todo: 'Write addresses that begin with "/" in the snippet (newcomer build --base).',
      });
    }
  }
  return found;
}

function iframeFindings({ attributes }: Tag): PageFinding[] {
  const tokens = attributes.get('sandbox')?.toLowerCase().split(/\s+/).filter(Boolean);
  return tokens ? sandboxProblems(tokens, `The iframe ${attributes.get('src') ?? 'with srcdoc'} is a sandbox`, 'attribute') : [];
}
