import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { inEachEngine, type OpenPage } from '../../scripts/test/engines.mjs';
import { figure } from '../../scripts/test/figure.mjs';
import { hostPages, markup, scriptsOf } from './host-page.mjs';
import type { HostWindow } from './host-window.js';

const FIGURES = 'Every element on a page that is left and come back to';

/** So long a page sleeps in the browser's cache, in milliseconds: what was open is closed, and what was new is old. */
const SLEEP = 200.5 * 86_400_000;

/** Stands before all scripts of a page: keeps how it was shown and what listens to it; its clock goes `late` milliseconds later. */
const WATCHED = `<script>
window.shows = [];
window.listeners = [];
window.moves = [];
window.late = 0;
addEventListener('pageshow', ({ persisted }) => shows.push(persisted));
for (const type of ['popstate', 'hashchange']) addEventListener(type, () => moves.push(type));
for (const target of [window, document]) {
  const add = target.addEventListener;
  target.addEventListener = function (type, ...more) {
    listeners.push(type);
    return add.call(target, type, ...more);
  };
}
const Clock = Date;
window.Date = class extends Clock {
  constructor(...given) {
    super(...(given.length ? given : [Date.now()]));
  }
  static now() {
    return Clock.now() + late;
  }
};
</script>`;

interface Watched extends HostWindow {
  readonly shows: boolean[];
  readonly listeners: string[];
  readonly moves: string[];
  late: number;
}

/** Runs in a page: brings each element to the example that it names, as a person does. */
async function arrive(selector: string): Promise<void> {
  const load = (name: string) => import(new URL(`/modules/examples/${name}.js`, location.href).href) as Promise<unknown>;
  const { ELEMENTS } = (await load('elements')) as {
    ELEMENTS: { SETTING: { tag: string }; EXAMPLES: { id: string; shows?: string }[] }[];
  };
  const { reach } = (await load('reach')) as { reach: (element: Element, what: object) => Promise<void> };
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    const { EXAMPLES } = ELEMENTS.find(({ SETTING }) => SETTING.tag === element.localName)!;
    const example = EXAMPLES.find(({ id }) => id === element.dataset.example)!;
    // What is drawn late above it pushes it out of sight.
    for (let n = 0; n < 600 && !element.shadowRoot?.querySelector('footer'); n++) {
      element.scrollIntoView();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await reach(element, { shows: 'footer', ...example });
  }
  // Elements of one directory share what they download; whoever looks away and back sees it in all of them.
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Runs in a page: what each element shows, and what is chosen in it, once nothing changes any more. */
async function screens(selector: string): Promise<string[]> {
  const look = () =>
    Array.from(document.querySelectorAll(selector), (element) => {
      const base = element.shadowRoot?.querySelector<HTMLElement>('.base');
      const controls = base?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? [];
      const chosen = Array.from(controls, ({ type, value, checked }) => (/radio|checkbox/.test(type) ? checked : value));
      return [base?.innerText, ...chosen].join('\n');
    });
  let now = look();
  // A screen reader is told of it a moment later than it is drawn.
  for (let same = 0, n = 0; same < 14 && n < 300; n++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const next = look();
    same = next.join() === now.join() ? same + 1 : 0;
    now = next;
  }
  return now;
}

/**
 * Runs in a page: in each element changes the language and goes back to the one before, which draws all of it anew from what is
 * asked for then; says where a language never came.
 */
async function thereAndBack(selector: string): Promise<string[]> {
  const elements = [...document.querySelectorAll<HTMLElement>(selector)];
  const own = elements.map(({ lang }) => lang);
  const silent: string[] = [];
  for (const other of [true, false]) {
    const wanted = own.map((lang) => (other ? (lang === 'es' ? 'fr' : 'es') : lang));
    const waiting = () =>
      elements.filter(({ shadowRoot }, at) => shadowRoot?.querySelector<HTMLElement>('.base > div')?.lang !== wanted[at]);
    elements.forEach((element, at) => (element.lang = wanted[at]!));
    await (window as unknown as Watched).bringIntoSight(elements);
    for (let n = 0; n < 300 && waiting().length; n++) await new Promise((resolve) => setTimeout(resolve, 50));
    silent.push(...waiting().map(({ localName }) => localName));
  }
  return silent;
}

/** Runs in a page: which elements do not draw what was asked for, or say that they could not. */
async function failing(selector: string): Promise<string[]> {
  const elements = [...document.querySelectorAll<HTMLElement>(selector)];
  const works = ({ shadowRoot }: HTMLElement) =>
    shadowRoot?.querySelector('footer') && !shadowRoot.querySelector('slot:not([name]), [role=alert] button');
  await (window as unknown as Watched).bringIntoSight(elements);
  for (let n = 0; n < 300 && !elements.every(works); n++) await new Promise((resolve) => setTimeout(resolve, 50));
  return elements.filter((element) => !works(element)).map(({ localName }) => localName);
}

/** Runs in a page. */
const watched = () => {
  const { shows, listeners, moves, seen } = window as unknown as Watched;
  return { shows, listeners, moves, errors: seen.errors, length: history.length, address: location.href };
};

/** Waits until a page that is going elsewhere is there: what runs in one that goes away fails. */
async function arrived(open: OpenPage, address: string): Promise<void> {
  let last = '';
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    last = await open.run(() => `${document.readyState} ${location.href}`).catch(String);
    if (last === `complete ${address}`) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`never came to ${address}: ${last}`);
}

