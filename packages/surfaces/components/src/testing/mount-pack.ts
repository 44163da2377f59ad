import { fixture, html } from '@open-wc/testing';
import { setWordsFolder } from '../pack-element/pack-model.js';
import type { PackElement } from '../pack-element/pack-element.js';
import { find, until } from './mount.js';

setWordsFolder(new URL('/packages/surfaces/components/dist/elements/words/', location.origin).href);

/** What a test gives a pack element. */
export interface MountPackOptions {
  readonly pack?: unknown;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** Width of the box around it, CSS. */
  readonly width?: string | undefined;
  /** Background of the box around it, CSS. */
  readonly background?: string | undefined;
}

/** A pack element on a page, with a fallback; waits until it has drawn, or cannot. */
export async function mountPack<E extends PackElement>(
  tag: string,
  { pack, attributes = {}, width = 'auto', background = '#fff' }: MountPackOptions,
): Promise<E> {
  const box = await fixture<HTMLDivElement>(html`<div></div>`);
  Object.assign(box.style, { width, background });
  const element = document.createElement(tag) as E;
  if (pack !== undefined) element.pack = pack as never;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append('Call 305-555-0100');
  box.append(element);
  // The data comes when the element can be seen.
  element.scrollIntoView();
  await until(() => find(element, '[part=footer]') ?? find(element, '[role=alert]'), `<${tag}> never drew`);
  return element;
}
