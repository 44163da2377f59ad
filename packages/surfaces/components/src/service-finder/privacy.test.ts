import { expect } from '@open-wc/testing';
import { FixtureSource } from '../testing/fixture-source.js';
import { find, findAll, mount, quiet, type } from '../testing/mount.js';

const CANARY = 'kanarienvogel';

describe('what a person types', () => {
  it('is in no address, event, title, history, storage, cookie or attribute of the page, nor on the console', async () => {
    const heard: string[] = [];
    const types =
      'input beforeinput keydown keyup keypress change search select selectionchange compositionstart compositionupdate compositionend copy cut paste newcomer-service-select newcomer-missing-report newcomer-source-error'.split(
        ' ',
      );
    // The document's own selection event comes from the document and carries nothing.
    const listen = (event: Event) => event.target === document || heard.push(event.type);
    for (const name of types) document.addEventListener(name, listen);
    const said: string[] = [];
    const real = { log: console.log, warn: console.warn, error: console.error };
    for (const name of ['log', 'warn', 'error'] as const) console[name] = (...line: unknown[]) => said.push(line.join(' '));
    const entries = history.length;
    const { title } = document;
    const source = new FixtureSource();
    const finder = await mount({ source });
    const input = find(finder, '#q', HTMLInputElement)!;
    for (const name of ['keydown', 'keyup']) input.dispatchEvent(new KeyboardEvent(name, { key: 'k', bubbles: true, composed: true }));
    input.dispatchEvent(new CompositionEvent('compositionend', { data: CANARY, bubbles: true, composed: true }));
    await type(finder, `${CANARY} doctor`);
    await type(finder, CANARY);
    source.failing = new Error('no connection');
    await type(finder, `${CANARY} again`);
    for (const name of types) document.removeEventListener(name, listen);
    Object.assign(console, real);

    expect(
      source.queries.some(({ words }) => words?.includes(CANARY)),
      'it is searched',
    ).to.equal(true);
    expect(
      heard.filter((name) => !name.startsWith('newcomer')),
      'events that crossed the root',
    ).to.deep.equal([]);
    const places = [
      location.href,
      document.title,
      document.cookie,
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      document.documentElement.outerHTML,
      ...performance.getEntriesByType('resource').map(({ name }) => name),
      ...said,
    ];
    for (const place of places) expect(place).not.to.contain(CANARY);
    expect(history.length).to.equal(entries);
    expect(document.title).to.equal(title);
    expect(findAll(finder, 'form')).to.have.length(0);
    expect([input.autocomplete, input.getAttribute('spellcheck'), input.name]).to.deep.equal(['off', 'false', '']);
  });

  it('asks nobody but the configured source', async () => {
    const before = performance.getEntriesByType('resource').length;
    const finder = await mount();
    await type(finder, 'food');
    await quiet(finder);
    const asked = performance
      .getEntriesByType('resource')
      .slice(before)
      .map(({ name }) => name);
    expect(asked.filter((name) => !name.startsWith(location.origin))).to.deep.equal([]);
  });
});
