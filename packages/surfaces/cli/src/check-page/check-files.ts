import { createHash } from 'node:crypto';
import type { Buffer } from 'node:buffer';
import { NewcomerError } from '@newcomer/core';
import type { Answer } from './load.js';
import type { Known, OurPlace, OurScript } from './our-files.js';
import type { PageFinding } from './page-finding.js';

export interface FilesInput {
  readonly page: URL | undefined;
  readonly base: URL | undefined;
  readonly scripts: readonly OurScript[];
  readonly places: readonly OurPlace[];
  readonly known: Known;
  /** Reads an address; the same one is asked once. */
  readonly load: (url: URL) => Promise<Answer>;
}

/** Small files are not worth a word. */
const COMPRESS_FROM = 2_000;
const DAY = 86_400;

/** What is wrong with our files as the server gives them: missing, changed, of another type, slow, blocked between sites. */
export async function checkFiles(input: FilesInput): Promise<{ findings: PageFinding[]; unknown: string[] }> {
  const findings: PageFinding[] = [];
  const unknown: string[] = [];
  const seen = new Set<string>();
  for (const script of input.scripts) {
    if (!script.url) {
      unknown.push(`${script.name}: the page's own address is not known (--base).`);
      continue;
    }
    if (seen.has(script.url.href)) continue;
    seen.add(script.url.href);
    findings.push(...mixed(script.url, input.page, script.name));
    const answer = await get(script.url, input, findings, script.name);
    if (answer) findings.push(...scriptFindings(script, answer, input));
    const { version } = script;
    if (answer && version !== undefined && script.name === 'finder.js') findings.push(...(await wordsFindings(script.url, version, input)));
  }
  for (const { element, settings } of input.places) {
    const src = settings.get('src');
    const url = src && element === 'service-finder' ? URL.parse('manifest.json', URL.parse(folder(src), input.base)?.href) : undefined;
    if (url === null || url === undefined) {
      if (src && element === 'service-finder') unknown.push(`The data at ${src}: the page's own address is not known (--base).`);
      continue;
    }
    if (seen.has(url.href)) continue;
    seen.add(url.href);
    findings.push(...mixed(url, input.page, 'the data'));
    const answer = await get(url, input, findings, 'the data');
    if (answer) findings.push(...dataFindings(url, answer, input));
  }
  return { findings, unknown };
}

const folder = (src: string): string => (src.endsWith('/') ? src : `${src}/`);

async function get(url: URL, { load }: FilesInput, findings: PageFinding[], what: string): Promise<Answer | undefined> {
  try {
    const answer = await load(url);
    if (answer.status >= 200 && answer.status < 300) return answer;
    findings.push({
      rule: 'file-missing',
      level: 'breaks',
      what: `${url.href} (${what}) is answered with status ${answer.status}.`,
      todo: 'Upload the whole kit to this address, or mend the address in the snippet.',
    });
  } catch (error) {
    if (!(error instanceof NewcomerError)) throw error;
    findings.push({
      rule: 'file-missing',
      level: 'breaks',
      what: error.message,
      todo: 'See whether the server answers, and whether the address in the snippet is right.',
    });
  }
  return undefined;
}

/** A page of https that asks for http: browsers refuse. */
function mixed(url: URL, page: URL | undefined, what: string): PageFinding[] {
  if (page?.protocol !== 'https:' || url.protocol !== 'http:') return [];
  return [
    {
      rule: 'mixed-content',
      level: 'breaks',
      what: `The page comes by https, and ${what} by http (${url.href}): browsers refuse it.`,
      todo: `Write https, or an address without it: ${url.pathname}`,
      source: 'https://www.w3.org/TR/mixed-content/',
    },
  ];
}

function scriptFindings(script: OurScript, answer: Answer, { page, known }: FilesInput): PageFinding[] {
  const found: PageFinding[] = [];
  const where = answer.url.href;
  const type = answer.headers.get('content-type') ?? '';
  if (!/^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/i.test(type)) {
    found.push({
      rule: 'content-type',
      level: 'breaks',
      what: `${where} is sent as ${type ? `"${type}"` : 'no type at all'}: browsers do not run a module that is not JavaScript.`,
      todo: 'Let the server send Content-Type: text/javascript for files that end in .js.',
      source: 'https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script',
    });
  }
  const integrity = script.tag.attributes.get('integrity')?.trim();
  const ours = known.files.find(({ name }) => name === script.name);
  const isOurs = hash(answer.bytes, 'sha384') === ours?.integrity;
  if (!integrity) {
    found.push({
      rule: 'integrity-missing',
      level: 'weakens',
      what: `The tag of ${script.name} has no integrity: whoever can change the file on its server changes your page.`,
      todo: isOurs
        ? `Write in the tag: integrity="${ours.integrity}" crossorigin="anonymous"`
        : "Take the script tags of snippet.html in your kit, which have it. (This file is not the one of this command's version.)",
      source: 'https://www.w3.org/TR/SRI/',
    });
  } else if (!fits(integrity, answer.bytes)) {
    found.push({
      rule: 'integrity-wrong',
      level: 'breaks',
      what: `${where} is not the file that its tag's integrity names: browsers refuse it. It was replaced, or changed on the way (an optimizer, a proxy, an upload in text mode).`,
      todo: isOurs
        ? `The file is that of version ${known.version}. Write in the tag: integrity="${ours.integrity}"`
        : 'Upload the file of the kit again, byte for byte, and take script tags and files from the same kit.',
      source: 'https://www.w3.org/TR/SRI/',
    });
  }
  found.push(...corsFindings(answer, page, script.name), ...compression(answer));
  const cache = maxAge(answer.headers);
  if (cache !== undefined && cache < DAY) {
    found.push({
      rule: 'cache-short',
      level: 'weakens',
      what: `${where} may be kept for ${cache === 0 ? 'no time' : `${cache} seconds`}: people download it again at every visit.`,
      todo: 'Its address holds its version. Let the server send Cache-Control: public, max-age=31536000, immutable',
    });
  }
  return found;
}

