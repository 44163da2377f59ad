import { expect } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import { mountExample } from '../testing/mount-example.js';
import { drawn, forEveryExample, named } from './every-example.js';
import { figure } from './figure.js';

/** What 1280 × 1024 pixels are at a zoom of 400 %. */
const ZOOMED = { width: 320, height: 256 };
/** The column of an element on such a page; WebKit's window is never as narrow as the page. */
const COLUMN = { width: `${ZOOMED.width}px` };

/** CSS pixels of a side: what WCAG 2.2 asks of every target, what we ask of controls, and what a thumb wants. */
const LEAST = 24;
const CONTROL = 40;
const THUMB = 44;

/** What a reader, or the writer of another language, changes. Each is on top of those before it. */
const CHANGES: Readonly<Record<string, (element: HTMLElement) => void>> = {
  'as it is': () => undefined,
  'with the text spacing of WCAG 1.4.12'(element) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
    );
    element.shadowRoot!.adoptedStyleSheets.push(sheet);
  },
  'with every text twice as long'(element) {
    const texts = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
      if (WORDS.test(text.data)) text.data = `${text.data} ${accented(text.data.trim())}`;
    }
  },
};

/** Telephone numbers and times are as long in every language. */
const WORDS = /\p{L}{3}/u;

/** A pseudo-locale: as long as the text, and taller. */
const accented = (text: string): string => text.replace(/[aeioun]/gi, (letter) => `${letter}\u0301`);

/** WebKit counts the spacing after the last letter of a line into the box of a run of text. */
const SPACING = 5;

/** What sticks out of the element, but for what is scrolled on purpose. */
function outside(element: HTMLElement): string[] {
  const { left, right } = element.getBoundingClientRect();
  return drawn(element)
    .filter((inner) => !inner.parentElement?.closest('.scroll, svg') && !inner.closest('dialog'))
    .filter((inner) => {
      const box = inner.getBoundingClientRect();
      const slack = getComputedStyle(inner).display === 'inline' ? SPACING : 1;
      return box.right > right + slack || box.left < left - slack;
    })
    .map((inner) => `${named(inner)}, ${Math.round(inner.getBoundingClientRect().right - right)} px`);
}

/** Text that is cut off by its own box. */
function clipped(element: HTMLElement): string[] {
  return drawn(element)
    .filter((inner) => [...inner.childNodes].some((node) => node instanceof Text && node.data.trim()))
    .filter((inner) => {
      const { overflowX, overflowY } = getComputedStyle(inner);
      const cut = (overflow: string, inside: number, box: number) => /hidden|clip/.test(overflow) && inside > box + 1;
      return cut(overflowX, inner.scrollWidth, inner.clientWidth) || cut(overflowY, inner.scrollHeight, inner.clientHeight);
    })
    .map(named);
}

/** What can be pressed, as large as a finger finds it: a choice with its label. */
function targets(element: HTMLElement): { control: HTMLElement; side: number }[] {
  return drawn(element, 'button, input, select, textarea, summary, a').map((control) => {
    const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
    return { control, side: Math.min(width, height) };
  });
}

/** A link within a sentence, which its line gives its height: the exception of WCAG 2.5.8. */
const inline = ({ control }: { control: HTMLElement }): boolean =>
  control.localName === 'a' && getComputedStyle(control).display === 'inline';

describe('everything fits into 320 pixels and under a finger', () => {
  const counted = { targets: 0, controls: 0, thumbs: 0, states: 0 };
  before(async () => {
    if (!(await executeServerCommand('window-size', ZOOMED))) await setViewport(ZOOMED);
  });
  after(async () => {
    if (!(await executeServerCommand('window-size', { width: 800, height: 600 }))) await setViewport({ width: 800, height: 600 });
    await figure('geometry: states at 320 pixels, with text spacing and with texts twice as long', counted.states);
    await figure('geometry: targets measured', counted.targets);
    await figure(`geometry: controls of less than ${THUMB} pixels`, (1 - counted.thumbs / counted.controls) * 100, '%', 5);
  });

  forEveryExample((name, element, example) => {
    for (const lang of new Set([example.lang ?? 'en', 'ar'])) {
      it(`${name}, in ${lang}`, async () => {
        const mounted = await mountExample(element, example, { lang, style: COLUMN });
        const found = targets(mounted);
        const controls = found.filter(({ control }) => control.localName !== 'a' || control.matches('.call'));
        counted.targets += found.length;
        counted.controls += controls.length;
        counted.thumbs += controls.filter(({ side }) => side >= THUMB).length;
        const small = [
          ...found.filter((target) => !inline(target) && target.side < LEAST),
          ...controls.filter(({ side }) => side < CONTROL),
        ].map(({ control, side }) => `${side} px: ${named(control)}`);
        expect(small, 'too small for a finger').to.deep.equal([]);
        for (const [what, change] of Object.entries(CHANGES)) {
          change(mounted);
          counted.states++;
          expect(outside(mounted), `wider than its column, ${what}`).to.deep.equal([]);
          expect(clipped(mounted), `cut off, ${what}`).to.deep.equal([]);
        }
      });
    }
  });
});
