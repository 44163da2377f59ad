import { expect, nextFrame } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { contrast, parseRgb, WHITE, type Rgb } from '../frame/accent.js';
import { mountExample } from '../testing/mount-example.js';
import { forEveryExample, named } from './every-example.js';
import { figure } from './figure.js';

/** Height of the host's header, which stays on top of the page while it scrolls: what `--newcomer-scroll-margin` makes room for at first. */
const HEADER = 80;

/** What has the focus, inside the element too. */
const focused = (): Element => document.activeElement?.shadowRoot?.activeElement ?? document.activeElement ?? document.body;

/** A link of the host, as they stand before and after every element. */
function link(text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = '#';
  made.textContent = text;
  return made;
}

/** The colour behind, of the nearest box that has one. */
function behind(stop: Element): Rgb {
  const above = (element: Element) => element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  for (let element = above(stop); element; element = above(element)) {
    const colour = parseRgb(getComputedStyle(element).backgroundColor);
    if (colour) return colour;
  }
  return WHITE;
}

/** What is wrong with the mark of the focus: it must be two pixels, and three times as light or dark as what is behind it. */
function faintness(stop: Element): string | undefined {
  const marked = [stop, stop.closest('label')].flatMap((box) => (box ? [getComputedStyle(box)] : []));
  const style = marked.find(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
  if (!style) return 'no outline of two pixels';
  const colour = parseRgb(style.outlineColor);
  return colour && contrast(colour, behind(stop)) >= 3 ? undefined : `an outline of ${style.outlineColor}`;
}

/** Whether a part of it lies on top: neither the host's header nor a bar of ours covers all of it. */
function isSeen(stop: Element): boolean {
  const { left, top, width, height } = (stop.closest('label') ?? stop).getBoundingClientRect();
  const root = stop.getRootNode() as ShadowRoot;
  return [0.1, 0.3, 0.5, 0.7, 0.9].some((part) => {
    const at = root.elementFromPoint(left + width * 0.5, top + height * part) ?? undefined;
    const near = root.elementFromPoint(left + Math.min(width * 0.5, 12), top + height * part) ?? undefined;
    return [at, near].some((hit) => hit && (stop.contains(hit) || (stop.closest('label') ?? stop).contains(hit)));
  });
}

/** Firefox scrolls to what has got the focus some frames after it. */
async function comesInSight(stop: Element): Promise<boolean> {
  for (let frames = 0; frames < 30 && !isSeen(stop); frames++) await nextFrame();
  return isSeen(stop);
}

/** Whether this engine scrolls what gets the focus out from under a header; WebKit finds that it is in the window already. */
function leavesRoom(): boolean {
  const page = document.body.appendChild(document.createElement('div'));
  page.style.paddingBlock = '150vh';
  const button = page.appendChild(document.createElement('button'));
  button.style.scrollMarginBlock = `${HEADER}px`;
  // In the window, and below the header.
  scrollBy(0, button.getBoundingClientRect().top - HEADER / 4);
  button.focus();
  const { top } = button.getBoundingClientRect();
  page.remove();
  return top >= HEADER;
}

describe('the keyboard alone goes through every element, sees where it is, and comes out', () => {
  let stops = 0;
  const header = document.createElement('div');
  header.style.cssText = `position: fixed; inset: 0 0 auto; height: ${HEADER}px; background: #fff; z-index: 1`;
  before(() => {
    document.body.append(header);
    document.body.style.paddingTop = `${HEADER}px`;
  });
  after(async () => {
    header.remove();
    document.body.style.paddingTop = '';
    await figure('keyboard: stops of Tab, each marked and in sight below a header that stays', stops);
  });

  forEveryExample((name, element, example) => {
    it(name, async function () {
      this.timeout(60_000);
      const mounted = await mountExample(element, example);
      const modal = mounted.shadowRoot!.querySelector('dialog[open]');
      if (modal) {
        // Nobody can leave a dialog by Tab; Escape is the way out.
        await sendKeys({ press: 'Escape' });
        await nextFrame();
        expect(modal.hasAttribute('open'), 'Escape does not close the dialog').to.equal(false);
      }
      const [before, after] = [link('before'), link('after')];
      mounted.before(before);
      mounted.after(after);
      before.focus();
      const faults: string[] = [];
      const seen = new Set<Element>();
      let last: Element | undefined;
      for (;;) {
        await sendKeys({ press: 'Tab' });
        // A key that comes before the page has scrolled makes Firefox forget to.
        await nextFrame();
        const stop = focused();
        if (stop === after) break;
        // The parts of a date are stops of their own.
        if (stop === last && stop.matches('[type=date]')) continue;
        last = stop;
        if (seen.has(stop) || stop === before || stop === document.body) {
          faults.push(`Tab came to ${named(stop)} ${seen.has(stop) ? 'again' : 'and left the element'}`);
          break;
        }
        seen.add(stop);
        const faint = faintness(stop);
        if (faint) faults.push(`${named(stop)} ${stop.outerHTML.slice(0, 90)}: ${faint}`);
        if (!(await comesInSight(stop))) faults.push(`${named(stop)}: out of sight`);
      }
      // On the way back what comes in sight comes from above, where the header is.
      for (const stop of leavesRoom() ? [...seen].reverse() : []) {
        (stop as HTMLElement).focus();
        if (!(await comesInSight(stop))) faults.push(`${named(stop)}: out of sight on the way back`);
      }
      after.focus();
      expect(faults).to.deep.equal([]);
      stops += seen.size;
      await executeServerCommand('shift-tab');
      expect(mounted.shadowRoot!.contains(focused()), 'the way back leads into the element').to.equal(true);
    });
  });
});
