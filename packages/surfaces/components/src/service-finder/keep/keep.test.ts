import { expect } from '@open-wc/testing';
import { FixtureSource } from '../../testing/fixture-source.js';
import { inventedServices } from '../../testing/invented-services.js';
import { button, find, findAll, mount, quiet, text, type, until } from '../../testing/mount.js';
import { withMore } from '../../testing/with-more.js';

/** What a kit says of its ways without internet, as a file that the page can read. */
const offerOf = (offer: unknown) => `data:application/json,${encodeURIComponent(JSON.stringify(offer))}`;

describe('finder-keep', () => {
  before(withMore);

  it('keeps records in a list that lives as long as the page, and puts them on one sheet', async () => {
    const finder = await mount({ attributes: { need: 'shelter' } });
    await until(() => find(finder, '.card .keep'));
    expect(find(finder, '#my-list')).to.equal(null);
    findAll(finder, '.card .keep')[0]!.click();
    await quiet(finder, 0);
    findAll(finder, '.card .keep')[2]!.click();
    await until(() => text(finder, '#my-list') === 'My list: 2 places');
    await type(finder, 'doctor');
    expect(text(finder, '#my-list'), 'the list stays when something else is asked').to.equal('My list: 2 places');
    find(finder, '#my-list')!.click();
    await until(() => findAll(finder, '.sheet ol > li').length === 2);
    expect(finder.shadowRoot!.activeElement!.id).to.equal('sheet');
    expect(text(finder, '.sheet'))
      .to.contain('Night beds at Harbor House')
      .and.contain('12 Quay Street')
      .and.contain('Monday 9:00 AM – 5:00 PM');
    expect(findAll(finder, '.sheet ol > li .code')).to.have.length(2);
    button(finder, 'Take out of my list').click();
    await until(() => findAll(finder, '.sheet ol > li').length === 1);
    button(finder, 'Back to the list').click();
    await until(() => find(finder, '.card'));
    expect(text(finder, '#my-list')).to.equal('My list: 1 place');
    expect(finder.shadowRoot!.activeElement!.id).to.equal('my-list');
    for (const store of [localStorage, sessionStorage]) expect(store.length).to.equal(0);
  });

  it('makes a sheet of what was found, the person’s language beside the city’s', async () => {
    const finder = await mount({ attributes: { need: 'shelter', lang: 'ar' } });
    await until(() => find(finder, '#sheet-of'));
    find(finder, '#sheet-of')!.click();
    await until(() => findAll(finder, '.sheet ol > li').length === 3);
    const [own, city] = [...find(finder, '.sheet ol > li .pair')!.children];
    expect(own!.querySelector('[lang=ar]')).not.to.equal(null);
    expect(city!.textContent).to.contain('Night beds at Harbor House');
    await until(() => text(finder, '.sheet > p[lang=en]') === '3 places');
  });

  it('says of a sensitive service no more than how to reach it', async () => {
    const finder = await mount({ attributes: { need: 'safety' } });
    await until(() => find(finder, '#sheet-of'));
    const names = findAll(finder, '.card h3').map(({ textContent }) => textContent);
    const sensitive = findAll(finder, '.card').length;
    find(finder, '#sheet-of')!.click();
    await until(() => findAll(finder, '.sheet ol > li').length === sensitive);
    const first = findAll(finder, '.sheet ol > li')[0]!;
    expect(first.querySelector('a[href^="tel:"]')).not.to.equal(null);
    expect(first.textContent).not.to.contain(names[0]);
    expect(first.querySelector('h3, table, .badges')).to.equal(null);
  });

  it('puts a long list into several codes, cut between places, so that an old phone can read each', async () => {
    const services = inventedServices.map((each) => ({ ...each, name: { en: `${each.name.en} ${'far away '.repeat(60)}` } }));
    const source = new FixtureSource({ services });
    const finder = await mount({ source, attributes: { need: 'shelter' } });
    await until(() => find(finder, '#sheet-of'));
    find(finder, '#sheet-of')!.click();
    await until(() => findAll(finder, '.sheet ol > li').length === 3);
    button(finder, 'Code for another phone').click();
    await until(() => findAll(finder, '.sheet > figure .code').length === 2);
    expect(text(finder, '.sheet > figure')).to.contain('1/2').and.contain('2/2');
  });

  it('says that a record could not be read, and tries again', async () => {
    const source = new FixtureSource();
    const finder = await mount({ source, attributes: { need: 'shelter' } });
    await until(() => find(finder, '#sheet-of'));
    source.failing = new Error('socket');
    find(finder, '#sheet-of')!.click();
    await until(() => text(finder, '.sheet').includes('We could not look just now'));
    source.failing = undefined;
    button(finder, 'Try again').click();
    await until(() => findAll(finder, '.sheet ol > li').length === 3);
  });

  it('says nothing of ways without internet where the page names none', async () => {
    expect(find(await mount(), '.ways')).to.equal(null);
  });

  it('names the file that can be taken along, in the person’s language, with what it weighs', async () => {
    const list = offerOf([{ path: 'https://city.example/take/en.html', bytes: 411_200 }]);
    const finder = await mount({ attributes: { offline: offerOf({ take: { path: list, languages: ['en'] } }) } });
    find(finder, '.ways summary')!.click();
    await until(() => find(finder, '.ways a'));
    expect(find(finder, '.ways a', HTMLAnchorElement)!.href).to.equal('https://city.example/take/en.html');
    expect(text(finder, '.ways a')).to.equal('Take the list with you: 412 kB. The file opens without internet.');
    expect(text(finder, '.ways')).to.contain('You can also print what you need.').and.not.contain('Keep this page');
  });

  it('says that the page needs internet where it gives no way', async () => {
    const finder = await mount({ attributes: { offline: offerOf({ worker: 'https://elsewhere.example/worker.js', bytes: 1 }) } });
    find(finder, '.ways summary')!.click();
    await until(() => text(finder, '.ways').includes('This page needs internet. You can print what you need.'));
    expect(findAll(finder, '.ways button')).to.have.length(0);
  });

  it('says so where a copy cannot be made', async () => {
    const worker = new URL('/nowhere/worker.js', location.href).href.replace('/nowhere/', '/');
    const finder = await mount({ attributes: { offline: offerOf({ worker: `${worker}?404`, bytes: 1_234_567 }) } });
    find(finder, '.ways summary')!.click();
    await until(() => text(finder, '.ways').includes('Keep this page on this phone: 1.2 MB'));
    button(finder, 'Keep this page').click();
    await until(() => text(finder, '.ways').includes('This did not work. Please try again later.'));
  });
});
