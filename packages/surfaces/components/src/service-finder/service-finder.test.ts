import { expect } from '@open-wc/testing';
import { NewcomerError } from '@newcomer/core/errors';
import { FixtureSource } from '../testing/fixture-source.js';
import { button, find, findAll, mount, quiet, text, type, until } from '../testing/mount.js';
import type { SourceErrorEvent } from '../frame/events.js';

describe('<newcomer-service-finder>', () => {
  it('shows the language switch first, then the first place to go with its telephone, then the numbers for danger', async () => {
    const finder = await mount();
    const order = ['nav', '.place', '.sos', '#q', '.tiles', '.chips:not(nav .chips)'].map((selector) => find(finder, selector)!);
    order.forEach(
      (element, n) =>
        n && expect(order[n - 1]!.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING, `step ${n}`).to.equal(4),
    );
    expect(text(finder, '.place')).to.contain('Welcome Desk, City Hall').and.contain('305-555-0100');
    expect(find(finder, '.sos a', HTMLAnchorElement)!.href).to.equal('tel:911');
    expect(text(finder, 'footer')).to.contain('911 · Source: worldpopulationreview.com, read on November 22, 2026');
  });

  it('answers as one types, and comes back to the first screen when the box is empty', async () => {
    const finder = await mount();
    await type(finder, 'doctor');
    expect(text(finder, '#found')).to.equal('1 place found');
    expect(text(finder, '.card h3')).to.equal('Doctor without appointment');
    await type(finder, '');
    expect(find(finder, '.card')).to.equal(null);
    expect(findAll(finder, '.tiles button')).to.have.length(8);
  });

  it('looks everywhere for words, also after a need was chosen', async () => {
    const finder = await mount({ attributes: { need: 'shelter' } });
    await type(finder, 'doctor');
    expect(text(finder, '.card h3')).to.equal('Doctor without appointment');
  });

  it('waits while an input method is still composing a word', async () => {
    const source = new FixtureSource();
    const finder = await mount({ source });
    const before = source.queries.length;
    const input = find(finder, '#q', HTMLInputElement)!;
    input.value = 'طب';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
    await quiet(finder);
    expect(source.queries.length).to.equal(before);
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await quiet(finder);
    expect(source.queries.length).to.equal(before + 1);
  });

  for (const isComposing of [false, true])
    it(`keeps letters that come while an answer is drawn${isComposing ? ', also unfinished ones' : ''}`, async () => {
      // Words that leave the device wait half a second for the next key: time for the older answer to be drawn.
      const source = new FixtureSource({ capabilities: { private: isComposing } });
      const finder = await mount({ source });
      const input = find(finder, '#q', HTMLInputElement)!;
      const enter = (words: string, composing = false) => {
        input.value = words;
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: composing }));
      };
      const search = source.search.bind(source);
      const answered: unknown[] = [];
      source.search = async (query, options) => {
        if (query.words === 'foo') enter('food', isComposing);
        const page = await search(query, options);
        answered.push(query.words);
        return page;
      };
      enter('fo');
      await until(() => answered.includes('fo'));
      enter('foo');
      await until(() => answered.includes('foo'));
      await quiet(finder, 0);
      expect(input.value).to.equal('food');
    });

  it('drops the answer to an older question', async () => {
    const source = new FixtureSource({ delay: 40 });
    const finder = await mount({ source });
    const slow = source.search.bind(source);
    source.search = async (query, options) => {
      if (query.words === 'food') await new Promise((resolve) => setTimeout(resolve, 300));
      return slow(query, options);
    };
    await type(finder, 'food');
    await type(finder, 'dentist');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(text(finder, '.card h3')).to.equal('Dentist on Mill Street');
  });

  it('opens a need by a tap and leads to its results', async () => {
    const finder = await mount();
    button(finder, 'Sleep tonight').click();
    await quiet(finder);
    expect(text(finder, '#found')).to.equal('3 places found');
    expect(finder.shadowRoot!.activeElement!.id).to.equal('found');
    button(finder, 'Start again').click();
    await quiet(finder);
    expect(finder.shadowRoot!.activeElement!.id).to.equal('q');
  });

  it('tells open, closed and unknown apart in words', async () => {
    const finder = await mount({ attributes: { need: 'shelter,health', limit: '30' } });
    const lines = findAll(finder, '.card .open').map(({ textContent }) => textContent);
    expect(lines[0]).to.match(/^Open until .*\d/);
    expect(lines[1]).to.match(/^Closed · Opens .*\d/);
    expect(lines[5]).to.equal('Call to check if it is open');
  });

  it('never shows unknown as yes: it stands in one line of things to ask', async () => {
    const finder = await mount({ attributes: { need: 'work' } });
    const card = findAll(finder, '.card')[1]!;
    expect(card.querySelectorAll('.row .i-yes')).to.have.length(0);
    expect(card.textContent).to.contain(
      'Ask first: papers, cost, appointment, families, women only, under 18, interpreter, wheelchair access',
    );
    expect(text(finder, '.card:first-child')).to.contain('Papers needed').and.contain('Free');
  });

  it('gives a phone that can be called from left to right, an address with a map, and says when nobody checked lately', async () => {
    const finder = await mount({ attributes: { need: 'food' } });
    const phones = findAll(finder, '.card [part=phone]') as HTMLAnchorElement[];
    expect(phones.map(({ href }) => href)).to.deep.equal(['tel:+13055550104', 'tel:+13055550105;ext=4']);
    expect(phones[0]!.querySelector('bdi')!.dir).to.equal('ltr');
    const map = find(finder, '.card a[target]', HTMLAnchorElement)!;
    expect(map.rel).to.contain('noreferrer');
    expect(decodeURIComponent(map.href)).to.match(/25\.7\d+,-80\.1\d+$/);
    expect(text(finder, '.card:nth-child(2)')).to.contain('Not checked recently');
  });

  it('shows more on demand and leads to the first that is new', async () => {
    const finder = await mount({ attributes: { 'open-now': '', limit: '4' } });
    expect(findAll(finder, '.card')).to.have.length(4);
    expect(text(finder)).to.contain('4 of 11 shown');
    button(finder, 'Show more').click();
    await quiet(finder);
    expect(findAll(finder, '.card')).to.have.length(8);
    expect(finder.shadowRoot!.activeElement!.id).to.equal('c4');
  });

  it('leads there too where the same question is asked again meanwhile, and nowhere once another is asked', async () => {
    const finder = await mount({ attributes: { 'open-now': '', limit: '4' }, source: new FixtureSource({ delay: 50 }) });
    await until(() => findAll(finder, '.card').length === 4);
    const focused = () => finder.shadowRoot!.activeElement?.id;
    button(finder, 'Show more').click();
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => focused() === 'c4');
    expect(findAll(finder, '.card')).to.have.length(8);
    button(finder, 'Show more').click();
    find(finder, '#q', HTMLInputElement)!.focus();
    await type(finder, 'e');
    await until(() => find(finder, '#c8') ?? !findAll(finder, '[aria-busy=true]').length);
    await quiet(finder, 150);
    expect(focused()).to.equal('q');
  });

  it('tells a screen reader the result once, when it has settled, in a status that was there before', async () => {
    const finder = await mount();
    const status = find(finder, '.base > div > [role=status]')!;
    expect(status.textContent).to.equal('');
    const said: string[] = [];
    new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
    for (const words of ['f', 'fo', 'foo', 'food']) await type(finder, words);
    await until(() => said.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(said).to.deep.equal(['3 places found']);
  });

  it('keeps the fallback until the first success', async () => {
    const source = new FixtureSource({ delay: 200 });
    const finder = document.createElement('newcomer-service-finder');
    finder.source = source;
    finder.append('Call 305-555-0100');
    document.body.append(finder);
    await until(() => find(finder, 'slot:not([name])'));
    expect(find(finder, 'slot:not([name])', HTMLSlotElement)!.assignedNodes()[0]!.textContent).to.equal('Call 305-555-0100');
    expect(text(finder)).to.contain('Loading');
    await until(() => find(finder, '.tiles'));
    expect(find(finder, 'slot:not([name])')).to.equal(null);
    finder.remove();
  });

  it('brings the fallback back where the directory cannot be read, tells the integrator why, and tries again on a tap', async () => {
    const source = new FixtureSource();
    source.failing = new NewcomerError('bundle/offline', 'could not reach the directory');
    const codes: string[] = [];
    const finder = document.createElement('newcomer-service-finder');
    finder.addEventListener('newcomer-source-error', (event: SourceErrorEvent) => codes.push(event.code));
    finder.source = source;
    finder.append('Call 305-555-0100');
    document.body.append(finder);
    await until(() => find(finder, '.note'));
    expect(find(finder, 'slot:not([name])')).not.to.equal(null);
    expect(codes).to.deep.equal(['bundle/offline']);
    source.failing = undefined;
    button(finder, 'Try again').click();
    await until(() => find(finder, '.tiles'));
    finder.remove();
  });

  it('tries again by itself when the network is back, and when the page is looked at again', async () => {
    const source = new FixtureSource();
    source.failing = new NewcomerError('bundle/offline', 'could not reach the directory');
    const finder = document.createElement('newcomer-service-finder');
    finder.source = source;
    document.body.append(finder);
    await until(() => find(finder, '.note'));
    // It is no better yet: what is said stays, word for word.
    const said = text(finder);
    let drawn = 0;
    const watch = new MutationObserver((records) => (drawn += records.length));
    watch.observe(finder.shadowRoot!, { subtree: true, childList: true, characterData: true });
    let failed = 0;
    finder.addEventListener('newcomer-source-error', () => failed++);
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => failed);
    await quiet(finder);
    expect([text(finder), drawn]).to.deep.equal([said, 0]);
    watch.disconnect();
    source.failing = undefined;
    dispatchEvent(new Event('online'));
    await until(() => find(finder, '.tiles'));
    // A source that fails later answers the same question.
    source.failing = new Error('socket');
    await type(finder, 'doctor');
    expect(text(finder, '#found')).to.equal('We could not look just now');
    source.failing = undefined;
    dispatchEvent(new Event('online'));
    await until(() => text(finder, '#found') === '1 place found');
    finder.remove();
  });

  it('tells "could not look" apart from "nothing found", and looks again on a tap', async () => {
    const source = new FixtureSource();
    const finder = await mount({ source });
    source.failing = new Error('socket');
    await type(finder, 'doctor');
    expect(text(finder, '#found')).to.equal('We could not look just now');
    expect(text(finder)).not.to.contain('Nothing found');
    source.failing = undefined;
    button(finder, 'Try again').click();
    await quiet(finder);
    expect(text(finder, '#found')).to.equal('1 place found');
  });

  it('says how old a stale list is', async () => {
    const finder = await mount({ source: new FixtureSource({ info: { dataDate: '2024-02-03' } }) });
    expect(text(finder, 'footer .note')).to.equal('This list is old: February 3, 2024. Call before you go.');
  });

  it('says so where nobody knows how old the list is', async () => {
    const finder = await mount({ source: new FixtureSource({ info: { dataDate: undefined } }) });
    expect(text(finder, 'footer .note')).to.equal('This list has no date. Call before you go.');
  });

  it('row 60: tells of a clock that is wrong, and asks for the time that the source knows', async () => {
    const day = 86_400_000;
    const source = new FixtureSource({ info: { clockOffset: 900 * day } });
    const slow = await mount({ source, attributes: { need: 'shelter' } });
    await until(() => find(slow, '.card'));
    expect(text(slow)).to.contain('The clock of this device looks wrong.');
    const { at = 0 } = source.queries[source.queries.length - 1]!;
    expect(at - Date.now()).to.be.within(899 * day, 901 * day);
    const unknown = await mount({ source: new FixtureSource({ info: { clockOffset: NaN, timeZone: undefined } }) });
    expect(text(unknown)).to.contain('The clock of this device looks wrong.');
    expect(text(await mount())).not.to.contain('clock');
  });

  it('raises the numbers for danger above the results when words speak of it', async () => {
    const finder = await mount();
    await type(finder, 'kill');
    const sos = find(finder, '.sos.raised')!;
    expect(sos.compareDocumentPosition(find(finder, '[part=results]')!) & Node.DOCUMENT_POSITION_FOLLOWING).to.equal(4);
    expect(sos.querySelector('a')!.href).to.equal('tel:988');
    await type(finder, 'food');
    expect(find(finder, '.raised')).to.equal(null);
    button(finder, 'Start again').click();
    await quiet(finder);
    button(finder, 'I am in danger').click();
    await quiet(finder);
    expect(find(finder, '.sos.raised')).not.to.equal(null);
  });

  it('presets need, language spoken, place and number of results by attributes', async () => {
    const source = new FixtureSource();
    await mount({ source, attributes: { need: 'shelter', spoken: 'ar', place: 'Old Harbor', limit: '5' } });
    await until(() => source.queries.some(({ near: there }) => there));
    const { needs, spoken, near, limit } = source.queries.find(({ near: there }) => there)!;
    expect({ needs, spoken, near, limit }).to.deep.equal({ needs: ['shelter'], spoken: 'ar', near: { lat: 25.77, lon: -80.19 }, limit: 5 });
  });

  it('draws its fallback where a template fails, and the page goes on', async () => {
    const source = new FixtureSource({ card: (card) => ({ ...card, needs: undefined as never }) });
    const finder = await mount({ source });
    await type(finder, 'doctor');
    await until(() => find(finder, 'slot:not([name])'));
    expect(find(finder, 'slot', HTMLSlotElement)!.assignedNodes()).to.have.length(1);
  });
});
