import type { Example } from './example.js';

/** Far longer than any step takes on a machine under load. */
const PATIENCE_MS = 15_000;

/** Brings an element to the state of an example, the way a person gets there: each step as soon as what it needs is on screen. */
export async function reach(element: Element, { steps = [], unfold, shows }: Pick<Example, 'steps' | 'unfold' | 'shows'>): Promise<void> {
  for (const step of steps) {
    const [selector, text] = typeof step === 'string' ? [step] : step;
    const control = await shown(element, selector);
    if (text === undefined) control.click();
    else {
      (control as HTMLInputElement).value = text;
      control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    await (element as Element & { updateComplete?: Promise<unknown> }).updateComplete;
  }
  if (unfold) for (const fold of element.shadowRoot!.querySelectorAll('details')) fold.open = true;
  if (shows) await shown(element, shows);
}

/** What the selector finds in the element, once it is there and the element is not at work. */
async function shown(element: Element, selector: string): Promise<HTMLElement> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
    const root = element.shadowRoot;
    const found = root?.querySelector<HTMLElement>(selector);
    if (found && !root?.querySelector('[aria-busy=true]')) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`<${element.localName}> never showed ${selector}`);
}
