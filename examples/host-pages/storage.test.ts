import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { inEachEngine } from '../../scripts/test/engines.mjs';
import { figure } from '../../scripts/test/figure.mjs';
import { endings, hostPages, markup, scriptsOf } from './host-page.mjs';

/** What a host's page has for elements that take a storage: the browser's own, as our guides show it. */
const STORAGE = `<script>
window.storageOf = (key) => ({
  load: async () => localStorage.getItem(key) ?? undefined,
  save: async (text) => localStorage.setItem(key, text),
});
</script>`;

/** A host of the open network, whose pages are no secure context: no hashes, no caches, no workers. */
const PLAIN = 'http://city.test';

/** What stands in the storage instead of what was put there. */
const JUNK = ['{"format":1,"answ', 'null'];

/** What came of an answer, as a person sees it: it is there; something is said to be lost. */
interface Outcome {
  readonly checked: boolean;
  readonly said: boolean;
}

interface Elements {
  readonly ELEMENTS: {
    readonly SETTING: {
      readonly tag: string;
      readonly keeps?: { readonly steps: readonly string[]; readonly controls: readonly string[] };
    };
  }[];
}

/** Runs in a page, or for a frame of it: in every element that keeps answers gives one, or looks whether it is there. */
async function answers(at: number, gives: boolean, frame?: number): Promise<Record<string, Outcome>> {
  const load = (name: string) => import(new URL(`/modules/examples/${name}.js`, location.href).href) as Promise<unknown>;
  const { ELEMENTS } = (await load('elements')) as Elements;
  const { reach } = (await load('reach')) as { reach: (element: Element, what: object) => Promise<void> };
  const page = frame === undefined ? document : document.querySelectorAll('iframe')[frame]!.contentDocument!;
  const found: Record<string, Outcome> = {};
  for (const {
    SETTING: { tag, keeps },
  } of ELEMENTS) {
    if (!keeps) continue;
    const element = page.querySelector(tag)!;
    const root = element.shadowRoot!;
    const control = keeps.controls[at]!;
    element.scrollIntoView();
    await reach(element, { steps: gives ? [...keeps.steps, control] : keeps.steps, shows: control });
    const look = () => ({
      checked: root.querySelector<HTMLInputElement>(control)!.checked,
      said: root.querySelector('[role=alert]') !== null,
    });
    // Longer than any element waits before it saves; what was kept is there sooner.
    for (let n = 0; n < 14 && (gives || !look().checked); n++) await new Promise((resolve) => setTimeout(resolve, 50));
    found[tag] = look();
  }
  return found;
}

