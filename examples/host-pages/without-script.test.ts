import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium, noChromium } from '../../scripts/test/chromium.mjs';
import { inEachEngine } from '../../scripts/test/engines.mjs';
import { figure } from '../../scripts/test/figure.mjs';
import { hostPages, markup, scriptsOf, type Fault } from './host-page.mjs';

/** What happens to files on their way, by the folder that they lie in. */
const FAULTS: Readonly<Record<string, { folder: string; answer: Fault }>> = {
  'every script is lost': { folder: '/elements/', answer: (response) => response.writeHead(404).end('There is no such file.') },
  'one byte of every script is another': {
    folder: '/elements/',
    answer(response, whole) {
      const bytes = Buffer.from(whole!.bytes);
      bytes[bytes.length >> 1]! ^= 1;
      response.writeHead(200, whole!.headers).end(bytes);
    },
  },
  'every script breaks off': {
    folder: '/elements/',
    answer(response, whole) {
      response.writeHead(200, { ...whole!.headers, 'content-length': whole!.bytes.length });
      response.write(whole!.bytes.subarray(0, whole!.bytes.length >> 1), () => response.destroy());
    },
  },
  'a filter on the way takes scripts for advertisements': { folder: '/elements/', answer: (response) => void response.destroy() },
};

/** Runs in a page: the facts that nobody can read there. */
function unreadable(facts: readonly (readonly [tag: string, id: string, fact: string])[]): string[] {
  return facts.flatMap(([tag, id, fact]) => {
    const element = document.querySelector<HTMLElement>(`${tag}[data-state="${id}"]`)!;
    const paragraph = [...element.children].find(({ textContent }) => textContent === fact);
    const box = paragraph?.getBoundingClientRect();
    const seen = box && box.width > 0 && box.height > 0 && element.innerText.includes(fact);
    return seen ? [] : [`<${tag}> ${id}: ${fact}`];
  });
}

describe('every example where no script comes', () => {
  const host = hostPages();
  let address: string;
  let facts: (readonly [string, string, string])[];
  before(async () => {
    address = host.site.page({
      head: host.site.scripts(scriptsOf(host.site.elements)),
      body: host.site.elements.flatMap((element) => element.examples.map((example) => markup(element, example))).join('\n'),
    });
    facts = host.site.elements.flatMap(({ tag, examples, essential }) =>
      examples.flatMap(({ id }) => essential.map((fact) => [tag, id, fact] as const)),
    );
  });
  after(() => {
    figure('Every element on a page', 'without script: essential facts looked for in each case', facts.length);
  });

  it('shows its essential facts where scripts are off', { skip: noChromium }, async () => {
    const browser = await launchChromium();
    try {
      const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await page.goto(address);
      const shown = await page.locator('body').innerText();
      for (const [tag, id, fact] of facts) assert.ok(shown.includes(fact), `<${tag}> ${id}: ${fact}`);
      assert.equal(await page.locator('a[href^="tel:"]:visible').count(), facts.filter(([, , fact]) => /^[\d ()-]+$/.test(fact)).length);
    } finally {
      await browser.close();
    }
  });

  inEachEngine((engine) => {
    for (const [what, { folder, answer }] of Object.entries(FAULTS)) {
      it(`shows its essential facts where ${what}`, async () => {
        host.site.faults.set(folder, answer);
        try {
          assert.deepEqual(await engine.visit(address, unreadable, facts), []);
        } finally {
          host.site.faults.delete(folder);
        }
      });
    }
  });
});
