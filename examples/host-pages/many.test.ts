import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { inEachEngine } from '../../scripts/test/engines.mjs';
import { figure } from '../../scripts/test/figure.mjs';
import { endings, hostPages, markup } from './host-page.mjs';

/** Elements on the page, and the sources that they share. */
const MANY = 20;
const SOURCES = ['first', 'second', 'third'];

/** Who speaks within so many milliseconds speaks at the same time. */
const AT_ONCE_MS = 250;

/**
 * Runs in a page: listens while all of them draw, asks the first for another language, and says how many spoke at the same
 * time at most. What a screen reader says is what comes into a live region.
 */
async function voices(tag: string, atOnceMs: number): Promise<number> {
  const heard: { who: number; when: number }[] = [];
  const elements = [...document.querySelectorAll(tag)];
  const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
  for (const [who, { shadowRoot }] of elements.entries()) {
    let last = '';
    new MutationObserver(() => {
      const said = [...shadowRoot!.querySelectorAll('[role=status], [aria-live]')].map(({ textContent }) => textContent.trim()).join(' ');
      if (said.trim() && said !== last) heard.push({ who, when: performance.now() });
      last = said;
    }).observe(shadowRoot!, { childList: true, characterData: true, subtree: true });
  }
  for (const element of elements) {
    element.scrollIntoView();
    while (!element.shadowRoot?.querySelector('nav button') || element.shadowRoot.querySelector('slot:not([name])')) await pause();
  }
  const first = elements[0]!.shadowRoot!;
  const button = first.querySelector<HTMLElement>('nav button[lang=es], nav button:not([aria-pressed=true])')!;
  button.click();
  for (const end = performance.now() + 15_000; !first.querySelector(`.base > [lang="${button.lang}"]`) && performance.now() < end;) {
    await pause();
  }
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const together = heard.map(
    ({ when }) => new Set(heard.filter((other) => Math.abs(other.when - when) < atOnceMs).map(({ who }) => who)).size,
  );
  return Math.max(0, ...together);
}

describe(`${MANY} elements on a page with ${SOURCES.length} sources`, () => {
  // The same files at three addresses are three sources.
  const host = hostPages(SOURCES.map((name) => `/${name}/`));

  inEachEngine((engine, name) => {
    let most = 0;
    let speaking = 0;
    after(() => {
      figure('Every element on a page', `many: requests for one file of a source, ${name}`, most, '', 1);
      figure('Every element on a page', `many: elements that speak at once while all open and one is used, ${name}`, speaking, '', 1);
    });

    it('asks for each file of a source once, and one voice speaks at a time', async () => {
      for (const element of host.site.elements) {
        const { tag, scripts, attributes } = element;
        if (!attributes.src) continue;
        const body = Array.from({ length: MANY }, (_, n) => {
          const from = (address: string) => address.replace('/', `/${SOURCES[n % SOURCES.length]!}/`);
          const own = Object.fromEntries(
            Object.entries<string>(attributes).map(([key, value]) => [key, value.startsWith('/') ? from(value) : value]),
          );
          return markup({ ...element, attributes: own });
        });
        const address = host.site.page({ head: host.site.scripts(scripts), body: body.join('\n') });
        host.site.requests.length = 0;
        const { found, seen } = await engine.visit(address, endings, [tag]);
        assert.deepEqual(
          found[tag],
          Array.from({ length: MANY }, () => 'works'),
          JSON.stringify(seen),
        );
        assert.deepEqual(seen.errors, []);
        const counts = new Map<string, number>();
        for (const path of host.site.requests) {
          if (SOURCES.some((source) => path.startsWith(`/${source}/`))) counts.set(path, (counts.get(path) ?? 0) + 1);
        }
        assert.ok(counts.size >= SOURCES.length, `<${tag}> asked for ${[...counts.keys()].join()}`);
        most = Math.max(most, ...counts.values());
        assert.deepEqual(
          [...counts].filter(([, count]) => count > 1),
          [],
          `<${tag}> asked more than once`,
        );
        const spoke = await engine.visit(address, voices, tag, AT_ONCE_MS);
        speaking = Math.max(speaking, spoke);
        assert.ok(spoke <= 1, `${spoke} of <${tag}> spoke at once`);
      }
    });
  });
});
