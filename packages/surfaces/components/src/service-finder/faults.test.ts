import { expect } from '@open-wc/testing';
import { FixtureSource } from '../testing/fixture-source.js';
import { find, findAll, mount, quiet, text, type, until } from '../testing/mount.js';
import { withMore } from '../testing/with-more.js';

const original = (words: string) => ({ text: words, lang: 'en', provenance: 'original' as const });

/** Runs something while a page has changed what all scripts share, and puts it back. */
async function meanwhile(change: () => () => void, run: () => Promise<void>): Promise<void> {
  const restore = change();
  try {
    await run();
  } finally {
    restore();
  }
}

function replaced<O extends object, K extends keyof O>(object: O, key: K, value: O[K]): () => void {
  const before = Object.getOwnPropertyDescriptor(object, key);
  Object.defineProperty(object, key, { value, configurable: true, writable: true, enumerable: true });
  return () => {
    if (before) Object.defineProperty(object, key, before);
    else Reflect.deleteProperty(object, key);
  };
}

/** The fault catalogue's rows on what records hold and what a page does, seen in a browser. */
describe('<newcomer-service-finder> and bad surroundings', () => {
  before(withMore);

  it('rows 46, 53: one word of ten thousand letters, and marks piled on marks, stay inside the card', async () => {
    const source = new FixtureSource({
      card: (card) => ({
        ...card,
        name: original(`Z${'\u0301\u0316'.repeat(4)}algo ${'x'.repeat(400)}`),
        summary: original('y'.repeat(10_000)),
        organization: original('w'.repeat(300)),
      }),
    });
    const finder = await mount({ source, attributes: { need: 'shelter' } });
    await until(() => find(finder, '.card'));
    finder.style.width = '320px';
    const right = finder.getBoundingClientRect().left + 321;
    const [first, second] = findAll(finder, '.card').map((card) => card.getBoundingClientRect());
    expect(first!.bottom).to.be.at.most(second!.top);
    for (const part of findAll(finder, '.card *'))
      expect(part.getBoundingClientRect().right, part.outerHTML.slice(0, 80)).to.be.at.most(right);
  });

  it('rows 70, 71, 77: what looks like markup or like a template is text', async () => {
    const bad = '"><img src=x onerror="window.hurt=1"><svg onload="window.hurt=1"></svg> ${window.hurt=1} {{x}}';
    const source = new FixtureSource({ card: (card) => ({ ...card, name: original(bad), summary: original(bad) }) });
    const finder = await mount({ source, attributes: { need: 'shelter' } });
    await until(() => find(finder, '.card'));
    expect(text(finder, '#c0')).to.equal(bad);
    expect(findAll(finder, '.card img, .card [onload], .card [onerror]')).to.have.length(0);
    expect((window as { hurt?: unknown }).hurt).to.equal(undefined);
  });

  it('row 67: looks at the clock again when the page is looked at again', async () => {
    const source = new FixtureSource();
    const finder = await mount({ source, attributes: { need: 'shelter' } });
    await until(() => find(finder, '.card'));
    const { now } = Date;
    await meanwhile(
      () => replaced(Date, 'now', () => now() + 86_400_000),
      async () => {
        document.dispatchEvent(new Event('visibilitychange'));
        await until(() => source.queries.some(({ at = 0 }) => at - now() > 80_000_000));
      },
    );
  });

  it('row 67: says of a record that stays open whether the place is open by now', async () => {
    const source = new FixtureSource();
    const finder = await mount({ source, attributes: { need: 'shelter' } });
    await until(() => find(finder, '#d0'));
    find(finder, '#d0')!.click();
    await until(() => find(finder, '.record h2'));
    const said = () => text(finder, '.record .open');
    expect(said()).to.match(/^Open/);
    const get = source.get.bind(source);
    source.get = async (...asked) => {
      const detail = await get(...asked);
      return detail && { ...detail, open: { state: 'closed' as const } };
    };
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => said() === 'Closed');
    // Where it cannot be read again, what stands there stays.
    source.get = () => Promise.reject(new Error('gone'));
    document.dispatchEvent(new Event('visibilitychange'));
    await quiet(finder, 300);
    expect(said()).to.equal('Closed');
  });

  it('row 80: a page that writes into the prototype of all objects changes nothing', async () => {
    await meanwhile(
      () => {
        const undo = ['need', 'href', 'urgent', 'sensitive', 'words', 'near', 'length2'].map((key) =>
          replaced(Object.prototype as Record<string, unknown>, key, 'polluted'),
        );
        return () => undo.forEach((restore) => restore());
      },
      async () => {
        const finder = await mount();
        await type(finder, 'doctor');
        expect(text(finder, '#found')).to.equal('1 place found');
        expect(text(finder)).not.to.contain('polluted');
      },
    );
  });

  it('row 81: a page that has put its own methods in the place of the browser’s is borne or told of, with the fallback there', async () => {
    await meanwhile(
      () => {
        const undo = [
          replaced(Array.prototype, 'includes', () => {
            throw new Error('not yours');
          }),
          replaced(JSON, 'parse', () => null as never),
        ];
        return () => undo.forEach((restore) => restore());
      },
      async () => {
        const box = document.createElement('div');
        const finder = document.createElement('newcomer-service-finder');
        finder.source = new FixtureSource();
        finder.append('Call 305-555-0100');
        box.append(finder);
        document.body.append(box);
        await until(() => find(finder, 'slot:not([name])') ?? find(finder, '.tiles'));
        expect(finder.textContent).to.contain('305-555-0100');
        box.remove();
      },
    );
  });

  it('row 82: names that a form of the page puts on the window or the document are not taken for the browser’s own', async () => {
    const form = document.createElement('form');
    form.id = 'customElements';
    form.innerHTML = '<input name="adoptedStyleSheets"><input id="navigator"><input name="baseURI"><img name="currentScript">';
    document.body.append(form);
    try {
      const finder = await mount({ attributes: { need: 'shelter' } });
      await until(() => find(finder, '.card'));
      expect(findAll(finder, '.card')).to.have.length(3);
    } finally {
      form.remove();
    }
  });
});
