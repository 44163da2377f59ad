import { expect } from '@open-wc/testing';
import { catalogs } from '../localize/catalogs.js';
import { languageName } from '../localize/language-name.js';
import { FixtureSource } from '../testing/fixture-source.js';
import { button, find, findAll, mount, quiet, text, until } from '../testing/mount.js';
import { withMore } from '../testing/with-more.js';
import type { LanguageChangeEvent } from '../frame/events.js';

const page = (finder: Element) => find(finder, '.base > div')!;

describe('<newcomer-service-finder> in other languages', () => {
  it('names each language in its own script and marks it as such', async () => {
    const finder = await mount();
    const names = findAll(finder, 'nav button');
    expect(names.map(({ lang }) => lang).sort()).to.deep.equal(catalogs.map(([tag]) => tag).sort());
    expect(text(finder, 'nav button[lang=ti]')).to.equal('ትግርኛ');
    expect(find(finder, 'nav button[lang=en]')!.getAttribute('aria-pressed')).to.equal('true');
  });

  it('turns words, data and direction to the language that is tapped, and says that no person has read it', async () => {
    const finder = await mount();
    const heard: string[] = [];
    finder.addEventListener('newcomer-language-change', (event: LanguageChangeEvent) => heard.push(event.language));
    button(finder, 'العربية').click();
    await until(() => page(finder).lang === 'ar');
    expect(page(finder).dir).to.equal('rtl');
    expect(text(finder, '.tiles li:first-child b')).to.equal('أنام الليلة');
    expect(findAll(finder, 'nav ~ .hint, nav + .hint')).not.to.have.length(0);
    expect(heard).to.deep.equal(['ar']);
    button(finder, 'English').click();
    await until(() => page(finder).lang === 'en');
    expect(page(finder).dir).to.equal('ltr');
  });

  for (const [tag, , rtl] of catalogs) {
    it(`speaks ${tag} without a word of another language`, async () => {
      const finder = await mount({ attributes: { lang: tag, need: 'health' } });
      expect(page(finder).lang).to.equal(tag);
      expect(page(finder).dir).to.equal(rtl ? 'rtl' : 'ltr');
      // What is not marked as another language is ours.
      const own = (node: Node): string =>
        node instanceof Element && node.hasAttribute('lang') && node.getAttribute('lang') !== tag
          ? ''
          : node.nodeType === Node.TEXT_NODE
            ? (node.textContent ?? '')
            : [...node.childNodes].map(own).join(' ');
      const words = own(find(finder, '[part=results]')!) + own(find(finder, 'footer')!);
      if (!/[a-z]/.test(languageName(tag).name))
        expect(words.replace(/worldpopulationreview\.com|internationalmentalhealth\.org|SMS/g, '')).not.to.match(/[A-Za-z]{3}/);
      if (tag !== 'en') expect(words).not.to.match(/\b(Open|Closed|until|tomorrow|Monday|November [0-9]|found|PM|AM)\b/);
    });
  }

  it('labels text that exists only in another language and text that a computer wrote', async () => {
    const finder = await mount({ attributes: { lang: 'fr', need: 'health' } });
    const summary = find(finder, '.card:first-child .summary')!;
    expect(summary.querySelector('span')!.lang).to.equal('fr');
    expect(summary.querySelector('.tag')).not.to.equal(null);
    const arabic = await mount({ attributes: { lang: 'ar', need: 'work' } });
    const original = find(arabic, '.card .summary')!;
    expect(original.querySelector('span')!.lang).to.equal('en');
    expect(original.querySelector('.tag')!.textContent).to.contain('English');
  });

  it('puts the name on the door beside the name in the reader’s language', async () => {
    const finder = await mount({ attributes: { lang: 'es', need: 'shelter' } });
    expect(text(finder, '#c0')).to.equal('Camas para la noche en Harbor House');
    expect(find(finder, '#c0 + p b span')!.lang).to.equal('en');
    expect(text(finder, '#c0 + p b')).to.equal('Night beds at Harbor House');
  });

  it('stays in the old language, and says so, where the words of the new one cannot be had', async () => {
    const finder = await mount({ attributes: { 'locales-base': '/nowhere/' } });
    button(finder, 'Español').click();
    await until(() => text(finder).includes('This language could not be loaded'));
    expect(page(finder).lang).to.equal('en');
    expect(text(finder, '.tiles li:first-child b')).to.equal('Sleep tonight');
  });

  it('takes the words as soon as they can be had, those of a record too', async () => {
    withMore();
    const real = window.fetch;
    let reach = false;
    window.fetch = async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      if (!reach && /\bes(-detail)?\.json/.test(url)) throw new TypeError('socket');
      return real(input, init);
    };
    try {
      const finder = await mount({ attributes: { need: 'shelter' } });
      button(finder, 'Español').click();
      await until(() => text(finder).includes('This language could not be loaded'));
      reach = true;
      document.dispatchEvent(new Event('visibilitychange'));
      await until(() => page(finder).lang === 'es');
      // Only the second file of another language is lost.
      window.fetch = async (input, init) => {
        if (!reach && (input instanceof Request ? input.url : String(input)).includes('-detail.json')) throw new TypeError('socket');
        return real(input, init);
      };
      reach = false;
      button(finder, 'Français').click();
      await until(() => page(finder).lang === 'fr' && find(finder, '#d0')!.lang === 'en');
      reach = true;
      document.dispatchEvent(new Event('visibilitychange'));
      await until(() => find(finder, '#d0')!.lang === 'fr');
    } finally {
      window.fetch = real;
    }
  });

  it('refuses words that are not the ones that were built', async () => {
    const real = window.fetch;
    window.fetch = async (input, init) => {
      expect(init?.integrity).to.match(/^sha(256|384)-/);
      return real(input, init);
    };
    const finder = await mount({ attributes: { lang: 'uk' } });
    expect(page(finder).lang).to.equal('uk');
    window.fetch = real;
  });

  it('offers the browser’s language and takes the page’s', async () => {
    const finder = await mount({ source: new FixtureSource(), attributes: { locales: 'en es' } });
    await quiet(finder);
    expect(findAll(finder, 'nav button').map(({ lang }) => lang)).to.deep.equal(['en', 'es']);
    expect(page(finder).lang).to.equal('en');
  });

  it('takes the emergency title away where no person has read it, and keeps the numbers', async () => {
    const finder = await mount({ attributes: { lang: 'fa' } });
    expect(find(finder, '.sos small')).to.equal(null);
    expect(find(finder, '.sos a', HTMLAnchorElement)!.href).to.equal('tel:911');
    expect(find(finder, '.sos span')!.lang).to.equal('en');
  });
});