/** Where lines are missing, by example. */
const missing = (names: readonly string[], wanted: readonly string[], found: readonly string[]) =>
  names.flatMap((name, at) => {
    const there = found[at]!.split('\n');
    const lines = wanted[at]!.split('\n').filter((line) => !there.includes(line));
    return lines.length ? [[name, ...lines].join('\n')] : [];
  });

describe('every element on a page that is left and come back to', () => {
  const host = hostPages();
  let away: string;
  /** A page of the host that a browser may keep. */
  const page = (body: string) =>
    host.site.page({
      headers: { 'cache-control': 'no-cache' },
      head: WATCHED + host.site.scripts(scriptsOf(host.site.elements)),
      body: `<a id="away" href="${away}">Away</a>\n<main>${body}</main>`,
    });
  before(() => (away = host.site.page({ body: 'Somewhere else' })));

  const tags = () => host.site.elements.map(({ tag }) => tag).join();
  const states = () => host.site.elements.flatMap((element) => element.examples.map((example) => ({ element, example })));
  const names = () => states().map(({ element, example }) => `<${element.tag}> ${example.id}`);
  const all = () =>
    states()
      .map(({ element, example: { id, attributes, lang } }) => markup(element, { attributes: { ...attributes, 'data-example': id }, lang }))
      .join('\n');

  /** Follows a link away and comes back after what happens meanwhile, `late` by the page's clock; whether the page had been kept. */
  async function leave(open: OpenPage, address: string, { late = 0, meanwhile = () => Promise.resolve() } = {}): Promise<boolean> {
    await open.run((sleep) => {
      window.onpagehide = () => ((window as unknown as Watched).late = sleep);
      setTimeout(() => document.querySelector<HTMLElement>('#away')!.click());
    }, late);
    await arrived(open, away);
    await meanwhile();
    await open.run(() => void setTimeout(() => history.back()));
    await arrived(open, address);
    return (await open.run(watched)).shows.at(-1)!;
  }

  inEachEngine((engine, name) => {
    it('is kept by the browser as the page without them is, and shows what it showed, for the time that it is by now', async () => {
      const bare = page('');
      const without = await engine.open(bare);
      const keeps = await leave(without, bare).finally(() => without.close());
      const address = page(all());
      const open = await engine.open(address);
      try {
        const came = await open.run(watched);
        await open.run(arrive, tags());
        // What a language brings stays, and its words find more from then on.
        assert.deepEqual(await open.run(thereAndBack, tags()), []);
        const before = await open.run(screens, tags());
        const { listeners, length, moves, address: now } = await open.run(watched);
        assert.deepEqual([moves, now], [[], address]);
        assert.deepEqual(
          listeners.filter((type) => /unload/.test(type)),
          [],
        );
        assert.equal(length, came.length);
        const kept = await leave(open, address);
        assert.equal(kept, keeps);
        figure(FIGURES, `${name}: the browser kept the page`, kept ? 'yes' : 'no');
        if (!kept) await open.run(arrive, tags());
        assert.deepEqual(missing(names(), before, await open.run(screens, tags())), []);
        if (kept) assert.deepEqual((await open.run(watched)).listeners, listeners);

        await leave(open, address, { late: SLEEP });
        if (!kept) await open.run(arrive, tags());
        const slept = await open.run(screens, tags());
        assert.ok(!kept || slept.some((screen, at) => screen !== before[at]), 'nothing depends on the time');
        assert.deepEqual(await open.run(thereAndBack, tags()), []);
        assert.deepEqual(missing(names(), await open.run(screens, tags()), slept), []);
        figure(FIGURES, `${name}: states of elements that were the same after it`, names().length);
        assert.deepEqual((await open.run(watched)).errors, []);
      } finally {
        await open.close();
      }
    });

    for (const [when, wait] of [
      ['before an answer would have come', 0],
      ['after it', 1500],
    ] as const)
      it(`works where it was left with requests under way, come back to ${when}`, async () => {
        const address = page(host.site.elements.map((element) => markup(element, { lang: 'es' })).join('\n'));
        host.site.faults.set('/', (response, found, path) => {
          const answer = () => (found ? response.writeHead(200, found.headers).end(found.bytes) : response.writeHead(404).end());
          setTimeout(answer, path.endsWith('.json') ? 1000 : 0);
        });
        const open = await engine.open(address);
        try {
          await open.run(async (selector) => {
            // WebKit runs no script of a page that was kept before it had come.
            await import(new URL('/states.js', location.href).href);
            await (window as unknown as Watched).bringIntoSight(document.querySelectorAll(selector));
          }, tags());
          const kept = await leave(open, address, { meanwhile: () => new Promise((resolve) => setTimeout(resolve, wait)) });
          figure(FIGURES, `${name}: it kept one with requests under way (${when})`, kept ? 'yes' : 'no');
          assert.deepEqual(await open.run(failing, tags()), []);
          assert.deepEqual((await open.run(watched)).errors, []);
        } finally {
          host.site.faults.clear();
          await open.close();
        }
      });

    it('works on under a router of the host, wherever that leads the page, and leaves its history alone', async () => {
      // Addresses as an integrator writes them beside the page; a part that is asked for below the router's path is not there.
      const beside = (attributes: Readonly<Record<string, string>>) =>
        Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, value.replace(/^\//, '')]));
      const folders = { 'words-base': 'elements/words/', 'locales-base': 'elements/locales/', 'quick-exit': 'away.html' };
      const address = page(
        host.site.elements
          .map((element) => markup({ ...element, attributes: beside(element.attributes) }, { attributes: folders }))
          .join('\n'),
      );
      const open = await engine.open(address);
      try {
        assert.deepEqual(await open.run(failing, tags()), []);
        const start = await open.run(watched);
        const asked = host.site.requests.length;
        await open.run(() => history.pushState({ route: 1 }, '', 'deeper/than/before/'));
        assert.deepEqual(await open.run(thereAndBack, tags()), []);

        // Takes them away and puts them back, as a router does with a view that it keeps; a moment apart, and at once.
        await open.run(async () => {
          const view = document.querySelector('main')!;
          const kept = [...view.children];
          for (const wait of [100, 0]) {
            view.replaceChildren();
            if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
            view.append(...kept);
          }
        });
        assert.deepEqual(await open.run(failing, tags()), []);
        assert.deepEqual(await open.run(thereAndBack, tags()), []);

        // Another fragment, the way back, and another base for what comes now.
        await open.run(async () => {
          location.hash = 'newcomer=nothing';
          history.back();
          await new Promise((resolve) => setTimeout(resolve, 200));
          const base = document.createElement('base');
          base.href = '/deeper/than/before/';
          document.head.append(base);
        });
        assert.deepEqual(await open.run(thereAndBack, tags()), []);
        assert.deepEqual(
          host.site.requests.slice(asked).filter((path) => path.includes('deeper')),
          [],
        );
        // A view that the router makes anew means addresses as its page does then.
        await open.run(() => {
          document.querySelector('base')!.remove();
          history.back();
        });
        await arrived(open, address);
        await open.run(async () => {
          const view = document.querySelector('main')!;
          view.innerHTML = `${view.innerHTML}`;
          // What no attribute can name, the router's script gives again.
          await import(new URL('/states.js?again', location.href).href);
        });
        assert.deepEqual(await open.run(failing, tags()), []);
        const end = await open.run(watched);
        // What the host did: a path, a fragment, and twice the way back.
        assert.deepEqual([end.length - start.length, end.address, end.errors], [2, address, []]);
        assert.deepEqual(
          end.moves.filter((type) => type === 'hashchange'),
          ['hashchange', 'hashchange'],
        );
      } finally {
        await open.close();
      }
    });
  });
});
