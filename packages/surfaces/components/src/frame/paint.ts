import type { LitElement } from 'lit';
import { warnOnce } from '../define.js';
import { BLACK, contrast, guardAccent, isDark, parseRgb, type Rgb, WHITE } from './accent.js';

/** An element whose colours the page may choose. */
interface Painted extends LitElement {
  readonly accent: string | undefined;
  readonly theme: string | undefined;
}

/**
 * The colour behind an element: of the nearest ancestor that paints one, else the page's own canvas. So a page that is dark
 * by a class has a dark element, and a light page on a dark phone a light one.
 */
function paperBehind(host: Painted): Rgb {
  const above = (element: Element) => element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  for (let element = above(host); element; element = above(element)) {
    const paper = parseRgb(getComputedStyle(element).backgroundColor);
    if (paper) return paper;
  }
  const slot = host.renderRoot.querySelector('slot');
  return (slot && parseRgb(getComputedStyle(slot).backgroundColor)) ?? WHITE;
}

/** Gives `base`, which holds all that an element draws, the page's colours, changed where text could not be read in them. */
export function paint(host: Painted, base: HTMLElement): void {
  const { accent, theme } = host;
  const paper = paperBehind(host);
  const dark = theme ? theme === 'dark' : isDark(paper);
  const { classList, style } = base;
  classList.toggle('dark', dark);
  // Text in our colours must be read on what lies behind it; where it could not be, we bring a sheet of our own.
  classList.toggle('solid', contrast(paper, dark ? WHITE : BLACK) < 12);
  if (!accent) return;
  style.color = accent;
  const wish = parseRgb(style.color && getComputedStyle(base).color);
  style.color = '';
  if (!wish) return;
  const [colour, ink] = guardAccent(wish, dark);
  if (colour.join() !== wish.join()) warnOnce(`accent="${accent}" could not be read here and was changed`);
  style.setProperty('--_a', `rgb(${colour.join()})`);
  style.setProperty('--_i', `rgb(${ink.join()})`);
}
