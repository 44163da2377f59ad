import { expect } from '@open-wc/testing';
import { catalogs } from './catalogs.js';
import { languageName } from './language-name.js';
import { words } from './english-core.js';
import { fill, Localize, localeFor } from './localize.js';
import { ownName } from './own-names.js';
import { whenText } from './when.js';
import { provide } from '../registry.js';

const BASE = new URL('/packages/surfaces/components/dist/elements/locales/', location.origin).href;

async function localized(lang: string): Promise<Localize> {
  const localize = new Localize(words);
  localize.base = BASE;
  await localize.use(lang);
  return localize;
}

describe('Localize', () => {
  for (const [tag] of catalogs) {
    it(`gives the same Gregorian day in ${tag} as in every other language`, async () => {
      const localize = await localized(tag);
      for (const iso of ['2026-01-01', '2026-02-28', '2027-03-21', '2026-11-22', '2028-02-29', '2026-12-31']) {
        const [year, , day] = iso.split('-').map(Number);
        const said = localize.date(iso);
        expect(said.match(/\d+/g)!.map(Number), said).to.include.members([year!, day!]);
        expect(said).not.to.match(/[٠-٩۰-۹]/);
      }
      expect(new Set([4, 5, 6, 7, 8, 9, 10].map((day) => localize.day(day))).size, 'seven names of days').to.equal(7);
      const months = Array.from({ length: 12 }, (_, n) => localize.date(`2026-${String(n + 1).padStart(2, '0')}-15`));
      expect(new Set(months).size, months.join()).to.equal(12);
    });
  }

  it('names days in the language itself, also where the browser cannot', async () => {
    expect((await localized('ps')).day(4)).to.match(/[\u0600-\u06ff]/);
    expect((await localized('ti')).day(4)).to.match(/[\u1200-\u137f]/);
    expect((await localized('so')).day(4)).to.equal('Isniin');
  });

  it('says a time as the doors of the country do', async () => {
    const english = await localized('en');
    expect(english.clock(17 * 60, 'US').replace(/\s/g, ' ')).to.equal('5:00 PM');
    expect(english.clock(17 * 60, 'FR')).to.equal('17:00');
    expect((await localized('fr')).clock(9 * 60, 'US')).to.equal('09:00');
    expect(english.clock(25 * 60, 'FR')).to.equal('01:00');
  });

  it('says when in the place’s time, whatever the device’s zone is', async () => {
    const english = await localized('en');
    const now = Date.parse('2026-11-22T15:00:00Z'); // Sunday, 10:00 in New York
    const when = (iso: string) =>
      whenText(Date.parse(iso), now, english, { timeZone: 'America/New_York', country: 'US' }).replace(/\s/g, ' ');
    expect(when('2026-11-22T22:00:00Z')).to.equal('5:00 PM');
    expect(when('2026-11-23T14:00:00Z')).to.equal('tomorrow at 9:00 AM');
    expect(when('2026-11-26T14:00:00Z')).to.equal('Thursday at 9:00 AM');
    expect(when('2026-11-30T14:00:00Z')).to.equal('Monday, November 30 at 9:00 AM');
  });

  it('counts by the rules of each language', () => {
    const arabic = { zero: '0', one: '1', two: '2', few: 'f#', many: 'm#', other: 'o#' };
    expect([0, 1, 2, 5, 11, 100].map((count) => fill(arabic, {}, 'ar', count))).to.deep.equal(['0', '1', '2', 'f5', 'm11', 'o100']);
    expect([1, 2, 5].map((count) => fill({ one: 'a', few: 'b', many: 'c', other: 'd' }, {}, 'uk', count))).to.deep.equal(['a', 'b', 'c']);
    expect([0, 1, 2].map((count) => fill({ one: 'a', other: 'b' }, {}, 'ti', count))).to.deep.equal(['a', 'a', 'b']);
    expect(fill('{name} {name} #', { name: 'x{y}' }, 'en')).to.equal('x{y} x{y} #');
  });

  it('hands nobody another script', () => {
    expect(localeFor('zh-TW', ['en', 'zh-Hans'])).to.equal(undefined);
    expect(localeFor('zh-CN', ['en', 'zh-Hans'])).to.equal('zh-Hans');
    expect(localeFor('pt-BR', ['en', 'pt'])).to.equal('pt');
    expect(localeFor('xx', ['en'])).to.equal(undefined);
  });

  it('names every language of the interface in itself, as its catalog does', async () => {
    for (const [tag] of catalogs) {
      const catalog = (await (await fetch(`/packages/surfaces/components/src/locales/${tag}.json`)).json()) as { $name: string };
      expect(languageName(tag)).to.deep.equal({ name: catalog.$name, lang: tag });
    }
  });

  it('names a language in itself', () => {
    provide('names', ownName);
    expect(languageName('ht')).to.deep.equal({ name: 'Kreyòl ayisyen', lang: 'ht' });
    expect(languageName('uk').name).to.equal('Українська');
    expect(languageName('ti').name).to.equal('ትግርኛ');
    expect(languageName('not a tag').name).to.equal('not a tag');
  });

  it('refuses a file whose bytes are not those that were built', async () => {
    const real = window.fetch;
    for (const changed of ['index.json', 'es.json']) {
      window.fetch = async (input, init) => {
        // A host or a proxy answers with something else: the browser compares and refuses.
        const other = (input as URL).href.endsWith(changed) ? new URL('fr.json', BASE) : input;
        return real(other, init);
      };
      const localize = new Localize(words);
      localize.base = BASE;
      const refused = await localize.use('es').then(
        () => false,
        () => true,
      );
      window.fetch = real;
      expect(refused, changed).to.equal(true);
      expect(localize.lang).to.equal('en');
      await localize.use('es');
      expect(localize.lang).to.equal('es');
    }
  });
});
