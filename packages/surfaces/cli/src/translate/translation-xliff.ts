import { NewcomerError } from '@newcomer/core';
import { keyOf, protectedParts, type TextStanding, type TranslatedRow } from '@newcomer/directory/translation';
import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';

/** Core of XLIFF 2.0 and 2.1 (OASIS). */
const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';
/** Who made a translation, as a sub-state: the standard leaves its names to us. */
const SUB_STATE = 'newcomer:';

/**
 * Texts to be translated as XLIFF 2.0. Placeholders, web addresses and telephone numbers are codes that a translator's program
 * neither copies nor deletes; what a translator must know of a text stands in its notes.
 */
export function writeXliff(standings: readonly TextStanding[], language: string, target: string, place: string): string {
  const units = standings.map((standing, n) => unitOf(standing, `u${n + 1}`));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${NAMESPACE}" version="2.0" srcLang="${attribute(language)}" trgLang="${attribute(target)}">`,
    `<file id="f1" original="${attribute(place)}" canResegment="no" xml:space="preserve">`,
    ...units,
    '</file>',
    '</xliff>',
    '',
  ].join('\n');
}

function unitOf({ text, state, translation, updated, by }: TextStanding, id: string): string {
  const codes = new Map<string, string>();
  const source = withCodes(text.text, codes, true);
  const target = translation === undefined ? undefined : withCodes(translation, codes, false);
  const data = [...codes].map(([content, code]) => `<data id="d${code}">${characters(content)}</data>`);
  const notes = [
    note('context', text.context),
    note('length', `The original has ${text.text.length} characters.`),
    ...(state === 'stale'
      ? [note('state', 'The original has changed since this was translated. Correct the translation and mark it as translated.')]
      : []),
    ...(by !== undefined ? [note('by', by)] : []),
    ...(updated !== undefined ? [note('updated', updated)] : []),
  ];
  return [
    `<unit id="${id}" name="${attribute(keyOf(text))}">`,
    `<notes>${notes.join('')}</notes>`,
    ...(data.length > 0 ? [`<originalData>${data.join('')}</originalData>`] : []),
    `<segment${stateOf(state)}><source>${source}</source>${target === undefined ? '' : `<target>${target}</target>`}</segment>`,
    '</unit>',
  ].join('\n');
}

function stateOf(state: TextStanding['state']): string {
  if (state === 'missing' || state === 'stale') return ' state="initial"';
  return ` state="${state === 'reviewed' ? 'reviewed' : 'translated'}" subState="${SUB_STATE}${state}"`;
}

/** Text with its protected parts as codes; the source names them, and a translation uses those that the source has. */
function withCodes(text: string, codes: Map<string, string>, isSource: boolean): string {
  let written = '';
  let at = 0;
  const used = new Set<string>();
  for (const { start, end, text: part } of protectedParts(text)) {
    // The same number twice is one code and then plain text: an id stands once in a segment.
    if (used.has(part) || (!isSource && !codes.has(part))) continue;
    if (isSource) codes.set(part, String(codes.size + 1));
    used.add(part);
    const code = codes.get(part) ?? '';
    written += `${characters(text.slice(at, start))}<ph id="${code}" canCopy="no" canDelete="no" dataRef="d${code}" disp="${attribute(part)}" equiv="${attribute(part)}"/>`;
    at = end;
  }
  return written + characters(text.slice(at));
}

function note(category: string, text: string): string {
  return `<note category="${category}">${plain(text)}</note>`;
}

// What XML 1.0 cannot hold in any form.
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as XML; what XML cannot hold stands as a code point, as XLIFF has it. A return would be read as a line feed. */
function characters(text: string): string {
  return escape(text).replace(UNWRITABLE, (found) => `<cp hex="${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`);
}

function plain(text: string): string {
  return escape(text.replace(UNWRITABLE, ' '));
}

