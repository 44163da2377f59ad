/** Set on the element while it is printed, and on everything that it stands in. */
const MARK = 'data-newcomer-print';

/**
 * Nothing beside the element, and no box around it: what is only made invisible keeps its room, and a long page would come
 * out of the printer as empty sheets.
 */
const SHEET = `@media print{[${MARK}]{all:initial!important;display:block!important}[${MARK}]>:not([${MARK}]){display:none!important}}`;

/** The element and all that it stands in, out of shadow roots too. */
function around(host: Element): Element[] {
  const list: Element[] = [];
  for (let element: Element | undefined = host; element;) {
    list.push(element);
    element = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  }
  return list;
}

/**
 * Prints what an element shows, alone. For the length of the print a sheet of the document hides everything else; the page's
 * title, which stands at the top of the paper, stays the page's own.
 */
export function printAlone(host: Element): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  const marked = around(host);
  const roots = [...new Set(marked.map((element) => element.getRootNode() as Document | ShadowRoot))];
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  for (const element of marked) element.setAttribute(MARK, '');
  const undo = () => {
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    for (const element of marked) element.removeAttribute(MARK);
  };
  addEventListener('afterprint', undo, { once: true });
  globalThis.print();
}
