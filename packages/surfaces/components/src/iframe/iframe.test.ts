import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../testing/mount.js';
import { fitFrames, TALLEST } from './frame-host.js';
import { applySettings, keepCallsHere } from './frame-page.js';
import { ASK_HEIGHT, heightIn } from './messages.js';

const PAGE = new URL('../testing/framed.html', import.meta.url).href;

describe('an iframe of the kit', () => {
  let stop: () => void;
  beforeEach(() => (stop = fitFrames(PAGE)));
  afterEach(() => stop());

  const mount = async (query = ''): Promise<HTMLIFrameElement> => {
    const box = await fixture<HTMLDivElement>(html`<div><iframe title="Finder" src=${PAGE + query}></iframe></div>`);
    return box.querySelector('iframe')!;
  };
  const content = (frame: HTMLIFrameElement) => frame.contentDocument!.documentElement.getBoundingClientRect().height;
  const wrong = (frame: HTMLIFrameElement) => Math.abs(frame.contentWindow!.innerHeight - content(frame));
  const fits = (frame: HTMLIFrameElement) => until(() => frame.contentDocument?.querySelector('#box') && wrong(frame) <= 1);

  it('is as tall as what it shows, however often that changes', async () => {
    const frame = await mount('?lang=es#x');
    await fits(frame);
    for (let n = 1; n <= 30; n++) {
      const box = frame.contentDocument!.querySelector<HTMLElement>('#box')!;
      box.style.height = `${((n * 733.3) % 2900) + 1}px`;
      await fits(frame);
    }
  });

  it('fits again when the page gives it another border, and when it is led to another address of ours', async () => {
    const frame = await mount();
    await fits(frame);
    frame.style.boxSizing = 'border-box';
    frame.style.border = '9px solid';
    await fits(frame);
    frame.style.height = '10px';
    frame.src = `${PAGE}?theme=dark`;
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    await fits(frame);
  });

  it('is not moved by messages of others, by wrong ones, or beyond its maximum', async () => {
    const frame = await mount();
    await fits(frame);
    const { height } = frame.style;
    const message = { newcomer: 'frame-height', height: 4321 };
    const forge = (source: Window | null, origin: string, data: unknown) =>
      dispatchEvent(new MessageEvent('message', { source, origin, data }));
    const { contentWindow } = frame;
    forge(window, location.origin, message);
    forge(null, location.origin, message);
    forge(contentWindow, 'https://evil.example', message);
    forge(contentWindow, 'null', message);
    forge(contentWindow, location.origin.toUpperCase(), message);
    for (const data of [
      ASK_HEIGHT,
      null,
      [message],
      { ...message, height: '4321' },
      { ...message, height: -1 },
      { ...message, height: NaN },
      { ...message, height: Infinity },
    ])
      forge(contentWindow, location.origin, data);
    expect(frame.style.height).to.equal(height);
    forge(contentWindow, location.origin, message);
    expect(frame.style.height).to.equal('4321px');
    forge(contentWindow, location.origin, { ...message, height: 1e9 });
    expect(frame.style.height).to.equal(`${TALLEST}px`);
  });

  it('leaves frames that show something else alone', async () => {
    const box = await fixture<HTMLDivElement>(html`<div><iframe title="Other" src="about:blank"></iframe></div>`);
    const other = box.querySelector('iframe')!;
    const data = { newcomer: 'frame-height', height: 4321 };
    dispatchEvent(new MessageEvent('message', { source: other.contentWindow, origin: location.origin, data }));
    expect(other.style.height).to.equal('');
  });

  it('knows a height from anything else', () => {
    expect(heightIn({ newcomer: 'frame-height', height: 7 })).to.equal(7);
    for (const data of [undefined, '', 7, {}, { height: 7 }, { newcomer: 'frame-height' }, { newcomer: 'frame-height', height: 7.5 }])
      expect(heightIn(data)).to.equal(undefined);
  });

  it('takes settings that are on the list and well written', () => {
    const finder = document.createElement('div');
    applySettings(finder, '?lang=zh-Hans&accent=abc&limit=25&open-now&need=food&q=word&constructor=x&toString=y');
    const all = () => Object.fromEntries([...finder.attributes].map(({ name, value }) => [name, value]));
    expect(all()).to.deep.equal({ lang: 'zh-Hans', accent: '#abc', limit: '25', 'open-now': '' });
    applySettings(finder, '?lang="><script>&accent=rgb(1,2,3)&accent=teal&limit=1000&theme=blue&open-now=never');
    expect(all()).to.deep.equal({ lang: 'zh-Hans', accent: 'teal', limit: '25', 'open-now': '' });
  });

  it('opens no empty window for a telephone, wherever its link stands', async () => {
    keepCallsHere();
    const box = await fixture<HTMLDivElement>(html`<div></div>`);
    const root = box.attachShadow({ mode: 'open' });
    for (const [href, target] of [
      ['tel:+19625550101', '_self'],
      ['mailto:desk@portlantern.example', '_self'],
      ['https://portlantern.example/', ''],
    ] as const) {
      const link = root.appendChild(Object.assign(document.createElement('a'), { href, textContent: href }));
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
      expect(link.target).to.equal(target);
    }
  });
});
