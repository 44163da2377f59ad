import { checkFiles } from './check-files.js';
import { checkMarkup } from './check-markup.js';
import { checkPolicy } from './check-policy.js';
import { checkTrackers } from './check-trackers.js';
import type { Answer } from './load.js';
import { ourFrames, ourPlaces, ourScripts, type Known } from './our-files.js';
import type { Level, PageFinding, PageReport } from './page-finding.js';
import { readPage } from './page-parts.js';

export interface PageInput {
  readonly html: string;
  /** The address that the page has; undefined for a saved file of which nobody says it. */
  readonly url: URL | undefined;
  /** What the report calls the page, where it has no address. */
  readonly name: string;
  /** Undefined for a saved file. */
  readonly headers: Headers | undefined;
  readonly redirects: readonly string[];
  readonly known: Known;
  readonly load: (url: URL) => Promise<Answer>;
}

const ORDER: readonly Level[] = ['breaks', 'watches', 'weakens'];

/** Names what on a page will break or watch an element of ours. Reads; runs nothing. */
export async function checkPage(input: PageInput): Promise<PageReport> {
  const { html, url: page, headers, known } = input;
  const parts = readPage(html);
  const base = parts.base === undefined ? page : (URL.parse(parts.base, page) ?? page);
  const scripts = ourScripts(parts.scripts, known, base);
  const places = ourPlaces(parts.elements);
  const frames = ourFrames(parts.iframes);
  const files = await checkFiles({ page, base, scripts, places, known, load: once(input.load) });
  const findings = [
    ...checkMarkup({ base, parts, scripts, places, frames, version: known.version }),
    ...checkPolicy({ page, base, headers, parts, scripts, places, frames, known }),
    ...files.findings,
    ...checkTransport(page, parts.asksFor),
    ...checkTrackers(parts.asksFor),
  ];
  return {
    page: page?.href ?? input.name,
    redirects: input.redirects,
    elements: [
      ...places.map(({ element, tag }) => (tag.attributes.has('data-newcomer') ? `div: ${element}` : tag.name)),
      ...frames.map(({ attributes }) => `iframe: ${attributes.get('src') ?? 'srcdoc'}`),
    ],
    files: scripts.map(({ tag, url }) => url?.href ?? tag.attributes.get('src') ?? ''),
    findings: ORDER.flatMap((level) => findings.filter((finding) => finding.level === level)),
    unknown: [...(headers ? [] : ['Headers of the page, a policy among them: a saved file has none.']), ...new Set(files.unknown)],
  };
}

/** How the page itself comes. */
function checkTransport(page: URL | undefined, asksFor: string): PageFinding[] {
  const local = page && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(page.hostname);
  if (page?.protocol === 'http:' && !local) {
    return [
      {
        rule: 'not-https',
        level: 'watches',
        what: 'The page comes by http: everybody on the way (a network in a shelter, a provider) can read and change what a person sees.',
        todo: 'Serve it by https, and send people there from http.',
      },
    ];
  }
  const plain = page?.protocol === 'https:' ? /(?<![\w:/])http:\/\/[^\s"'<>)]+/.exec(asksFor)?.[0] : undefined;
  if (plain === undefined) return [];
  return [
    {
      rule: 'mixed-rest',
      level: 'weakens',
      what: `The page comes by https and asks for ${plain}: browsers block it or mark the page as not secure.`,
      todo: 'Write https in that address.',
      source: 'https://www.w3.org/TR/mixed-content/',
    },
  ];
}

function once(load: PageInput['load']): PageInput['load'] {
  const answers = new Map<string, Promise<Answer>>();
  return (url) => {
    const answer = answers.get(url.href) ?? load(url);
    answers.set(url.href, answer);
    return answer;
  };
}
