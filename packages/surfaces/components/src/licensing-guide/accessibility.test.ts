import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { find, findAll, text, until } from '../testing/mount.js';
import { mountGuide } from '../testing/guide-pack.js';

describe('<newcomer-licensing-guide> to a screen reader', () => {
  it('goes down one level of heading at a time, and names each number', async () => {
    const guide = await mountGuide({
      answers: { kind: 'cooked', where: 'market', length: 9, name: 'trade', flame: true, helpers: false },
      open: ['stall-permit'],
    });
    const levels = findAll(guide, 'h1, h2, h3, h4, h5').map(({ localName }) => Number(localName[1]));
    expect(levels[0]).to.equal(2);
    levels.forEach((level, n) => expect(level - (levels[n - 1] ?? 1), `heading ${n}`).to.be.lessThan(2));
    expect(findAll(guide, '.stage h3').map(({ textContent }) => /Step (\d+):/.exec(textContent)?.[1])).to.deep.equal(
      findAll(guide, '.stage').map((_, n) => String(n + 1)),
    );
    // What "and" ties stands below the step's own heading, not beside it.
    for (const tie of findAll(guide, '.tie')) expect(tie.closest('.stage')!.querySelector('h3')).not.to.equal(null);
  });
});

describe('<newcomer-licensing-guide> by keyboard alone', () => {
  const focused = (guide: Element) => guide.shadowRoot!.activeElement as HTMLElement | null;

  it('answers, unfolds a step and ticks it', async function () {
    this.timeout(60_000);
    const guide = await mountGuide();
    const tabTo = async (selector: string) => {
      for (let n = 0; n < 80 && !focused(guide)?.matches(selector); n++) await sendKeys({ press: 'Tab' });
      if (!focused(guide)?.matches(selector)) throw new Error(`Tab never came to ${selector}`);
    };
    find(guide, 'nav button')!.focus();
    await tabTo('input[name="kind"]');
    await sendKeys({ press: ' ' });
    await until(() => find(guide, '[data-step]'));
    await tabTo('#n-length');
    await sendKeys({ type: '9' });
    await until(() => text(guide, '[data-step="stall-permit"] .facts').includes('$110'));
    expect(focused(guide)!.id, 'focus stays in the field').to.equal('n-length');
    await tabTo('[data-step="stall-permit"] summary');
    await sendKeys({ press: 'Enter' });
    await until(() => find(guide, '[data-step="stall-permit"] > details', HTMLDetailsElement)!.open);
    await tabTo('[aria-describedby="s-stall-permit"]');
    await sendKeys({ press: ' ' });
    await until(() => text(guide, '.progress').startsWith('1 of'));
    const { outlineStyle, outlineWidth } = getComputedStyle(focused(guide)!);
    expect(outlineStyle).not.to.equal('none');
    expect(parseFloat(outlineWidth)).to.be.at.least(2);
  });
});
