import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { define } from '../define.js';
import { FixtureSource } from '../testing/fixture-source.js';
import { ServiceFinder } from './service-finder.js';

define('newcomer-service-finder', ServiceFinder);

describe('<newcomer-service-finder>', () => {
  it('shows the first place to go, a telephone and the buttons of the first day', async () => {
    const el = await fixture<ServiceFinder>(html`<newcomer-service-finder .source=${new FixtureSource()}>Call 305-555-0100</newcomer-service-finder>`);
    await waitUntil(() => el.shadowRoot!.querySelectorAll('.tiles button').length === 8);
    expect(el.shadowRoot!.querySelector('.place')!.textContent).to.contain('Welcome Desk');
    await waitUntil(() => el.shadowRoot!.querySelector('.tiles .open'));
    await expect(el).to.be.accessible();
  });

  it('answers as one types', async () => {
    const el = await fixture<ServiceFinder>(html`<newcomer-service-finder .source=${new FixtureSource()}></newcomer-service-finder>`);
    await waitUntil(() => el.shadowRoot!.querySelector('#q'));
    const input = el.shadowRoot!.querySelector<HTMLInputElement>('#q')!;
    input.value = 'doctor';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await waitUntil(() => el.shadowRoot!.querySelector('.card'));
    expect(el.shadowRoot!.querySelector('.card h3')!.textContent).to.contain('Doctor without appointment');
    await expect(el).to.be.accessible();
  });
});
