import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { find, findAll, mount, quiet, text, until } from '../testing/mount.js';
import { withMore } from '../testing/with-more.js';
import type { ServiceFinder } from './service-finder.js';

const focused = (finder: Element) => finder.shadowRoot!.activeElement as HTMLElement | null;

/** Tabs until something is focused that fits, or gives up. */
async function tabTo(finder: ServiceFinder, selector: string, most = 60): Promise<void> {
  for (let n = 0; n < most; n++) {
    if (focused(finder)?.matches(selector)) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`Tab never came to ${selector}`);
}

describe('<newcomer-service-finder> by keyboard alone', () => {
  before(withMore);

  it('finds, opens, shows and leaves a record', async function () {
    this.timeout(60_000);
    const finder = await mount();
    find(finder, 'nav button')!.focus();
    await tabTo(finder, '#q');
    await sendKeys({ type: 'night beds' });
    await until(() => text(finder, '#c0') === 'Night beds at Harbor House');
    await tabTo(finder, '#d0');
    await sendKeys({ press: 'Enter' });
    await until(() => focused(finder)?.id === 'record');
    await tabTo(finder, '.show-this');
    await sendKeys({ press: 'Enter' });
    const dialog = find(finder, '#show', HTMLDialogElement)!;
    await until(() => dialog.open);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog.open);
    expect(focused(finder)!.matches('.show-this')).to.equal(true);
  });

  it('opens what was pressed while a late answer is still to come, and has that answer when it is closed', async () => {
    const finder = await mount();
    const box = find(finder, '#q', HTMLInputElement)!;
    box.focus();
    const type = (words: string) => {
      box.value = words;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    type('school');
    await until(() => !!find(finder, '#c0'));
    // Keys that follow fast are answered after a pause.
    type('night');
    type('night beds');
    const pressed = text(finder, '#c0');
    box.blur();
    expect(text(finder, '#c0'), 'moved between press and release').to.equal(pressed);
    find(finder, '#d0')!.click();
    await until(() => focused(finder)?.id === 'record');
    await quiet(finder);
    expect(find(finder, '#record'), 'a late answer closed the record').not.to.equal(null);
    expect(text(finder, '#record')).to.equal(pressed);
    find(finder, '.record button.quiet')!.click();
    await until(() => !!find(finder, '#c0'));
    expect(text(finder, '#c0')).to.equal('Night beds at Harbor House');
  });

  it('opens filters, chooses and undoes', async function () {
    this.timeout(60_000);
    const finder = await mount({ attributes: { need: 'shelter' } });
    find(finder, '#q')!.focus();
    await tabTo(finder, '[part=filters] summary');
    await sendKeys({ press: 'Enter' });
    await until(() => find(finder, '[part=filters]', HTMLDetailsElement)!.open);
    await tabTo(finder, '.check input');
    await sendKeys({ press: ' ' });
    await quiet(finder);
    expect(findAll(finder, '.card')).to.have.length(2);
    expect(focused(finder)!.matches('.check input'), 'focus stays on the choice').to.equal(true);
    await sendKeys({ press: ' ' });
    await quiet(finder);
    expect(findAll(finder, '.card')).to.have.length(3);
  });

  it('shows where the focus is', async () => {
    const finder = await mount();
    find(finder, '#q')!.focus();
    await sendKeys({ press: 'Tab' });
    const { outlineStyle, outlineWidth } = getComputedStyle(focused(finder)!);
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '3px']);
  });
});
