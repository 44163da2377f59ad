import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { newcomer } from '../kit.mjs';
import { MIAMI } from './miami.mjs';
import { measured } from './target.mjs';

const print = measured('Translation and upkeep');

/** Examples whose tests measure: the iframe, pages that become the finder, ways without internet. */
const TESTS = ['iframe/iframe', 'static-pages/static-pages', 'offline/offline'].map((name) => `examples/${name}.test.ts`);
const LANGUAGES = ['es', 'ar'];

/** What brings a directory where the element cannot run, and keeps it right: the examples' own figures, and the commands'. */
export async function benchReach() {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=dot', ...TESTS], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${TESTS.join(', ')}: some tests failed, so their figures say nothing`);
  await benchCommands();
}

async function benchCommands() {
  const out = join(root, '.cache/bench/reach');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const timed = async (what, ...args) => {
    const started = performance.now();
    const { code, stderr } = await newcomer(...args);
    if (code !== 0) throw new Error(`newcomer ${args.join(' ')} ended with status ${code}:\n${stderr}`);
    print(what, (performance.now() - started) / 1000, 's');
  };
  const city = join(root, 'examples/city-site/directory');
  await timed('the demo city: translate status', 'translate', 'status', city);
  if (!existsSync(MIAMI)) return print('Miami', `skipped: ${MIAMI} is not here (set NEWCOMER_SHARED)`);
  const options = ['--to', LANGUAGES.join(), '--names', '--format', 'xliff', '--out', out];
  await timed(`Miami: translate export into ${LANGUAGES.length} languages`, 'translate', 'export', MIAMI, ...options);
  for (const name of readdirSync(out).filter((each) => each.endsWith('.xlf') || each.endsWith('.xliff')))
    print(`Miami: texts in ${name}`, readFileSync(join(out, name), 'utf8').split('<unit ').length - 1);
  const kit = join(root, '.cache/bench/miami');
  if (existsSync(kit)) await timed('Miami: diff of a bundle with itself', 'diff', kit, kit);
}