function attribute(text: string): string {
  return plain(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}

/** An XLIFF file as it came back. */
export interface ReadXliff {
  /** BCP 47; absent where the file does not say it. */
  readonly target?: string | undefined;
  readonly rows: readonly TranslatedRow[];
}

/**
 * Reads XLIFF 2.0 or 2.1. Segments of a unit are joined; codes become what they stand for.
 *
 * @throws NewcomerError `cli/bad-xliff` where the file is not well-formed XML or no XLIFF 2, with the line.
 */
export function readXliff(xml: string, name: string): ReadXliff {
  const root = parse(xml, name).documentElement;
  if (root?.localName !== 'xliff' || root.namespaceURI !== NAMESPACE)
    throw new NewcomerError(
      'cli/bad-xliff',
      `${name} is not XLIFF 2: choose "XLIFF 2.0" where your program asks for the version of the export.`,
    );
  const target = root.getAttribute('trgLang') ?? '';
  return {
    target: target === '' ? undefined : target,
    rows: [...root.getElementsByTagNameNS(NAMESPACE, 'unit')].map(rowOf),
  };
}

function parse(xml: string, name: string): Document {
  // Entities of the file's own could grow without end, and XLIFF needs none.
  if (/<!DOCTYPE/i.test(xml)) throw new NewcomerError('cli/bad-xliff', `${name} has a DOCTYPE, which XLIFF does not need; take it out.`);
  const parser = new DOMParser({
    // XML 1.0 knows these two only; by default a separator of lines inside a text would become one too.
    normalizeLineEndings: (source) => source.replace(/\r\n?/g, '\n'),
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  });
  try {
    return parser.parseFromString(xml, 'text/xml');
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new NewcomerError('cli/bad-xliff', `${name} is not well-formed XML: ${why}. Export it again from the translator's program.`, {
      cause,
    });
  }
}

const DONE = new Set(['translated', 'reviewed', 'final']);

function rowOf(unit: Element): TranslatedRow {
  const data = new Map(within(unit, 'data').map((element) => [element.getAttribute('id') ?? '', textOf(element, new Map())]));
  const notes = new Map(within(unit, 'note').map((element) => [element.getAttribute('category') ?? '', element.textContent ?? '']));
  const segments = within(unit, 'segment');
  const states = segments.map((segment) => segment.getAttribute('state') ?? 'initial');
  // What stands between segments is a part of the text.
  const parts = [...segments, ...within(unit, 'ignorable')].sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
  const sources = parts.map((part) =>
    within(part, 'source')
      .map((element) => textOf(element, data))
      .join(''),
  );
  const targets = parts.map((part, n) => {
    const [element] = within(part, 'target');
    return element ? textOf(element, data) : part.localName === 'ignorable' ? sources[n] : undefined;
  });
  // Of two segments with one translated, half a text would be published.
  const isWhole = targets.every((target) => target !== undefined);
  const done = states.length > 0 && states.every((state) => DONE.has(state));
  const made = segments.map((segment) => segment.getAttribute('subState') ?? '').find((state) => state.startsWith(SUB_STATE));
  const reviewed = done && states.every((state) => state !== 'translated');
  return {
    at: `unit ${unit.getAttribute('id') ?? ''}`,
    key: unit.getAttribute('name') ?? '',
    original: sources.join(''),
    text: isWhole ? targets.join('') : '',
    done,
    provenance: reviewed ? 'reviewed' : done ? made?.slice(SUB_STATE.length) : undefined,
    by: notes.get('by'),
    updated: notes.get('updated'),
  };
}

function within(element: Element, name: string): Element[] {
  return [...element.getElementsByTagNameNS(NAMESPACE, name)];
}

function textOf(node: Node, data: ReadonlyMap<string, string>): string {
  let text = '';
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === child.TEXT_NODE || child.nodeType === child.CDATA_SECTION_NODE) text += child.nodeValue ?? '';
    else if (child.nodeType === child.ELEMENT_NODE) text += textOfElement(child as Element, data);
  }
  return text;
}

function textOfElement(element: Element, data: ReadonlyMap<string, string>): string {
  const at = (name: string): string => element.getAttribute(name) ?? '';
  if (element.localName === 'cp') return String.fromCharCode(parseInt(at('hex'), 16));
  // Programs keep the reference to the data; without it the code still says what it stands for.
  if (element.localName === 'ph') return data.get(at('dataRef')) ?? at('equiv');
  return textOf(element, data);
}
