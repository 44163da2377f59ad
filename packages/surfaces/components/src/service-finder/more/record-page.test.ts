import type { ServiceDetail } from '@newcomer/directory';
import { expect } from '@open-wc/testing';
import { FixtureSource } from '../../testing/fixture-source.js';
import { inventedServices } from '../../testing/invented-services.js';
import { button, find, findAll, mount, quiet, text, until } from '../../testing/mount.js';
import { withMore } from '../../testing/with-more.js';
import type { ServiceFinder } from '../service-finder.js';

async function finderWithMore(source: FixtureSource, attributes: Record<string, string> = {}): Promise<ServiceFinder> {
  withMore();
  const finder = await mount({ source, attributes });
  await until(() => find(finder, '.card .more, .tiles .open'));
  return finder;
}

/** Some records are slow, some cannot be had. */
class UnevenSource extends FixtureSource {
  override async get(id: string, lang: string): Promise<ServiceDetail | undefined> {
    if (id === 'bed-1') {
      await new Promise((resolve) => setTimeout(resolve, 400));
      throw new Error('lost on the way');
    }
    return super.get(id, lang);
  }
}

/** What is asked for in Spanish comes late. */
class SlowSpanishSource extends FixtureSource {
  readonly answered: string[] = [];
  override async get(id: string, lang: string): Promise<ServiceDetail | undefined> {
    if (lang === 'es') await new Promise((resolve) => setTimeout(resolve, 500));
    const detail = await super.get(id, lang);
    this.answered.push(lang);
    return detail;
  }
}

/** A record whose organization, location and other name are all called the same. */
class OneNameSource extends FixtureSource {
  override async get(id: string, lang: string): Promise<ServiceDetail | undefined> {
    const detail = await super.get(id, lang);
    return detail && { ...detail, alternateName: detail.organization, location: { ...detail.name, text: 'North Pier' } };
  }
}

describe('an opened record', () => {
  it('is in the language that was chosen last, though what an earlier one asked for comes later', async () => {
    const source = new SlowSpanishSource();
    const finder = await finderWithMore(source, { need: 'shelter' });
    const real = window.fetch;
    let words = 0;
    window.fetch = async (input, init) => {
      const slow = (input instanceof Request ? input.url : String(input)).includes('es-detail');
      if (slow) await new Promise((resolve) => setTimeout(resolve, 500));
      return real(input, init).finally(() => (words += slow ? 1 : 0));
    };
    try {
      find(finder, '#d0')!.click();
      await until(() => find(finder, '.record h2'));
      const before = text(finder, '.record');
      for (const lang of ['es', 'en']) {
        button(finder, lang === 'es' ? 'Español' : 'English').click();
        await until(() => find(finder, '.base > div')!.lang === lang);
      }
      await until(() => words && source.answered.includes('es'));
      await quiet(finder);
      expect(text(finder, '.record')).to.equal(before);
    } finally {
      window.fetch = real;
    }
  });

  it('leads back to the first place to go where it was opened from there', async () => {
    const finder = await finderWithMore(new FixtureSource());
    button(finder, 'Welcome Desk').click();
    await until(() => find(finder, '.record h2'));
    button(finder, 'Back to the list').click();
    await quiet(finder);
    expect(finder.shadowRoot!.activeElement!.textContent).to.contain('Welcome Desk');
    expect(find(finder, '.tiles')).not.to.equal(null);
  });

  it('stays where it is when its language is changed, and so does the focus', async () => {
    const finder = await finderWithMore(new FixtureSource(), { need: 'shelter' });
    find(finder, '#d0')!.click();
    await until(() => find(finder, '.record h2'));
    await quiet(finder);
    const arabic = button(finder, 'العربية');
    arabic.focus();
    arabic.click();
    await until(() => find(finder, '.record[lang=ar] h2'));
    await quiet(finder);
    expect(text(finder, '.record')).to.contain('ساعات العمل');
    expect(finder.shadowRoot!.activeElement!.getAttribute('lang')).to.equal('ar');
    expect(finder.shadowRoot!.activeElement!.localName).to.equal('button');
  });

  it('marks the language of every name inside an Arabic sentence', async () => {
    const finder = await finderWithMore(new FixtureSource(), { need: 'shelter', lang: 'ar' });
    find(finder, '#d0')!.click();
    await until(() => find(finder, '.record[lang=ar] h2'));
    await quiet(finder);
    for (const [line, name] of [
      ['.hours > .hint:last-child', 'Port Example'],
      ['.sections > section:last-child p', 'City of Port Example'],
    ] as const)
      expect(findAll(finder, `${line} [lang=en]`).map(({ textContent }) => textContent)).to.deep.equal([name], line);
  });

  it('is not taken away when an older one turns out to be lost', async () => {
    const finder = await finderWithMore(new UnevenSource(), { need: 'shelter' });
    find(finder, '#d0')!.click();
    await finder.updateComplete;
    button(finder, 'Back to the list').click();
    await finder.updateComplete;
    find(finder, '#d1')!.click();
    await until(() => find(finder, '.record h2'));
    await quiet(finder, 600);
    expect(find(finder, '.record h2')).not.to.equal(null);
    expect(text(finder, '.record')).not.to.contain('could not look');
  });

  it('says each of its names once', async () => {
    const finder = await finderWithMore(new OneNameSource(), { need: 'shelter' });
    find(finder, '#d0')!.click();
    await until(() => find(finder, '.record h2'));
    const bold = findAll(finder, '.record > p > b').map(({ textContent }) => textContent.trim());
    expect(bold).to.deep.equal(['North Pier']);
    expect(text(finder, '.record')).to.contain('Run by');
  });
});

describe('the first screen', () => {
  it('counts all that is open now, also where the source itself counts nothing', async () => {
    const first = inventedServices.find(({ state }) => state === 'open');
    const services = Array.from({ length: 80 }, (_, n) => ({ ...first!, id: `open-${n}` }));
    const source = new FixtureSource({ services, capabilities: { counts: false } });
    const finder = await finderWithMore(source);
    const counts = findAll(finder, '.tiles .open').map(({ textContent }) => textContent.trim());
    expect(counts).to.contain('80 open now');
  });
});
