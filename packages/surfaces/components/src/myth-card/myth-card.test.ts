import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import type { MythFactPack } from '@newcomer/belonging/myth-fact';
import type { SourceErrorEvent } from '../frame/events.js';
import { button, find, findAll, text, until } from '../testing/mount.js';
import { cardPack, mountCards } from '../testing/card-pack.js';
import { mountPack } from '../testing/mount-pack.js';
import { EXAMPLE_DAY } from '../examples/example.js';
import type { MythCard } from './myth-card.js';

const MYTH = 'Half the world is coming here';

/** Puts something of the test's own in the place of a method for the length of a test. */
const undo: (() => void)[] = [];
function put(target: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
  undo.push(() => (before ? Object.defineProperty(target, name, before) : Reflect.deleteProperty(target, name)));
}

const mountWith = (pack: unknown, attributes: Record<string, string> = {}) =>
  mountPack<MythCard>('newcomer-myth-card', { pack, attributes: { today: EXAMPLE_DAY, ...attributes } });

describe('<newcomer-myth-card>', () => {
  afterEach(() => {
    undo.splice(0).forEach((back) => back());
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('says the fact, then the rumor once and marked as one, how it misleads, and the fact again', async () => {
    const card = await mountCards();
    const shown = text(card, '[part=card]');
    const order = [
      '18 of 100 people here',
      'Port Lantern counted',
      'not true.',
      'A rumor',
      MYTH,
      'How it misleads',
      'It picks one case',
      'The fact again',
      'Most people in our city',
    ];
    const places = order.map((words) => shown.indexOf(words));
    expect(
      places.every((place) => place >= 0),
      order.filter((_, n) => places[n]! < 0).join(),
    ).to.equal(true);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(shown.split(MYTH)).to.have.length(2);
    expect(find(card, 'blockquote')!.textContent).to.include(MYTH);
    expect(text(card, '.mark')).to.match(/A rumor\s*not true/);
  });

  it("shows the city's own figure in the place of the national one, with its date and its source", async () => {
    const card = await mountCards();
    expect(text(card, '.local')).to.equal('Figures of Port Lantern');
    expect(text(card, '.as-of')).to.equal('As of 2025');
    expect(text(card, '[part=card] details')).to.include('City of Port Lantern').and.not.include('United Nations');
    expect(text(card, '[part=card]')).not.to.include('97');
  });

  it('goes through the approved cards alone, and keeps drafts from residents', async () => {
    const card = await mountCards();
    expect(text(card, '.turn')).to.include('Fact 1 of 4');
    const titles: string[] = [];
    for (let n = 0; n < 4; n++) {
      titles.push(text(card, 'h2'));
      if (n < 3) button(card, 'Next').click();
      await card.updateComplete;
    }
    expect(new Set(titles).size).to.equal(4);
    expect(titles.join()).not.to.include('arrests');
    expect(find(card, '.turn .key', HTMLButtonElement)!.disabled).to.equal(true);
    button(card, 'Back').click();
    await card.updateComplete;
    expect(text(card, '.turn')).to.include('Fact 3 of 4');
  });

  it('shows drafts in a preview, each marked, under a banner that stays', async () => {
    const card = await mountCards({ attributes: { demo: '', card: 'arrest-rates' } });
    expect(text(card, '[part=demo]')).to.include('Nobody of the city has approved');
    expect(text(card, '.draft')).to.equal('Draft');
    expect(getComputedStyle(find(card, '[part=demo]')!).position).to.equal('sticky');
  });

  it('keeps the fallback where nobody has approved a card, and never shows one that was taken back', async () => {
    const card = await mountCards({ drafts: 'all' });
    expect(find(card, '[part=card]')).to.equal(null);
    expect(text(card)).to.include('no checked fact');
    expect(find(card, 'slot:not([name])')).not.to.equal(null);
    const retired = await mountWith(await cardPack({}, (one) => ({ ...one, status: 'retired' })), { demo: '' });
    expect(find(retired, '[part=card]')).to.equal(null);
  });

  it('lets a card expire', async () => {
    const card = await mountCards({ attributes: { today: '2027-11-20' } });
    expect(find(card, '[part=card]')).not.to.equal(null);
    card.today = '2027-11-21';
    await until(() => !find(card, '[part=card]'));
  });

  it('lets a person choose a topic', async () => {
    const card = await mountCards();
    const select = find(card, '#topic', HTMLSelectElement)!;
    select.value = 'housing';
    select.dispatchEvent(new Event('change'));
    await card.updateComplete;
    expect(text(card, 'h2')).to.include('city homes');
    expect(find(card, '.turn')).to.equal(null);
    select.value = '';
    select.dispatchEvent(new Event('change'));
    await card.updateComplete;
    expect(text(card, '.turn')).to.include('of 4');
  });

  it('says where its words are a computer’s, and marks text in another language by its own', async () => {
    const arabic = await mountCards({ lang: 'ar' });
    expect(find(arabic, '.base > [lang]')!.dir).to.equal('rtl');
    expect(find(arabic, 'h2 [lang]')!.lang).to.equal('ar');
    expect(text(arabic, '[part=standing]')).to.not.equal('');
    const tigrinya = await mountCards({ lang: 'ti' });
    expect(find(tigrinya, 'h2 [lang]')!.lang).to.equal('en');
    expect(text(tigrinya, '.tags')).to.include('English');
  });

  it('shares the fact alone: as text, in a picture, in its description and in the name of the file', async () => {
    const shared: ShareData[] = [];
    put(navigator, 'share', (data: ShareData) => {
      shared.push(data);
      return Promise.resolve();
    });
    put(navigator, 'canShare', () => true);
    const card = await mountCards({ press: ['Make a picture'] });
    button(card, 'Share the fact').click();
    await until(() => shared.length === 1);
    button(card, 'Send the picture').click();
    await until(() => shared.length === 2);
    const [asText, asPicture] = shared;
    expect(asText).to.deep.equal({
      title: '18 of 100 people here were born in another country',
      text: '18 of 100 people here were born in another country\nPort Lantern counted in 2025: 18 of 100 people were born in another country. The other 82 were born in this one.\n(City of Port Lantern, 2025)',
    });
    const [file] = asPicture!.files!;
    expect([file!.name, file!.type, file!.size > 5000]).to.deep.equal(['fact-world-share.png', 'image/png', true]);
    const canvas = find(card, 'canvas', HTMLCanvasElement)!;
    expect([canvas.width, canvas.height, canvas.getAttribute('role')]).to.deep.equal([1080, 1080, 'img']);
    expect(canvas.getAttribute('aria-label')).to.equal(asText!.text);
    expect(JSON.stringify(shared)).not.to.include('Half the world');
    expect(asText).not.to.have.property('url');
  });

  it('draws every language of the cards, from right to left too', async () => {
    for (const lang of ['en', 'ar', 'el']) {
      const card = await mountCards({ lang });
      findAll(card, '.actions button')[1]!.click();
      await until(() => find(card, 'canvas'));
      const { data } = find(card, 'canvas', HTMLCanvasElement)!.getContext('2d')!.getImageData(0, 0, 1080, 1080);
      const inked = (from: number, to: number) => {
        let count = 0;
        for (let y = 0; y < 1080; y += 3) for (let x = from; x < to; x += 3) if (data[(y * 1080 + x) * 4]! < 128) count++;
        return count;
      };
      expect(inked(100, 980), lang).to.be.greaterThan(500);
      // The bar of colour stands where reading begins, and no text runs off either edge.
      const [start, end] = lang === 'ar' ? [inked(1053, 1080), inked(0, 60)] : [inked(0, 27), inked(1020, 1080)];
      expect(start, lang).to.be.greaterThan(1000);
      expect(end, lang).to.equal(0);
    }
  });

  it('copies where the device has no way to share, and says so where it cannot', async () => {
    let copied = '';
    put(navigator, 'share', undefined);
    put(navigator, 'clipboard', { writeText: (words: string) => Promise.resolve((copied = words)) });
    const card = await mountCards();
    button(card, 'Share the fact').click();
    await until(() => text(card, '.said') === 'Copied');
    expect(copied).to.include('18 of 100').and.not.include('Half the world');
    put(navigator, 'clipboard', undefined);
    button(card, 'Share the fact').click();
    await until(() => text(card, '.said').includes('could not'));
  });

  it('follows and copies a link with nothing but the card’s id, and only where the page asked for links', async () => {
    let copied = '';
    put(navigator, 'clipboard', { writeText: (words: string) => Promise.resolve((copied = words)) });
    location.hash = '#newcomer=social-homes';
    const card = await mountCards({ attributes: { links: '' } });
    expect(text(card, 'h2')).to.include('city homes');
    button(card, 'Copy link').click();
    await until(() => copied);
    expect(new URL(copied).hash).to.equal('#newcomer=social-homes');
    const without = await mountCards();
    expect(text(without, 'h2')).to.include('18 of 100');
    expect(text(without, '.actions')).not.to.include('Copy link');
  });

  it('leaves the page’s title and address alone, whatever a person does', async () => {
    const before = [document.title, location.href];
    put(globalThis, 'print', () => undefined);
    const card = await mountCards({ press: ['Make a picture', 'Next', 'Print as a card', 'Where this is from'] });
    expect([document.title, location.href]).to.deep.equal(before);
    expect(findAll(card, '[title]')).to.deep.equal([]);
    dispatchEvent(new Event('afterprint'));
  });

  it('prints a pocket card without what paper cannot do', async () => {
    let printed = 0;
    put(globalThis, 'print', () => printed++);
    const card = await mountCards();
    button(card, 'Print as a card').click();
    expect(printed).to.equal(1);
    expect(find(card, '.card details', HTMLDetailsElement)!.open, 'its sources are on the paper').to.equal(true);
    expect(card.hasAttribute('data-newcomer-print')).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(card.hasAttribute('data-newcomer-print')).to.equal(false);
  });

  it('tells nobody which card is read', async () => {
    const heard: string[] = [];
    ['input', 'keydown'].forEach((type) => document.addEventListener(type, () => heard.push(type), { once: true }));
    const card = await mountCards();
    find(card, '#topic')!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await aTimeout(0);
    expect(heard).to.deep.equal([]);
  });

  const broken: Readonly<Record<string, [string, (pack: MythFactPack) => unknown]>> = {
    'is of another kind': ['elements/unexpected-pack', (pack) => ({ ...pack, kind: 'rules' })],
    'has no list of cards': ['elements/no-cards', (pack) => ({ ...pack, values: {} })],
    'has a card without its myth': [
      'elements/bad-card',
      (pack) => ({ ...pack, values: { cards: [{ ...pack.values.cards[0], myth: undefined }] } }),
    ],
    'has a card of another type': [
      'elements/bad-card',
      (pack) => ({ ...pack, values: { cards: [{ ...pack.values.cards[0], type: 'poem' }] } }),
    ],
    'has a day that is none': [
      'engines/bad-date',
      (pack) => ({ ...pack, values: { cards: [{ ...pack.values.cards[0]!, expires: 'soon' }] } }),
    ],
  };
  for (const [what, [code, breakIt]] of Object.entries(broken)) {
    it(`keeps the fallback and tells the integrator where a pack ${what}`, async () => {
      const element = document.createElement('newcomer-myth-card') as MythCard;
      const heard = oneEvent<SourceErrorEvent>(element, 'newcomer-source-error');
      element.pack = breakIt(await cardPack()) as never;
      element.today = EXAMPLE_DAY;
      element.append('Call 305-555-0100');
      document.body.append(element);
      element.scrollIntoView();
      expect((await heard).code).to.equal(code);
      await element.updateComplete;
      expect(find(element, 'slot:not([name])')).not.to.equal(null);
      element.remove();
    });
  }
});
