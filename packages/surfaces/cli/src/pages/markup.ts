import { escapeHtml } from '../kit/html.js';

/** HTML that is safe to write as it stands. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Content = Markup | string | number | undefined | false | readonly Content[];

/** Characters that no HTML document may hold. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without the characters that no page may hold. */
export function plainText(text: string): string {
  return text.replace(FORBIDDEN, '');
}

function written(content: Content): string {
  if (content instanceof Markup) return content.text;
  if (content === undefined || content === false) return '';
  if (typeof content === 'object') return content.map(written).join('');
  const text = String(content);
  return PLAIN.test(text) ? text : escapeHtml(plainText(text));
}

/** Nothing to escape and nothing to remove: most of what a directory says. */
const PLAIN = /^[ !#-%(-;=?-~]*$/;

/** Per template its own parts, without the line breaks and indentation of the source: they would be a tenth of a page. */
const tight = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Stands for a value while a template is made tight. */
const HOLE = '\u0001';

function tightened(strings: TemplateStringsArray): readonly string[] {
  return strings
    .join(HOLE)
    .replace(/(?<!\s)\s*\n\s*/g, '\n')
    .replace(/<[^<>]*>/g, (tag) => tag.replace(/(?<!\s)\s+(?=\/?>)/g, '').replace(/\s+/g, ' '))
    .split(HOLE);
}

/** Markup from a template: every value is text, between tags and in quoted attributes alike, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let parts = tight.get(strings);
  if (!parts) tight.set(strings, (parts = tightened(strings)));
  return new Markup(parts.reduce((text, part, n) => text + written(values[n - 1]) + part));
}

/** Data for machines inside a page; nothing in it can end the tag that holds it. */
export function jsonScript(type: string, data: unknown): Markup {
  const json = JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? plainText(value) : value));
  return new Markup(`<script type="${escapeHtml(type)}">${json.replace(/[<>&\u2028\u2029]/g, escapeInJson)}</script>`);
}

function escapeInJson(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** What a text weighs as UTF-8, in bytes. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
