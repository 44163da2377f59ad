import { warnOnce } from './define.js';

/** Attribute of a div that stands for an element where an editor lets no custom tag through. */
const MARK = 'data-newcomer';

/**
 * Turns `<div data-newcomer="service-finder" data-newcomer-src="…">fallback</div>` into the element, now and whenever one
 * is put into the page later. The div stays, for the host's own script and styles; its children become the fallback.
 *
 * @returns stops watching
 */
export function hydrate(root: Document | ShadowRoot = document): () => void {
  const scan = (node: Node) => {
    if (!(node instanceof Element || node instanceof Document || node instanceof DocumentFragment)) return;
    if (node instanceof Element && node.hasAttribute(MARK)) upgrade(node);
    node.querySelectorAll(`[${MARK}]`).forEach(upgrade);
  };
  scan(root);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(scan);
  });
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function upgrade(place: Element): void {
  // Word processors make quotes round, and a browser takes round quotes for part of the value.
  const clean = (value: string) => value.replace(/^[\s“”„‟«»‘’"']+|[\s“”„‟«»‘’"']+$/g, '');
  const name = clean(place.getAttribute(MARK) ?? '');
  const tag = `newcomer-${name}`;
  if (!/^[a-z]+(-[a-z]+)*$/.test(name) || place.firstElementChild?.localName === tag) return;
  const element = document.createElement(tag);
  for (const { name: attribute, value } of [...place.attributes]) {
    if (/[“”„‟‘’]/.test(value)) warnOnce(`round quotation marks in ${attribute} of <div ${MARK}>; an editor has put them there, please type straight ones`);
    if (attribute.startsWith(`${MARK}-`)) element.setAttribute(attribute.slice(MARK.length + 1), clean(value));
    else if (attribute === 'lang' || attribute === 'dir') element.setAttribute(attribute, value);
  }
  element.append(...place.childNodes);
  place.append(element);
}
