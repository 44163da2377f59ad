import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newcomer } from '../../scripts/kit.mjs';
import type { hostPages } from './host-page.mjs';
import type { HostWindow } from './host-window.js';

type Host = ReturnType<typeof hostPages>;

/** An element with the attribute that names its source, and the source's folder below the site. */
export interface Source {
  readonly element: Host['site']['elements'][number];
  readonly attribute: string;
  readonly folder: string;
}

/** The source of every element, as a server has it: what examples give in code is published too. */
export function publishedSources(host: Host): Promise<readonly Source[]> {
  return Promise.all(
    host.site.elements.map(async (element) => {
      const { tag, pack, data } = element;
      if (pack) return { element, attribute: 'src', folder: `packs/${pack.name}/` };
      if (!data?.pack) return { element, attribute: element.directory!, folder: 'demo/data/' };
      const file = join(host.out, `given/${tag}/pack.json`);
      await mkdir(dirname(file), { recursive: true });
      const { texts, ...given } = data.pack as { texts: Record<string, { provenance: string }> };
      // A translation of an example may be in part.
      const originals = Object.entries(texts).filter(([, { provenance }]) => provenance === 'original');
      await writeFile(file, JSON.stringify({ ...given, texts: Object.fromEntries(originals) }));
      const { code, stderr } = await newcomer('pack', 'build', file, '--out', join(host.out, `packs/${tag}`));
      assert.equal(code, 0, stderr);
      const built = (await readdir(join(host.out, `packs/${tag}`), { recursive: true })).find((name) => name.endsWith('manifest.json'))!;
      return { element, attribute: 'src', folder: `packs/${tag}/${dirname(built)}/`.replace('/./', '/') };
    }),
  );
}

export interface Ending {
  readonly end: string;
  readonly seconds: number;
  readonly text: string;
}

/** Runs in a page, before any of ours: what each element tells the integrator. */
export const LISTEN = `<script>
window.codes = new Map();
addEventListener('newcomer-source-error', ({ target, code }) => codes.has(target) || codes.set(target, [code, performance.now() / 1000]), true);
</script>`;

/** Runs in a page: how each element ends, in the order of the page; a code where its fallback can be read. */
export async function verdicts(selector: string): Promise<Ending[]> {
  const { codes, bringIntoSight } = window as unknown as HostWindow & { codes: Map<Element, readonly [string, number]> };
  const elements = [...document.querySelectorAll(selector)];
  const ends: (Ending | undefined)[] = elements.map(() => undefined);
  await bringIntoSight(elements);
  for (const end = performance.now() + 40_000; ends.includes(undefined) && performance.now() < end;) {
    elements.forEach((element, at) => {
      if (ends[at]) return;
      const root = element.shadowRoot;
      const shown = root?.querySelector('slot:not([name])') ? (element.firstElementChild?.getBoundingClientRect().height ?? 0) > 0 : false;
      const [code, seconds] = codes.get(element) ?? [];
      const words = root?.querySelector('.base')?.textContent ?? '';
      if (root?.querySelector('footer') && !shown) ends[at] = { end: 'works', seconds: performance.now() / 1000, text: words };
      else if (code) ends[at] = { end: shown ? code : `${code}, and nothing to read`, seconds: seconds!, text: words };
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return ends.map((each) => each ?? { end: 'nothing', seconds: Infinity, text: '' });
}

/** Runs in a page: asks again in every element that offers it. */
export function askAgain(selector: string): void {
  for (const element of document.querySelectorAll(selector)) {
    (window as unknown as { codes: Map<Element, unknown> }).codes.delete(element);
    element.shadowRoot?.querySelector<HTMLElement>('[role=alert] button')?.click();
  }
}
