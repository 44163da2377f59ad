import { expect, fixture, html } from '@open-wc/testing';
import { define, defineAs } from '../define.js';
import { hydrate } from '../hydrate.js';
import { provide } from '../registry.js';
import { FixtureSource } from '../testing/fixture-source.js';
import { button, find, findAll, mount, quiet, text, until } from '../testing/mount.js';
import { contrast, parseRgb } from '../frame/accent.js';
import { ServiceFinder } from './service-finder.js';

provide('bundle', () => new FixtureSource());

async function warnings(run: () => unknown): Promise<string[]> {
  const real = console.warn;
  const said: string[] = [];
  console.warn = (line: string) => said.push(line);
  await run();
  console.warn = real;
  return said;
}

describe('<newcomer-service-finder> on a city’s page', () => {
  it('grows out of a div where an editor lets no custom tag through, and its children become the fallback', async () => {
    const stop = hydrate();
    const box = await fixture<HTMLDivElement>(
      html`<div>
        <div data-newcomer="service-finder" data-newcomer-src="bundle/" data-newcomer-open-now="" lang="es" class="host">
          Llame al 305-555-0100
        </div>
      </div>`,
    );
    const place = box.querySelector('.host')!;
    const finder = place.querySelector('newcomer-service-finder')!;
    expect(finder.src).to.equal('bundle/');
    expect(finder.openNow).to.equal(true);
    expect(finder.textContent.trim()).to.equal('Llame al 305-555-0100');
    finder.scrollIntoView();
    await until(() => find(finder, '.cards'));
    expect(find(finder, '.base > div')!.lang).to.equal('es');

    const late = document.createElement('div');
    late.dataset.newcomer = 'service-finder';
    late.textContent = 'late';
    box.append(late);
    await until(() => late.querySelector('newcomer-service-finder')?.textContent === 'late');
    // A script of the host swaps what is inside.
    late.textContent = 'swapped';
    await until(() => late.querySelector('newcomer-service-finder')?.textContent === 'swapped');
    stop();
  });

  it('understands round quotation marks and tells the integrator about them once', async () => {
    const said = await warnings(async () => {
      const stop = hydrate();
      const box = await fixture<HTMLDivElement>(html`<div data-newcomer="“service-finder”" data-newcomer-src="”bundle/“"></div>`);
      expect(box.querySelector('newcomer-service-finder')!.src).to.equal('bundle/');
      stop();
    });
    expect(said.filter((line) => line.includes('round quotation marks'))).not.to.have.length(0);
  });

  it('leaves a tag alone that somebody else has taken, and can take another prefix', async () => {
    class Other extends HTMLElement {}
    customElements.define('newcomer-taken', Other);
    const said = await warnings(() => {
      define('newcomer-taken', class extends HTMLElement {});
      define('newcomer-taken', class extends HTMLElement {});
    });
    expect(customElements.get('newcomer-taken')).to.equal(Other);
    expect(said).to.have.length(1);
    defineAs('city', 'service-finder', ServiceFinder);
    expect(document.createElement('city-service-finder')).to.be.instanceOf(ServiceFinder);
  });

  it('follows the darkness of the page, not of the device', async () => {
    const box = await fixture<HTMLDivElement>(html`<div></div>`);
    const seen = async (background: string, attributes: Record<string, string> = {}) => {
      box.style.background = background;
      const finder = document.createElement('newcomer-service-finder');
      finder.source = new FixtureSource();
      for (const [key, value] of Object.entries(attributes)) finder.setAttribute(key, value);
      box.replaceChildren(finder);
      finder.scrollIntoView();
      await until(() => find(finder, '.tiles'));
      await finder.updateComplete;
      return [...find(finder, '.base')!.classList];
    };
    expect(await seen('#fff')).to.deep.equal(['base']);
    expect(await seen('#10151a')).to.deep.equal(['base', 'dark']);
    expect(await seen('#fff', { theme: 'dark' })).to.deep.equal(['base', 'dark', 'solid']);
    expect(await seen('#777')).to.include('solid');
  });

  it('takes the city’s colour, and makes it readable where it is not', async () => {
    const accentOf = (finder: Element) =>
      parseRgb(getComputedStyle(find(finder, '.call:not(.main):not(.red)') ?? find(finder, '.tiles .i')!).color)!;
    const good = await mount({ attributes: { accent: '#7a1fa2' } });
    expect(accentOf(good).join()).to.equal('122,31,162');
    const said = await warnings(async () => {
      const yellow = await mount({ attributes: { accent: 'yellow' } });
      expect(contrast(accentOf(yellow), [255, 255, 255])).to.be.greaterThan(4.5);
      expect(yellow.hasAttribute('style')).to.equal(false);
    });
    expect(said[0]).to.contain('accent="yellow"');
  });

  it('stands twice on a page, each in its own language with its own question', async () => {
    const box = await fixture<HTMLDivElement>(html`<div></div>`);
    const [one, two] = ['en', 'ar'].map((lang) => {
      const finder = document.createElement('newcomer-service-finder');
      finder.source = new FixtureSource();
      finder.lang = lang;
      finder.setAttribute('lang', lang);
      box.append(finder);
      return finder;
    }) as [ServiceFinder, ServiceFinder];
    for (const finder of [one, two]) {
      finder.scrollIntoView();
      await until(() => find(finder, '.tiles'));
    }
    button(one, 'Eat today').click();
    await quiet(one);
    expect(findAll(one, '.card')).to.have.length(3);
    expect(findAll(two, '.card')).to.have.length(0);
    expect(find(two, '.base > div')!.dir).to.equal('rtl');
  });

  it('loads nothing before it can be seen', async () => {
    const box = await fixture<HTMLDetailsElement>(html`<details><summary>Find help</summary></details>`);
    const source = new FixtureSource();
    const finder = document.createElement('newcomer-service-finder');
    finder.source = source;
    box.append(finder);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(source.opened).to.deep.equal([]);
    box.open = true;
    box.scrollIntoView();
    await until(() => find(finder, '.tiles'));
  });

  it('keeps its question when a script of the page moves it', async () => {
    const finder = await mount({ attributes: { need: 'food' } });
    const parent = finder.parentElement!;
    const other = document.createElement('section');
    parent.append(other);
    other.append(finder);
    await quiet(finder);
    expect(findAll(finder, '.card')).to.have.length(3);
    expect(text(finder, '#found')).to.equal('3 places found');
  });

  it('comes and goes a thousand times and leaves nothing behind', async function () {
    this.timeout(60_000);
    const { listeners } = (globalThis as unknown as Record<symbol, { listeners: Set<unknown> }>)[Symbol.for('newcomer')]!;
    const before = listeners.size;
    const held: AbortSignal[] = [];
    const real = document.addEventListener.bind(document);
    document.addEventListener = (name: string, run: EventListener, options?: AddEventListenerOptions) => {
      if (options?.signal) held.push(options.signal);
      else held.push(new AbortController().signal);
      real(name, run, options);
    };
    const source = new FixtureSource();
    const box = await fixture<HTMLDivElement>(html`<div></div>`);
    const gone: WeakRef<object>[] = [];
    for (let n = 0; n < 1000; n++) {
      const finder = document.createElement('newcomer-service-finder');
      finder.source = source;
      box.append(finder);
      if (n % 10 === 0) await finder.updateComplete;
      gone.push(new WeakRef(finder));
      finder.remove();
    }
    document.addEventListener = real;
    expect(listeners.size).to.equal(before);
    expect(held).to.have.length(1000);
    expect(held.filter(({ aborted }) => !aborted)).to.have.length(0);
    held.length = 0;
    const { gc } = globalThis as { gc?: () => void };
    if (gc) {
      for (let n = 0; n < 5; n++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        gc();
      }
      expect(gone.filter((ref) => ref.deref()).length, 'elements still held').to.be.lessThan(20);
    }
  });

  it('works under the strictest policy without one violation', async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="strict" width="900" height="900" src="/packages/surfaces/components/src/testing/csp.html"></iframe>`,
    );
    await until(() => frame.contentDocument?.querySelector('newcomer-service-finder')?.shadowRoot?.querySelector('.tiles'), 'never opened');
    const finder = frame.contentDocument!.querySelector('newcomer-service-finder')!;
    button(finder, 'Sleep tonight').click();
    await until(() => find(finder, '.card .more'));
    find(finder, '.card .more')!.click();
    await until(() => find(finder, '.show-this'));
    find(finder, '.show-this')!.click();
    find(finder, '#show', HTMLDialogElement)!.close();
    button(finder, 'Code for another phone').click();
    button(finder, 'العربية').click();
    await until(() => find(finder, '.base > div')!.lang === 'ar');
    finder.setAttribute('accent', '#7a1fa2');
    await quiet(finder);
    expect(frame.contentWindow!.violations).to.deep.equal([]);
  });
});
