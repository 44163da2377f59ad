// The elements' tests in three real engines. While one works, `NEWCOMER_BROWSERS=chromium` runs fewer engines and
// `NEWCOMER_TESTS=packages/surfaces/components/src/x/x.test.ts` fewer files.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { trimLibraries } from './scripts/rollup/trim-libraries.mjs';
import { availableEngines, CHROMIUM_ARGS, chromiumPath, firefoxPath, miniBrowserPath } from './scripts/test/browsers.mjs';
import { countingReporter } from './scripts/test/counting-reporter.mjs';
import { ELEMENT_COMMANDS } from './scripts/test/element-commands.mjs';
import { startWebKitDriver } from './scripts/test/webkit-driver.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const available = availableEngines();
const wanted = (process.env.NEWCOMER_BROWSERS ?? 'chromium,firefox,webkit').split(',').filter((name) => available[name]);

const chromium = () =>
  chromeLauncher({ launchOptions: { executablePath: chromiumPath(), headless: true, args: [...CHROMIUM_ARGS, '--js-flags=--expose-gc'] } });

// puppeteer speaks WebDriver BiDi to Firefox, which has no way to emulate reduced motion but this preference.
const firefox = () => {
  const launcher = chromeLauncher({
    launchOptions: {
      browser: 'firefox',
      executablePath: firefoxPath(),
      headless: true,
      extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 },
    },
  });
  launcher.name = 'Firefox';
  return launcher;
};

const webkit = async () => {
  const { port } = await startWebKitDriver(join(root, '.cache/webkit'));
  return webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: miniBrowserPath(), args: ['--automation'] },
    },
  });
};

/** Elements are tested with what their files carry of their libraries (docs/decisions/finder-size.md). */
const trimmed = {
  name: 'trimmed',
  transform({ path, body }) {
    const error = (message) => {
      throw new Error(message);
    };
    return /node_modules/.test(path)
      ? trimLibraries(['directives', 'svg']).transform.call({ error }, body, decodeURIComponent(path))?.code
      : undefined;
  },
};

const launchers = { chromium, firefox, webkit };
const isMachine = Boolean(process.env.NEWCOMER_COUNTS);

const elements = join(root, 'packages/surfaces/components/src');

export default {
  rootDir: root,
  // What is written for Node is tested there.
  files: process.env.NEWCOMER_TESTS ?? [join(elements, '**/*.test.ts'), `!${join(elements, '**/*.node.test.ts')}`],
  nodeResolve: { exportConditions: ['browser', 'production'] },
  plugins: [trimmed, ...ELEMENT_COMMANDS, esbuildPlugin({ ts: true, target: 'es2021', tsconfig: join(root, 'tsconfig.base.json') })],
  reporters: [defaultReporter({ reportTestProgress: !isMachine }), ...(isMachine ? [countingReporter(process.env.NEWCOMER_COUNTS)] : [])],
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 20_000 } },
  browsers: await Promise.all(wanted.map((name) => launchers[name]())),
};
