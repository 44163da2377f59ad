import { expect, fixture, html } from '@open-wc/testing';
import { FixtureSource } from '../testing/fixture-source.js';
import { button, find, findAll, quiet, type, until } from '../testing/mount.js';
import '../testing/mount.js';
import { withMore } from '../testing/with-more.js';
import { EXAMPLES } from './examples.js';
import type { ServiceFinder } from './service-finder.js';

interface Surroundings {
  readonly width: string;
  readonly background: string;
  readonly lang: string;
}

const SURROUNDINGS: Readonly<Record<string, Surroundings>> = {
  light: { width: 'auto', background: '#fff', lang: 'en' },
  dark: { width: 'auto', background: '#11171d', lang: 'en' },
  'right to left': { width: 'auto', background: '#fff', lang: 'ar' },
  '320 pixels': { width: '320px', background: '#fff', lang: 'en' },
  '320 pixels, Tigrinya, dark': { width: '320px', background: '#11171d', lang: 'ti' },
};

/** Every state that a person can come to. */
const STATES: Readonly<Record<string, (finder: ServiceFinder, source: FixtureSource) => unknown>> = {
  'first screen': (finder) => until(() => findAll(finder, '.tiles .open').length === 8),
  'all languages': (finder) => find(finder, 'nav summary')!.click(),
  results: (finder) => type(finder, 'a'),
  'filters and place open': async (finder) => {
    await type(finder, 'a');
    findAll(finder, '.tools summary').forEach((summary) => summary.click());
    await until(() => find(finder, '.check'));
  },
  danger: (finder) => type(finder, 'kill'),
  'nothing found': (finder) => type(finder, 'zeppelin'),
  'could not look': async (finder, source) => {
    source.failing = new Error('socket');
    await type(finder, 'doctor');
  },
  record: async (finder) => {
    find(finder, '.tiles button')!.click();
    await until(() => find(finder, '#d0'));
    find(finder, '#d0')!.click();
    await until(() => find(finder, '.code, .actions'));
    find(finder, '.actions button[aria-expanded]')!.click();
  },
  sheet: async (finder) => {
    await type(finder, 'a');
    find(finder, '#sheet-of')!.click();
    await until(() => find(finder, '.sheet li'));
    find(finder, '.sheet button[aria-expanded]')!.click();
  },
  'show this': async (finder) => {
    find(finder, '.tiles button')!.click();
    await until(() => find(finder, '#d0'));
    find(finder, '#d0')!.click();
    await until(() => find(finder, '.show-this'));
    find(finder, '.show-this')!.click();
  },
};

describe('<newcomer-service-finder> has no fault that axe can find, and fits', () => {
  before(withMore);

  for (const [around, { width, background, lang }] of Object.entries(SURROUNDINGS)) {
    for (const [state, reach] of Object.entries(STATES)) {
      it(`${around}: ${state}`, async function () {
        this.timeout(30_000);
        const source = new FixtureSource();
        const box = await fixture<HTMLDivElement>(html`<div></div>`);
        Object.assign(box.style, { width, background });
        const finder = document.createElement('newcomer-service-finder');
        finder.source = source;
        finder.setAttribute('lang', lang);
        finder.setAttribute('report', '');
        finder.setAttribute('links', '');
        finder.setAttribute('quick-exit', '#gone');
        box.append(finder);
        finder.scrollIntoView();
        await until(() => find(finder, '.tiles'));
        await reach(finder, source);
        await quiet(finder);
        await expect(finder).to.be.accessible();
        if (state === 'show this') {
          find(finder, '#show', HTMLDialogElement)!.close();
          return;
        }
        const { right, left } = finder.getBoundingClientRect();
        const outside = findAll(finder, '.base *:not(.hide)').filter((element) => {
          const rect = element.getBoundingClientRect();
          return rect.width > 0 && (rect.right > right + 1 || rect.left < left - 1);
        });
        expect(
          outside.map(({ localName, className, textContent }) => `${localName}.${className} ${textContent.slice(0, 40)}`),
          'wider than the column',
        ).to.deep.equal([]);
        const small = findAll(finder, 'button, input, select, summary, a.call').filter((element) => {
          const target = element.matches('.check input') ? element.parentElement! : element;
          const rect = target.getBoundingClientRect();
          return rect.width > 0 && (rect.height < 40 || rect.width < 40);
        });
        expect(
          small.map(({ localName, textContent }) => `${localName} ${textContent.trim()}`),
          'too small for a finger',
        ).to.deep.equal([]);
        return undefined;
      });
    }
  }

  for (const { title, attributes, lang = 'en' } of EXAMPLES) {
    it(`example: ${title}`, async () => {
      const { mount } = await import('../testing/mount.js');
      const finder = await mount({ attributes: { ...attributes, lang } });
      await quiet(finder);
      await expect(finder).to.be.accessible();
    });
  }

  it('keeps every fact where the device has its own colours', async () => {
    const finder = await (await import('../testing/mount.js')).mount({ attributes: { need: 'shelter' } });
    for (const sign of findAll(finder, '.open, .row .line')) expect(sign.textContent.trim()).not.to.equal('');
    expect(() => button(finder, 'All details')).not.to.throw();
  });
});
