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
  const scan = () => root.querySelectorAll(`[${MARK}]`).forEach(upgrade);
  scan();
  const observer = new MutationObserver(scan);
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/** Word processors make quotes round, and a browser takes round quotes for part of the value. */
function straight(value: string): string {
  const text = value.replace(/^[“”„«»‘’]+|(?<![“”„«»‘’])[“”„«»‘’]+$/g, '');
  if (text !== value) warnOnce(`round quotation marks in ${value}: please type straight ones`);
  return text;
}

function upgrade(place: Element): void {
  const tag = `newcomer-${straight(place.getAttribute(MARK) ?? '')}`;
  if (!/^[a-z-]+$/.test(tag) || [...place.children].some(({ localName }) => localName === tag)) return;
  const element = document.createElement(tag);
  for (const { name, value } of place.attributes) {
    if (name.startsWith(`${MARK}-`)) element.setAttribute(name.slice(MARK.length + 1), straight(value));
  }
  element.append(...place.childNodes);
  place.append(element);
}
