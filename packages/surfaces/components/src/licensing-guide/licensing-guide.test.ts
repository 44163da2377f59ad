import { expect, fixture, html } from '@open-wc/testing';
import { button, find, findAll, text, until } from '../testing/mount.js';
import { answer, guidePack, mountGuide, steps, type } from '../testing/guide-pack.js';
import { EXAMPLE_DAY } from '../examples/example.js';
import type { LicensingGuide } from './licensing-guide.js';

const SOUP = { kind: 'cooked', where: 'market', length: 9, name: 'trade', flame: true, helpers: false };

describe('<newcomer-licensing-guide>', () => {
  it('asks first and shows steps only when the kind of business is known', async () => {
    const guide = await mountGuide();
    expect(text(guide, '[part=questions] h2')).to.equal('A few questions');
    expect(steps(guide)).to.deep.equal([]);
    expect(text(guide)).to.include('Answer the first question.');
    await answer(guide, 'kind', 'packed');
    expect(steps(guide)).to.include('stall-permit');
    expect(steps(guide)).not.to.include('health-check');
  });

  it('shows only what applies, in order, and changes with every answer', async () => {
    const guide = await mountGuide({ answers: SOUP });
    expect(steps(guide)).to.deep.equal([
      'talk',
      'trade-name',
      'course',
      'market-pitch',
      'stall-permit',
      'food-permit',
      'power',
      'health-check',
      'fire-check',
      'open',
    ]);
    await answer(guide, 'flame', false);
    expect(steps(guide)).not.to.include('fire-check');
    await answer(guide, 'name', 'own');
    expect(steps(guide)).not.to.include('trade-name');
  });

  it('says why a step only may apply, and leads to the question', async () => {
    const guide = await mountGuide({ answers: { kind: 'cooked' } });
    const fire = find(guide, '[data-step="fire-check"]')!;
    expect(fire.textContent).to.include('You may need this. It depends on your answer: Will you cook with gas or fire?');
    expect(fire.querySelector('input')).to.equal(null);
    fire.querySelector<HTMLButtonElement>('button.quiet')!.click();
    expect((guide.shadowRoot!.activeElement as HTMLInputElement).name).to.equal('flame');
    expect(text(guide, '[data-step="power"]')).to.include('The office decides. Ask there: Can this pitch have electricity?');
  });

  it('shows a cost as a range until the answer that fixes it has come, and names what nobody knows', async () => {
    const guide = await mountGuide({ answers: { kind: 'packed', where: 'market', name: 'own', helpers: false } });
    expect(text(guide, '[data-step="stall-permit"] .facts')).to.include('$60 to $260');
    await type(guide, 'length', '9');
    expect(text(guide, '[data-step="stall-permit"] .facts')).to.include('$110');
    expect(text(guide, '[data-step="talk"] .facts')).to.include('Free').and.to.include('On the same day');
    expect(text(guide, '[data-step="power"] .facts')).to.include('Not known. Ask the office.');
    expect(text(guide, '[part=summary]')).to.include('$110');
    const pack = await guidePack();
    const all = pack.values.steps.map((step) => (step.id === 'market-pitch' ? { ...step, fee: { unknown: true } as const } : step));
    guide.pack = { ...pack, values: { ...pack.values, steps: all } };
    await until(() => text(guide, '[part=summary]').includes('$110 or more'));
    expect(text(guide, '[part=summary]')).to.include('Not in this sum, because nobody could tell us: Ask for a pitch at the market');
  });

  it('takes a number in the digits and with the separators of the person, and keeps what is none', async () => {
    const guide = await mountGuide({ answers: { kind: 'packed', where: 'market', name: 'own', helpers: false } });
    for (const typed of ['9', '٩', '۹', ' 9 ', '9.0', '9,0']) {
      await type(guide, 'length', typed);
      expect(text(guide, '[data-step="stall-permit"] .facts'), typed).to.include('$110');
    }
    expect(text(guide, '#u-length')).to.equal('feet · about 3 meters');
    for (const typed of ['nine', '0', '-3', '1e9', '999999999999']) {
      await type(guide, 'length', typed);
      expect(find(guide, '#n-length', HTMLInputElement)!.value, typed).to.equal(typed);
      expect(find(guide, '#n-length')!.getAttribute('aria-invalid'), typed).to.equal('true');
      expect(text(guide, '[data-step="stall-permit"] .facts'), typed).to.include('$60 to $260');
    }
    expect(text(guide, '.wrong')).to.equal('Please write a number.');
  });

  it('lists each paper once with what it is for, and what comes again', async () => {
    const guide = await mountGuide({ answers: SOUP });
    const papers = findAll(guide, '[part=papers] li').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(papers.filter((line) => line.startsWith('A photo ID'))).to.have.length(1);
    expect(papers[0]).to.include('For: ');
    expect(text(guide, '[part=renewals]'))
      .to.include('Food permit: every year')
      .and.to.include('Take the food safety course: every 3 years');
  });

  it('counts what is ticked, keeps it when answers change, and tells a screen reader', async () => {
    const guide = await mountGuide({ answers: SOUP, done: ['trade-name'] });
    expect(text(guide, '.progress')).to.equal('1 of 8 steps done');
    await until(() => text(guide, '[role=status].hide').trim() === '1 of 8 steps done');
    await answer(guide, 'flame', false);
    expect(text(guide, '.progress')).to.equal('1 of 7 steps done');
    find(guide, '[aria-describedby="s-trade-name"]')!.click();
    await guide.updateComplete;
    expect(text(guide, '.progress')).to.equal('0 of 7 steps done');
  });

  it('says open, closed or call to check by the clock of the place', async () => {
    const guide = await mountGuide({ answers: SOUP, open: ['stall-permit', 'market-pitch'] });
    const office = text(guide, '[data-step="stall-permit"] [part=office]');
    expect(office)
      .to.include('4 Anchor Square')
      .and.to.match(/Open|Closed/);
    expect(find(guide, '[data-step="stall-permit"] a.call', HTMLAnchorElement)!.href).to.equal('tel:+19625550139');
    expect(text(guide, '[data-step="stall-permit"] .week')).to.include('Thursday').and.to.include('10:00 AM – 7:00 PM');
  });

  it('lets the directory’s record of an office go before the pack’s own', async () => {
    const pack = await guidePack();
    const desk = { ...pack.values.offices.desk!, service: 'PL-001' };
    const guide = await mountGuide();
    const record = {
      name: { text: 'Desk of the directory', lang: 'en', provenance: 'original' },
      address: { lines: ['1 New Street'] },
      hours: { rules: [], exceptions: [], unknownDays: 127, text: [] },
      phone: { text: '(962) 555-0100', href: 'tel:+19625550100' },
    };
    guide.directory = { get: async (id: string) => (id === 'PL-001' ? record : undefined) } as never;
    guide.pack = { ...pack, values: { ...pack.values, offices: { ...pack.values.offices, desk } } };
    await answer(guide, 'kind', 'packed');
    await until(() => text(guide, '[data-step="stall-permit"]').includes('Desk of the directory'));
    expect(text(guide, '[data-step="stall-permit"] [part=office]')).to.include('1 New Street').and.to.include('Call to check');
  });

  for (const [state, example] of Object.entries({
    example: { status: 'example' },
    stale: { read: '2026-05-01' },
    historic: { status: 'historic' },
    proposed: { status: 'proposed' },
  } as const)) {
    it(`shows no step and no fee of a pack that is ${state}, but says why and where to ask`, async () => {
      const guide = await mountGuide(example);
      expect(findAll(guide, 'form, input, [data-step], [part=summary]')).to.have.length(0);
      expect(text(guide)).not.to.match(/\$\d/);
      expect(text(guide, '[part=standing]')).to.include('We give no answer from these rules.');
      expect(findAll(guide, '[part=office]')).to.have.length(2);
    });
  }

  it('shows them in a demonstration, under a banner that cannot be closed', async () => {
    const guide = await mountGuide({ status: 'example', attributes: { demo: '' }, answers: SOUP });
    expect(steps(guide)).to.include('stall-permit');
    expect(text(guide, '[part=demo]')).to.include('nothing here decides anything');
    expect(find(guide, '[part=demo] button')).to.equal(null);
  });

  it('changes its language without losing an answer, and marks what a computer translated', async () => {
    const guide = await mountGuide({ answers: SOUP, done: ['course'] });
    await type(guide, 'length', 'nine');
    button(guide, 'العربية').click();
    await until(() => find(guide, '.base > div')!.lang === 'ar');
    await until(() => text(guide, '.title').includes('كشك'));
    expect(find(guide, 'input[name="kind"][value="cooked"]', HTMLInputElement)!.checked).to.equal(true);
    expect(find(guide, '#n-length', HTMLInputElement)!.value).to.equal('nine');
    expect(find(guide, '[aria-describedby="s-course"]', HTMLInputElement)!.checked).to.equal(true);
    expect(text(guide, '[part=standing]')).not.to.equal('');
    expect(find(guide, '.base > div')!.dir).to.equal('rtl');
  });

  it('copies a link that holds no answer', async () => {
    const copied: string[] = [];
    const clipboard = { writeText: async (words: string) => void copied.push(words) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    const guide = await mountGuide({ answers: SOUP, attributes: { id: 'stall' } });
    button(guide, 'Copy link').click();
    await until(() => text(guide).includes('Copied'));
    const url = new URL(copied[0]!);
    expect(url.origin + url.pathname + url.search).to.equal(location.origin + location.pathname + location.search);
    expect(url.hash).to.equal('#stall');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('is printed with all details open, and folded again afterwards', async () => {
    const guide = await mountGuide({ answers: SOUP, open: ['course'] });
    const folds = () => findAll(guide, '[data-step] > details').map((fold) => (fold as HTMLDetailsElement).open);
    dispatchEvent(new Event('beforeprint'));
    expect(folds()).not.to.include(false);
    dispatchEvent(new Event('afterprint'));
    expect(folds().filter((open) => open)).to.have.length(1);
  });

  it('starts again from nothing', async () => {
    const guide = await mountGuide({ answers: SOUP, done: ['course'] });
    button(guide, 'Start again').click();
    await guide.updateComplete;
    expect(steps(guide)).to.deep.equal([]);
    expect(findAll(guide, 'input').some((input) => (input as HTMLInputElement).checked)).to.equal(false);
    await answer(guide, 'kind', 'cooked');
    expect(find(guide, '#n-length', HTMLInputElement)!.value).to.equal('');
    expect(text(guide, '.progress')).to.match(/^0 of/);
  });
});

describe('<newcomer-licensing-guide> keeps to itself', () => {
  it('puts no answer into an address, an event or a store, and forgets all when it is gone', async () => {
    const heard: string[] = [];
    const listen = (event: Event) => heard.push(event.type);
    const types = ['input', 'change', 'click', 'keydown', 'beforeinput'];
    const before = [location.href, history.length, localStorage.length, sessionStorage.length, document.cookie];
    const guide = await mountGuide();
    for (const name of types.slice(0, 2)) document.addEventListener(name, listen);
    await answer(guide, 'kind', 'cooked');
    await type(guide, 'length', '9');
    for (const name of types) document.removeEventListener(name, listen);
    expect(heard).to.deep.equal([]);
    expect([location.href, history.length, localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal(before);
    guide.remove();
    const again = await mountGuide();
    expect(findAll(again, 'input').some((input) => (input as HTMLInputElement).checked)).to.equal(false);
  });

  it('gives the host’s store the ticked steps alone, and finds them again under a newer pack', async () => {
    let saved: string | undefined;
    const storage = { load: () => saved, save: (words: string) => void (saved = words) };
    const guide = await mountGuide();
    guide.storage = storage;
    await answer(guide, 'kind', 'cooked');
    await type(guide, 'length', '9');
    find(guide, '[aria-describedby="s-course"]')!.click();
    await until(() => saved);
    expect(JSON.parse(saved!)).to.deep.equal({ guide: 'business-license us/port-lantern', done: ['course'] });
    await guide.updateComplete;
    expect(text(guide)).to.include('Your ticks are kept on this device.');

    const next = await fixture<LicensingGuide>(html`<newcomer-licensing-guide today=${EXAMPLE_DAY}></newcomer-licensing-guide>`);
    next.storage = storage;
    next.pack = await guidePack({ id: 'port-lantern-food-stall-2027' });
    next.scrollIntoView();
    await until(() => find(next, '[part=questions]'));
    await answer(next, 'kind', 'cooked');
    await until(() => find(next, '[aria-describedby="s-course"]', HTMLInputElement)!.checked);
  });

  it('goes on in memory where the host’s store fails, and says so until it works again', async () => {
    const guide = await mountGuide();
    let full = true;
    guide.storage = {
      load: () => {
        throw new Error('no store');
      },
      save: () => (full ? Promise.reject(new Error('full')) : Promise.resolve()),
    };
    await answer(guide, 'kind', 'cooked');
    find(guide, '[aria-describedby="s-course"]')!.click();
    await guide.updateComplete;
    expect(text(guide, '.progress')).to.match(/^1 of/);
    await until(() => find(guide, '[role=alert]'));
    expect(text(guide, '[role=alert]')).to.equal('What you choose stays on this page. It is gone when you close it.');
    expect(text(guide)).not.to.include('Your ticks are kept on this device.');
    full = false;
    find(guide, '[aria-describedby="s-talk"]')!.click();
    await until(() => text(guide).includes('Your ticks are kept on this device.'));
    expect(find(guide, '[role=alert]')).to.equal(null);
  });

  it('keeps what two pages tick, and takes out what one of them takes back', async () => {
    let saved: string | undefined;
    const storage = { load: () => saved, save: (words: string) => void (saved = words) };
    const pages = [await mountGuide(), await mountGuide()] as const;
    const tick = async (guide: LicensingGuide, step: string) => {
      const before = saved;
      find(guide, `[aria-describedby="s-${step}"]`)!.click();
      await until(() => saved !== before);
    };
    for (const guide of pages) {
      guide.storage = storage;
      await answer(guide, 'kind', 'cooked');
      await type(guide, 'length', '9');
    }
    await tick(pages[0], 'course');
    await tick(pages[1], 'talk');
    expect((JSON.parse(saved!) as { done: string[] }).done).to.deep.equal(['course', 'talk']);
    await tick(pages[1], 'course');
    expect((JSON.parse(saved!) as { done: string[] }).done).to.deep.equal(['talk']);
    await tick(pages[0], 'open');
    expect((JSON.parse(saved!) as { done: string[] }).done).to.deep.equal(['open', 'talk']);
  });
});
