import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM_ARGS, chromiumPath, firefoxPath } from '../../test/browsers.mjs';
import { PrivateDesktop } from './private-desktop.mjs';
import { spokenIn } from './speech.mjs';
import { until } from './until.mjs';

/** Nothing more is said once nothing was said for this long, in milliseconds; the finder settles after a third of it. */
const QUIET_MS = 900;

const BROWSERS = {
  chromium: (desktop, url) => {
    const profile = desktop.folder('chromium');
    mkdirSync(join(profile, 'Default'));
    // Else it asks aloud whether it shall translate.
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ translate: { enabled: false } }));
    const settings = ['--force-renderer-accessibility', '--no-default-browser-check', '--password-store=basic'];
    const window = ['--window-size=1280,1000', '--window-position=0,0'];
    return [chromiumPath(), [...CHROMIUM_ARGS, ...settings, ...window, `--user-data-dir=${profile}`, url]];
  },
  firefox: (desktop, url) => {
    const profile = desktop.folder('firefox');
    writeFileSync(join(profile, 'user.js'), FIREFOX_PREFERENCES);
    return [firefoxPath(), ['--no-remote', '--profile', profile, '--width', '1280', '--height', '1000', url]];
  },
};

const FIREFOX_PREFERENCES = Object.entries({
  'accessibility.force_disabled': -1,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.translations.enable': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.firstRunURL': '',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
})
  .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
  .join('');

/** A person who sees nothing: presses keys, and hears what Orca says. */
export class ScreenReader {
  static async start() {
    return new ScreenReader(await PrivateDesktop.start());
  }

  #desktop;
  #endBrowser = async () => {};
  #heard = 0;

  constructor(desktop) {
    this.#desktop = desktop;
  }

  /** Opens a page in a new browser and waits until `isReady` and silence. */
  async open(browser, url, isReady) {
    await this.leave();
    this.#endBrowser = this.#desktop.run(...BROWSERS[browser](this.#desktop, url));
    await until(isReady, `the page in ${browser} was not ready`, 45_000);
    // A page is read when the browser says that it is whole, which may be after its elements stand.
    await this.hears(/^(?:\[.*\] )?Page has \d+/);
    this.heard();
  }

  async leave() {
    await this.#endBrowser();
    this.#endBrowser = async () => {};
    await this.quiet();
  }

  /** Presses keys one after another, such as "Tab", "shift+h", "Insert+a". */
  async press(...keys) {
    for (const key of keys) {
      await this.#desktop.call('xdotool', ['key', '--delay', '60', key]);
      await this.quiet();
    }
  }

  async type(text) {
    // A keyboard with the letters on it: letters that it lacks are put on a spare key one after another, and some get lost.
    const layout = /[\u0600-\u06ff]/.test(text) ? 'ara' : 'us';
    await this.#desktop.call('setxkbmap', [layout]);
    await this.#desktop.call('xdotool', ['type', '--delay', /[^ -~]/.test(text) ? '400' : '90', text]);
    await this.#desktop.call('setxkbmap', ['us']);
    await this.quiet();
  }

  /** Waits until nothing more is said. */
  async quiet() {
    let [count, since] = [-1, 0];
    await until(() => {
      const now = this.#all().length;
      if (now !== count) [count, since] = [now, Date.now()];
      return Date.now() - since > QUIET_MS;
    }, 'Orca did not stop speaking');
  }

  /** What was said since the last time that was asked. */
  heard() {
    const all = this.#all();
    const fresh = all.slice(this.#heard);
    this.#heard = all.length;
    return fresh;
  }

  /** Waits until something was said that fits; what was said until then is still to be heard. */
  async hears(pattern, mostMs = 15_000) {
    const said = () => this.#all().slice(this.#heard);
    await until(
      () => said().some((line) => pattern.test(line)),
      () => `nobody said ${pattern}; what was said:\n${said().join('\n')}`,
      mostMs,
    );
    await this.quiet();
  }

  #all() {
    return spokenIn(this.#desktop.readLog());
  }

  async close() {
    await this.#endBrowser();
    await this.#desktop.close();
  }
}
