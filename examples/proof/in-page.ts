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
  button(words: string): HTMLElement | undefined;
}

export interface InPage {
  readonly tools: Tools;
  readonly proof: { readonly uncaught: string[]; readonly violations: string[]; readonly log: string[] };
}