/** Runs in a page: unfolds the offer of a copy of the page, presses its button where that is wished for, and says what is to be read. */
async function copy(tag: string, box: string, press: boolean): Promise<{ readonly buttons: number; readonly text: string }> {
  const { reach } = (await import(new URL('/modules/examples/reach.js', location.href).href)) as {
    reach: (element: Element, what: object) => Promise<void>;
  };
  const element = document.querySelector(tag)!;
  element.scrollIntoView();
  await reach(element, { shows: box });
  const fold = element.shadowRoot!.querySelector<HTMLDetailsElement>(box)!;
  const until = async (isSo: () => boolean, most = 300) => {
    for (let n = 0; n < most && !isSo(); n++) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const settled = () => until(() => fold.children.length > 1 && !fold.textContent.includes('…'));
  fold.open = false;
  await until(() => fold.children.length === 1);
  fold.open = true;
  await settled();
  // What is offered is known once a file of the host's has come; where nothing is, nothing comes.
  await until(() => fold.querySelector('button') !== null, press ? 300 : 20);
  const before = fold.textContent;
  if (press) {
    fold.querySelector('button')?.click();
    await until(() => fold.textContent !== before);
    await settled();
  }
  return { buttons: fold.querySelectorAll('button').length, text: fold.innerText.trim() };
}

/** Runs in a page: leaves not one byte in the storage of its origin. */
function fill(): void {
  for (let size = 1 << 20, n = 0; size >= 1; n++) {
    try {
      localStorage.setItem(`full-${n}`, 'x'.repeat(size));
    } catch {
      size >>= 1;
    }
  }
}

/** Runs in a page: what nobody caught, also in its frames. */
const uncaught = () =>
  [window, ...Array.from(window.frames as ArrayLike<unknown>)].flatMap((each) => (each as { seen: { errors: string[] } }).seen.errors);

describe('every element where the browser stores nothing, too little, or something else', () => {
  const host = hostPages(undefined, { 'access-control-allow-origin': '*' });
  let page: string;
  let sandboxed: string;
  let twice: string;
  let blank: string;
  before(() => {
    const { site } = host;
    const content = {
      head: STORAGE + site.scripts(scriptsOf(site.elements)),
      body: site.elements
        .map((element) => markup(element, { attributes: element.copy ? { [element.copy.attribute]: '/demo/offline.json' } : {} }))
        .join('\n'),
      // A worker serves pages of its own folder.
      folder: '/demo/',
    };
    page = site.page(content);
    blank = site.page({ body: '' });
    sandboxed = site.page({ ...content, headers: { 'content-security-policy': 'sandbox allow-scripts' } });
    const frame = `<iframe src="${new URL(page).pathname}" width="600" height="500"></iframe>`;
    twice = site.page({ body: frame + frame, folder: '/demo/' });
  });
  const tags = () => host.site.elements.map(({ tag }) => tag);
  const copiers = () => host.site.elements.flatMap(({ tag, copy: offer }) => (offer ? [{ tag, ...offer }] : []));
  /** The same of every element that keeps answers. */
  const all = (outcome: Outcome) => Object.fromEntries(host.site.elements.flatMap(({ tag, keeps }) => (keeps ? [[tag, outcome]] : [])));
  const allWork = () => Object.fromEntries(tags().map((tag) => [tag, ['works']]));

  inEachEngine((engine, name) => {
    type Open = Awaited<ReturnType<typeof engine.open>>;
    const lost: string[] = [];
    /** Opens a page whose storage is empty, and looks for errors at the end. What is saved on leaving goes as well. */
    const onPage = (address: () => string, test: (open: Open) => Promise<void>) => async () => {
      const open = await engine.open(address());
      try {
        await test(open);
        assert.deepEqual(await open.run(uncaught), []);
      } finally {
        await open.go(blank);
        await empty(open);
        await open.close();
      }
    };
    const empty = (open: Open) => open.run(() => localStorage.clear());
    /** After the page is loaded anew both answers are there. */
    const bothKept = async (what: string, open: Open) => {
      await open.go(page);
      const missing: string[] = [];
      for (const at of [0, 1])
        for (const [tag, { checked }] of Object.entries<Outcome>(await open.run(answers, at, false)))
          if (!checked) missing.push(`<${tag}> ${at}`);
      lost.push(...missing);
      assert.deepEqual(missing, [], what);
    };

    it(
      'works where all storage is denied, and says what is gone with the page',
      onPage(
        () => sandboxed,
        async (open) => {
          const access = () => {
            try {
              return localStorage.length;
            } catch {
              return 'denied';
            }
          };
          assert.equal(await open.run(access), 'denied');
          assert.deepEqual((await open.run(endings, tags())).found, allWork());
          assert.deepEqual(await open.run(answers, 0, true), all({ checked: true, said: true }));
          for (const { tag, box } of copiers()) {
            const { buttons, text } = await open.run(copy, tag, box, false);
            assert.ok(buttons === 0 && text.includes('needs internet'), text);
          }
        },
      ),
    );

    it(
      'says that nothing more is kept where the storage is full, and keeps it once there is room',
      onPage(
        () => page,
        async (open) => {
          await open.run(fill);
          assert.deepEqual(await open.run(answers, 0, true), all({ checked: true, said: true }));
          await empty(open);
          assert.deepEqual(await open.run(answers, 1, true), all({ checked: true, said: false }));
          await bothKept('full', open);
        },
      ),
    );

    it(
      'works over junk in its place, and says what it cannot keep there',
      onPage(
        () => page,
        async (open) => {
          for (const junk of JUNK) {
            await open.run((text, keys: string[]) => keys.forEach((key) => localStorage.setItem(key, text)), junk, tags());
            await open.go(page);
            const given = await open.run(answers, 0, true);
            for (const [tag, { checked }] of Object.entries<Outcome>(given)) assert.ok(checked, `<${tag}> over ${junk}`);
            assert.deepEqual(await open.run(uncaught), []);
            await open.go(page);
            const missing = Object.entries<Outcome>(await open.run(answers, 0, false)).filter(
              ([tag, { checked }]) => !checked && !given[tag]!.said,
            );
            lost.push(...missing.map(([tag]) => `<${tag}> over ${junk}`));
            assert.deepEqual(missing, [], junk);
          }
        },
      ),
    );

    it(
      'puts all of it there again where it is deleted under an open page',
      onPage(
        () => page,
        async (open) => {
          assert.deepEqual(await open.run(answers, 0, true), all({ checked: true, said: false }));
          await empty(open);
          assert.deepEqual(await open.run(answers, 1, true), all({ checked: true, said: false }));
          await bothKept('deleted', open);
        },
      ),
    );

    it(
      'keeps what two pages of one site write one over the other',
      onPage(
        () => twice,
        async (open) => {
          // Both have read the empty storage before either writes.
          for (const frame of [0, 1]) await open.run(answers, 0, false, frame);
          for (const frame of [0, 1]) assert.deepEqual(await open.run(answers, frame, true, frame), all({ checked: true, said: false }));
          assert.deepEqual(await open.run(uncaught), []);
          await bothKept('two pages', open);
        },
      ),
    );

    it(
      'offers a copy of the page again where the browser threw it away, and works over a copy that is junk',
      onPage(
        () => page,
        async (open) => {
          for (const { tag, box } of copiers()) {
            const kept = await open.run(copy, tag, box, true);
            const says = kept.text.split('\n').find((line, at) => at > 0 && line)!;
            figure('Storage in trouble', `${name}: a copy of the page`, says);
            if (!kept.text.includes('This page is on this phone')) {
              // An engine without workers, or one that keeps none in a private window: said, and nothing else.
              assert.match(says, /needs internet|did not work/);
              assert.equal(kept.buttons, 0);
              continue;
            }
            await open.run(async () => {
              for (const key of await caches.keys()) {
                const cache = await caches.open(key);
                for (const request of await cache.keys()) await cache.put(request, new Response('{"junk'));
              }
            });
            await open.go(page);
            assert.deepEqual((await open.run(endings, tags())).found, allWork());
            assert.equal((await open.run(copy, tag, box, false)).buttons, 1);
            await open.run(async () => {
              for (const key of await caches.keys()) await caches.delete(key);
            });
            const again = await open.run(copy, tag, box, false);
            assert.ok(again.text.includes('Keep this page'), again.text);
          }
          await open.run(async () => {
            for (const each of (await navigator.serviceWorker?.getRegistrations()) ?? []) await each.unregister();
          });
          figure('Storage in trouble', `${name}: answers that were lost and not said to be`, lost.length, '', 0);
        },
      ),
    );
  });

  inEachEngine(
    (engine) => {
      it('works on a page over plain http, and says that it cannot be kept', async () => {
        const open = await engine.open(PLAIN + new URL(page).pathname);
        try {
          assert.deepEqual(await open.run(() => [isSecureContext, 'subtle' in crypto && !!crypto.subtle, 'caches' in window]), [
            false,
            false,
            false,
          ]);
          assert.deepEqual((await open.run(endings, tags())).found, allWork());
          assert.deepEqual(await open.run(answers, 0, true), all({ checked: true, said: false }));
          for (const { tag, box } of copiers()) {
            const { buttons, text } = await open.run(copy, tag, box, false);
            assert.ok(buttons === 0 && text.includes('needs internet'), text);
          }
          assert.deepEqual(await open.run(uncaught), []);
        } finally {
          await open.close();
        }
      });
    },
    () => ({ proxy: host.site.url }),
  );

  inEachEngine(
    (engine, name) => {
      const cannot = name === 'webkit' && 'WebKitGTK takes no quota from outside';
      it('says that a copy of the page did not work where there is no room for it', { skip: cannot }, async () => {
        const open = await engine.open(page);
        try {
          for (const { tag, box } of copiers()) {
            const { buttons, text } = await open.run(copy, tag, box, true);
            assert.ok(buttons === 0 && text.includes('This did not work'), text);
          }
          assert.deepEqual(await open.run(() => caches.keys()), []);
          assert.deepEqual(await open.run(uncaught), []);
        } finally {
          await open.close();
        }
      });
    },
    () => ({ quota: { origin: new URL(host.site.url).origin, bytes: 100_000 } }),
  );
});
