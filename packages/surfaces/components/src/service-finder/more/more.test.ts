import type { ServiceCard } from '@newcomer/directory';
import { expect } from '@open-wc/testing';
import { FixtureSource } from '../../testing/fixture-source.js';
import { button, find, findAll, mount, quiet, text, type, until } from '../../testing/mount.js';
import { withMore as provideMore } from '../../testing/with-more.js';
import type { MissingReportEvent, ProblemReportEvent, ServiceSelectEvent } from '../events.js';
import type { ServiceFinder } from '../service-finder.js';

/** The second file, which may come after the first. */
async function withMore(finder: ServiceFinder): Promise<ServiceFinder> {
  provideMore();
  await until(() => find(finder, '.card .more, .tiles, .tools, .record'));
  await finder.updateComplete;
  return finder;
}

async function opened(attributes: Record<string, string> = {}, id = 'bed-1', source = new FixtureSource()): Promise<ServiceFinder> {
  const needs: Record<string, string> = { 'bed-1': 'shelter', 'bed-3': 'shelter', 'safe-1': 'safety', 'papers-2': 'legal' };
  const finder = await withMore(await mount({ source, attributes: { need: needs[id] ?? 'shelter', ...attributes } }));
  const index = findAll(finder, '.card h3').findIndex((_, n) => n === { 'bed-1': 0, 'bed-3': 2, 'safe-1': 0, 'papers-2': 1 }[id]);
  find(finder, `#d${index}`)!.click();
  await until(() => find(finder, '.record h2'));
  await quiet(finder);
  return finder;
}

