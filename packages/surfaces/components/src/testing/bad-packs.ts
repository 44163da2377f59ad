import { expect, fixture, html } from '@open-wc/testing';
import type { Pack } from '@newcomer/engines/pack';
import type { PackElement } from '../pack-element/pack-element.js';
import { find, text, until } from './mount.js';
import { mountPack } from './mount-pack.js';

/** What a test of an element says so that it is tried with packs that are broken, missing something, or enormous. */
export interface BadPackTrial<E extends PackElement> {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** A copy of a pack that can be used, which a test may change. */
  readonly good: () => Promise<Pack>;
  /** What only makers of this kind of pack get wrong, by what it is: the code that the integrator hears, and the change. */
  readonly wrong: Readonly<Record<string, readonly [code: string, change: (pack: Pack) => void]>>;
  /** Key of a text that is on screen at first. */
  readonly key: string;
  /** Key of a text that is on screen when all is filled in, where that is another one. */
  readonly laterKey?: string;
  /** Fills in what a person can, and gives what looks whether it is still there. */
  readonly fill: (element: E) => Promise<(element: E) => void>;
}

/** Ten million letters, as a broken export or somebody with bad intentions makes them. */
const ENORMOUS = 'word '.repeat(2_000_000);

type Wrong = readonly [code: RegExp, change: (pack: Pack) => unknown];

/** What every element must hear of, whatever it draws: what is changed, and the code that the integrator hears. */
const WRONG_FOR_ALL: Readonly<Record<string, Wrong>> = {
  'a day that is none': [/^engines\/bad-date$/, (pack) => Object.assign(pack, { effectiveFrom: '2026-02-30' })],
  'no values': [/^[a-z]+\/[a-z-]+$/, (pack) => Object.assign(pack, { values: null })],
  'values that are a list': [/^[a-z]+\/[a-z-]+$/, (pack) => Object.assign(pack, { values: [] })],
  'values that are empty': [/^[a-z]+\/[a-z-]+$/, (pack) => Object.assign(pack, { values: {} })],
  'another kind of pack': [/^[a-z]+\/[a-z-]+$/, (pack) => Object.assign(pack, { kind: 'recipe', values: { steps: ['stir'] } })],
};

async function refused<E extends PackElement>({ tag, attributes }: BadPackTrial<E>, pack: unknown): Promise<{ element: E; code: string }> {
  const box = await fixture<HTMLDivElement>(html`<div></div>`);
  const element = document.createElement(tag) as E;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append('Call (962) 555-0139');
  const heard = new Promise<string>((resolve) => element.addEventListener('newcomer-source-error', ({ code }) => resolve(code)));
  element.pack = pack as never;
  box.append(element);
  element.scrollIntoView();
  const code = await heard;
  await element.updateComplete;
  return { element, code };
}

/** Declares the tests. */
export function itSurvivesBadPacks<E extends PackElement>(trial: BadPackTrial<E>): void {
  const changed = async (change: (pack: Pack) => unknown): Promise<Pack> => {
    const pack = await trial.good();
    change(pack);
    return pack;
  };
  const wrong: Record<string, Wrong> = {
    ...WRONG_FOR_ALL,
    ...Object.fromEntries(Object.entries(trial.wrong).map(([what, [code, change]]) => [what, [new RegExp(`^${code}$`), change] as const])),
  };

  describe(`<${trial.tag}> over a pack that is wrong`, () => {
    for (const [what, [code, change]] of Object.entries(wrong)) {
      it(`tells the integrator which, and shows the fallback: ${what}`, async () => {
        const { element, code: told } = await refused(trial, await changed(change));
        expect(told).to.match(code);
        expect(find(element, 'slot:not([name])')).not.to.equal(null);
        expect(text(element, '.base > div > :not([role])')).not.to.match(/undefined|NaN|\[object/);
      });
    }

    it('keeps all that was typed and chosen when the next pack is wrong, and goes on when it is mended', async () => {
      const element = await mountPack<E>(trial.tag, { pack: await trial.good(), attributes: trial.attributes });
      const look = await trial.fill(element);
      look(element);
      for (const [, change] of Object.values(wrong)) {
        const heard = new Promise((resolve) => element.addEventListener('newcomer-source-error', resolve, { once: true }));
        element.pack = await changed(change);
        await heard;
        await until(() => find(element, '[role=alert]'), 'nothing says that something is wrong');
        look(element);
      }
      element.pack = await trial.good();
      await until(() => !find(element, '[role=alert]'), 'the good pack was not taken');
      look(element);
    });

    it('takes ten million letters in a text without losing what was typed', async function () {
      this.timeout(60_000);
      const element = await mountPack<E>(trial.tag, { pack: await trial.good(), attributes: trial.attributes });
      const look = await trial.fill(element);
      element.pack = await changed(({ texts, language = 'en' }) => {
        (texts![language]!.entries as Record<string, string>)[trial.laterKey ?? trial.key] = ENORMOUS;
      });
      await until(() => text(element).length > 9_000_000, 'the text never came');
      look(element);
      element.pack = await trial.good();
      await until(() => text(element).length < 9_000_000);
      look(element);
    });

    it('falls back where a text is missing in every language, and comes back with all that was typed when it is there', async () => {
      const without = (key: string): Promise<Pack> =>
        changed(({ texts }) => {
          for (const { entries } of Object.values(texts!)) Reflect.deleteProperty(entries, key);
        });
      expect((await refused(trial, await without(trial.key))).code).to.equal('engines/missing-text');

      const element = await mountPack<E>(trial.tag, { pack: await trial.good(), attributes: trial.attributes });
      const look = await trial.fill(element);
      element.pack = await without(trial.laterKey ?? trial.key);
      await until(() => find(element, 'slot:not([name])'), 'the fallback never came');
      element.pack = await trial.good();
      await until(() => find(element, '[part=footer]'), 'it was not drawn again');
      look(element);
    });
  });
}
