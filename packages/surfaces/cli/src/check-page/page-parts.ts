import { defaultTreeAdapter, html, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Text of the tag and of what is in it. */
  readonly text: string;
  readonly hasChildren: boolean;
}

/** What a page's HTML holds that matters to us. Nothing in it was run. */
export interface PageParts {
  /** `<html lang>`, absent where it is missing or blank. */
  readonly lang: string | undefined;
  /** `href` of the first `<base>` that has one. */
  readonly base: string | undefined;
  /** `<meta http-equiv="Content-Security-Policy">` of the head: browsers ignore it elsewhere. */
  readonly policies: readonly string[];
  readonly scripts: readonly Tag[];
  /** `<newcomer-…>` and `[data-newcomer]`. */
  readonly elements: readonly Tag[];
  readonly iframes: readonly Tag[];
  /** What the browser asks for on its own: addresses in `src`, `href` of `<link>`, code of inline scripts, text of `<noscript>`. */
  readonly asksFor: string;
  /** Text outside scripts in which our markup can be read: somebody escaped it. */
  readonly escaped: string | undefined;
}

const HEADLESS = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title']);
const OURS_AS_TEXT = /<\/?newcomer-[a-z-]+|<div[^<>]*\sdata-newcomer\b|<script[^<>]*\/elements\/[\d.]+\/[a-z-]+\.js/i;

export function readPage(text: string): PageParts {
  const found = {
    lang: undefined as string | undefined,
    base: undefined as string | undefined,
    policies: [] as string[],
    scripts: [] as Tag[],
    elements: [] as Tag[],
    iframes: [] as Tag[],
    asksFor: [] as string[],
    escaped: undefined as string | undefined,
  };
  const walk = (node: Tree.Node, inHead: boolean, quiet: boolean): void => {
    if (defaultTreeAdapter.isTextNode(node)) {
      if (!quiet) found.escaped ??= OURS_AS_TEXT.exec(node.value)?.[0];
      return;
    }
    if (defaultTreeAdapter.isElementNode(node)) {
      // What is in an <svg> or <math> is no HTML element, whatever its name.
      const name = node.namespaceURI === html.NS.HTML ? node.tagName : `svg:${node.tagName}`;
      const tag = tagOf(node, name);
      const { attributes } = tag;
      if (name === 'html') found.lang = attributes.get('lang')?.trim() || undefined;
      if (name === 'base') found.base ??= attributes.get('href');
      if (name === 'meta' && inHead && /^content-security-policy$/i.test(attributes.get('http-equiv')?.trim() ?? '')) {
        found.policies.push(attributes.get('content') ?? '');
      }
      if (name === 'script') found.scripts.push(tag);
      if (name === 'iframe') found.iframes.push(tag);
      if (name.startsWith('newcomer-') || attributes.has('data-newcomer')) found.elements.push(tag);
      if (['script', 'iframe', 'img', 'embed', 'object', 'source', 'video', 'audio'].includes(name)) {
        found.asksFor.push(attributes.get('src') ?? attributes.get('data') ?? '');
      }
      if (name === 'link') found.asksFor.push(attributes.get('href') ?? '');
      if (name === 'script' || name === 'noscript') found.asksFor.push(tag.text);
      for (const child of node.childNodes) walk(child, inHead || name === 'head', quiet || HEADLESS.has(name));
      return;
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, inHead, quiet);
  };
  walk(parse(text), false, false);
  return { ...found, asksFor: found.asksFor.filter(Boolean).join('\n') };
}

function tagOf(node: Tree.Element, name: string): Tag {
  return {
    name,
    attributes: new Map(node.attrs.map(({ name: key, value }) => [key, value])),
    text: textOf(node),
    hasChildren: node.childNodes.some((child) => defaultTreeAdapter.isElementNode(child) || textOf(child).trim() !== ''),
  };
}

function textOf(node: Tree.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
