import { ASK_HEIGHT, heightIn } from './messages.js';

/** CSS pixels. No frame becomes taller, whatever it says; beyond it the frame scrolls by itself. */
export const TALLEST = 20_000;

/**
 * Makes every iframe of the page that shows `page` as tall as what it shows, now and whenever that changes, those that are
 * put in later too. A message counts only if it comes from the window of such an iframe and from that page's own origin.
 *
 * @param page the frame page's address, without query: "https://help.example/newcomer/frame.html"
 * @returns stops it
 */
export function fitFrames(page: string): () => void {
  const { origin } = new URL(page);
  const isOurs = ({ src }: HTMLIFrameElement) => src.replace(/[?#].*/s, '') === page;

  const ask = (frame: HTMLIFrameElement) => {
    // Not there yet: it is asked when it is loaded, and a message to the wrong origin would only fill the console.
    if (isOurs(frame) && frame.contentDocument?.URL !== 'about:blank') frame.contentWindow?.postMessage(ASK_HEIGHT, origin);
  };
  const onLoad = ({ target }: Event) => {
    if (target instanceof HTMLIFrameElement) ask(target);
  };
  const onMessage = (event: MessageEvent) => {
    const height = event.origin === origin ? heightIn(event.data) : undefined;
    if (height === undefined || !event.source) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === event.source && isOurs(frame)) setHeight(frame, Math.min(height, TALLEST));
    }
  };

  // The event does not bubble, but it can be caught on its way down: late frames, lazy ones and new addresses are all seen.
  document.addEventListener('load', onLoad, true);
  addEventListener('message', onMessage);
  document.querySelectorAll('iframe').forEach(ask);
  return () => {
    document.removeEventListener('load', onLoad, true);
    removeEventListener('message', onMessage);
  };
}

/** Gives the frame's inside this height, whatever border and padding the page has put around it. */
function setHeight(frame: HTMLIFrameElement, height: number): void {
  const style = getComputedStyle(frame);
  const around = [style.borderTopWidth, style.borderBottomWidth, style.paddingTop, style.paddingBottom];
  const outside = style.boxSizing === 'border-box' ? around.reduce((sum, width) => sum + (parseFloat(width) || 0), 0) : 0;
  frame.style.height = `${height + outside}px`;
}
