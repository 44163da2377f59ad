import { fixture, html } from '@open-wc/testing';
import { EXAMPLE_DAY, type ElementExamples, type Example, type Setting } from '../examples/example.js';
import { reach } from '../examples/reach.js';
import { setWordsFolder } from '../pack-element/pack-model.js';
import { setLocalesFolder } from '../service-finder/finder-model.js';
import { FixtureSource } from './fixture-source.js';
import { until } from './mount.js';

const BUILT = '/packages/surfaces/components/dist/elements/';
setLocalesFolder(new URL(`${BUILT}locales/`, location.origin).href);
setWordsFolder(new URL(`${BUILT}words/`, location.origin).href);

/** What stands around an example. */
export interface Around {
  /** Another language than the example's, BCP 47. */
  readonly lang?: string | undefined;
  /** Style of the box that it stands in, CSS. */
  readonly style?: Readonly<Record<string, string>> | undefined;
  /** How that box is hidden at first, CSS; it is shown once the element has had time to notice. */
  readonly folded?: Readonly<Record<string, string>> | undefined;
}

/** An element in the state of one of its examples, on a page of its own. */
export async function mountExample({ SETTING }: ElementExamples, example: Example<never>, around: Around = {}): Promise<HTMLElement> {
  const { style = {}, folded = {}, lang = example.lang ?? 'en' } = around;
  // eslint-disable-next-line no-restricted-syntax -- a page of a test, which loads what the list names
  for (const name of SETTING.modules) await import(new URL(`../${name}.ts`, import.meta.url).href);
  const box = await fixture<HTMLDivElement>(html`<div></div>`);
  Object.assign(box.style, { background: '#fff', ...style, ...folded });
  const element = document.createElement(SETTING.tag);
  const given = await dataOf(SETTING, example as Example);
  Object.assign(element, given);
  for (const [name, value] of Object.entries({ lang, today: EXAMPLE_DAY, ...example.attributes })) element.setAttribute(name, value);
  element.append(fallback(SETTING));
  box.append(element);
  if (around.folded) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const name of Object.keys(folded)) box.style.setProperty(name, style[name] ?? '');
  }
  // The data comes when the element can be seen.
  element.scrollIntoView();
  await until(() => element.shadowRoot!.querySelector(`.base > [lang="${lang}"]`) && hasEnded(element), `<${SETTING.tag}> never drew`);
  if (example.unreachable) (given as { source: FixtureSource }).source.failing = new Error('socket');
  await reach(element, example);
  return element;
}

/** It has drawn, so that the fallback makes way, or says why it has not. */
function hasEnded(element: Element): boolean {
  const root = element.shadowRoot!;
  return !root.querySelector('slot:not([name])') || Boolean(root.querySelector('[role=alert], [part=footer]'));
}

function fallback({ essential }: Setting): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = essential.join(', ');
  return paragraph;
}

async function dataOf({ pack, data }: Setting, { change = (same: unknown) => same }: Example): Promise<object> {
  if (data) return { ...data, pack: change(data.pack) };
  return pack ? { pack: change({ ...(await packOf(pack)), status: 'in-force' }) } : { source: new FixtureSource() };
}

/** The demo city's pack with its texts, read once. */
const packs = new Map<string, Promise<object>>();
function packOf({ name, languages }: NonNullable<Setting['pack']>): Promise<object> {
  const json = async (path: string): Promise<object> => (await fetch(`/examples/city-site/packs/${path}.json`)).json() as Promise<object>;
  const read = async () => {
    const texts = await Promise.all(languages.map(async (lang) => [lang, await json(`${name}.${lang}`)] as const));
    return { ...(await json(name)), texts: Object.fromEntries(texts) };
  };
  const known = packs.get(name) ?? read();
  packs.set(name, known);
  return known;
}
