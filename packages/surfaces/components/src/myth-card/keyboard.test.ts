import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { find, text, until } from '../testing/mount.js';
import { mountCards } from '../testing/card-pack.js';

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
