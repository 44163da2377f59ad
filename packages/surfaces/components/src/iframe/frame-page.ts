import { ASK_HEIGHT, type HeightMessage } from './messages.js';

/**
 * What an iframe's address may ask of the finder, and how it must be written. An address is logged by servers, so only what
 * says nothing about the person who reads: no words, no need, no place, no status.
 */
const SETTINGS: Readonly<Record<string, RegExp>> = {
  lang: /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i,
  theme: /^(light|dark)$/,
  accent: /^([a-z]+|#?([\da-f]{3}|[\da-f]{6}))$/i,
  limit: /^[1-9]\d?$/,
  'open-now': /^(true|1)?$/,
};

/** Gives the finder the attributes that the address's query asks for; what is not on the list, or not well written, is left out. */
export function applySettings(finder: Element, query: string): void {
  for (const [name, value] of new URLSearchParams(query)) {
    if (!Object.prototype.hasOwnProperty.call(SETTINGS, name) || !SETTINGS[name]?.test(value)) continue;
    // A "#" in an address begins another part of it, so colours come without.
    finder.setAttribute(name, name === 'accent' && /^([\da-f]{3}|[\da-f]{6})$/i.test(value) ? `#${value}` : value);
    // The sheet behind the finder is ours too.
    if (name === 'theme') document.documentElement.style.colorScheme = value;
  }
}

/**
 * Tells the page around how tall this page is, whenever that changes. It says nothing until that page asks, and then to that
 * page's origin only.
 */
export function tellHeight(): void {
  const root = document.documentElement;
  let host = '';
  let told = 0;
  const tell = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (!host || height === told) return;
    told = height;
    parent.postMessage({ newcomer: 'frame-height', height } satisfies HeightMessage, host);
  };
  const tellAgain = () => {
    told = 0;
    tell();
  };
  addEventListener('message', ({ source, origin, data }) => {
    // A page without an origin of its own (a file, a sandbox) cannot be addressed; there the frame scrolls.
    if (source !== parent || parent === window || data !== ASK_HEIGHT || origin === 'null') return;
    host = origin;
    tellAgain();
  });
  // The page around may have given the frame another border, and with it another height inside.
  addEventListener('resize', () => innerHeight !== told && tellAgain());
  new ResizeObserver(tell).observe(root);
}

/**
 * Links of the page open beside it (`<base target="_blank">`), because most pages may not be led elsewhere by a frame. A telephone
 * or an e-mail opens no page, so its link needs no empty window.
 */
export function keepCallsHere(): void {
  document.addEventListener(
    'click',
    (event) => {
      const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
      if (link && !/^https?:$/.test(link.protocol)) link.target = '_self';
    },
    true,
  );
}