/** The list of the words' files, whose hash is in the script. */
async function wordsFindings(script: URL, version: string, { load, known }: FilesInput): Promise<PageFinding[]> {
  const url = new URL('locales/index.json', script);
  const todo = 'Upload the folder "locales" of the kit beside the script, byte for byte.';
  try {
    const answer = await load(url);
    const expected = known.files.find(({ name }) => name === 'locales/index.json')?.integrity;
    const changed = version === known.version && expected !== undefined && hash(answer.bytes, 'sha384') !== expected;
    if (answer.status === 200 && !changed) return [];
    const what = answer.status === 200 ? 'is not the file that the script expects' : `is answered with status ${answer.status}`;
    return [{ rule: 'words-missing', level: 'weakens', what: `${url.href} ${what}: the element speaks English only.`, todo }];
  } catch (error) {
    if (!(error instanceof NewcomerError)) throw error;
    return [{ rule: 'words-missing', level: 'weakens', what: `${error.message}: the element speaks English only.`, todo }];
  }
}

function dataFindings(url: URL, answer: Answer, { page }: FilesInput): PageFinding[] {
  const found = [...corsFindings(answer, page, 'the data'), ...compression(answer)];
  try {
    JSON.parse(answer.bytes.toString('utf8'));
  } catch {
    found.push({
      rule: 'data-unreadable',
      level: 'breaks',
      what: `${url.href} is no JSON: the server may answer every address with a page.`,
      todo: 'Upload the folder "data" of the kit, and mend the address in src.',
    });
  }
  const age = maxAge(answer.headers);
  if (age !== undefined && age > DAY) {
    found.push({
      rule: 'data-cached',
      level: 'weakens',
      what: `${url.href} may be kept for ${Math.round(age / DAY)} days: people see old data that long after you upload new.`,
      todo: 'Let the server send Cache-Control: no-cache for manifest.json, and the long time for the rest of the folder.',
    });
  }
  return found;
}

/** Modules and data of another origin need its leave. */
function corsFindings(answer: Answer, page: URL | undefined, what: string): PageFinding[] {
  if (!page || page.origin === answer.url.origin) return [];
  const allowed = answer.headers.get('access-control-allow-origin');
  if (allowed === '*' || allowed === page.origin) return [];
  return [
    {
      rule: 'cors',
      level: 'breaks',
      what: `${answer.url.href} (${what}) stands on another origin than the page, and its server does not allow that.`,
      todo: "Let that server send Access-Control-Allow-Origin: * (the files are public), or serve the kit from the page's own origin.",
      source: 'https://fetch.spec.whatwg.org/#http-cors-protocol',
    },
  ];
}

function compression({ url, headers, bytes }: Answer): PageFinding[] {
  if (bytes.length < COMPRESS_FROM || headers.has('content-encoding')) return [];
  return [
    {
      rule: 'not-compressed',
      level: 'weakens',
      what: `${url.href} comes uncompressed (${Math.round(bytes.length / 1000)} kB): several times what it could be, on a phone that pays for each.`,
      todo: 'Turn gzip or Brotli on for text/javascript and application/json; the README of your kit has the lines for Apache and nginx.',
    },
  ];
}

/** Seconds; undefined where the header says nothing. */
function maxAge(headers: Headers): number | undefined {
  const value = headers.get('cache-control');
  if (value === null) return undefined;
  if (/\bno-(?:store|cache)\b/i.test(value)) return 0;
  const seconds = /\bmax-age=(\d+)/i.exec(value)?.[1];
  return seconds === undefined ? undefined : Number(seconds);
}

/** Whether bytes are what an `integrity` attribute names: of several hashes, the strongest kind counts. */
function fits(integrity: string, bytes: Buffer): boolean {
  const hashes = integrity.split(/\s+/).flatMap((each) => /^(sha(?:256|384|512))-([^?]+)/.exec(each)?.slice(1, 3).join('-') ?? []);
  const strongest = ['sha512', 'sha384', 'sha256'].find((kind) => hashes.some((each) => each.startsWith(kind)));
  // Browsers ignore an attribute that names no hash they know.
  return strongest === undefined || hashes.includes(hash(bytes, strongest));
}

function hash(bytes: Buffer, kind: string): string {
  return `${kind}-${createHash(kind).update(bytes).digest('base64')}`;
}
