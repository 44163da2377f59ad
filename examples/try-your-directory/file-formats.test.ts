import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { ENGINES, startEngine, withoutEngine } from '../../scripts/test/engines.mjs';
import { inEveryEncoding, inMixedEncoding } from '../../scripts/test/encodings.js';
import { rowsOf, workbookOf } from '../../scripts/test/workbook.js';
import { serveSite } from '../../scripts/site-server.mjs';
import { buildTryYourDirectory } from './build.mjs';

const SHEET = [
  'name,address,city,phone,description,hours',
  'Café de la señora Peña,1 Anchor Square,Port Lantern,(962) 555-0110,Sopa caliente – y un café.,Mon-Fri 9am-5pm',
  'Niños y niñas,2 Anchor Square,Port Lantern,(962) 555-0111,¿Dónde está el médico? Aquí.,24 hours',
  'The Children’s Room,3 Anchor Square,Port Lantern,(962) 555-0112,“Free” advice by lawyers.,',
  '',
].join('\r\n');
const NAMES = ['Café de la señora Peña', 'Niños y niñas', 'The Children’s Room'];

interface Outcome {
  readonly status: string;
  readonly problems: string;
  readonly cards: readonly string[];
  /** The kit as it was handed to the person, in base 64. */
  readonly kit: string;
}

/** What a person does, inside the page: drops a file, reads the report, looks at the finder, downloads the kit. */
async function dropAndDownload(name: string, base64: string, way: 'drop' | 'choose'): Promise<Outcome> {
  const until = async <T>(what: string, look: () => T | undefined | null | false): Promise<T> => {
    for (let tries = 0; tries < 1200; tries++) {
      const found = look();
      if (found) return found;
      const failure = document.querySelector<HTMLElement>('[data-failure]');
      if (failure && !failure.hidden) throw new Error(failure.textContent);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${name}: ${what} did not come within a minute; ${document.querySelector('[data-status]')!.textContent}`);
  };
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], name));
  if (way === 'drop') {
    const drop = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
    document.querySelector('[data-drop]')!.dispatchEvent(drop);
  } else {
    const input = document.querySelector<HTMLInputElement>('#files')!;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
  }
  const status = await until(
    'a report',
    () =>
      /services can be published/.test(document.querySelector('[data-status]')!.textContent) &&
      document.querySelector('[data-status]')!.textContent,
  );
  const problems = document.querySelector('[data-problems]')!.textContent;
  const finder = document.querySelector('[data-finder] newcomer-service-finder')!;
  finder.scrollIntoView();
  const search = await until('a search box', () => finder.shadowRoot?.querySelector<HTMLInputElement>('input[type="search"]'));
  const cards: string[] = [];
  for (const word of ['cafe', 'medico', 'lawyers']) {
    search.value = word;
    search.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await new Promise((resolve) => setTimeout(resolve, 600));
    cards.push((await until(`a card for ${word}`, () => finder.shadowRoot?.querySelector('[part~="card"]'))).textContent);
  }
  const saved = new Promise<Blob>((resolve) => {
    const original = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      resolve(blob);
      return original(blob);
    };
  });
  document.querySelector<HTMLButtonElement>('[data-download]')!.click();
  const kit = new Uint8Array(await (await saved).arrayBuffer());
  let binary = '';
  for (let at = 0; at < kit.length; at += 8192) binary += String.fromCharCode(...kit.subarray(at, at + 8192));
  return { status, problems, cards, kit: btoa(binary) };
}

function assertWhole({ status, cards, kit }: Outcome): void {
  assert.match(status, /: 3 services can be published/);
  for (const [at, name] of NAMES.entries()) assert.ok(cards[at]?.includes(name), `${name} is not in "${cards[at]}"`);
  const files = unzipSync(Buffer.from(kit, 'base64'));
  const words = Object.entries(files)
    .filter(([file]) => /\/data\/.*\.json$/.test(file))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
    .join('\n');
  for (const name of NAMES) assert.ok(words.includes(name), `${name} is not in the kit`);
  for (const file of ['snippet.html', 'index.html', 'README.md']) assert.ok(files[`newcomer/${file}`], `${file} is not in the kit`);
}

describe('dropping a file on the page', () => {
  let out: string;
  let site: Awaited<ReturnType<typeof serveSite>>;
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'newcomer-drop-'));
    await buildTryYourDirectory({ out });
    site = await serveSite({ routes: [['/', out]] });
  });
  after(async () => {
    await site?.close();
    await rm(out, { recursive: true, force: true });
  });

  for (const engine of ENGINES) {
    it(
      `${engine}: a workbook or a spreadsheet in any encoding becomes a report, a finder and a kit`,
      { skip: withoutEngine(engine) },
      async () => {
        const browser = await startEngine(engine);
        // WebKitGTK gives no file out of a drop that a script made; a person's real one cannot be made in any engine.
        const way = engine === 'webkit' ? 'choose' : 'drop';
        const drop = (name: string, bytes: Uint8Array): Promise<Outcome> =>
          browser.visit(site.url, dropAndDownload, name, Buffer.from(bytes).toString('base64'), way);
        try {
          assertWhole(await drop('services.xlsx', await workbookOf({ Services: rowsOf(SHEET) })));
          const mixed = await drop('mixed.csv', inMixedEncoding(SHEET, 2));
          assertWhole(mixed);
          assert.match(mixed.problems, /encoding/i);
          const all = inEveryEncoding(SHEET);
          // What decodes them is one code; every browser has tables of its own only for the code pages.
          for (const [name, bytes] of engine === 'chromium' ? all : all.filter(([name]) => /Windows|Roman$|LE with a/.test(name))) {
            await drop('services.csv', bytes).then(assertWhole, (cause: unknown) => {
              throw new Error(`${name} in ${engine}`, { cause });
            });
          }
        } finally {
          await browser.close();
        }
      },
    );
  }
});