describe('finder-more', () => {
  it('comes after the finder and adds what a first result does not need', async () => {
    const finder = await mount({ attributes: { need: 'shelter' } });
    expect(find(finder, '.card .more')).to.equal(null);
    await withMore(finder);
    await until(() => find(finder, '.card .more'));
    expect(findAll(finder, '.card .more')).to.have.length(3);
    expect(find(finder, '[part=filters]')).not.to.equal(null);
  });

  it('shows all that a record says', async () => {
    const finder = await opened();
    const record = text(finder, '.record');
    for (const said of [
      'Closed for cleaning',
      'Reception',
      '12 Quay Street',
      'Beds for one night',
      'From age 18',
      'Everybody who has no safe place',
      'Come to the door',
      'Free of charge',
      'About 20 minutes',
      'Telephone interpreters',
      'Ramp at the side door',
      'Bus 8',
      'help@example.org',
      'example.org',
      'Checked on October 1, 2026 by City of Port Example',
    ]) {
      expect(record).to.contain(said);
    }
    expect(text(finder, 'tr:nth-child(6)')).to.equal('Saturday 10:00 AM – 1:00 PM');
    expect(text(finder, 'tr:nth-child(7)')).to.contain('Call to check');
    expect(record).to.contain('Friday, December 25, 2026: Closed').and.contain('Sundays by arrangement');
    expect(finder.shadowRoot!.activeElement!.id).to.equal('record');
  });

  it('names the place on the button that opens it once: with a label from elsewhere Orca says it twice', async () => {
    const finder = await withMore(await mount({ attributes: { need: 'shelter' } }));
    const opener = find(finder, '#d0')!;
    expect(text(finder, '#d0')).to.match(/^All details\s*: Night beds at Harbor House$/);
    expect(opener.hasAttribute('aria-labelledby')).to.equal(false);
  });

  it('leads back to the card it came from', async () => {
    const finder = await opened();
    button(finder, 'Back to the list').click();
    await quiet(finder);
    expect(finder.shadowRoot!.activeElement!.id).to.equal('c0');
  });

  it('says nothing of which service was opened unless the page asked for the id', async () => {
    const ids: (string | undefined)[] = [];
    const listen = (event: ServiceSelectEvent) => ids.push(event.serviceId);
    document.addEventListener('newcomer-service-select', listen);
    await opened();
    await opened({ 'share-selection': '' });
    document.removeEventListener('newcomer-service-select', listen);
    expect(ids).to.deep.equal([undefined, 'bed-1']);
  });

  it('tells "could not look" and "no longer there" apart from a record', async () => {
    const source = new FixtureSource();
    const finder = await withMore(await mount({ source, attributes: { need: 'shelter' } }));
    source.get = () => Promise.reject(new Error('socket'));
    find(finder, '#d0')!.click();
    await until(() => text(finder).includes('We could not look just now'));
    source.get = () => Promise.resolve(undefined);
    button(finder, 'Try again').click();
    await until(() => text(finder).includes('This place is no longer in the list.'));
  });

  it('holds up a screen in the city’s language and in mine', async () => {
    const finder = await opened({ lang: 'ar' });
    find(finder, '.show-this')!.click();
    const dialog = find(finder, '#show', HTMLDialogElement)!;
    expect(dialog.open).to.equal(true);
    const lines = [...dialog.querySelectorAll('p')].map((p) => `${p.lang || p.dir}: ${p.textContent.trim().replace(/\s+/g, ' ')}`);
    expect(lines)
      .to.include('en: I want to go here:')
      .and.include('en: Night beds at Harbor House')
      .and.include('en: I speak Arabic. Please find an interpreter.')
      .and.include('ltr: 305-555-0101');
    expect(lines.some((line) => line.startsWith('ar: ') && line.includes('العربية'))).to.equal(true);
    expect(getComputedStyle(dialog).backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(dialog.getBoundingClientRect().width).to.be.closeTo(innerWidth, 20);
    dialog.close();
  });

  it('offers neither contact nor names to be sent for a sensitive service', async () => {
    const finder = await opened({}, 'bed-3');
    expect(findAll(finder, '.actions button').map(({ textContent }) => textContent.trim())).not.to.include('Save contact');
    const { shareText } = await import('./share-text.js');
    const detail = (await new FixtureSource().get('bed-3', 'en'))!;
    expect(shareText(detail)).to.equal('305-555-0103');
    const open = (await new FixtureSource().get('bed-1', 'en'))!;
    expect(shareText(open)).to.equal('Night beds at Harbor House\n305-555-0101\n12 Quay Street, Port Example 33100');
  });

  it('shares under a neutral title, and copies where the device cannot share', async () => {
    const finder = await opened({ links: '' });
    const shared: ShareData[] = [];
    Object.defineProperty(navigator, 'share', { configurable: true, value: (data: ShareData) => (shared.push(data), Promise.resolve()) });
    button(finder, 'Share').click();
    await until(() => shared.length === 1);
    expect(shared[0]!.title).to.equal('A place to go');
    expect(shared[0]!.url).to.match(/#newcomer=bed-1$/);
    Object.defineProperty(navigator, 'share', { configurable: true, value: undefined });
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (words: string) => (copied.push(words), Promise.resolve()) },
    });
    button(finder, 'Copy link').click();
    await until(() => text(finder, '.record [role=status]').includes('Copied'));
    expect(copied[0]).to.match(/#newcomer=bed-1$/);
    expect(location.hash).to.equal('');
  });

  it('draws a code for another phone', async () => {
    const finder = await opened();
    button(finder, 'Code for another phone').click();
    await quiet(finder);
    expect(find(finder, '.code path')!.getAttribute('d')!.length).to.be.greaterThan(1000);
  });

  it('opens a record by a link, and never writes one itself', async () => {
    history.replaceState(null, '', '#newcomer=doctor-1');
    const finder = await withMore(await mount({ attributes: { links: '' } }));
    await until(() => text(finder, '.record h2') === 'Doctor without appointment');
    history.replaceState(null, '', location.pathname + location.search);
    button(finder, 'Back to the list').click();
    await quiet(finder);
    expect(location.hash).to.equal('');
  });

  it('shows no button to report where nobody reads, one where the page listens, a link where the city gave an address', async () => {
    expect(text(await opened())).not.to.contain('Something is wrong here');
    const finder = await opened({ report: '' });
    const heard: string[] = [];
    finder.addEventListener('newcomer-problem-report', (event: ProblemReportEvent) => heard.push(event.serviceId));
    button(finder, 'Something is wrong here').click();
    await quiet(finder);
    expect(heard).to.deep.equal(['s-bed-1']);
    expect(text(finder)).to.contain('Thank you.');
    const linked = await opened({ 'report-to': 'mailto:directory@example.org' });
    expect(button(linked, 'Something is wrong here').getAttribute('href')).to.equal('mailto:directory@example.org?subject=bed-1');
    const script = await opened({ 'report-to': 'javascript:alert(1)' });
    expect(text(script)).not.to.contain('Something is wrong here');
  });

  it('lets a person tell the city what was missing, and sends nothing but the language', async () => {
    const finder = await withMore(await mount({ attributes: { report: '' } }));
    const heard: MissingReportEvent[] = [];
    finder.addEventListener('newcomer-missing-report', (event: MissingReportEvent) => heard.push(event));
    await type(finder, 'zeppelin');
    button(finder, 'Tell the city what was missing').click();
    expect(heard[0]!.language).to.equal('en');
    expect(JSON.stringify(Object.values(heard[0]!))).not.to.contain('zeppelin');
  });

  it('filters with counts, hides what would leave nothing, and undoes all at once', async () => {
    const finder = await withMore(await mount({ attributes: { need: 'shelter' } }));
    find(finder, '[part=filters] summary')!.click();
    await until(() => find(finder, '.check'));
    const label = (words: string) => findAll(finder, '.check').find(({ textContent }) => textContent.includes(words));
    expect(label('Women only')!.textContent.replace(/\s+/g, ' ').trim()).to.equal('Women only 1');
    label('Women only')!.querySelector('input')!.click();
    await quiet(finder);
    expect(text(finder, '#found')).to.equal('1 place found');
    expect(label('Families welcome'), 'nothing left').to.equal(undefined);
    expect(text(finder, '[part=filters] summary')).to.contain('1 choice made');
    button(finder, 'Remove all choices').click();
    await quiet(finder);
    expect(text(finder, '#found')).to.equal('3 places found');
  });

  it('filters by a language that is spoken, each by its own name', async () => {
    const finder = await withMore(await mount({ attributes: { need: 'shelter' } }));
    await until(() => find(finder, '[part=filters] summary'));
    expect(find(finder, '.check'), 'nothing is counted where nobody looks').to.equal(null);
    find(finder, '[part=filters] summary')!.click();
    await until(() => find(finder, '.check'));
    const select = [...finder.shadowRoot!.querySelectorAll('select')].find((each) =>
      [...each.options].some(({ value }) => value === 'ht'),
    )!;
    expect([...select.options].map(({ textContent }) => textContent.trim())).to.include('Kreyòl ayisyen (1)');
    select.value = 'ht';
    select.dispatchEvent(new Event('change'));
    await quiet(finder);
    expect(text(finder, '#found')).to.equal('1 place found');
  });

  it('asks for the device’s place only on a tap, and keeps it to about a kilometre', async () => {
    let asked = 0;
    let here = { latitude: 25.774812, longitude: -80.193456 };
    Object.defineProperty(navigator, 'geolocation', {
      configurable: true,
      value: {
        getCurrentPosition: (done: PositionCallback) => {
          asked += 1;
          done({ coords: here } as GeolocationPosition);
        },
      },
    });
    const source = new FixtureSource();
    const finder = await withMore(await mount({ source, attributes: { need: 'food' } }));
    expect(asked).to.equal(0);
    button(finder, 'Near which place?').click();
    button(finder, 'Near me').click();
    await quiet(finder);
    expect(asked).to.equal(1);
    expect(source.queries[source.queries.length - 1]!.near).to.deep.equal({ lat: 25.77, lon: -80.19 });
    expect(text(finder, '.card:first-child .row')).to.match(/0\.\d mi · \d+ minutes? on foot/);
    button(finder, 'Remove this place').click();
    await quiet(finder);
    expect(source.queries[source.queries.length - 1]!.near).to.equal(undefined);
    // In the north a hundredth of a degree of longitude is half a kilometre.
    here = { latitude: 60.1699, longitude: 24.9342 };
    button(finder, 'Near me').click();
    await quiet(finder);
    expect(source.queries[source.queries.length - 1]!.near).to.deep.equal({ lat: 60.17, lon: 24.94 });
  });

  it('knows places by name', async () => {
    const finder = await withMore(await mount({ attributes: { need: 'food' } }));
    const input = find(finder, '.box input[type=text]', HTMLInputElement)!;
    input.value = 'canal';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => findAll(finder, '.box .chips button').length === 1);
    button(finder, 'Canal Side').click();
    await quiet(finder);
    expect(text(finder, '#near')).to.contain('Near Canal Side');
  });

  it('offers no places for letters that were there before, nor any once one is chosen', async () => {
    const source = new FixtureSource();
    const finder = await withMore(await mount({ source, attributes: { need: 'food' } }));
    const places = source.places.bind(source);
    let late = 0;
    source.places = async (text) => {
      if (text !== 'canal') await new Promise((resolve) => setTimeout(resolve, 400));
      late += text === 'canal' ? 0 : 1;
      return places(text);
    };
    const input = find(finder, '.box input[type=text]', HTMLInputElement)!;
    const write = async (letters: string) => {
      input.value = letters;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await quiet(finder);
    };
    const offered = () => findAll(finder, '.box .chips button').map(({ textContent }) => textContent.trim());
    await write('old');
    await write('canal');
    expect(offered()).to.deep.equal(['Canal Side']);
    await until(() => late === 1);
    await quiet(finder);
    expect(offered()).to.deep.equal(['Canal Side']);
    await write('old');
    await write('canal');
    button(finder, 'Canal Side').click();
    await until(() => late === 2);
    button(finder, 'Remove this place').click();
    await quiet(finder);
    expect(offered()).to.deep.equal([]);
  });

  it('leaves at once: blank before the network is asked, by the button or three presses of Shift', async () => {
    const finder = await withMore(await mount({ attributes: { 'quick-exit': '#gone' } }));
    let exits = 0;
    finder.addEventListener('newcomer-page-exit', () => {
      exits += 1;
      expect(find(finder, '#blank', HTMLDialogElement)!.open).to.equal(true);
    });
    const blank = find(finder, '#blank', HTMLDialogElement)!;
    button(finder, 'Leave this page').click();
    expect(exits).to.equal(1);
    const box = blank.getBoundingClientRect();
    expect(box.width).to.be.closeTo(innerWidth, 20);
    blank.close();
    for (let n = 0; n < 3; n++)
      find(finder, '#q')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true, composed: true }));
    expect(exits).to.equal(2);
    blank.close();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('tells a person that words leave the device, where the page chose that', async () => {
    const finder = await withMore(
      await mount({ source: new FixtureSource({ capabilities: { private: false } }), attributes: { api: 'https://api.example.org/hsds' } }),
    );
    expect(text(finder, '.search')).to.contain('The words you type are sent to api.example.org.');
  });

  it('says of each of the eight buttons of the first day what is open now or next', async () => {
    const finder = await mount();
    expect(findAll(finder, '.tiles button')).to.have.length(8);
    expect(findAll(finder, '.tiles svg')).to.have.length(8);
    await until(() => findAll(finder, '.tiles .open').length === 8);
    expect(text(finder, '.tiles li:first-child .open')).to.equal('2 open now');
    expect(text(finder, '.tiles li:nth-child(5) .open')).to.match(/^Opens (tomorrow at )?\d/);
  });

  it('offers the need that comes closest where nothing was found', async () => {
    const finder = await mount();
    await type(finder, 'zeppelin');
    expect(text(finder, '#found')).to.equal('Nothing found');
    button(finder, 'The topic that comes closest: Health').click();
    await quiet(finder);
    expect(text(finder, '#found')).to.equal('3 places found');
  });

  it('brings the rest of the data after the first thing that a person does, whatever it is', async () => {
    const source = new FixtureSource();
    const finder = await mount({ source });
    await quiet(finder);
    expect(source.warmed).to.equal(0);
    find(finder, '#q')!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await quiet(finder);
    expect(source.warmed).to.equal(1);
    find(finder, '.tiles button')!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await quiet(finder);
    expect(source.warmed).to.equal(1);
  });

  it('brings it after words that come without a key or a tap too, as from speech', async () => {
    const source = new FixtureSource();
    const finder = await mount({ source });
    await quiet(finder);
    const box = find(finder, '#q', HTMLInputElement)!;
    box.value = 'food';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => source.warmed === 1);
  });

  it('draws nothing that comes by itself while something is pressed, so that the tap finds what it was meant for', async () => {
    const source = new FixtureSource();
    const finder = await withMore(await mount({ source, attributes: { need: 'shelter' } }));
    // What is said to a screen reader comes a little later and moves nothing.
    await until(() => text(finder, '[role=status]'));
    // Without the questions that nobody sees.
    const asked = () => source.queries.filter(({ words }) => !words).length;
    const before = asked();
    const pressed = find(finder, '#d0')!;
    let drawn = 0;
    const watch = new MutationObserver((records) => (drawn += records.length));
    watch.observe(finder.shadowRoot!, { subtree: true, childList: true, characterData: true });
    pressed.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await quiet(finder);
    expect(source.warmed).to.equal(1);
    source.arrive!();
    await quiet(finder, 300);
    expect([drawn, asked()]).to.deep.equal([0, before]);
    watch.disconnect();
    pressed.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
    pressed.click();
    await until(() => find(finder, '.record h2'));
    // Afterwards it is drawn.
    await until(() => asked() > before);
  });

  it('practises for the first key where nobody sees it, and only where no word leaves the device', async () => {
    for (const isPrivate of [true, false]) {
      const source = new FixtureSource({ capabilities: { private: isPrivate } });
      const finder = await mount({ source });
      const asked: string[] = [];
      const search = source.search.bind(source);
      source.search = (query) => {
        if (query.words) asked.push(query.words);
        return search(query);
      };
      find(finder, '#q')!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      if (isPrivate) await until(() => asked.length === 4);
      await quiet(finder, 300);
      expect(asked).to.have.length(isPrivate ? 4 : 0);
      expect(find(finder, '[part~=card]')).to.equal(null);
      expect(find(finder, '.tiles')).not.to.equal(null);
      expect(text(finder, '[role=status]')).to.equal('');
    }
  });

  it('says that phone numbers are still to come, and brings them on a tap', async () => {
    const incomplete = (card: ServiceCard): ServiceCard => ({ ...card, complete: false });
    const source = new FixtureSource({ card: incomplete });
    const finder = await mount({ source, attributes: { need: 'food' } });
    button(finder, 'Load phone numbers and addresses').click();
    await quiet(finder);
    expect(source.warmed).to.equal(1);
    expect(text(finder)).to.contain('still loading');
  });

  it('hides what a source cannot answer', async () => {
    const finder = await mount({ source: new FixtureSource({ capabilities: { private: false } }) });
    await quiet(finder, 300);
    expect(find(finder, '.tiles .open'), 'what is open is not asked of a server').to.equal(null);
  });
});
