import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inEachEngine } from '../../scripts/test/engines.mjs';
import { figure } from '../../scripts/test/figure.mjs';
import type { InPage } from './in-page.js';
import { serveRecorded, type Recording } from './recorder.js';
import type { ProofSite } from './site.js';

/** Where the device says it is: a door of the city. */
const HERE = { latitude: 52.516789, longitude: 13.413579 };

/** Counts how often the browser is asked for a place, and hands the question on. */
const COUNTER = `
window.askedForPlace = 0;
for (const name of ['getCurrentPosition', 'watchPosition']) {
  const before = Geolocation.prototype[name];
  Geolocation.prototype[name] = function (...args) { window.askedForPlace++; return before.apply(this, args); };
}
`;

interface Visit {
  /** How often a place had been asked for before the tap, after it, and when all was done. */
  readonly asked: readonly [before: number, after: number, end: number];
  /** The finder sorts by the place. */
  readonly found: boolean;
  readonly events: number;
  /** All that anybody on the page could hear, see or keep. */
  readonly all: readonly string[];
  readonly kept: readonly string[];
  readonly uncaught: readonly string[];
}

/** A search, a tap on "Near me", a record of a place nearby, and back. */
async function visit(): Promise<Visit> {
  const { tools, proof, heard } = window as unknown as InPage & Recording;
  const asked = () => (window as unknown as { askedForPlace: number }).askedForPlace;
  await tools.opened();
  await tools.type('clinic');
  await tools.until(() => tools.find('.card'), 'a card');
  const before = asked();
  tools.find('.tools summary')!.click();
  (await tools.until(() => tools.button('Near me'), 'the button')).click();
  const tapped = asked();
  // Where nobody can press the browser's own "Allow", no answer ever comes.
  const isSorted = () => tools.find('#near') !== null;
  for (let n = 0; n < 60 && !isSorted(); n++) await new Promise((resolve) => setTimeout(resolve, 50));
  const found = isSorted();
  await tools.settled();
  tools.find('.card button')!.click();
  await tools.until(() => tools.find('[part~="detail"]'), 'the record');
  tools.find('[part~="detail"] button')!.click();
  await tools.until(() => tools.find('.card'), 'the cards again');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const caches = ((await globalThis.caches?.keys()) ?? []).map((key) => `cache ${key}`);
  const databases = (await indexedDB.databases()).map(({ name }) => `database ${name}`);
  const kept = [...Object.entries({ ...localStorage, ...sessionStorage }).map((each) => each.join(' ')), ...caches, ...databases];
  return {
    asked: [before, tapped, asked()],
    found,
    events: heard.bubbling.length + heard.capturing.length + heard.page.length,
    all: [
      ...heard.bubbling,
      ...heard.capturing,
      ...heard.page,
      ...proof.log,
      ...performance.getEntriesByType('resource').map((entry) => entry.name),
      location.href,
      JSON.stringify(history.state),
      document.title,
      document.cookie,
      document.documentElement.outerHTML,
      ...kept,
    ],
    kept,
    uncaught: proof.uncaught,
  };
}

/** Numbers that say where the device is, to less than about a kilometre: three places and more after the point, and close to it. */
function tooFine(text: string): string[] {
  const { latitude, longitude } = HERE;
  return (text.match(/\d+[.,]\d{3,}/g) ?? []).filter((number) => {
    const degrees = Number(number.replace(',', '.'));
    return Math.abs(degrees - latitude) < 0.02 || Math.abs(degrees - longitude) < 0.02;
  });
}

describe('the place of the device', () => {
  let site: ProofSite;
  let asked: string[] = [];
  before(async () => {
    site = await serveRecorded(({ url, headers }) => asked.push(`${url} ${JSON.stringify(headers)}`), COUNTER);
  });
  after(() => site?.close());

  inEachEngine(
    (engine, name) => {
      it('is asked for by a tap only, and nobody learns it to less than a kilometre', async () => {
        asked = [];
        const { asked: times, found, events, all, kept, uncaught } = await engine.visit(site.url, visit);
        const [early, tapped, end] = times;
        assert.deepEqual(times, [0, 1, 1]);
        // WebKit's driver has no way to grant it.
        assert.equal(found, name !== 'webkit');
        assert.ok(asked.length > 3 && events > 50, `${asked.length} requests, ${events} events`);
        const learned = [...all, ...asked].flatMap(tooFine);
        assert.deepEqual(learned, []);
        assert.deepEqual(kept, []);
        assert.deepEqual(uncaught, []);
        const what = found ? 'granted' : 'not granted';
        figure('The place of the device', `${name}, ${what}: times that it was asked for without a tap`, early + end - tapped, '', 0);
        figure(
          'The place of the device',
          `${name}, ${what}: numbers finer than 1 km in ${all.length + asked.length} texts of events, storage, page and requests`,
          learned.length,
          '',
          0,
        );
      });

      it('is neither remembered nor asked for by the next page', async () => {
        const tab = await engine.open(site.url);
        try {
          await tab.run(visit);
          await tab.go(`${site.url}again.html`);
          const next = await tab.run(async () => {
            const { tools, askedForPlace } = window as unknown as InPage & { askedForPlace: number };
            await tools.opened();
            await tools.type('clinic');
            await tools.until(() => tools.find('.card'), 'a card');
            return { askedForPlace, isNear: tools.find('#near') !== null };
          });
          assert.deepEqual(next, { askedForPlace: 0, isNear: false });
        } finally {
          await tab.close();
        }
      });
    },
    () => ({ place: HERE }),
  );

  it('would be noticed in a number, and is not in a rounded one', () => {
    assert.deepEqual(tooFine(`?near=52.5168,13.4136 and "lat":${HERE.latitude}`), ['52.5168', '13.4136', '52.516789']);
    assert.deepEqual(tooFine('52.52 13.42 52.700 1764360000.123'), []);
  });
});
