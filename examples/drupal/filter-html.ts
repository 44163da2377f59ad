// What Drupal's filter "Limit allowed HTML tags and correct faulty HTML" does to a text, by its documented rules (module
// `filter`, core 10 and 11): a port for tests, because no package of Debian has Drupal.
import { defaultTreeAdapter, parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Formats of Drupal's standard installation, as their configuration lists tags; `full_html` has no such filter. */
export const FORMATS = {
  basic_html:
    '<br> <p> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id> <cite> <dl> <dt> <dd> <a hreflang href> <blockquote cite> <ul type> <ol start type> <strong> <em> <code> <li> <img src alt data-entity-uuid data-entity-type height width data-caption data-align>',
  restricted_html:
    '<a href hreflang> <em> <strong> <cite> <blockquote cite> <code> <ul type> <ol start type> <li> <dl> <dt> <dd> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id>',
} as const;

/** Protocols that core lets through; others lose what stands before the colon. */
const PROTOCOLS = ['http', 'https', 'ftp', 'news', 'nntp', 'tel', 'telnet', 'mailto', 'irc', 'ssh', 'sftp', 'webcal', 'rtsp'];
/** Attributes whose colon begins no protocol, besides `data-…`. */
const NO_ADDRESS = ['title', 'alt', 'rel', 'property', 'class', 'datetime'];

/** Values by name of an attribute; undefined allows every value. Names and values may end with "*". */
type Attributes = ReadonlyMap<string, readonly string[] | undefined>;

/** Allowed on every tag, whatever the list says. */
const EVERYWHERE: Attributes = new Map([
  ['lang', undefined],
  ['dir', ['ltr', 'rtl']],
]);

function readList(list: string): Map<string, Attributes> {
  const allowed = new Map<string, Attributes>();
  for (const [, tag = '', rest = ''] of list.matchAll(/<([a-z][\w-]*)([^>]*)>/g)) {
    const attributes = [...rest.matchAll(/([\w*-]+)(?:=["']([^"']*)["'])?/g)].map(
      ([, name = '', values]) => [name, values?.split(/\s+/).filter(Boolean)] as const,
    );
    allowed.set(tag, new Map(attributes));
  }
  return allowed;
}

const fits = (pattern: string, text: string): boolean => (pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern);

function withoutBadProtocol(value: string): string {
  for (let left = value; ;) {
    const colon = left.indexOf(':');
    const before = left.slice(0, Math.max(colon, 0));
    if (colon <= 0 || /[/?#]/.test(before) || PROTOCOLS.includes(before.toLowerCase())) return left;
    left = left.slice(colon + 1);
  }
}

/** Tags that are not on the list go, what is in them stays, comments go. What was a script's text is then text. */
function stripTags(text: string, allowed: ReadonlyMap<string, Attributes>): string {
  return text.replace(/<!--[\s\S]*?-->|<[^>]*(?:>|$)/g, (tag) => {
    const name = /^<\s*\/?\s*([a-z\d-]+)/i.exec(tag)?.[1]?.toLowerCase();
    return name !== undefined && allowed.has(name) ? tag : '';
  });
}

function filterAttributes(element: Tree.Element, list: Attributes): void {
  const rules = [...EVERYWHERE, ...list];
  element.attrs = element.attrs.flatMap(({ name, value }) => {
    if (name === 'style' || name.startsWith('on')) return [];
    const rule = rules.find(([pattern]) => fits(pattern, name));
    if (!rule) return [];
    const [, values] = rule;
    const kept = values ? value.split(/\s+/).filter((word) => values.some((pattern) => fits(pattern, word))) : [value];
    if (kept.length === 0) return [];
    const text = kept.join(' ');
    return [{ name, value: name.startsWith('data-') || NO_ADDRESS.includes(name) ? text : withoutBadProtocol(text) }];
  });
}

/** The text as Drupal shows it. `list` is the setting "Allowed HTML tags"; undefined for a format without this filter. */
export function filterHtml(text: string, list: string | undefined): string {
  if (list === undefined) return text;
  const allowed = readList(list);
  const fragment = parseFragment(stripTags(text, allowed));
  const walk = (node: Tree.Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) filterAttributes(node, allowed.get(node.tagName) ?? new Map());
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(fragment);
  return serialize(fragment).trim();
}
