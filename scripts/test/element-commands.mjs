// What tests of elements ask of the machine that runs their browser; each is a plugin of @web/test-runner, called by its name
// with `executeServerCommand`.
import { figure } from './figure.mjs';

const command = (name, run) => ({
  name,
  async executeCommand({ command: asked, payload, session }) {
    return asked === name ? run(payload, session) : undefined;
  },
});

/** WebKit's driver has no setViewport: this sets its window, `{ width, height }`; false elsewhere. */
const windowSize = command('window-size', async ({ width, height }, { browser: { driver } }) => {
  if (!driver) return false;
  await driver.setWindowSize(width, height);
  return true;
});

/** Sessions of Chromium's tools by page: what they emulate ends with them. */
const devtools = new WeakMap();

/** The colours of a device that has its own, which only Chromium can be asked for: `{ active }`; false elsewhere. */
const forcedColors = command('forced-colors', async ({ active }, { browser, id }) => {
  if (browser.name !== 'Chrome') return false;
  const page = browser.getPage(id);
  const session = devtools.get(page) ?? (await page.createCDPSession());
  devtools.set(page, session);
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: active ? 'active' : 'none' }] });
  return true;
});

/** Shift and Tab, which every driver of a browser is asked for in its own way. */
const shiftTab = command('shift-tab', async (_, { browser, id }) => {
  if (browser.driver) {
    await browser.driver.keys(['Shift', 'Tab']);
    return true;
  }
  const { keyboard } = browser.getPage(id);
  await keyboard.down('Shift');
  await keyboard.press('Tab');
  await keyboard.up('Shift');
  return true;
});

/** A figure that a run found: `{ group, what, value, unit, target }`, with the engine's name beside it. */
const printFigure = command('figure', ({ group, what, value, unit, target }, { browser }) => {
  figure(group, `${what}, ${browser.name}`, value, unit, target);
  return true;
});

/** What engines said, by what it is about. */
const answers = new Map();

/** What an engine says, `{ what, said }` by name: where one before it said otherwise, in words. */
const agree = command('agree', ({ what, said }, { browser }) => {
  const earlier = answers.get(what) ?? new Map();
  answers.set(what, earlier.set(browser.name, said));
  return [...earlier].flatMap(([engine, other]) =>
    Object.keys({ ...said, ...other })
      .filter((name) => said[name] !== other[name])
      .map((name) => `${name}: ${said[name]}, in ${engine} ${other[name]}`),
  );
});

/** The plural forms of counts, `{ lang, counts }`, as the rules of CLDR that Node carries have them. */
const pluralForms = command('plural-forms', ({ lang, counts }) => {
  const rules = new Intl.PluralRules(lang);
  return counts.map((count) => rules.select(count));
});

export const ELEMENT_COMMANDS = [windowSize, forcedColors, shiftTab, printFigure, agree, pluralForms];
