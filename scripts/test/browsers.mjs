// The three engines as Debian packages them: where they are, how they are started, and what to install where one is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { aptInstall, installLine } from './debian.mjs';

const DEBIAN_PACKAGES = ['chromium', 'chromium-driver', 'firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xauth', 'fonts-noto-core'];

/** The one line that brings all of them. */
export const INSTALL_LINE = installLine(DEBIAN_PACKAGES);

const first = (...paths) => paths.find((path) => existsSync(path));

export const chromiumPath = () =>
  process.env.CHROMIUM_PATH ?? first('/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome');
export const firefoxPath = () => process.env.FIREFOX_PATH ?? first('/usr/bin/firefox-esr', '/usr/bin/firefox');
export const webkitDriverPath = () => first('/usr/bin/WebKitWebDriver');
export const miniBrowserPath = () =>
  first(
    ...['x86_64', 'aarch64'].flatMap((arch) => ['4.1', '4.0'].map((api) => `/usr/lib/${arch}-linux-gnu/webkit2gtk-${api}/MiniBrowser`)),
  );

/** The oldest Firefox that these tests ran in: what drives it asks for commands that 140 does not know. */
const FIREFOX_FROM = 153;

/** A machine whose package lists are old has an old Firefox, in which every test would fail for no fault of its own. */
function isFirefoxNewEnough() {
  const path = firefoxPath();
  if (!path) return false;
  const { stdout = '' } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return Number(/ (\d+)\./.exec(stdout ?? '')?.[1]) >= FIREFOX_FROM;
}

/** Which engines can be started here. */
export function availableEngines() {
  return {
    chromium: Boolean(chromiumPath()),
    firefox: isFirefoxNewEnough(),
    webkit: Boolean(webkitDriverPath() && miniBrowserPath() && existsSync('/usr/bin/xvfb-run') && existsSync('/usr/bin/xauth')),
  };
}

export const missingEngines = () =>
  Object.entries(availableEngines())
    .filter(([, there]) => !there)
    .map(([name]) => name);

/** Brings the engines that are missing, where this is Debian and we may. */
export function installEngines() {
  console.log(`Installing ${missingEngines().join(', ')} by apt …`);
  aptInstall(DEBIAN_PACKAGES, () => missingEngines().length > 0);
}

/** Chromium without a sandbox (the tests run as root in containers), and without calling home. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
