import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { find, findAll, text, until } from '../testing/mount.js';
import { mountCards } from '../testing/card-pack.js';
import { EXAMPLES } from './examples.js';

interface Surroundings {
  readonly width?: string;
  readonly background?: string;
  readonly lang?: string;
}

const SURROUNDINGS: Readonly<Record<string, Surroundings>> = {
  light: {},
  dark: { background: '#11171d' },
  'right to left': { lang: 'ar' },
  '320 pixels': { width: '320px' },
  '320 pixels, Tigrinya, dark': { background: '#11171d', width: '320px', lang: 'ti' },
};

describe('<newcomer-myth-card> has no fault that axe can find, and fits', () => {
  for (const [around, { lang, ...box }] of Object.entries(SURROUNDINGS)) {
    for (const example of EXAMPLES) {
      it(`${around}: ${example.title}`, async function () {
        this.timeout(30_000);
        const element = await mountCards({ ...example, lang: lang ?? example.lang }, box);
        await expect(element).to.be.accessible();
        const { right, left } = element.getBoundingClientRect();
        const outside = findAll(element, '.base *:not(.hide)').filter((inner) => {
          const rect = inner.getBoundingClientRect();
          return rect.width > 0 && (rect.right > right + 1 || rect.left < left - 1);
        });
        expect(
          outside.map(({ localName, className }) => `${localName}.${className}`),
          'wider than the column',
        ).to.deep.equal([]);
        const small = findAll(element, 'button, select, summary').filter((inner) => {
          const rect = inner.getBoundingClientRect();
          return rect.width > 0 && (rect.height < 40 || rect.width < 40);
        });
        expect(
          small.map(({ localName, textContent }) => `${localName} ${textContent.trim()}`),
          'too small for a finger',
        ).to.deep.equal([]);
      });
    }
  }
});

describe('<newcomer-myth-card> by keyboard alone', () => {
  it('goes from card to card with the focus on the fact, and unfolds the sources', async function () {
    this.timeout(60_000);
    const element = await mountCards();
    const focused = () => element.shadowRoot!.activeElement as HTMLElement | null;
    const tabTo = async (selector: string) => {
      for (let n = 0; n < 40 && !focused()?.matches(selector); n++) await sendKeys({ press: 'Tab' });
      if (!focused()?.matches(selector)) throw new Error(`Tab never came to ${selector}`);
    };
    find(element, 'nav button')!.focus();
    await tabTo('.card summary');
    await sendKeys({ press: 'Enter' });
    await until(() => find(element, '.card details', HTMLDetailsElement)!.open);
    await tabTo('.turn .key');
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.localName === 'h2');
    expect(text(element, 'h2')).to.include('31 of 90');
    await tabTo('.turn button');
    await sendKeys({ press: 'Enter' });
    await until(() => text(element, 'h2').includes('18 of 100'));
  });
});
