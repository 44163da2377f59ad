import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CityIdPack } from '@newcomer/municipal-id';
import { catalogs } from '../localize/catalogs.js';
import { find, findAll, text, until } from '../testing/mount.js';
import { control, demoCard, mountIdGuide } from '../testing/mount-id-guide.js';
import { ageBands } from './id-answers.js';

const pressed = async (guide: Awaited<ReturnType<typeof mountIdGuide>>, name: string, label?: string) => {
  control(guide, name, label).click();
  await guide.updateComplete;
};

describe('<newcomer-id-guide>', () => {
  it('asks for a band of age, never for a day of birth, and types no number', async () => {
    const guide = await mountIdGuide();
    expect(findAll(guide, 'input[name=age]').map((input) => input.closest('label')!.textContent.trim())).to.deep.equal([
      'Under 10',
      '10 to 13',
      '14 to 17',
      '18 to 64',
      '65 or older',
    ]);
    expect(findAll(guide, 'input:not([type=radio], [type=checkbox]), textarea, select')).to.deep.equal([]);
  });

  it('says that papers are enough, and what to take along', async () => {
    const guide = await mountIdGuide({ age: 18, papers: ['passport:good', 'friend-letter:good'] });
    expect(text(guide, '[part=result]')).to.include('These papers are enough');
    expect(findAll(guide, '.ways')).to.deep.equal([]);
    expect(text(guide, '[part=checklist]')).to.include('Passport of any country').and.to.include('Letter from a friend');
  });

  it('says which paper a caretaker spares, and why', async () => {
    const guide = await mountIdGuide({ age: 14, papers: ['birth-certificate'] });
    expect(text(guide, '.reasons')).to.include('One paper with your photo').and.not.include('You need no paper');
    await pressed(guide, 'caretaker', 'Yes');
    expect(text(guide, '.reasons'))
      .to.include('You need no paper with your photo: you are 17 or younger, and a parent or caretaker comes along.')
      .and.not.include('Add a paper with your photo');
    await pressed(guide, 'caretaker', 'No');
    expect(text(guide, '.reasons')).not.to.include('You need no paper');
  });

  it('says what is missing, the next step for each rule, and the fewest papers that would complete it', async () => {
    const guide = await mountIdGuide({ age: 18, papers: ['birth-certificate'] });
    const result = text(guide, '[part=result]');
    expect(result).to.include('Not yet').and.to.include('Add a paper with your photo').and.to.include('1 / 2');
    expect(findAll(guide, '.ways li').length).to.be.greaterThan(0);
    expect(text(guide, '.ways li')).to.include('+');
  });

  it('asks whether a bill is new and whether a passport is valid, only of those that are marked', async () => {
    const guide = await mountIdGuide({ age: 18 });
    expect(findAll(guide, '.day')).to.deep.equal([]);
    await pressed(guide, 'bill');
    expect(text(guide, '.day')).to.include('last 90 days');
    await pressed(guide, 'day-bill', 'No');
    expect(text(guide, '[part=result]')).to.include('0 / 1');
    await pressed(guide, 'day-bill', 'Yes');
    expect(text(guide, '[part=result]')).not.to.include('0 / 1');
    await pressed(guide, 'passport');
    await pressed(guide, 'day-passport', 'at most 5 years ago');
    expect(text(guide, '[part=result]')).to.include('These papers are enough');
    await pressed(guide, 'day-passport', 'longer ago');
    expect(text(guide, '[part=result]')).to.include('Not yet');
  });

  it('asks for a caretaker where one is needed, and not of a grown person', async () => {
    const guide = await mountIdGuide({ age: 10, papers: ['passport:good', 'lease'] });
    expect(text(guide, '[part=applicant]')).to.include('caretaker');
    await pressed(guide, 'caretaker', 'Yes');
    expect(text(guide, '[part=result]')).to.include('These papers are enough');
    const grown = await mountIdGuide({ age: 65, papers: ['passport:good', 'lease'] });
    expect(text(grown, '[part=applicant]')).not.to.include('caretaker');
  });

  it('shows the price of the age, free to those who say so, and a letter to people without an address', async () => {
    const guide = await mountIdGuide({ age: 18 });
    expect(text(guide)).to.include('$5');
    await pressed(guide, 'hardship');
    expect(text(guide)).to.include('Free');
    expect(text(guide, '.ways')).not.to.include('shelter');
    await pressed(guide, 'no-address');
    await pressed(guide, 'passport');
    await pressed(guide, 'day-passport', 'Yes');
    expect(text(guide, '.ways')).to.include('shelter');
  });

  it('explains by an example or a historic pack and decides nothing, but in a demonstration under its banner', async () => {
    const guide = await mountIdGuide({ status: 'example' });
    expect(findAll(guide, 'input, [part=result], [part=checklist]')).to.deep.equal([]);
    expect(text(guide, '[part=papers]')).to.include('Passport of any country');
    expect(text(guide)).not.to.include('$5');
    expect(text(guide, '[part=standing]')).to.include('ask the office');
    guide.demo = true;
    await guide.updateComplete;
    expect(find(guide, '[part=result]')).not.to.equal(null);
    expect(text(guide, '[part=demo]')).to.include('Demonstration');
  });

  it('puts the office’s words beside the reader’s on the list to print', async () => {
    const guide = await mountIdGuide({ age: 18, papers: ['passport:good'] }, { lang: 'ar' });
    const [own, official] = findAll(guide, '[part=checklist] td span');
    expect([own!.lang, official!.lang]).to.deep.equal(['ar', 'en']);
    expect(official!.textContent).to.equal('Passport of any country');
  });

  it('keeps what was marked when the language changes', async () => {
    const guide = await mountIdGuide({ age: 18, papers: ['passport:good'] });
    guide.lang = 'es';
    await until(() => text(guide, 'h2').includes('Tarjeta Farol'));
    expect(control(guide, 'passport').checked).to.equal(true);
    expect(text(guide, '[part=checklist]')).to.include('Pasaporte');
  });

  it('lets nothing that is marked out of itself: no event, address, title or storage', async () => {
    const before = [location.href, document.title, history.length, localStorage.length, sessionStorage.length, document.cookie];
    const heard: string[] = [];
    const names = ['input', 'change', 'newcomer-id-guide-change', 'newcomer-change'];
    names.forEach((name) => addEventListener(name, () => heard.push(name)));
    await mountIdGuide({ age: 18, papers: ['asylum-paper:good'] });
    expect(heard).to.deep.equal([]);
    expect([location.href, document.title, history.length, localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal(
      before,
    );
  });

  it('tells a screen reader the result once when it has settled', async () => {
    const guide = await mountIdGuide({ age: 18, papers: ['passport:good', 'lease'] });
    await until(() => text(guide, '[role=status]').includes('enough'));
  });

  it('keeps the fallback where the pack is of another kind or lacks a part', async () => {
    const card = await demoCard();
    for (const pack of [
      { ...card, kind: 'business-license' },
      { ...card, values: { ...card.values, documents: undefined } },
      { ...card, texts: {} },
    ]) {
      const element = document.createElement('newcomer-id-guide');
      element.pack = pack as unknown as CityIdPack;
      element.append('Call 305-555-0100');
      document.body.append(element);
      element.scrollIntoView();
      const codes: string[] = [];
      element.addEventListener('newcomer-source-error', ({ code }) => codes.push(code));
      await until(() => codes.length > 0);
      await element.updateComplete;
      expect(find(element, 'slot:not([name])')).not.to.equal(null);
      element.remove();
    }
  });

  for (const [tag] of catalogs) {
    it(`speaks ${tag}, and marks the language of what the pack says in another one`, async () => {
      const guide = await mountIdGuide({ age: 18, papers: ['bill'] }, { lang: tag });
      expect(find(guide, '.base > [lang]')!.lang).to.equal(tag);
      const untranslated = findAll(guide, 'h2 span, h3 span').filter(({ lang }) => !lang);
      expect(untranslated).to.deep.equal([]);
      expect(text(guide)).not.to.match(/undefined|\{\w+\}/);
    });
  }

  it('names the ages at which something changes', async () => {
    const { values } = await demoCard();
    expect(ageBands(values)).to.deep.equal([0, 10, 14, 18, 65]);
  });
});

describe('<newcomer-id-guide> by keyboard alone', () => {
  it('marks papers and shows what is missing', async function () {
    this.timeout(60_000);
    const guide = await mountIdGuide();
    const focused = () => guide.shadowRoot!.activeElement as HTMLInputElement | null;
    const tabTo = async (selector: string) => {
      for (let n = 0; n < 80 && !focused()?.matches(selector); n++) await sendKeys({ press: 'Tab' });
      if (!focused()?.matches(selector)) throw new Error(`Tab never came to ${selector}`);
    };
    find(guide, 'nav button')!.focus();
    await tabTo('input[name=age]');
    await sendKeys({ press: ' ' });
    await tabTo('input[name=passport]');
    await sendKeys({ press: ' ' });
    await until(() => find(guide, '.day'));
    await tabTo('input[name=day-passport]');
    await sendKeys({ press: ' ' });
    await until(() => text(guide, '[part=checklist]').includes('Passport'));
  });
});
