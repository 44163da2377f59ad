import { expect } from '@open-wc/testing';
import type { Notice, ServiceSource } from '@newcomer/directory';
import { FixtureSource, type FixtureOptions } from '../testing/fixture-source.js';
import { button, find, findAll, mount, quiet, text, until } from '../testing/mount.js';
import { withMore } from '../testing/with-more.js';

const HOUR = 3_600_000;
const title = { text: 'Very hot days', lang: 'en', provenance: 'original' as const };

/** A notice that holds from an hour ago for three days. */
function notice(given: Partial<Notice> = {}): Notice {
  const now = Date.now();
  return {
    id: 'heat',
    severity: 'warning',
    from: now - HOUR,
    to: now + 72 * HOUR,
    title,
    needs: [],
    services: [],
    closes: false,
    ...given,
  };
}

class Noticed extends FixtureSource implements ServiceSource {
  asked = 0;

  constructor(
    private readonly _list: readonly Notice[] | Error,
    options?: FixtureOptions,
  ) {
    super(options);
  }

  notices(lang: string): Promise<readonly Notice[]> {
    this.asked++;
    if (this._list instanceof Error) return Promise.reject(this._list);
    return Promise.resolve(
      this._list.map((each) =>
        lang === 'ar' ? { ...each, title: { text: 'أيام حارة', lang: 'ar', provenance: 'machine' as const } } : each,
      ),
    );
  }
}

const NOTICES = '[part~="notices"] details';

describe('<newcomer-service-finder> and what the city tells everybody', () => {
  before(withMore);

  it('shows it from its beginning to its end, above all else, and says it once to who cannot see it', async () => {
    const now = Date.now();
    const source = new Noticed([
      notice(),
      notice({ id: 'over', to: now - 1, title: { ...title, text: 'Over' } }),
      notice({ id: 'coming', from: now + HOUR, title: { ...title, text: 'Coming' } }),
    ]);
    const finder = await mount({ source });
    await until(() => find(finder, NOTICES));
    expect(findAll(finder, NOTICES)).to.have.length(1);
    expect(text(finder, NOTICES)).to.contain('Very hot days').and.to.contain('Until');
    expect(text(finder, '[role="status"]')).to.equal('Very hot days');
    const above = find(finder, NOTICES)!.compareDocumentPosition(find(finder, '[part~="search"]')!);
    expect(above & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    expect(source.asked).to.equal(1);
  });

  it('says it in the language that was chosen last, though an earlier one comes later', async () => {
    const source = new Noticed([notice()]);
    const notices = source.notices.bind(source);
    let late = 0;
    source.notices = async (lang) => {
      if (lang === 'ar') await new Promise((resolve) => setTimeout(resolve, 400));
      late += lang === 'ar' ? 1 : 0;
      return notices(lang);
    };
    const finder = await mount({ source });
    for (const [name, lang] of [
      ['العربية', 'ar'],
      ['English', 'en'],
    ]) {
      button(finder, name!).click();
      await until(() => find(finder, '.base > div')!.lang === lang);
    }
    await until(() => late);
    await quiet(finder);
    expect(text(finder, NOTICES)).to.contain('Very hot days');
  });

  it('can be folded, and what is merely good to know is folded', async () => {
    const finder = await mount({ source: new Noticed([notice(), notice({ id: 'b', severity: 'info' })]) });
    await until(() => find(finder, NOTICES));
    const [warning, info] = findAll(finder, NOTICES) as HTMLDetailsElement[];
    expect([warning!.open, info!.open]).to.deep.equal([true, false]);
    warning!.querySelector('summary')!.click();
    await until(() => !warning!.open);
    finder.requestUpdate();
    await finder.updateComplete;
    expect(warning!.open).to.equal(false);
  });

  it('says it in the language of the reader, marked where a computer made it', async () => {
    const finder = await mount({ source: new Noticed([notice()]), attributes: { lang: 'ar' } });
    await until(() => find(finder, NOTICES)?.textContent.includes('أيام حارة'));
    expect(find(finder, `${NOTICES} summary span`)?.lang).to.equal('ar');
    expect(find(finder, `${NOTICES} .tag`)).to.not.equal(null);
  });

  it('leads to the places that help, and to a telephone', async () => {
    const source = new Noticed([
      notice({ needs: ['shelter'], phone: { text: '(962) 555-0101', href: 'tel:9625550101' }, url: 'javascript:alert(1)' }),
    ]);
    const finder = await mount({ source });
    await until(() => find(finder, NOTICES));
    expect(find<HTMLAnchorElement>(finder, `${NOTICES} a`)?.href).to.equal('tel:9625550101');
    expect(findAll(finder, `${NOTICES} a`)).to.have.length(1);
    find<HTMLButtonElement>(finder, `${NOTICES} button`)!.click();
    await until(() => find(finder, '.card'));
    // The first screen asks too, for what is open today.
    expect(source.queries.some(({ needs, limit }) => limit === finder.limit && needs?.join() === 'shelter')).to.equal(true);
    expect(text(finder, '[part~="results"]')).to.contain('Very hot days');
  });

  it('says on the card of a place that it closes why it is closed', async () => {
    const closed = notice({ closes: true, services: ['x'], title: { ...title, text: 'Closed for repairs' } });
    const source = new Noticed([closed], { card: (card) => ({ ...card, open: { state: 'closed', notice: 'heat' } }) });
    const finder = await mount({ source, attributes: { need: 'shelter' } });
    await until(() => find(finder, '.card')?.textContent.includes('Closed for repairs'));
    // It closes something, so there are no places to show.
    expect(find(finder, `${NOTICES} button`)).to.equal(null);
  });

  it('is the finder it was where there is none, where they fail, and with a source that knows of none', async () => {
    for (const source of [new Noticed([]), new Noticed(new Error('broken')), new FixtureSource()]) {
      const finder = await mount({ source, attributes: { need: 'shelter' } });
      await until(() => find(finder, '.card'));
      expect(find(finder, '[part~="notices"]')).to.equal(null);
    }
  });
});
