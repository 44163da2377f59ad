import { fixture, html, waitUntil } from '@open-wc/testing';
import { define } from '../define.js';
import { setLocalesFolder } from '../service-finder/finder-model.js';
import { ServiceFinder } from '../service-finder/service-finder.js';
import { FixtureSource } from './fixture-source.js';

define('newcomer-service-finder', ServiceFinder);
setLocalesFolder(new URL('/packages/surfaces/components/dist/elements/locales/', location.origin).href);

/** What a test gives a finder. */
export interface MountOptions {
  readonly source?: FixtureSource | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  readonly dir?: string | undefined;
}

/** A finder on a page, opened, over invented services. */
export async function mount({ source = new FixtureSource(), attributes = {} }: MountOptions = {}): Promise<ServiceFinder> {
  const box = await fixture<HTMLDivElement>(html`<div></div>`);
  const finder = document.createElement('newcomer-service-finder');
  finder.source = source;
  for (const [name, value] of Object.entries(attributes)) finder.setAttribute(name, value);
  finder.append('Call 305-555-0100');
  box.append(finder);
  // The data comes when the finder can be seen.
  finder.scrollIntoView();
  await until(() => find(finder, '.tiles, .cards, .record, .note'), 'the finder never opened');
  return finder;
}

/** Waits with the patience that a machine under load needs. */
export function until(condition: () => unknown, message = 'it never came'): Promise<void> {
  return waitUntil(condition, message, { timeout: 10_000 });
}

/** The first that fits, of the kind that is named. */
export function find<E extends HTMLElement = HTMLElement>(finder: Element, selector: string, kind?: new () => E): E | null {
  const found = finder.shadowRoot?.querySelector(selector) ?? null;
  if (found && kind && found.constructor.name !== kind.name) throw new Error(`${selector} is a ${found.localName}`);
  return found as E | null;
}

export function findAll(finder: Element, selector: string): HTMLElement[] {
  return [...(finder.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** The text on screen, without what only layout put in. */
export function text(finder: Element, selector = '.base'): string {
  return findAll(finder, selector)
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/[\u2066\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A button by the words on it. */
export function button(finder: Element, words: string): HTMLButtonElement {
  const found = findAll(finder, 'button, summary, a').find(({ textContent }) => textContent.replace(/\s+/g, ' ').includes(words));
  if (!found)
    throw new Error(
      `no button says "${words}"; there are: ${findAll(finder, 'button')
        .map(({ textContent }) => textContent.trim())
        .join(' | ')}`,
    );
  return found as HTMLButtonElement;
}

/** Types words as a person does and waits for what comes of it. */
export async function type(finder: Element, words: string): Promise<void> {
  const input = find(finder, '#q', HTMLInputElement)!;
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await quiet(finder);
}

/** Until typing, searching and drawing have ended. */
export async function quiet(finder: Element, milliseconds = 150): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await until(() => find(finder, '[part=results]')?.getAttribute('aria-busy') !== 'true');
  await (finder as ServiceFinder).updateComplete;
}

/** Chooses a file in a field, as a person does. */
export function chooseFile(input: HTMLInputElement, name: string, content: string): void {
  const data = new DataTransfer();
  data.items.add(new File([content], name));
  input.files = data.files;
  input.dispatchEvent(new Event('change'));
}
