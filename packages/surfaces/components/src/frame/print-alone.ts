/** Set on the element while it is printed. */
const MARK = 'data-newcomer-print';

/**
 * Prints what an element shows, alone. For the length of the print a sheet of the document hides everything else; the page's
 * title, which stands at the top of the paper, stays the page's own.
 */
export function printAlone(host: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@media print{:root *{visibility:hidden!important}[${MARK}]{visibility:visible!important;position:absolute!important;inset:0 0 auto!important}}`,
  );
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...before, sheet];
  host.setAttribute(MARK, '');
  const undo = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    host.removeAttribute(MARK);
  };
  addEventListener('afterprint', undo, { once: true });
  globalThis.print();
}
