/** What runs in a page; the page's own script defines `window.proof`, and these are its tools. Each function stands alone when it is sent there. */
export const TOOLS = `
window.tools = {
  async until(look, what) {
    for (const end = performance.now() + 30000; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, 20))) {
      const found = look();
      if (found) return found;
    }
    throw new Error('it never came: ' + (what || look));
  },
  finder: () => document.querySelector('newcomer-service-finder'),
  root: () => document.querySelector('newcomer-service-finder').shadowRoot,
  find: (selector) => window.tools.root().querySelector(selector),
  async opened() {
    await window.tools.until(() => document.querySelector('newcomer-service-finder') && window.tools.finder().shadowRoot, 'the element');
    window.tools.finder().scrollIntoView();
    await window.tools.until(() => window.tools.find('input[type=search]'), 'the search box');
  },
  async settled() {
    await window.tools.until(() => window.tools.find('[part=results]') && window.tools.find('[part=results]').getAttribute('aria-busy') !== 'true', 'results');
  },
  async type(words, box = 'input[type=search]') {
    const input = window.tools.find(box);
    input.focus();
    for (const letter of words) {
      for (const name of ['keydown', 'keypress']) input.dispatchEvent(new KeyboardEvent(name, { key: letter, bubbles: true, composed: true, cancelable: true }));
      input.value += letter;
      input.dispatchEvent(new InputEvent('input', { data: letter, inputType: 'insertText', bubbles: true, composed: true }));
      input.dispatchEvent(new KeyboardEvent('keyup', { key: letter, bubbles: true, composed: true }));
    }
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 0));
  },
  // What stands in a tree that we do not write, and how many links it has; \`also\` names tags and links that are ours here alone.
  foreign(tree, also = { tags: '-', links: '-' }) {
    const tags = new RegExp('^(?:a|article|aside|b|q|bdi|br|button|dd|details|dialog|div|dl|dt|em|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|i|input|label|legend|li|main|nav|ol|optgroup|option|p|path|search|section|select|slot|small|span|strong|style|summary|svg|table|tbody|td|th|thead|time|tr|ul|circle|rect|g|line|polyline|' + also.tags + ')$');
    const link = new RegExp('^(?:tel:[+\\\\d*#][\\\\d*#;=a-z-]*$|mailto:[^?]+$|https?://|geo:0,0\\\\?q=|#|' + also.links + ')');
    const wrong = [];
    let links = 0;
    for (const element of tree.querySelectorAll('*')) {
      if (!tags.test(element.localName)) wrong.push('<' + element.localName + '>');
      for (const { name, value } of element.attributes) {
        if (/^on|^style$|^srcdoc$|^formaction$/.test(name)) wrong.push(name + '=' + value.slice(0, 60));
        if (!/^(?:href|src|action|xlink:href)$/.test(name)) continue;
        links++;
        if (!link.test(value)) wrong.push(name + '=' + value.slice(0, 60));
      }
    }
    return { links, wrong };
  },
  button: (words) => [...window.tools.root().querySelectorAll('button, summary')].find((each) => each.textContent.includes(words)),
};
window.proof = { uncaught: [], violations: [], log: [] };
addEventListener('error', (event) => window.proof.uncaught.push(String(event.message)));
addEventListener('unhandledrejection', (event) => window.proof.uncaught.push(String(event.reason)));
document.addEventListener('securitypolicyviolation', (event) => window.proof.violations.push(event.violatedDirective + ' ' + event.blockedURI));
`;

export interface Tools {
  until<T>(look: () => T | null | undefined | false, what?: string): Promise<T>;
  finder(): HTMLElement;
  root(): ShadowRoot;
  find(selector: string): HTMLElement | null;
  opened(): Promise<void>;
  settled(): Promise<void>;
  type(words: string, box?: string): Promise<void>;
  foreign(tree: ParentNode, also?: { tags: string; links: string }): { links: number; wrong: string[] };
  button(words: string): HTMLElement | undefined;
}

export interface InPage {
  readonly tools: Tools;
  readonly proof: { readonly uncaught: string[]; readonly violations: string[]; readonly log: string[] };
}
