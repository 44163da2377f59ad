import { expect } from '@open-wc/testing';
import { ELEMENTS } from '../examples/elements.js';
import { mountExample } from '../testing/mount-example.js';
import { drawn, forEveryExample, named } from './every-example.js';
import { figure } from './figure.js';

/** What pages do to everything in them; the box around the element is `.host`. */
const SHEETS: Readonly<Record<string, string>> = {
  'a reset of everything': '* { all: unset !important } .host { display: block !important }',
  'a small root': 'html { font-size: 62.5% !important }',
  'capitals and wide spacing': 'body, div { text-transform: uppercase; letter-spacing: .3em; word-spacing: 1em }',
  'tight lines of another type': '* { line-height: .8 !important; font: italic 900 9px cursive !important }',
  'a body from right to left': 'body { direction: rtl; text-align: center; text-indent: 3em }',
  'a flex row': '.host { display: flex; flex-direction: row; align-items: center; direction: rtl } .host > * { flex: 0 0 100% }',
  'a grid': '.host { display: grid; grid-template-columns: 1fr; justify-items: stretch; align-content: space-around }',
  'columns and no wrapping': '* { white-space: nowrap; word-break: break-all; hyphens: auto; tab-size: 9 }',
  'rules for bare elements':
    'button, input, select { display: none !important } ul { columns: 3 } p { margin: 5em } svg { display: none } h2 { position: absolute } a { color: lime !important; pointer-events: none }',
  'lists, quotes and motion':
    '* { list-style: square inside !important; quotes: none; transition: all 9s !important; scroll-behavior: smooth }',
  'boxes of another kind':
    '*, *::before { box-sizing: content-box !important; border-collapse: collapse; border-spacing: 9px; float: none }',
  // What lies across the page's lines is as wide as it needs to be, so the page says how wide.
  'lines from top to bottom': 'body { writing-mode: vertical-rl; text-orientation: upright } .host > * { width: 600px }',
  'lines from top to bottom in everything':
    '* { writing-mode: vertical-lr !important; text-combine-upright: all } .host > * { width: 600px }',
  'another colour and no cursor':
    '* { color: red !important; cursor: none !important; user-select: none; fill: red; stroke: red; opacity: 1 }',
};

/** How a page folds away what has drawn already. */
const HIDDEN: Readonly<Record<string, string>> = {
  'of no width': '.host { width: 0 !important }',
  'of no height': '.host { height: 0; overflow: hidden }',
  'not displayed': '.host { display: none }',
};

/** In what an element can be put before anybody sees it. */
const FOLDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'in a column of no width': { width: '0px', overflow: 'hidden' },
  'in what is not displayed': { display: 'none' },
};

/** What a box lies in: the element, or what keeps its place in the window while the page scrolls. */
function frameOf(inner: Element): Element {
  return inner.matches('.base') || /sticky|fixed/.test(getComputedStyle(inner).position) ? inner : frameOf(inner.parentElement!);
}

interface Measured {
  readonly name: string;
  /** Where it lies in its frame, and its size. */
  readonly box: readonly number[];
  /** The type that its text is set in. */
  readonly type: string;
}

function measured(element: HTMLElement): Measured[] {
  // A dialog over the page is as large as the window.
  const boxes = drawn(element).filter(({ localName }) => localName !== 'dialog');
  return boxes.map((inner) => {
    const { left, top } = frameOf(inner).getBoundingClientRect();
    const box = inner.getBoundingClientRect();
    const { fontFamily, fontSize, fontStyle, letterSpacing, wordSpacing, textTransform, lineHeight, textAlign, color, cursor } =
      getComputedStyle(inner);
    return {
      name: named(inner),
      box: [box.left - left, box.top - top, box.width, box.height],
      type: [fontFamily, fontSize, fontStyle, letterSpacing, wordSpacing, textTransform, lineHeight, textAlign, color, cursor].join(' '),
    };
  });
}

/** How many boxes there were and are, where that is another number; the first that is elsewhere or set otherwise. */
function movedFrom(before: readonly Measured[], after: readonly Measured[]): string[] {
  if (after.length !== before.length) return [`${before.length} boxes became ${after.length}`];
  const at = before.findIndex(
    ({ box, type }, n) => type !== after[n]!.type || box.some((value, side) => Math.abs(value - after[n]!.box[side]!) > 1),
  );
  if (at < 0) return [];
  const [was, is] = [before[at]!, after[at]!];
  return [`${was.name}: ${was.box.join()} ${was.type} became ${is.box.join()} ${is.type}`];
}

/** WebKit lays floats out otherwise the second time, until something hides the element for a moment. */
function layOutAnew(element: HTMLElement): void {
  element.hidden = true;
  element.getBoundingClientRect();
  element.hidden = false;
}

/** What is measured once nothing of it comes any more. */
async function settled(element: HTMLElement): Promise<Measured[]> {
  const before = measured(element);
  await new Promise((resolve) => setTimeout(resolve, 50));
  return movedFrom(before, measured(element)).length > 0 ? settled(element) : before;
}

describe('no sheet of a page changes what an element draws', () => {
  let boxes = 0;
  after(() =>
    figure(`styles of the page: boxes measured under ${Object.keys(SHEETS).length} hostile sheets, none moved by more than a pixel`, boxes),
  );

  forEveryExample((name, element, example) => {
    it(name, async () => {
      const mounted = await mountExample(element, example);
      // Where the fallback stays, it is the host's own text in the host's own type.
      if (mounted.shadowRoot!.querySelector('slot:not([name])')) return;
      const host = mounted.parentElement!;
      host.classList.add('host');
      // Its width is the host's to choose; no sheet below changes it.
      host.style.setProperty('width', '600px', 'important');
      const sheet = document.head.appendChild(document.createElement('style'));
      layOutAnew(mounted);
      const before = await settled(mounted);
      const faults: string[] = [];
      try {
        for (const [title, css] of Object.entries(SHEETS)) {
          sheet.textContent = css;
          const after = measured(mounted);
          boxes += after.length;
          faults.push(...movedFrom(before, after).map((moved) => `${title}: ${moved}`));
        }
        sheet.textContent = '';
        for (const [title, css] of Object.entries(HIDDEN)) {
          sheet.textContent = css;
          mounted.getBoundingClientRect();
          await new Promise((resolve) => requestAnimationFrame(resolve));
          sheet.textContent = '';
          faults.push(...movedFrom(before, measured(mounted)).map((moved) => `${title} and shown again: ${moved}`));
        }
      } finally {
        sheet.remove();
      }
      expect(faults.slice(0, 9)).to.deep.equal([]);
    });
  });

  for (const element of ELEMENTS) {
    for (const [title, style] of Object.entries(FOLDED)) {
      it(`<${element.SETTING.tag}> that opens ${title} draws and has its size when it is shown`, async () => {
        const [example] = element.EXAMPLES;
        const usual = await mountExample(element, example!, { style: { width: '600px' } });
        const expected = await settled(usual);
        usual.parentElement!.remove();
        const mounted = await mountExample(element, example!, { style: { width: '600px' }, folded: style });
        layOutAnew(mounted);
        const found = await settled(mounted);
        boxes += found.length;
        expect(found.map(({ name, box }) => [name, ...box.map(Math.round)])).to.deep.equal(
          expected.map(({ name, box }) => [name, ...box.map(Math.round)]),
        );
      });
    }
  }
});
